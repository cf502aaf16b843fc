"""Composing: the founding line first."""

import pytest

from mediadesk.credits.composing.compose import CreditFacts, compose, compose_with_caption
from mediadesk.credits.composing.house_style import FORMS
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.errors import UserError
from tests.credits.founding import CAPTION, CREDIT, FACTS

SHIPPED = (
    "feminine-perspective-magazine", "afp", "ap", "bbc", "creative-commons", "dpa", "efe",
    "el-pais", "getty-images", "guardian", "le-monde", "museum", "nasa", "national-geographic",
    "nyt", "pexels", "picture-alliance", "plain", "reuters", "spiegel", "unsplash",
    "washington-post", "wikimedia-commons",
)  # fmt: skip


def test_the_five_facts_make_the_founding_line(styles: HouseStyles) -> None:
    assert compose_with_caption(FACTS, styles.style()).text == f"{CAPTION}. {CREDIT}"


def test_the_founding_credit_stands_without_its_caption_too(styles: HouseStyles) -> None:
    assert compose(FACTS, styles.style(), "long").text == CREDIT


def test_the_shipped_styles_are_listed_with_the_default_first(styles: HouseStyles) -> None:
    assert styles.names[0] == "feminine-perspective-magazine"
    assert set(SHIPPED) <= set(styles.names)
    assert list(styles.names[1:]) == sorted(styles.names[1:])


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_every_style_names_the_source(
    styles: HouseStyles, name: str, form: str
) -> None:
    line = compose(FACTS, styles.style(name), form).text
    assert "kremlin" in line.casefold()
    assert "None" not in line


@pytest.mark.parametrize("name", SHIPPED)
def test_an_empty_record_is_a_sentence_not_a_line(styles: HouseStyles, name: str) -> None:
    with pytest.raises(UserError, match="no credit on record"):
        compose(CreditFacts(None, Credit(1)), styles.style(name))


def test_the_iim_form_fits_32_bytes_and_cuts_no_word(styles: HouseStyles) -> None:
    credit = Credit(1, creators=("Wilhelmina Featherstonehaugh",), sources=("Associated Press",))
    line = compose(CreditFacts(None, credit), styles.style(), "iim")
    assert line.text == "Associated Press"
    assert line.size_bytes <= 32


def test_a_single_word_too_long_for_iim_is_refused(styles: HouseStyles) -> None:
    facts = CreditFacts(None, Credit(1, sources=("Ü" * 20,)))
    with pytest.raises(UserError, match="32 bytes"):
        compose(facts, styles.style(), "iim")


def test_the_web_form_escapes_names_and_links_the_licence(styles: HouseStyles) -> None:
    credit = Credit(1, creators=("<b>Ann & Bob</b>",), licence="CC-BY-SA-4.0")
    line = compose(CreditFacts(None, credit), styles.style(), "web").text
    assert "&lt;b&gt;Ann &amp; Bob&lt;/b&gt;" in line
    assert (
        '<a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>'
    ) in line


def test_an_edit_made_twice_is_told_once(styles: HouseStyles) -> None:
    edits = tuple(Edit(str(n), 1, EditKind.CROP, Evidence.DECLARED) for n in range(2))
    facts = CreditFacts(None, Credit(1, sources=("Kremlin",)), edits=edits)
    line = compose(facts, styles.style()).text
    assert line == "Photo credit: Kremlin. Photo is cropped"


def test_making_smaller_is_not_told_unless_the_house_tells_it(styles: HouseStyles) -> None:
    edit = Edit("1", 1, EditKind.RESIZE, Evidence.MADE_HERE)
    facts = CreditFacts(None, Credit(1, sources=("Kremlin",)), edits=(edit,))
    assert "resized" not in compose(facts, styles.style()).text
    assert "resized" in compose(facts, styles.style("creative-commons")).text


def test_an_editor_of_the_log_who_is_no_contributor_is_named(styles: HouseStyles) -> None:
    edit = Edit("1", 1, EditKind.CROP, Evidence.MADE_HERE, by="Ada Ek", organisation="Bladet")
    facts = CreditFacts(None, Credit(1, sources=("Kremlin",)), edits=(edit,))
    assert compose(facts, styles.style()).text.endswith("Cropping: Ada Ek / Bladet")


def test_two_entries_of_one_contributor_are_one(styles: HouseStyles) -> None:
    both = (Contribution("1", 1, ("art",), "Ada Ek"), Contribution("2", 1, ("montage",), "Ada Ek"))
    facts = CreditFacts(None, Credit(1, sources=("Kremlin",)), contributions=both)
    assert compose(facts, styles.style()).text.endswith("Art, montage: Ada Ek")


@pytest.mark.parametrize(
    ("style", "credit", "line"),
    [
        ("ap", Credit(1, creators=("Ann Lee",), sources=("AP",)), "(AP Photo/Ann Lee)"),
        ("ap", Credit(1, creators=("Ann Lee",), sources=("DHA",), via=("AP",)),
         "(Ann Lee/DHA via AP)"),
        ("reuters", Credit(1, creators=("Ann Lee",), sources=("Reuters",)), "REUTERS/Ann Lee"),
        ("reuters", Credit(1, sources=("U.S. Navy",), via=("Reuters",), status="handout"),
         "U.S. Navy/Handout via REUTERS"),
        ("afp", Credit(1, creators=("Ann Lee",), sources=("AFP",)), "ANN LEE / AFP"),
        ("afp", Credit(1, sources=("AFP",), status="handout"), "HANDOUT / AFP"),
        ("guardian", Credit(1, creators=("Ann Lee",), sources=("AFP", "Getty Images")),
         "Photograph: Ann Lee/AFP/Getty Images"),
        ("nyt", Credit(1, creators=("Ann Lee",), commissioned_for="The New York Times"),
         "Ann Lee for The New York Times"),
        ("spiegel", Credit(1, creators=("Ann Lee",), sources=("AP",)), "Foto: Ann Lee / AP"),
        ("plain", Credit(1, line="As supplied"), "Photo: As supplied"),
    ],
)  # fmt: skip
def test_a_house_words_it_its_own_way(
    styles: HouseStyles, style: str, credit: Credit, line: str
) -> None:
    assert compose(CreditFacts(None, credit), styles.style(style)).text == line


def test_a_copyright_notice_is_not_printed_twice(styles: HouseStyles) -> None:
    credit = Credit(1, creators=("Ann Lee",), copyright="© 2024 Ann Lee")
    assert compose(CreditFacts(None, credit), styles.style("plain")).text == "Photo: Ann Lee"
    other = Credit(1, creators=("Ann Lee",), copyright="© 2024 Bo Ek")
    line = compose(CreditFacts(None, other), styles.style("plain")).text
    assert line == "Photo: Ann Lee. © 2024 Bo Ek"


@pytest.mark.parametrize(
    "notice",
    [
        "Credit: Ann Lee Photos / Alamy Stock Photo",
        "© Ann Lee Photography. All rights reserved.",
    ],
)
def test_a_notice_that_only_says_the_credit_again_is_not_printed(
    styles: HouseStyles, notice: str
) -> None:
    credit = Credit(1, creators=("Ann Lee",), sources=("Alamy Stock Photo",), copyright=notice)
    line = compose(CreditFacts(None, credit), styles.style("plain")).text
    assert line == "Photo: Ann Lee / Alamy Stock Photo"


def test_caption_and_credit_for_the_web_are_both_html(styles: HouseStyles) -> None:
    facts = CreditFacts(Caption(1, text="<b>R&D"), Credit(1, creators=("Ann Lee",)))
    text = compose_with_caption(facts, styles.style("plain"), "web").text
    assert text.startswith("&lt;b&gt;R&amp;D. <span ")


@pytest.mark.parametrize(
    ("caption", "start"),
    [
        ("港の朝", "港の朝。写真"),
        ("港の朝。", "港の朝。写真"),
        ("Dawn!", "Dawn! 写真"),
        ("Dawn", "Dawn. 写真"),
    ],
)
def test_a_caption_ends_as_its_script_does(styles: HouseStyles, caption: str, start: str) -> None:
    facts = CreditFacts(Caption(1, text=caption), Credit(1, creators=("李雷",)), language="ja")
    assert compose_with_caption(facts, styles.style("plain")).text.startswith(start)


@pytest.mark.parametrize(
    ("licence", "language", "said"),
    [
        ("PD", "de", "Lizenz: gemeinfrei"),
        ("PD", "en", "Licence: public domain"),
        ("CC-BY", "en", "Licence: CC BY"),
        ("CC-BY-2.0 AND PD", "fr", "Licence\u00a0: CC BY 2.0 et domaine public"),
    ],
)
def test_a_licence_is_called_what_people_call_it(
    styles: HouseStyles, licence: str, language: str, said: str
) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Ann Lee",), licence=licence), language=language)
    assert compose(facts, styles.style("plain")).text.endswith(said)
