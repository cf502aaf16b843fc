"""What a house style prints, the parser reads back: every style, form and language."""

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.credits.composing.compose import CreditFacts, compose, compose_with_caption
from mediadesk.credits.composing.house_style import HouseStyle
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.credits.edit_words import kinds_stated
from mediadesk.credits.normalise import fold
from mediadesk.model.caption import Caption
from mediadesk.model.credit import PICTURE_KINDS, Contribution, Credit, PrintedCredit
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.errors import UserError
from mediadesk.model.placement import Placement
from mediadesk.services.records.printed import read_printed
from tests.credits.carried import CARRIED
from tests.credits.conftest import shipped

READER = LateParser()
STYLES = HouseStyles.from_texts(shipped("styles"), shipped("wording"))
LANGUAGES: Final = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "ja", "zh", "ko", "ar")
HOUSE: Final = "Larkhaven Post"
#: The same examples at every run: what the parser learns is then seen to hold. No shrinking: the
#: examples are as small as records are.
LAWFUL: Final = settings(
    max_examples=10, deadline=None, derandomize=True, database=None, phases=(Phase.generate,)
)

#: Lines that the parser does not read back yet: a full stop of Japanese behind a Latin name.
NOT_YET: Final = frozenset({"写真：山田太郎、Getty Images経由、The New York Times向け。"})

_GIVEN = ("Jane", "Ahmed", "Maria", "José", "Ivan", "Rosa", "Søren", "Zoë", "Paul", "Giulia")
_FAMILY = ("Doe", "Yamamoto", "O'Brien", "Smith-Jones", "Müller", "Ivanova", "Silva", "Dupont")
_LOCAL: Final[Mapping[str, tuple[str, ...]]] = {
    "ru": ("Дмитрий Соколов", "Анна Белова"),
    "ja": ("山田太郎", "佐藤花子"),
    "zh": ("王小明", "李娜"),
    "ko": ("김철수", "이영희"),
    "ar": ("أحمد حسن", "فاطمة علي"),
}
_CAPTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "ru": ("Туман на причале.",),
    "ja": ("桟橋に霧がかかる。",),
    "zh": ("雾中的码头。",),
    "ko": ("부두에 안개가 끼었다.",),
    "ar": ("الضباب على الرصيف.",),
}
_HOUSES = (
    "AP",
    "Reuters",
    "AFP",
    "Getty Images",
    "NASA",
    "dpa",
    "EPA",
    "Northern Wires",
    "Kremlin",
)
_DISTRIBUTORS = ("Reuters", "AP", "AFP", "Getty Images")
_LENDERS = ("Larkhaven Museum", "Ministry of Fisheries", "Zoo Berne")
_OUTLETS = ("The New York Times", "Le Monde", "The Guardian")
_LICENCES = ("CC-BY-4.0", "CC-BY-SA-3.0", "CC-BY-NC-ND-2.0")
_KINDS = (
    EditKind.CROP, EditKind.ENLARGE, EditKind.FLIP, EditKind.ROTATE, EditKind.GRAYSCALE,
    EditKind.TONE, EditKind.RETOUCH, EditKind.AI_ENLARGE, EditKind.SHARPEN, EditKind.DENOISE,
    EditKind.DUST, EditKind.COLORIZE, EditKind.TEXT, EditKind.BLUR, EditKind.REMOVE,
    EditKind.AI_EDIT,
)  # fmt: skip


#: Makers whose names are not a given name and a surname.
MAKERS: Final = (
    "Remko de Waal", "J. Scott Applewhite", "Jean-Luc Moreau", "Ann Marie van der Berg",
    "José Luis García Pérez", "David T. Foster III", "Lee Jae-myung", "Siphiwe Sibeko",
    "Ng Han Guan", "Ewa Żak-Nowak", "Ørn Bræk", "Mustafa Öztürk", "Nguyễn Văn An",
    "Olga O’Hara", "Chris Stringer", "Jean-Marc Le Goff", "Mary-Ann O’Neill",
)  # fmt: skip
#: Houses with "and", marks, articles, towns and accents in their names.
WHOLE_HOUSES: Final = (
    "Larkhaven Museum of Art and History", "Agencia UNO", "The Herald", "Stadt Lavant",
    "Feuerwehr Lavant", "U.S. Navy", "Universität Lavant", "Museo del Mar",
    "Ministry of Health and Welfare", "Harbour Trust, Inc.", "Magnum Photos", "Zoo Berne",
    "L'Écho du Nord", "Smith & Holm", "Harrow Photograph Office", "velm media network GmbH",
    "Velm Media GmbH & Co. KG", "Code for Berlin", "Austin History Center",
    "Bureau of Harbours Lavant", "Kelso County Fire Department",
)  # fmt: skip
CAPTION: Final = Caption(1, text="A harbour at dawn.", headline="Fog on the pier")


def persons(language: str) -> st.SearchStrategy[str]:
    """Names of a language's own script, Latin where it is that."""
    local = _LOCAL.get(language)
    if local:
        return st.sampled_from(local)
    return st.builds("{} {}".format, st.sampled_from(_GIVEN), st.sampled_from(_FAMILY))


@st.composite
def records(draw: st.DrawFn, language: str, *, licensed: bool = False) -> CreditFacts:
    """Records that a picture desk holds: somebody made or supplied the picture."""
    # The names of one line are printed in one script.
    people = draw(st.sampled_from((persons("en"), persons(language))))
    makers = draw(st.lists(people, max_size=2, unique=True))
    sources = draw(st.lists(st.sampled_from(_HOUSES), min_size=not makers, max_size=2, unique=True))
    passed = draw(st.sampled_from(("", "", "", *_DISTRIBUTORS)))
    ordered = draw(st.sampled_from(("", *_OUTLETS))) if makers and not sources else ""
    # What a paper ordered is not lent to it.
    lender = "" if ordered else draw(st.sampled_from(("", "", "", *_LENDERS)))
    kinds = draw(st.lists(st.sampled_from(_KINDS), max_size=2, unique=True))
    editor = draw(persons(language)) if kinds and draw(st.booleans()) else ""
    made = Credit(
        1,
        creators=tuple(makers),
        sources=tuple(sources),
        via=(passed,) if passed and passed not in sources else (),
        courtesy=(lender,) if lender else (),
        commissioned_for=ordered,
        licence=draw(st.sampled_from(_LICENCES if licensed else ("", "", *_LICENCES))),
    )
    log = tuple(
        Edit(k.value, 1, k, Evidence.DECLARED, by=editor, organisation=HOUSE if editor else "")
        for k in kinds
    )
    usual = ("A harbour at dawn.", "The minister arrives for talks.", "Who won? Nobody knows yet.")
    caption = draw(st.sampled_from(_CAPTIONS.get(language, usual)))
    return CreditFacts(Caption(1, text=caption), made, (), log, language)


@dataclass(frozen=True, slots=True)
class Trip:
    """A record, its line in a form of a style, and what the line says."""

    facts: CreditFacts
    style: HouseStyle
    form: str
    line: str
    printed: PrintedCredit

    @property
    def carried(self) -> frozenset[str]:
        """What the line carries as the record has it."""
        return CARRIED[self.style.id].of(self.form) - CARRIED[self.style.id].as_sources

    def problems(self) -> list[str]:
        """Return what the line says otherwise than the record, as far as the form carries it."""
        credit, said = self.facts.credit, self.printed
        parties = {
            "creators": (said.creators, credit.creators),
            "sources": (said.organizations, (*credit.sources, *self._as_sources())),
            "via": (said.via, credit.via),
            "courtesy": (said.courtesy, credit.courtesy),
            "for": (_some(said.commissioned_for), _some(credit.commissioned_for)),
        }
        wrong = [
            f"{part}: {found} for {wanted if part in self.carried else ()}"
            for part, (found, wanted) in parties.items()
            if _keys(found, part) != _keys(wanted if part in self.carried else (), part)
        ]
        return wrong + list(self._other_problems())

    def _as_sources(self) -> tuple[str, ...]:
        credit, as_sources = self.facts.credit, CARRIED[self.style.id].as_sources
        printed = {"via": credit.via, "courtesy": credit.courtesy}
        return tuple(n for part in printed if part in as_sources for n in printed[part])

    def _other_problems(self) -> Iterable[str]:
        said, log = self.printed, self.facts.edits
        if "licence" in self.carried and said.licence != self.facts.credit.licence:
            yield f"licence: {said.licence}"
        told = {e.kind for e in log if e.kind in self.style.discloses}
        if "edits" in self.carried and not told <= kinds_stated(said.edits):
            yield f"edits: {said.edits} for {sorted(told)}"
        for word in said.edits if log else ():
            if not kinds_stated((word,)) & {e.kind for e in log}:
                yield f"edits: {word}, which was not done"
        editors = {e.by for e in log if e.by}
        named = {fold(name) for e in said.edit_credits for name in e.names}
        if "editors" in self.carried and not {fold(name) for name in editors} <= named:
            yield f"editors: {sorted(named)}"


def trip(facts: CreditFacts, style: HouseStyle, form: str) -> Trip:
    """Send a record through a form of a style and the parser."""
    line = _plain(compose(facts, style, form).text)
    caption = facts.caption.text if facts.caption else ""
    if CARRIED[style.id].is_labelled and form != "short":
        printed = READER.parse(f"{caption} {line}")
    else:
        printed = read_printed(Placement("p.jpg", "", caption, line), READER.parse)
    return Trip(facts, style, form, line, printed)


def _plain(text: str) -> str:
    """Return what a reader of the web form sees."""
    return html.unescape(re.sub(r"<[^>]{1,300}>", "", text))


def _some(name: str) -> tuple[str, ...]:
    return (name,) if name else ()


def _keys(names: Iterable[str], part: str) -> list[str]:
    """Return names as they are compared: case apart; the order is the makers' alone."""
    if part == "creators":
        return [fold(name) for name in names]
    return sorted(READER.canonical(name) for name in names)


def test_the_table_speaks_of_every_style() -> None:
    assert set(CARRIED) == set(STYLES.names)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CARRIED)
def test_a_line_gives_its_record_back(name: str, language: str) -> None:
    style = STYLES.style(name)

    @given(
        records(language, licensed=CARRIED[name].asks_licence), st.sampled_from(("long", "short"))
    )
    @LAWFUL
    def law(facts: CreditFacts, form: str) -> None:
        if "creators" not in CARRIED[name].of(form) and not facts.credit.sources:
            return
        sent = trip(facts, style, form)
        assert sent.line in NOT_YET or sent.problems() == [], sent.line

    law()


@pytest.mark.parametrize("name", CARRIED)
@given(records("en", licensed=True))
@LAWFUL
def test_print_and_web_say_what_the_long_form_says(name: str, facts: CreditFacts) -> None:
    style = STYLES.style(name)
    said = {form: trip(facts, style, form).printed for form in ("long", "print", "web")}
    for form in ("print", "web"):
        assert said[form].creators == said["long"].creators
        assert said[form].organizations == said["long"].organizations
        assert said[form].licence == said["long"].licence


@pytest.mark.parametrize("name", CARRIED)
@given(records("en"))
@LAWFUL
def test_the_iim_form_names_nobody_who_is_not_on_record(name: str, facts: CreditFacts) -> None:
    try:
        line = compose(facts, STYLES.style(name), "iim").text
    except UserError:
        return
    printed = read_printed(Placement("p.jpg", "", "", line), READER.parse)
    credit = facts.credit
    known = (*credit.creators, *credit.sources, *credit.via, *credit.courtesy)
    keys = {READER.canonical(name) for name in (*known, credit.commissioned_for)}
    short = {fold(f"{name[0]} {name.split()[-1]}") for name in credit.creators}
    for named in (*printed.creators, *printed.organizations, *printed.via, *printed.courtesy):
        assert READER.canonical(named) in keys | short, line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PICTURE_KINDS)
def test_what_a_picture_is_comes_back(kind: str, language: str) -> None:
    credit = Credit(1, creators=("Ann Lee",), sources=("AP",), kind=kind)
    facts = CreditFacts(None, credit, language=language)
    printed = READER.parse(compose(facts, STYLES.style("plain")).text)
    assert (printed.kind, printed.creators, printed.organizations) == (kind, ("Ann Lee",), ("AP",))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("status", "kind"), [("file", "archive"), ("handout", "handout"), ("supplied", "handout")]
)
def test_where_a_picture_comes_from_comes_back(status: str, kind: str, language: str) -> None:
    credit = Credit(1, creators=("Ann Lee",), sources=("AP",), status=status)
    facts = CreditFacts(None, credit, language=language)
    printed = READER.parse(compose(facts, STYLES.style("plain")).text)
    assert (printed.kind, printed.creators) == (kind, ("Ann Lee",))


@pytest.mark.parametrize("name", CARRIED)
@pytest.mark.parametrize("maker", MAKERS)
def test_makers_of_all_shapes_come_back(maker: str, name: str) -> None:
    facts = CreditFacts(CAPTION, Credit(1, creators=(maker,), sources=("AP",)))
    assert lost(facts, name) == []


@pytest.mark.parametrize("name", CARRIED)
@pytest.mark.parametrize("house", WHOLE_HOUSES)
def test_houses_of_all_shapes_come_back(house: str, name: str) -> None:
    by_source = Credit(1, creators=("Ann Lee",), sources=(house,))
    by_loan = Credit(1, creators=("Ann Lee",), courtesy=(house,))
    assert [p for c in (by_source, by_loan) for p in lost(CreditFacts(CAPTION, c), name)] == []


@pytest.mark.parametrize("name", CARRIED)
@pytest.mark.parametrize("kind", _KINDS)
def test_each_edit_comes_back_in_every_style(kind: EditKind, name: str) -> None:
    log = (Edit(kind.value, 1, kind, Evidence.DECLARED, by="Rosa Yamamoto"),)
    made = Credit(1, creators=("Ann Lee",), sources=("AP",))
    assert lost(CreditFacts(CAPTION, made, (), log), name) == []


def lost(facts: CreditFacts, name: str) -> list[str]:
    """Return what the long and short forms of a style lose of a record."""
    carried = CARRIED[name]
    if carried.asks_licence and not facts.credit.licence:
        facts = replace(facts, credit=replace(facts.credit, licence="CC-BY-4.0"))
    forms = (form for form in ("long", "short") if "creators" in carried.of(form))
    trips = (trip(facts, STYLES.style(name), form) for form in forms)
    return [f"{sent.line}: {problem}" for sent in trips for problem in sent.problems()]


@given(records("en"), st.lists(persons("en"), min_size=1, max_size=1))
@LAWFUL
def test_the_founding_line_comes_back_whole(facts: CreditFacts, editor: list[str]) -> None:
    done = (Contribution("c", 1, ("art", "retouching"), editor[0], HOUSE),)
    facts = CreditFacts(facts.caption, facts.credit, done, facts.edits)
    printed = READER.parse(compose_with_caption(facts, STYLES.style()).text)
    assert printed.creators == facts.credit.creators
    assert editor[0] in {name for e in printed.edit_credits for name in e.names}
    assert facts.caption is not None
    assert printed.caption_part.rstrip(".") == facts.caption.text.rstrip(".")
    assert printed.complete
