"""The credit command: one photo or several, in the language asked for."""

import pytest

from mediadesk.cli.main import main
from tests.fakes.site import draw


@pytest.fixture
def bo(desk, tmp_path):
    """A second photo, by Bo Ek."""
    path = draw(tmp_path / "bo.jpg", seed=2)
    assert desk("import", path)[0] == 0
    assert desk("set", path, "creators=Bo Ek")[0] == 0
    return path


def test_one_photo_answers_with_the_keys_scripts_rely_on(desk, kim) -> None:
    _, line = desk("credit", kim, "--style", "plain", "--form", "short")
    text = "Ann Lindqvist"
    assert line == {"text": text, "style": "plain", "form": "short", "bytes": len(text)}


def test_several_photos_answer_with_one_line(desk, kim, bo) -> None:
    status, line = desk("credit", kim, bo, "--style", "plain", "--arrangement", "cover, 12 top")
    assert status == 0
    assert line["text"] == "Cover: Ann Lindqvist. 12: Bo Ek (top)"


def test_the_same_credit_of_several_photos_is_said_once(desk, kim, bo) -> None:
    assert desk("set", bo, "creators=Ann Lindqvist")[0] == 0
    assert desk("credit", kim, bo, "--style", "plain")[1]["text"] == "All photos: Ann Lindqvist"


def test_a_line_is_in_the_language_asked_for(desk, kim) -> None:
    _, line = desk("credit", kim, "--style", "plain", "--language", "de-CH")
    assert line["text"] == "Foto: Ann Lindqvist"


def test_a_language_without_words_is_told_beside_the_line(desk, kim, tmp_path, capsys) -> None:
    words = ["--catalogue", str(tmp_path / "desk.mediadesk"), "credit", str(kim)]
    assert main([*words, "--style", "plain", "--language", "tlh"], lambda *_: 99) == 0
    said = capsys.readouterr()
    assert said.out == "Photo: Ann Lindqvist\n"
    assert "has no words in 'tlh'; the line is in 'en'" in said.err


def test_places_for_another_number_of_photos_are_refused(desk, kim, bo) -> None:
    status, told = desk("credit", kim, bo, "--arrangement", "left, right, top")
    assert status == 2
    assert "3 places for 2 pictures" in told


def test_caption_and_credit_stand_in_one_line_as_under_the_picture(desk, kim) -> None:
    assert desk("set", kim, "caption=Vladimir Putin greeted by Kim Yo-Jong")[0] == 0
    _, line = desk("credit", kim, "--style", "plain", "--with-caption")
    assert line["text"] == "Vladimir Putin greeted by Kim Yo-Jong. Photo: Ann Lindqvist"


def test_a_photo_without_a_caption_has_its_credit_line_alone(desk, kim) -> None:
    assert desk("set", kim, "caption=")[0] == 0
    _, line = desk("credit", kim, "--style", "plain", "--with-caption")
    assert line["text"] == "Photo: Ann Lindqvist"


def test_captions_of_several_photos_are_not_put_into_one_line(desk, kim, bo) -> None:
    status, told = desk("credit", kim, bo, "--with-caption")
    assert status == 2
    assert "name one" in told


def test_the_field_of_32_bytes_takes_no_caption(desk, kim) -> None:
    status, told = desk("credit", kim, "--with-caption", "--form", "iim")
    assert status == 2
    assert "holds no caption" in told
