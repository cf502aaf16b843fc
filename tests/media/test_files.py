"""Finding picture files, reading single ones."""

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from mediadesk.media.files import DiskPictures
from mediadesk.model.errors import OutsideError
from mediadesk.model.intake import Failure
from tests.media.picture_making import jpeg, picture, written


def found(*roots: Path) -> list[str]:
    pictures = DiskPictures().find(roots)
    return [one.error if isinstance(one, Failure) else one.name for one in pictures]


def test_pictures_are_found_below_a_folder_sorted_within_each(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a").mkdir()
    for name in ("z.jpg", "c.NEF", "a/y.tiff", "a/x.heic", "b/w.png"):
        written(tmp_path / name, b"")
    assert found(tmp_path) == ["c.NEF", "z.jpg", "x.heic", "y.tiff", "w.png"]


def test_hidden_files_and_other_files_are_left_out(tmp_path: Path) -> None:
    (tmp_path / ".trash").mkdir()
    for name in ("notes.txt", ".hidden.jpg", "kim.xmp", "kim", ".trash/a.jpg"):
        written(tmp_path / name, b"")
    assert found(tmp_path) == []


def test_a_file_named_by_hand_is_found_whatever_its_name(tmp_path: Path) -> None:
    assert found(written(tmp_path / "kim.bin", b"")) == ["kim.bin"]


def test_what_is_not_there_is_a_failure(tmp_path: Path) -> None:
    (told,) = found(tmp_path / "gone")
    assert told.endswith("gone is not there.")


def test_paths_are_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path / "kim.jpg", b"")
    monkeypatch.chdir(tmp_path)
    assert list(DiskPictures().find([Path("kim.jpg")])) == [tmp_path / "kim.jpg"]


def test_a_link_to_a_folder_above_is_not_followed(tmp_path: Path) -> None:
    written(tmp_path / "kim.jpg", b"")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    assert found(tmp_path) == ["kim.jpg"]


def test_the_content_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    path = written(tmp_path / "kim.jpg", b"abc")
    assert DiskPictures().content_hash(path) == hashlib.sha256(b"abc").hexdigest()
    with pytest.raises(OutsideError, match="cannot be read"):
        DiskPictures().content_hash(tmp_path / "gone.jpg")


def test_a_raster_is_rows_of_rgb_no_larger_than_asked_for(tmp_path: Path) -> None:
    path = written(tmp_path / "kim.jpg", jpeg(picture(120, 80)))
    raster = DiskPictures().load(path, 60)
    assert (raster.width_px, raster.height_px) == (60, 40)
    assert len(raster.rgb) == 60 * 40 * 3
    assert raster.rgb[0] > 150 > raster.rgb[1]


def test_reading_in_this_process_brings_what_an_import_would(tmp_path: Path) -> None:
    assert DiskPictures().read(written(tmp_path / "kim.jpg", jpeg())).width_px == 48


def test_the_pictures_in_a_folder_itself_are_sorted_by_name(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    for name in ("b.png", "a.JPG", "a.txt", ".hidden.jpg", "deeper/c.jpg"):
        written(tmp_path / name, b"")
    assert [path.name for path in DiskPictures().inside(tmp_path)] == ["a.JPG", "b.png"]


def test_a_folder_that_cannot_be_entered_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="cannot be entered"):
        DiskPictures().inside(tmp_path / "gone")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_the_fields_of_a_file_are_those_an_import_reads(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"kim.{kind.lower()}"
    exif = Image.Exif()
    exif[0x013B] = "Rosa"
    picture().save(path, kind, exif=exif)
    fields = DiskPictures().fields(path)
    assert [reading.content for reading in fields] == [("Rosa",)]
    assert fields == DiskPictures().read(path).readings


def test_the_fields_of_a_file_that_was_written_anew_are_read_anew(tmp_path: Path) -> None:
    path, files, exif = tmp_path / "kim.jpg", DiskPictures(), Image.Exif()
    told = []
    for name in ("Rosa", "Ann Maker"):
        exif[0x013B] = name
        picture().save(path, "JPEG", exif=exif)
        told.append([reading.content for reading in files.fields(path)])
    assert told == [[("Rosa",)], [("Ann Maker",)]]


def test_the_fields_of_a_file_that_is_gone_are_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match=r"kim\.jpg cannot be read"):
        DiskPictures().fields(tmp_path / "kim.jpg")
