"""Exif texts byte by byte: two copyrights, UTF-8 by Exif 3.0, Windows' tags, makers' containers."""

from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mediadesk.media.metadata.exif import exif_texts, field_texts
from mediadesk.media.metadata.exif_exact import exact_texts, raf_jpeg, sound_texts
from mediadesk.media.metadata.readings import exif_readings
from tests.media.picture_making import jpeg, segment

ASCII, BYTE, LONG, UTF8 = 2, 1, 4, 129


def tiff(
    first: list[tuple[int, int, bytes]], inner: Sequence[tuple[int, int, bytes]] = ()
) -> bytes:
    """Return a TIFF structure with the tags (number, type, bytes) of two directories."""
    start = 8
    first_size = 2 + 12 * (len(first) + bool(inner)) + 4
    tags = [
        *first,
        *([(0x8769, LONG, (start + first_size).to_bytes(4, "little"))] if inner else []),
    ]
    blob_at = start + first_size + (2 + 12 * len(inner) + 4 if inner else 0)
    blobs = b""
    out = b"II*\0" + start.to_bytes(4, "little")
    for directory in (tags, inner) if inner else (tags,):
        out += len(directory).to_bytes(2, "little")
        for number, kind, data in directory:
            count = len(data) // 4 if kind == LONG else len(data)
            held = data.ljust(4, b"\0")
            if len(data) > 4:
                held = (blob_at + len(blobs)).to_bytes(4, "little")
                blobs += data
            out += number.to_bytes(2, "little") + kind.to_bytes(2, "little")
            out += count.to_bytes(4, "little") + held
        out += bytes(4)
    return out + blobs


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Rosa Yamamoto\0Some Magazine\0", "Rosa Yamamoto\nSome Magazine"),
        (b" \0Some Magazine\0", "Some Magazine"),
        (b"Rosa Yamamoto\0", "Rosa Yamamoto"),
    ],
)
def test_copyright_is_the_photographers_and_the_editors(data: bytes, text: str) -> None:
    assert exif_texts(tiff([(0x8298, ASCII, data)]))["Exif.Image.Copyright"] == text


def test_texts_of_exif_3_have_a_type_of_their_own() -> None:
    block = tiff([(0x013B, UTF8, "Zoë".encode())], [(0xA436, UTF8, "Küste\0".encode())])
    found = exif_texts(block)
    assert found["Exif.Image.Artist"] == "Zoë"
    assert found["Exif.Photo.ImageTitle"] == "Küste"


def test_windows_tags_are_utf16() -> None:
    block = tiff([(0x9C9E, BYTE, "küste; 海\0".encode("utf-16-le"))])
    assert exif_texts(block)["Exif.Image.XPKeywords"] == "küste; 海"


def test_a_raf_has_the_exif_of_the_jpeg_in_it() -> None:
    inner = b"Exif\0\0" + tiff([(0x013B, ASCII, b"Rosa\0")])
    picture = jpeg()
    picture = picture[:2] + segment(0xE1, inner) + picture[2:]
    head = b"FUJIFILMCCD-RAW".ljust(84, b" ")
    place = (92).to_bytes(4, "big") + len(picture).to_bytes(4, "big")
    assert exif_texts(head + place + picture)["Exif.Image.Artist"] == "Rosa"
    assert raf_jpeg(b"FUJIFILMCCD-RAW") == b""


def test_a_cr3_keeps_each_directory_as_a_tiff_of_its_own() -> None:
    first, inner = (
        tiff([(0x013B, ASCII, b"Rosa\0")]),
        tiff([(0x9003, ASCII, b"2019:05:17 10:11:12\0")]),
    )
    boxes = b"".join(
        (8 + len(block)).to_bytes(4, "big") + mark + block
        for mark, block in ((b"CMT1", first), (b"CMT2", inner))
    )
    found = exif_texts(b"\0\0\0\x18ftypcrx \0\0\0\1crx isom" + boxes)
    assert found == {
        "Exif.Image.Artist": "Rosa",
        "Exif.Photo.DateTimeOriginal": "2019:05:17 10:11:12",
    }


@given(st.binary(max_size=200))
def test_no_bytes_break_the_readers(data: bytes) -> None:
    exact_texts(b"II*\0\x08\0\0\0" + data)
    exif_texts(b"\0\0\0\x18ftypcrx CMT1" + data)
    exif_texts(b"FUJIFILMCCD-RAW" + data)
    sound_texts(b"II*\0\x08\0\0\0" + data)


TAGS = st.lists(
    st.tuples(
        st.sampled_from((0x010E, 0x013B, 0x8298, 0x9003, 0x9011, 0x9C9B, 0xA436, 0xA437)),
        st.sampled_from((ASCII, BYTE, UTF8, 7)),
        st.binary(max_size=30) | st.text(max_size=12).map(lambda text: text.encode() + b"\0"),
    ),
    max_size=5,
)


@example([(0x010E, ASCII, b""), (0x010E, ASCII, b"!")], [], [])  # a tag that stands there twice
@given(TAGS, TAGS, st.lists(st.tuples(st.integers(8, 80), st.integers(0, 255)), max_size=2))
def test_fields_say_the_same_whether_or_not_the_general_reader_was_asked(
    first: list[tuple[int, int, bytes]],
    inner: list[tuple[int, int, bytes]],
    damage: list[tuple[int, int]],
) -> None:
    block = bytearray(tiff(first, inner))
    for at, value in damage:
        block[at : at + 1] = bytes((value,)) if at < len(block) else b""
    source = bytes(block)
    assert exif_readings(field_texts(source)) == exif_readings(exif_texts(source))


def test_a_structure_whose_value_leads_out_of_it_is_left_to_the_general_reader() -> None:
    block = tiff([(0x013B, ASCII, b"Rosa Yamamoto\0")])
    assert sound_texts(block) == {"Exif.Image.Artist": "Rosa Yamamoto"}
    assert sound_texts(block[:-1]) is None
