"""What commands tell people: short, without JSON, the reason of a failure on standard error."""

import pytest
from PIL import Image, ImageFilter

from mediadesk.cli.main import main
from tests.fakes.site import draw, page


@pytest.fixture
def tell(desk, tmp_path, capsys):
    """Return a function that runs a command and gives its status and what it said."""

    def command(*arguments: object) -> tuple[int, str, str]:
        words = ["--catalogue", str(tmp_path / "desk.mediadesk"), *map(str, arguments)]
        status = main(words, lambda *_: 99)
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


def test_a_photo_is_told_field_by_field(tell, kim) -> None:
    status, out, _ = tell("show", kim)
    assert status == 0
    assert "photo 1, JPEG, 480 x 360 pixels" in out
    assert "creators: Ann Lindqvist" in out


def test_an_import_tells_what_is_not_quite_right_with_a_photo(tell, tmp_path) -> None:
    sound = draw(tmp_path / "sound.jpg", seed=7).read_bytes()
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(sound[: len(sound) // 2])
    status, out, err = tell("import", cut)
    assert status == 0
    assert out.startswith("1 photo added")
    assert err.startswith(f"{cut}: ")


def test_a_search_lists_photos_and_counts_them_aside(tell, kim) -> None:
    _, out, err = tell("search", "park")
    assert out.split() == ["1", str(kim), "Ann", "Lindqvist"]
    assert err == "1 photo found.\n"


def test_an_edit_and_its_history_are_told(tell, kim, tmp_path) -> None:
    out_file = tmp_path / "page.jpg"
    _, out, _ = tell("edit", kim, "--crop", "0,0,0.5,1", "--by", "Rosa", "--out", out_file)
    assert out == f"{out_file}: crop\n"
    _, out, _ = tell("history", out_file)
    assert "crop to 50.0% of the original by Rosa" in out
    assert out.endswith("(made-here)\n")
    _, out, _ = tell("compare", kim, out_file)
    assert out.startswith("derived")
    assert "shown: 50" in out


def test_a_photo_without_edits_has_no_history(tell, kim) -> None:
    assert tell("history", kim) == (0, "", "No edits are on record.\n")


def test_an_identified_picture_is_told_with_its_photo(tell, kim, tmp_path) -> None:
    status, out, err = tell("identify", kim, tmp_path / "gone.png")
    assert status == 1
    assert "photo 1" in out
    assert "is not there" in err


@pytest.fixture
def blurred(kim, tmp_path):
    """Return a picture too soft for anyone to tell from which of like photos it was made."""
    with Image.open(kim) as picture:
        soft = picture.filter(ImageFilter.GaussianBlur(3))
        soft.save(tmp_path / "soft.png")
    return tmp_path / "soft.png"


def test_a_picture_that_only_looks_like_a_photo_is_told_with_it(tell, kim, blurred) -> None:
    _, out, _ = tell("identify", blurred)
    assert f"may be photo 1  {kim} (they look alike" in out


def test_a_photo_that_a_picture_only_looks_like_is_no_match(desk, blurred) -> None:
    _, (found,) = desk("identify", blurred)
    assert (found["matches"], found["possible"]["id"]) == ([], 1)
    assert found["possible"]["comparison"]["verdict"] == "cannot-tell"


def test_extracted_pictures_are_told(tell, tmp_path) -> None:
    _, out, _ = tell("extract", page(tmp_path, "Photo: Ann Lindqvist"))
    assert "caption: The park at noon." in out
    assert "alt: A park" in out


def test_a_check_tells_what_should_be_printed(tell, tmp_path) -> None:
    status, out, _ = tell("check", page(tmp_path, ""))
    assert status == 1
    assert "INCOMPLETE" in out
    assert "credit should read:" in out
    assert out.endswith("1 picture: 0 complete, 1 incomplete, 0 wrong, 0 unknown.\n")


def test_changes_are_told_and_taken_back(tell, kim) -> None:
    assert tell("set", kim, "headline=Noon")[1] == "1 photo changed.\n"
    assert tell("undo")[1].startswith("Taken back: headline")
    assert tell("redo")[1].startswith("Done again: headline")


def test_the_catalogue_tells_of_itself(tell) -> None:
    assert "photos: 1" in tell("catalogue", "info")[1]
    assert "sound" in tell("catalogue", "check")[1]
    assert "revision" in tell("catalogue", "upgrade")[1]


def test_the_doctor_tells_without_json(tell) -> None:
    status, out, _ = tell("doctor")
    assert status == 0
    assert "libraries:" in out
    assert "display: " in out


def test_a_parsed_credit_is_told_without_what_it_does_not_say(tell) -> None:
    _, out, _ = tell("parse-credit", "The park. Photo: Ann Lindqvist/Reuters")
    assert "creators: Ann Lindqvist" in out
    assert "organizations: Reuters" in out
    assert "via" not in out


def test_rules_are_listed_a_line_each(tell) -> None:
    _, out, _ = tell("rules")
    assert out.startswith("A101  ai-unlabelled")
    assert len({line[:4] for line in out.splitlines()}) == out.count("\n")
