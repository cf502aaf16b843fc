"""Texts of photos for the clipboard, plain and as HTML."""

import pytest

from mediadesk.credits.composing.house_style import HouseStyle
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.dossier import Dossier
from mediadesk.services.deliveries.layout_texts import CopiedText, Label, Wanted, copied, item_of
from tests.fakes.catalogue import a_photo
from tests.fakes.shipped import shipped

KIM = Dossier(
    a_photo(1, "kim.jpg"), (Caption(1, text="Kim <waves>"),), Credit(1, creators=("Ann Lee",))
)
DOG = Dossier(a_photo(2, "dog.jpg"), (Caption(2, text="A dog."),))
BARE = Dossier(a_photo(3, "bare.jpg"))


@pytest.fixture(scope="module")
def style() -> HouseStyle:
    return HouseStyles.from_texts(shipped("styles"), shipped("wording")).style("plain")


def test_a_photo_has_its_line_in_every_form_that_can_be_made(style: HouseStyle) -> None:
    item = item_of(KIM, style)
    assert set(item.lines) == {"long", "short", "print", "web", "iim"}
    assert item.fields["creators"] == ("Ann Lee",)


def test_a_name_that_does_not_fit_iim_leaves_only_that_form_out(style: HouseStyle) -> None:
    long_name = Credit(1, creators=("Hohenlohe-Waldenburg-Schillingsfuerst",))
    item = item_of(Dossier(a_photo(1), credit=long_name), style)
    assert set(item.lines) == {"long", "short", "print", "web"}


def test_a_photo_without_credit_has_no_lines(style: HouseStyle) -> None:
    assert item_of(BARE, style).lines == {}


def test_credits_are_copied_a_line_each_and_nothing_for_who_has_none(style: HouseStyle) -> None:
    text = copied([KIM, DOG, KIM], style, Wanted.CREDIT)
    assert text.plain == "Photo: Ann Lee\nPhoto: Ann Lee"
    assert text.html.count("<p>") == 2


def test_captions_are_escaped_in_html_only(style: HouseStyle) -> None:
    text = copied([KIM], style, Wanted.CAPTION)
    assert text == CopiedText("Kim <waves>", "<p>Kim &lt;waves&gt;</p>")


def test_caption_and_credit_stand_in_one_line(style: HouseStyle) -> None:
    text = copied([KIM], style, Wanted.CAPTION_AND_CREDIT)
    assert text.plain == "Kim <waves>. Photo: Ann Lee"
    assert text.html.startswith("<p>Kim &lt;waves&gt;. <span")


def test_a_licence_keeps_its_link_in_html(style: HouseStyle) -> None:
    free = Credit(1, creators=("Ann Lee",), licence="CC-BY-4.0")
    text = copied([Dossier(a_photo(1), credit=free)], style, Wanted.CREDIT)
    assert 'rel="license' in text.html
    assert "<" not in text.plain


def test_a_list_is_numbered_and_leaves_nobody_out(style: HouseStyle) -> None:
    text = copied([KIM, DOG, BARE], style, Wanted.LIST)
    assert text.plain.splitlines() == [
        "1. Kim <waves>. Photo: Ann Lee",
        "2. A dog.",
        "3. bare.jpg",
    ]
    assert text.html.startswith("<ol><li>Kim")


def test_a_list_by_file_name_names_every_file(style: HouseStyle) -> None:
    text = copied([KIM, BARE], style, Wanted.LIST, label=Label.FILE_NAME)
    assert text.plain == "kim.jpg: Kim <waves>. Photo: Ann Lee\nbare.jpg"
    assert "<li><b>bare.jpg</b></li>" in text.html


def test_a_caption_of_several_lines_is_one_entry_of_a_list(style: HouseStyle) -> None:
    lines = Dossier(a_photo(1), (Caption(1, text="One.\nTwo."),))
    assert copied([lines], style, Wanted.LIST).plain == "1. One. Two."


def test_texts_are_in_the_language_wanted_where_there_are_any(style: HouseStyle) -> None:
    captions = (Caption(1, text="A dog."), Caption(1, "de", text="Ein Hund."))
    known = Dossier(a_photo(1), captions, Credit(1, creators=("Ann Lee",)))
    text = copied([known], style, Wanted.CAPTION_AND_CREDIT, language="de")
    assert text.plain == "Ein Hund. Foto: Ann Lee"
