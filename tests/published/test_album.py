"""A folder of pictures is read as a document."""

import json
from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.model.photo import Origin, Reading
from mediadesk.published.album import AlbumReader
from tests.fakes.credit_parsing import parse_credit
from tests.fakes.picture_files import FakePictures

EMBEDDED = (
    Reading(Origin.XMP, "description", "Kim in Moscow."),
    Reading(Origin.XMP, "credit_line", "Kremlin"),
    Reading(Origin.XMP, "creators", ("Rosa Yamamoto",)),
    Reading(Origin.XMP, "alt_text", "A woman waves."),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    album = tmp_path / "State visit"
    album.mkdir()
    (album / "kim.jpg").write_text("kim")
    return album


def read(folder: Path, *readings: Reading) -> list[tuple[str, str]]:
    document = AlbumReader(FakePictures(readings), parse_credit).read(folder)
    return [(placed.caption, placed.credit) for placed in document.placements]


def test_each_picture_of_a_folder_is_a_placement_in_the_order_of_names(folder: Path) -> None:
    (folder / "anna.jpg").write_text("anna")
    (folder / "notes.doc").write_text("")
    document = AlbumReader(FakePictures(), parse_credit).read(folder)
    assert document.title == "State visit"
    assert [(p.locator, p.image, p.file) for p in document.placements] == [
        ("picture 1", "anna.jpg", folder / "anna.jpg"),
        ("picture 2", "kim.jpg", folder / "kim.jpg"),
    ]


def test_a_picture_says_what_its_fields_say(folder: Path) -> None:
    assert read(folder, *EMBEDDED) == [("Kim in Moscow.", "Rosa Yamamoto/Kremlin")]
    (placed,) = AlbumReader(FakePictures(EMBEDDED), parse_credit).read(folder).placements
    assert placed.alt == "A woman waves."


def test_a_credit_at_the_end_of_the_caption_is_parted_from_it(folder: Path) -> None:
    said = Reading(Origin.XMP, "description", "Kim in Moscow. Photo: Jane Doe")
    assert read(folder, said) == [("Kim in Moscow.", "Photo: Jane Doe")]


@pytest.mark.parametrize("name", ["kim.txt", "kim.jpg.txt"])
def test_a_note_beside_a_picture_goes_before_its_fields(name: str, folder: Path) -> None:
    (folder / name).write_text("A visit.\nPhoto: Jane Doe\n")
    assert read(folder, *EMBEDDED) == [("A visit.", "Photo: Jane Doe")]


def test_what_a_note_leaves_out_its_fields_say(folder: Path) -> None:
    (folder / "kim.txt").write_text("A visit.")
    assert read(folder, *EMBEDDED) == [("A visit.", "Rosa Yamamoto/Kremlin")]


@pytest.mark.parametrize(
    "note",
    [
        {"caption": "A visit.", "credit": "AP", "creator": "Jane Doe"},
        {"Description": {"x-default": "A visit."}, "Credit-Line": "AP", "By-line": ["Jane Doe"]},
        [{"XMP:Description": "A visit.", "XMP:Credit": "AP", "XMP:Creator": ["Jane Doe"]}],
        {"text": "A visit.", "attribution": {"text": "AP"}, "author": {"name": "Jane Doe"}},
    ],
)
@pytest.mark.parametrize("name", ["kim.json", "kim.jpg.json"])
def test_a_json_note_is_read_whatever_its_program_calls_things(
    note: object, name: str, folder: Path
) -> None:
    (folder / name).write_text(json.dumps(note))
    assert read(folder, *EMBEDDED) == [("A visit.", "Jane Doe/AP")]


@pytest.mark.parametrize(
    "note", ["{", "[" * 100_000, "[]", "7", '{"caption": 7, "credit": [[["AP"]]]}', "\x00\xff"]
)
def test_a_damaged_note_says_nothing(note: str, folder: Path) -> None:
    (folder / "kim.json").write_text(note)
    assert read(folder, *EMBEDDED) == [("Kim in Moscow.", "Rosa Yamamoto/Kremlin")]


def test_a_note_larger_than_any_caption_is_left_alone(folder: Path) -> None:
    (folder / "kim.txt").write_text("x" * (2 << 20))
    assert read(folder, *EMBEDDED) == [("Kim in Moscow.", "Rosa Yamamoto/Kremlin")]


def test_a_picture_that_cannot_be_read_is_still_there(folder: Path) -> None:
    (folder / "broken.jpg").write_text("broken")
    (folder / "broken.txt").write_text("A dog. Photo: Jane Doe")
    assert read(folder)[0] == ("A dog.", "Photo: Jane Doe")


def test_a_folder_with_pictures_in_it_is_an_album_and_one_above_is_not(folder: Path) -> None:
    reader = AlbumReader(FakePictures(), parse_credit)
    assert reader.claims_folder(folder)
    assert not reader.claims_folder(folder.parent)
    assert reader.suffixes == ()


def test_a_folder_that_cannot_be_entered_is_no_album_and_is_told_when_named(
    folder: Path,
) -> None:
    class Locked(FakePictures):
        def inside(self, folder: Path) -> tuple[Path, ...]:
            msg = f"{folder} cannot be entered: Permission denied."
            raise OutsideError(msg)

    reader = AlbumReader(Locked(), parse_credit)
    assert not reader.claims_folder(folder)
    with pytest.raises(OutsideError, match="cannot be entered"):
        reader.read(folder)
