"""Sidecars: which belongs to which picture, what they say, and what is wrong with them."""

import os
from pathlib import Path

import pytest

from mediadesk.media.intake import read_fields, read_intake
from mediadesk.media.metadata.sidecars import sidecar_beside, sidecar_place, sidecar_times
from mediadesk.metadata.reconcile import reconcile
from mediadesk.model.errors import OutsideError
from mediadesk.model.photo import Origin, Reading
from tests.media.picture_making import jpeg, xmp_packet

CITY = xmp_packet("<photoshop:City>Rome</photoshop:City>")


def files(folder: Path, *names: str) -> None:
    for name in names:
        folder.joinpath(name).write_bytes(b"x")


@pytest.mark.parametrize(
    ("there", "photo", "sidecar"),
    [
        (["a.jpg", "a.xmp"], "a.jpg", "a.xmp"),
        (["a.jpg", "a.XMP"], "a.jpg", "a.XMP"),
        (["a.jpg", "a.jpg.xmp"], "a.jpg", "a.jpg.xmp"),
        (["a.jpg", "a.xmp", "a.jpg.xmp"], "a.jpg", "a.xmp"),
        (["a.jpg", "a.nef", "a.xmp"], "a.jpg", None),
        (["a.jpg", "a.NEF", "a.xmp"], "a.jpg", None),
        (["a.jpg", "a.nef", "a.xmp"], "a.nef", "a.xmp"),
        (["a.jpg", "a.nef", "a.xmp", "a.jpg.xmp"], "a.jpg", "a.jpg.xmp"),
        (["a.jpg", "b.xmp"], "a.jpg", None),
        (["a.b.jpg", "a.xmp"], "a.b.jpg", None),
    ],
)
def test_a_sidecar_belongs_to_one_picture(
    tmp_path: Path, there: list[str], photo: str, sidecar: str | None
) -> None:
    files(tmp_path, *there)
    found = sidecar_beside(tmp_path / photo)
    assert (None if found is None else found.name) == sidecar
    assert (photo in sidecar_times(tmp_path)) == (sidecar is not None)


@pytest.mark.parametrize(
    ("there", "photo", "place"),
    [
        (["a.jpg"], "a.jpg", "a.xmp"),
        (["a.jpg", "a.jpg.xmp"], "a.jpg", "a.jpg.xmp"),
        (["a.jpg", "a.nef"], "a.jpg", "a.jpg.xmp"),
        (["a.jpg", "a.nef"], "a.nef", "a.xmp"),
    ],
)
def test_a_new_sidecar_is_made_where_it_is_found_again(
    tmp_path: Path, there: list[str], photo: str, place: str
) -> None:
    files(tmp_path, *there)
    assert sidecar_place(tmp_path / photo) == tmp_path / place
    files(tmp_path, place)
    assert sidecar_beside(tmp_path / photo) == tmp_path / place


def test_times_are_those_of_the_sidecars(tmp_path: Path) -> None:
    files(tmp_path, "a.jpg", "a.xmp", "b.jpg")
    os.utime(tmp_path / "a.xmp", ns=(5, 7_000_000_000))
    assert sidecar_times(tmp_path) == {"a.jpg": 7_000_000_000}


def test_what_has_a_sidecars_name_and_is_none_hides_no_other(tmp_path: Path) -> None:
    files(tmp_path, "a.jpg", "a.xmp", "b.jpg", "c.jpg")
    os.utime(tmp_path / "a.xmp", ns=(5, 7_000_000_000))
    (tmp_path / "b.xmp").symlink_to(tmp_path / "gone.xmp")
    (tmp_path / "c.xmp").mkdir()
    assert sidecar_times(tmp_path) == {"a.jpg": 7_000_000_000}


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="cannot be entered"):
        sidecar_times(tmp_path / "gone")


def test_a_sidecar_speaks_before_the_file(tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    photo.write_bytes(jpeg(xmp=xmp_packet("<photoshop:City>Bonn</photoshop:City>")))
    photo.with_suffix(".xmp").write_bytes(CITY)
    readings = read_fields(photo)
    assert Reading(Origin.SIDECAR, "city", "Rome") in readings
    read = reconcile(readings)
    assert read.values["city"] == "Rome"
    assert read.conflicts[0].values == {Origin.SIDECAR: "Rome", Origin.XMP: "Bonn"}


def test_an_import_notes_when_the_sidecar_was_changed(tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    photo.write_bytes(jpeg())
    photo.with_suffix(".xmp").write_bytes(CITY)
    intake, _ = read_intake(photo)
    assert intake.sidecar_ns == photo.with_suffix(".xmp").stat().st_mtime_ns
    assert intake.readings == (Reading(Origin.SIDECAR, "city", "Rome"),)


@pytest.mark.parametrize("data", [b"", b"<!DOCTYPE x []><x/>", b"\x00\x01 no XML", b"<x"])
def test_a_broken_sidecar_is_a_warning_and_the_picture_is_read(tmp_path: Path, data: bytes) -> None:
    photo = tmp_path / "a.jpg"
    photo.write_bytes(jpeg(xmp=CITY))
    photo.with_suffix(".xmp").write_bytes(data)
    intake, _ = read_intake(photo)
    assert Reading(Origin.XMP, "city", "Rome") in intake.readings
    assert all(text.startswith("Its sidecar a.xmp was not read: ") for text in intake.warnings)


def test_a_sidecar_that_is_a_folder_is_none(tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    photo.write_bytes(jpeg())
    photo.with_suffix(".xmp").mkdir()
    assert sidecar_beside(photo) is None
