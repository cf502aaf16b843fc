"""The fonts of sheets: which are at hand, and which a text needs."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk import paths
from mediadesk.delivery.font_finding import FontShelf
from mediadesk.delivery.sheet.font_choosing import chosen

FONTS = paths.resources() / "fonts"
NOTE = "[{count} lost]"
SHIPPED = FontShelf(FONTS, machine=())


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """Return a folder of the machine's fonts with one that is wanted for Japanese, deep in it."""
    deep = tmp_path / "truetype" / "vendor"
    deep.mkdir(parents=True)
    shutil.copy(FONTS / "NotoSansKR-Regular.ttf", deep / "IPAexG.ttf")
    return tmp_path


def test_every_shipped_font_is_there_with_its_licence() -> None:
    families = SHIPPED.families("en")

    assert len(families) == 3
    assert all(family.regular.path.is_file() for family in families)
    assert (FONTS / "OFL.txt").is_file()


def test_the_machine_is_searched_whatever_case_and_folder(machine: Path) -> None:
    names = [f.regular.path.name for f in FontShelf(FONTS, (machine,)).families("ja")]

    assert names == [
        "NotoSans-Regular.ttf",
        "NotoSansArabic-Regular.ttf",
        "IPAexG.ttf",
        "NotoSansKR-Regular.ttf",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Photo: Kremlin – “quoted” © O’Neill … Łódź",
        "Фото: Алексей Никольский",
        "تصوير: أحمد الخطيب",
        "사진=김민수 기자 / 연합뉴스",
        "Φωτογραφία",
    ],
    ids=["latin", "cyrillic", "arabic", "korean", "greek"],
)
def test_the_shipped_fonts_hold_these_scripts(text: str) -> None:
    assert chosen(SHIPPED.families("en"), [text]).spelt(text, NOTE) == (text, 0)


def test_fonts_that_add_nothing_are_left_out() -> None:
    assert len(chosen(SHIPPED.families("en"), ["Photo"]).families) == 1
    assert len(chosen(SHIPPED.families("en"), ["사진"]).families) == 2


def test_letters_without_a_bold_face_are_known() -> None:
    fonts = chosen(SHIPPED.families("en"), ["Photo 사진 تصوير"])

    assert not fonts.lack_bold("Photo: تصوير")
    assert fonts.lack_bold("사진")


def test_a_damaged_font_is_no_font_at_hand(machine: Path) -> None:
    (machine / "truetype" / "vendor" / "IPAexG.ttf").write_bytes(b"not a font")
    families = FontShelf(FONTS, (machine,)).families("ja")

    assert chosen(families, ["写真 사진"]).spelt("사진", NOTE) == ("사진", 0)


def test_what_no_font_holds_is_counted_in_its_place() -> None:
    fonts = chosen(SHIPPED.families("en"), [])

    assert fonts.spelt("Photo: 山本, Tokyo", NOTE) == ("Photo: [2 lost], Tokyo", 2)


def test_what_shows_nothing_is_left_out_without_a_word() -> None:
    fonts = chosen(SHIPPED.families("en"), [])

    assert fonts.spelt("ab\U000e0100c\x07", NOTE) == ("abc", 0)


@given(st.text())
def test_a_text_as_spelt_is_held_by_the_fonts(text: str) -> None:
    fonts = chosen(SHIPPED.families("en"), ["[ lost]0123456789"])
    spelt, _ = fonts.spelt(text, NOTE)

    assert set(spelt) - {"\n"} <= fonts.characters
