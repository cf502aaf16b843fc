"""What is true of every composed line, whatever the record, style, form and language."""

import html
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.credits.composing.compose import compose
from mediadesk.credits.composing.facts import CreditFacts
from mediadesk.credits.composing.house_style import FORMS
from mediadesk.credits.composing.series import compose_series
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.credits.composing.variables import LABELS
from mediadesk.credits.composing.wording import SLOT
from mediadesk.credits.normalise import cleaned
from mediadesk.model.caption import Caption
from mediadesk.model.credit import PICTURE_KINDS, ComposedCredit, Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.errors import UserError
from tests.credits.conftest import shipped

STYLES = HouseStyles.from_texts(shipped("styles"), shipped("wording"))
LANGUAGES = sorted(name.removesuffix(".toml") for name in shipped("wording"))

#: Marks that never stand beside each other, and brackets around nothing.
DOUBLE = re.compile(
    r"[,;:،؛、，；：]\s*[,;:.،؛、，；：。]|\.\s*\.|。。|[/|]\s*[/|,;)]|[(\[（]\s*[)\]）,;:/]|  |\s,"
)
#: Why there may be no line.
TOLD = re.compile(r"no credit on record|makes no \w+ credit line|fits the 32 bytes")

#: What a line neither begins nor ends with.
LOOSE = ",;:/|،؛、，；："

persons = st.sampled_from(
    ["Ann Lee", "J. R. Doe", "Zoë O'Brien", "علي حسن", "李雷", "Иван Петров", "Isabel Hierro", ""]
)
houses = st.sampled_from(
    ["AP", "Reuters", "AFP", "Getty Images", "Acme Inc.", "Söhne & Co.", "رويترز", "新华社", "NASA",
     "<b>Bold</b>", "picture alliance"]
)  # fmt: skip
kept = st.builds(
    Credit,
    photo_id=st.just(1),
    creators=st.lists(persons, max_size=3).map(tuple),
    sources=st.lists(houses, max_size=2).map(tuple),
    via=st.lists(houses, max_size=1).map(tuple),
    courtesy=st.lists(houses, max_size=1).map(tuple),
    commissioned_for=st.sampled_from(["", "The Daily", "Le Jour"]),
    licence=st.sampled_from(["", "CC-BY-4.0", "CC-BY-SA-3.0-DE", "PD", "Unsplash"]),
    copyright=st.sampled_from(["", "© 2024 Bo Ek", "© AP"]),
    mandatory=st.sampled_from(["", "Mandatory credit!", "Please credit: Acme Inc."]),
    line=st.sampled_from(["", "As supplied, Inc."]),
    status=st.sampled_from(["", "handout", "pool", "file", "stock", "unheard of"]),
    kind=st.sampled_from(["", *PICTURE_KINDS]),
    work_url=st.sampled_from(["", "https://pictures.example/1?a=1&b=2", "javascript:alert(1)"]),
    changes=st.sampled_from([(), ("cropped by Jo",), ("Colours changed.", "cropped")]),
)
contributions = st.builds(
    Contribution,
    id=st.uuids().map(str),
    photo_id=st.just(1),
    roles=st.lists(
        st.sampled_from(["art", "montage", "illustration", "retouching"]), max_size=2
    ).map(tuple),
    person=persons,
    organisation=st.sampled_from(["", "The House"]),
)
edits = st.builds(
    Edit,
    id=st.uuids().map(str),
    photo_id=st.just(1),
    kind=st.sampled_from(list(EditKind)),
    evidence=st.just(Evidence.DECLARED),
    by=persons,
)
records = st.builds(
    CreditFacts,
    caption=st.sampled_from([None, Caption(1, headline='Who "won"?', text="A harbour.")]),
    credit=kept,
    contributions=st.lists(contributions, max_size=2).map(tuple),
    edits=st.lists(edits, max_size=3).map(tuple),
    language=st.sampled_from(["", *LANGUAGES]),
    title=st.sampled_from(["", "Harbour & sea"]),
)


def composed(facts: CreditFacts, style: str, form: str) -> ComposedCredit | None:
    """The line, or None where what is on record makes none, which is told in a sentence."""
    try:
        return compose(facts, STYLES.style(style), form)
    except UserError as error:
        if not TOLD.search(str(error)):
            raise
        return None


def shown(line: ComposedCredit) -> str:
    """The words of a line as a reader sees them."""
    text = line.text
    if line.form == "web":
        text = "".join(ET.fromstring(text).itertext())  # noqa: S314  (our own line)
    return text.translate(dict.fromkeys((0x200E, 0x200F)))


def check_form(text: str) -> None:
    found = DOUBLE.search(re.sub(r"https?://[^\s()（）]+", "page", text))
    assert found is None, f"{found and found.group()!r} in {text!r}"
    assert text == text.strip(), text
    assert text[0] not in LOOSE, text
    assert text[-1] not in LOOSE, text
    for opening, closing in ("()", "[]", "（）", "«»", "「」"):
        assert text.count(opening) == text.count(closing), text
    assert "{" not in text, text
    assert "None" not in text, text


@pytest.mark.parametrize("style", STYLES.names)
@given(facts=records, form=st.sampled_from([form for form in FORMS if form != "iim"]))
@settings(max_examples=25, deadline=None)
def test_a_line_is_well_punctuated(style: str, facts: CreditFacts, form: str) -> None:
    line = composed(facts, style, form)
    if line is not None:
        check_form(shown(line))


@pytest.mark.parametrize("style", STYLES.names)
@given(facts=records)
@settings(max_examples=20, deadline=None)
def test_a_web_line_is_well_formed_and_links_to_the_web_only(
    style: str, facts: CreditFacts
) -> None:
    line = composed(facts, style, "web")
    if line is None:
        return
    element = ET.fromstring(line.text)  # noqa: S314  (our own line)
    assert element.get("lang") == line.language
    assert element.get("dir") == ("rtl" if line.language == "ar" else "ltr")
    assert {part.tag for part in element.iter()} <= {"span", "a", "bdi", "cite"}
    for link in element.iter("a"):
        assert re.match(r"https?://", link.get("href", ""))
    licence = facts.credit.licence
    if licence.startswith("CC") and f">{licence}<" in line.text:
        assert element.find(".//a[@rel='license']") is not None


@pytest.mark.parametrize("style", STYLES.names)
@given(facts=records)
@settings(max_examples=20, deadline=None)
def test_an_iim_line_is_short_and_made_of_whole_words(style: str, facts: CreditFacts) -> None:
    line = composed(facts, style, "iim")
    if line is None:
        return
    assert line.size_bytes <= 32
    credit = facts.credit
    names = (*credit.creators, *credit.sources, *credit.via, *credit.courtesy)
    known = " ".join(
        (*names, credit.line, credit.copyright, credit.mandatory, credit.commissioned_for)
    )
    words = set(re.findall(r"\w+", known.casefold()))
    initials = {word[0] for word in words}
    own = set(re.findall(r"\w+", " ".join(_style_words(style)).casefold()))
    for word in re.findall(r"\w+", _without_glued_words(line.text).casefold()):
        assert word in words | initials | own, f"{word} of {line.text}"


def _without_glued_words(text: str) -> str:
    """Set the words apart that some languages print without a space: "为The Daily拍摄"."""
    for spoken in STYLES.wordings.languages.values():
        for piece in spoken.words["for"].split(SLOT):
            text = text if piece.isascii() else text.replace(piece.strip(), f" {piece.strip()} ")
    return text


def _style_words(style: str) -> list[str]:
    """The words that a style's iim form writes itself, such as "AP Photo" and "for"."""
    made_for = " ".join(spoken.words["for"] for spoken in STYLES.wordings.languages.values())
    return re.findall(r"\w+", f"{STYLES.texts[style]} {made_for}")


@given(facts=records)
@settings(max_examples=100, deadline=None)
def test_the_plain_web_line_says_what_the_long_one_says(facts: CreditFacts) -> None:
    long, web = (composed(facts, "plain", form) for form in ("long", "web"))
    assert (long is None) == (web is None)
    if long is not None and web is not None:
        assert cleaned(html.unescape(shown(web))) == cleaned(shown(long))


@given(
    pictures=st.lists(records, min_size=1, max_size=4),
    style=st.sampled_from(STYLES.names),
    form=st.sampled_from(FORMS),
)
@settings(max_examples=100, deadline=None)
def test_a_line_of_several_pictures_is_well_punctuated(
    pictures: list[CreditFacts], style: str, form: str
) -> None:
    try:
        line = compose_series(pictures, STYLES.style(style), form)
    except UserError:
        return
    if form == "iim":
        assert line.size_bytes <= 32
    else:
        check_form(shown(line))


@pytest.mark.parametrize("form", [form for form in FORMS if form != "iim"])
@pytest.mark.parametrize("style", STYLES.names)
def test_what_is_no_photo_is_never_called_one_and_says_what_it_is(style: str, form: str) -> None:
    for kind in ("ai-generated", "illustration", "screenshot", "graphic"):
        credit = Credit(1, creators=("Ann Lee",), sources=("AP",), kind=kind)
        line = compose(CreditFacts(None, credit, language="en"), STYLES.style(style), form)
        words = STYLES.style(style).wording(line.language).words
        said = shown(line).casefold()
        assert words[LABELS[kind]].casefold() in said, said
        assert not re.search(rf"\b{re.escape(words['photo'].casefold())}\b", said), said


@pytest.mark.parametrize("form", [form for form in FORMS if form != "iim"])
@pytest.mark.parametrize("style", STYLES.names)
def test_whoever_made_a_montage_is_named_wherever_its_photos_are(style: str, form: str) -> None:
    for kind in ("", "composite", "photo-illustration"):
        facts = CreditFacts(
            None,
            Credit(1, creators=("Ann Lee",), sources=("AP",), kind=kind),
            (Contribution("1", 1, ("montage",), "Ida Holm"),),
        )
        assert "ida holm" in shown(compose(facts, STYLES.style(style), form)).casefold()
