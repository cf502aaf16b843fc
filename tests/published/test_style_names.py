"""Styles for captions and credits are known by their names in many languages."""

import pytest

from mediadesk.model.errors import UserError
from mediadesk.paths import resources
from mediadesk.published.style_names import StyleNames


@pytest.fixture(scope="module")
def names() -> StyleNames:
    return StyleNames.from_text((resources() / "reading/style-names.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    "name",
    ["Caption", "caption", "Image Caption", "Beschriftung", "Bildunterschrift", "BU", "Légende",
     "Epígrafe", "Didascalia", "Bijschrift", "Legenda", "Название объекта", "Подпись", "Bildtext",
     "Figure", "Abbildung", "题注", "図表番号", "Pie de foto", "Lead caption 2"],
)  # fmt: skip
def test_a_caption_style_is_known_by_its_name(names: StyleNames, name: str) -> None:
    assert names.are_caption([name])


@pytest.mark.parametrize(
    "name", ["Photo Credit", "Bildnachweis", "Crédit photo", "Fotograf", "credit-line"]
)
def test_a_credit_style_is_known_by_its_name(names: StyleNames, name: str) -> None:
    assert names.are_credit([name])


@pytest.mark.parametrize(
    "name",
    ["Normal", "Body Text", "Heading 1", "Table of Figures", "Bubble", "Captioned Figure", ""],
)
def test_other_styles_are_neither(names: StyleNames, name: str) -> None:
    assert not names.are_caption([name])
    assert not names.are_credit([name])


def test_a_style_based_on_caption_is_one(names: StyleNames) -> None:
    assert names.are_caption(["My pictures", "MyPictures", "caption", "Caption"])


@pytest.mark.parametrize("counter", ["Figure", "Abbildung", "Foto", "Illustration"])
def test_a_sequence_of_pictures_is_told(names: StyleNames, counter: str) -> None:
    assert names.counts_pictures(counter)


@pytest.mark.parametrize("counter", ["Table", "Tabelle", "Equation", "", "表"])
def test_a_sequence_of_something_else_is_told(names: StyleNames, counter: str) -> None:
    assert not names.counts_pictures(counter)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Figure 3: Fog", "Figure 3: "),
        ("Abb. 2.1 Nebel", "Abb. 2.1 "),
        ("Fig. 4a – Fog", "Fig. 4a – "),
        ("図1 霧", "図1 "),
        ("Photo IV. Fog", "Photo IV. "),
        ("Figures show fog", ""),
        ("Photo: Ann Lee", ""),
        ("Bilder 3", ""),
    ],
)
def test_the_number_before_a_caption_is_known(names: StyleNames, text: str, number: str) -> None:
    assert names.number_before(text) == number


@pytest.mark.parametrize("toml", ["caption = 3", "[", 'caption = ["a"]'])
def test_a_list_that_is_missing_or_broken_is_told(toml: str) -> None:
    with pytest.raises(UserError):
        StyleNames.from_text(toml)
