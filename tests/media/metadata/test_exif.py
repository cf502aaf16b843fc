"""Exif tags in pure Python, by the keys of the field table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from mediadesk.media.metadata.exif import exif_texts
from mediadesk.media.metadata.packets import jpeg_packets
from tests.media.picture_making import jpeg


def block(**tags: str | bytes) -> bytes:
    """Return a TIFF structure with tags named "x010e" (main) or "p9003" (Exif IFD)."""
    exif = Image.Exif()
    for name, text in tags.items():
        directory = exif if name.startswith("x") else exif.get_ifd(0x8769)
        directory[int(name[1:], 16)] = text
    return jpeg_packets(jpeg(exif=exif)).exif


@pytest.mark.parametrize(
    ("tag", "key"),
    [
        ("x010e", "Exif.Image.ImageDescription"),
        ("x013b", "Exif.Image.Artist"),
        ("x8298", "Exif.Image.Copyright"),
        ("p9003", "Exif.Photo.DateTimeOriginal"),
        ("pa436", "Exif.Photo.ImageTitle"),
        ("pa437", "Exif.Photo.Photographer"),
    ],
)
def test_tags_go_by_the_keys_of_the_field_table(tag: str, key: str) -> None:
    assert exif_texts(block(**{tag: "Rosa"}))[key] == "Rosa"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_text_may_be_utf8_or_windows_bytes(encoding: str) -> None:
    found = exif_texts(block(x013b="Zoë Müller".encode(encoding)))
    assert found["Exif.Image.Artist"] == "Zoë Müller"


def test_a_whole_file_may_be_the_source() -> None:
    exif = Image.Exif()
    exif[0x013B] = "Rosa"
    assert exif_texts(jpeg(exif=exif))["Exif.Image.Artist"] == "Rosa"


def test_a_directory_that_claims_more_entries_than_there_are_comes_to_an_end() -> None:
    assert exif_texts(b"II*\0\x08\0\0\0\xff\xff") == {}


@given(st.binary(max_size=120))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    exif_texts(b"II*\0\x08\0\0\0" + data)
    exif_texts(b"MM\0*\0\0\0\x08" + data)
