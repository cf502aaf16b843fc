"""Several photos in one credit line."""

from dataclasses import replace

import pytest

from mediadesk.credits.composing.arrangement import Arrangement, Place, arranged
from mediadesk.credits.composing.compose import compose
from mediadesk.credits.composing.facts import CreditFacts
from mediadesk.credits.composing.house_style import FORMS
from mediadesk.credits.composing.series import compose_series
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.errors import UserError

ANN = CreditFacts(None, Credit(1, creators=("Ann Lee",), sources=("AP",)))
BO = CreditFacts(None, Credit(2, creators=("Bo Ek",), sources=("Reuters",)))
ZOE = CreditFacts(None, Credit(3, creators=("Zoë Ng",), kind="illustration"))
FREE = CreditFacts(None, Credit(4, creators=("Ivo & Son",), licence="CC-BY-4.0"))


def line(
    styles: HouseStyles,
    pictures: tuple[CreditFacts, ...],
    said: str = "",
    form: str = "long",
    language: str = "en",
    style: str = "plain",
) -> str:
    worded = [replace(facts, language=language) for facts in pictures]
    return compose_series(worded, styles.style(style), form, arranged(said, len(worded))).text


@pytest.mark.parametrize(
    ("pictures", "said", "text"),
    [
        ((ANN, BO), "", "Photos: Ann Lee / AP; Bo Ek / Reuters"),
        ((ANN, BO, ANN), "", "Photos: Ann Lee / AP; Bo Ek / Reuters"),
        ((ANN, ANN), "", "All photos: Ann Lee / AP"),
        ((ANN, ANN), "left to right", "All photos: Ann Lee / AP"),
        ((ZOE, ZOE), "", "All pictures: Illustration: Zoë Ng"),
        ((ANN, ZOE), "", "Ann Lee / AP; Illustration: Zoë Ng"),
        ((ANN, BO, ZOE), "clockwise",
         "Clockwise from top left: Ann Lee / AP; Bo Ek / Reuters; Illustration: Zoë Ng"),
        ((ANN, BO), "from left", "From left to right: Ann Lee / AP; Bo Ek / Reuters"),
        ((ANN, ANN, BO), "left to right", "Left and centre: Ann Lee / AP; right: Bo Ek / Reuters"),
        ((ANN, BO, ANN), "top, middle, Facing page",
         "Top and Facing page: Ann Lee / AP; centre: Bo Ek / Reuters"),
        ((ANN, BO, BO), "cover, p. 12, pages 14-15",
         "Cover: Ann Lee / AP. 12, 14–15: Bo Ek / Reuters"),
        ((ANN, BO, ZOE, ANN), "cover, 12 (top), 12 bottom left, back cover",
         ("Cover, Back cover: Ann Lee / AP. "
         "12: Bo Ek / Reuters (top), Illustration: Zoë Ng (bottom left)")),
        ((FREE, ANN), "left, right", "Left: Ivo & Son, CC BY 4.0; right: Ann Lee / AP"),
    ],
)  # fmt: skip
def test_several_photos_make_one_line(
    styles: HouseStyles, pictures: tuple[CreditFacts, ...], said: str, text: str
) -> None:
    assert line(styles, pictures, said) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Links und Mitte: Ann Lee / AP; rechts: Bo Ek / Reuters"),
        ("fr", "À gauche et au centre\u00a0: Ann Lee / AP\u00a0; à droite\u00a0: Bo Ek / Reuters"),
        ("ja", "左、中央：Ann Lee / AP；右：Bo Ek / Reuters"),
    ],
)
def test_places_are_said_in_the_language(styles: HouseStyles, language: str, text: str) -> None:
    assert line(styles, (ANN, ANN, BO), "left to right", language=language) == text


def test_the_web_form_links_each_licence_and_escapes_places(styles: HouseStyles) -> None:
    text = line(styles, (FREE, ANN), "<b>, R&D", "web")
    assert "&lt;b&gt;: Ivo &amp; Son, <a rel=" in text
    assert "; R&amp;D: Ann Lee / AP</span>" in text


def test_whoever_worked_on_several_is_named_once(styles: HouseStyles) -> None:
    worked = (Contribution("1", 1, ("art",), "Rosa Y"),)
    pictures = (replace(ANN, contributions=worked), replace(BO, contributions=worked))
    assert line(styles, pictures).endswith("Bo Ek / Reuters. Art: Rosa Y")
    assert line(styles, pictures, form="short").endswith("Bo Ek / Reuters")


def test_one_photo_without_a_place_reads_as_ever(styles: HouseStyles) -> None:
    for form in FORMS:
        alone = compose(replace(ANN, language="en"), styles.style("plain"), form).text
        assert line(styles, (ANN,), form=form) == alone


def test_iim_gets_what_fits_whole(styles: HouseStyles) -> None:
    assert line(styles, (ANN, BO), "left, right", "iim") == "Ann Lee/AP, Bo Ek/Reuters"
    third = CreditFacts(None, Credit(3, creators=("Zoë Ng",), sources=("dpa",)))
    assert line(styles, (ANN, BO, third), form="iim") == "AP/Reuters/dpa"


def test_a_photo_without_a_record_is_told_by_its_number(styles: HouseStyles) -> None:
    with pytest.raises(UserError, match="Picture 2: There is no credit"):
        line(styles, (ANN, CreditFacts(None, Credit(2))))


@pytest.mark.parametrize("form", [form for form in FORMS if form != "iim"])
def test_a_photo_whose_record_names_no_party_is_told_by_its_number(
    styles: HouseStyles, form: str
) -> None:
    cropped = Edit("e", 2, EditKind.CROP, Evidence.DECLARED)
    nameless = CreditFacts(None, Credit(2), edits=(cropped,))
    with pytest.raises(UserError, match="Picture 2 has nothing on record"):
        line(styles, (ANN, nameless), form=form)


def test_no_photos_make_no_line(styles: HouseStyles) -> None:
    with pytest.raises(UserError, match="at least one"):
        compose_series((), styles.style("plain"))


@pytest.mark.parametrize("said", ["left", "left, right, top", "left,, right"])
def test_another_number_of_places_than_photos_is_refused(said: str) -> None:
    with pytest.raises(UserError, match="places for 2 pictures"):
        arranged(said, 2)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Upper left", Place("top left")),
        ("page 12 top", Place("top", "12")),
        ("pp. 14 - 15", Place("", "14–15")),
        ("Cover", Place("", "cover")),
        ("cover-up", Place("cover-up")),
        ("12th Street", Place("12th Street")),
        ("Inside", Place("Inside")),
    ],
)
def test_a_place_is_read_as_people_say_it(said: str, place: Place) -> None:
    assert arranged(said, 1) == Arrangement(places=(place,))
