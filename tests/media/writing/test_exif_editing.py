"""Exif: twins of fields changed, everything else where it was."""

import struct

import pytest

from mediadesk.media.containers.tiff_directory import TiffStructure
from mediadesk.media.metadata.exif import exif_texts
from mediadesk.media.writing.exif_editing import date_texts, joined, with_texts
from tests.media.containers.container_making import tiff_of

DESCRIPTION = "Exif.Image.ImageDescription"
COPYRIGHT = "Exif.Image.Copyright"


@pytest.mark.parametrize("order", ["<", ">"])
def test_texts_are_read_again_and_others_stay(order):
    exif = tiff_of(order, (0x010F, 2, b"Maker\0"), (0x010E, 2, b"OLYMPUS DIGITAL CAMERA\0"))
    new = with_texts(exif, {DESCRIPTION: "Größe 東京", "Exif.Image.Artist": "Rosa"})
    said = exif_texts(new)
    assert said["Exif.Image.Make"] == "Maker"
    assert TiffStructure(new).tag(0x010E).data.decode() == "Größe 東京\0"
    assert said["Exif.Image.Artist"] == "Rosa"


def test_the_editors_part_of_the_copyright_stays():
    exif = tiff_of("<", (0x8298, 2, b"Old\0NTB\0"))
    assert TiffStructure(with_texts(exif, {COPYRIGHT: "New"})).tag(0x8298).data == b"New\0NTB\0"
    assert TiffStructure(with_texts(exif, {COPYRIGHT: ""})).tag(0x8298).data == b" \0NTB\0"


def test_an_empty_text_takes_the_tag_out():
    exif = tiff_of("<", (0x8298, 2, b"Old\0"), (0x0112, 3, b"\1\0"))
    new = TiffStructure(with_texts(exif, {COPYRIGHT: ""}))
    assert new.tag(0x8298) is None
    assert new.tag(0x0112).data == b"\1\0"


def test_tags_of_exif_3_are_written_only_where_they_are():
    exif = tiff_of("<", (0x010F, 2, b"Maker\0"))
    assert with_texts(exif, {"Exif.Photo.ImageTitle": "Visit"}) == exif


def test_writing_the_same_again_changes_nothing():
    exif = tiff_of("<", (0x010F, 2, b"Maker\0"))
    once = with_texts(exif, {DESCRIPTION: "A caption"})
    assert with_texts(once, {DESCRIPTION: "A caption"}) == once


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (("Rosa", "Kim, of NTB"), "Rosa; Kim, of NTB"),
        (("a; b", 'say "c"', '"d"'), '"a; b"; say "c"; """d"""'),
        ("one", "one"),
    ],
)
def test_names_are_joined_so_that_they_can_be_told_apart(names, text):
    assert joined(names) == text


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2026-05-04T07:08:09.25+02:00", ("2026:05:04 07:08:09", "25", "+02:00")),
        ("2026-05-04T07:08:09Z", ("2026:05:04 07:08:09", "", "+00:00")),
        ("2026-05-04", ("2026:05:04   :  :  ", "", "")),
        ("", ("", "", "")),
    ],
)
def test_a_date_goes_to_three_tags_without_an_invented_zone(iso, said):
    assert tuple(date_texts(iso).values()) == said


def test_a_date_that_is_none_leaves_the_cameras_alone():
    assert date_texts("about 1910") == {}
    assert date_texts("2026-05") == {}


def test_the_structure_says_its_byte_order():
    assert TiffStructure(tiff_of(">", (0x010F, 2, b"M\0"))).is_big_endian
    assert struct.unpack_from("<H", tiff_of("<"), 2) == (42,)
