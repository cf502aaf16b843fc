"""What a house style prints, the parser reads back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk import paths
from mediadesk.credits.compose import CreditFacts, compose_with_caption
from mediadesk.credits.lexicon import Lexicon
from mediadesk.credits.parse import CreditParser
from mediadesk.credits.styles import HouseStyles
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from tests.credits.conftest import shipped

_LEXICON = paths.resources() / "lexicon"
PARSER = CreditParser(
    Lexicon.from_texts(
        (_LEXICON / "labels.toml").read_text("utf-8"),
        (_LEXICON / "agencies.toml").read_text("utf-8"),
    )
)
STYLES = HouseStyles.from_texts(shipped("styles"), shipped("wording"))

persons = st.builds(
    "{} {}".format,
    st.sampled_from(["Jane", "Ahmed", "Maria", "José", "Ivan", "Rosa", "Søren", "Zoë"]),
    st.sampled_from(["Doe", "Yamamoto", "O'Brien", "Smith-Jones", "Müller", "Ivanova", "Ng"]),
)
houses = st.sampled_from(["Kremlin", "AP", "Reuters", "NASA", "Getty Images", "Northern Wires"])
captions = st.sampled_from(
    ["A harbour at dawn", "The minister arrives for talks.", "Who won? Nobody knows yet.", ""]
)
edits = st.sets(st.sampled_from([EditKind.CROP, EditKind.ENLARGE, EditKind.FLIP]), max_size=3)
WORDS = {EditKind.CROP: "cropped", EditKind.ENLARGE: "enlarged", EditKind.FLIP: "mirrored"}


@given(captions, st.lists(persons, max_size=2, unique=True), houses, edits, persons)
@settings(max_examples=150, deadline=None)
def test_the_founding_style_comes_back_whole(
    caption: str, makers: list[str], house: str, kinds: set[EditKind], editor: str
) -> None:
    log = tuple(Edit(kind.value, 1, kind, Evidence.DECLARED) for kind in kinds)
    done = (Contribution("c", 1, ("art", "retouching"), editor, "The House"),)
    facts = CreditFacts(
        Caption(1, text=caption), Credit(1, creators=tuple(makers), sources=(house,)), done, log
    )
    printed = PARSER.parse(compose_with_caption(facts, STYLES.style()).text)
    assert printed.creators == tuple(makers)
    assert printed.organizations == (house,)
    assert {WORDS[kind] for kind in kinds} <= set(printed.edits)
    assert printed.edit_credits[-1].names == (editor,)
    assert printed.edit_credits[-1].organizations == ("The House",)
    assert printed.caption_part.rstrip(".") == caption.rstrip(".")
    assert printed.complete


@given(st.sampled_from(["plain", "guardian", "spiegel", "afp"]), persons, captions)
@settings(max_examples=100, deadline=None)
def test_other_styles_bring_the_maker_and_the_agency_back(
    style: str, maker: str, caption: str
) -> None:
    facts = CreditFacts(
        Caption(1, text=caption), Credit(1, creators=(maker,), sources=("Reuters",))
    )
    printed = PARSER.parse(compose_with_caption(facts, STYLES.style(style)).text)
    assert [name.casefold() for name in printed.creators] == [maker.casefold()]
    assert printed.organizations == ("Reuters",)
