"""Exif made anew for a derivative: nothing unseen left in it, maker notes lead where they led."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.containers.tiff_directory import TagValue, TiffStructure
from mediadesk.media.writing.exif_directories import (
    MAKER_NOTE,
    ExifDirectories,
    directories_in,
    exif_block,
    with_directories,
)
from mediadesk.media.writing.maker_notes import Place, moved, without_pictures

_ASCII, _SHORT, _LONG, _UNDEFINED = 2, 3, 4, 7
_FORMS = {"little": "<", "big": ">"}


def _canon_like(at, order):
    """Return a note that is a directory at once, its one long value counted from Exif's start."""
    form = _FORMS[order]
    value = struct.pack(f"{form}4H", 1, 2, 3, 4)
    entries = struct.pack(f"{form}HHHI", 2, 1, _SHORT, 4) + struct.pack(f"{form}I", at + 30)
    entries += struct.pack(f"{form}HHIHH", 2, _SHORT, 1, 77, 0)
    return entries + bytes(4) + value


def _value_in(block, at, order):
    """Return the four numbers that a note's first entry leads to, counted from Exif's start."""
    form = _FORMS[order]
    (place,) = struct.unpack_from(f"{form}I", block, at + 10)
    return struct.unpack_from(f"{form}4H", block, place)


def _held(order="little", note_at=300):
    return ExifDirectories(
        order,
        main={271: TagValue(_ASCII, b"A maker of cameras\0"), 274: TagValue(_SHORT, b"\1\0")},
        exif={
            0x9003: TagValue(_ASCII, b"2026:05:04 12:00:00\0"),
            MAKER_NOTE: TagValue(_UNDEFINED, _canon_like(note_at, order)),
        },
        position={1: TagValue(_ASCII, b"N\0")},
        interoperability={1: TagValue(_ASCII, b"R98\0")},
        note_at=note_at,
    )


@pytest.mark.parametrize("note_at", [300, 40, 5_000])
def test_a_block_reads_back_as_it_was_and_the_maker_note_stays_at_its_offset(note_at):
    held = _held(note_at=note_at)
    assert directories_in(exif_block(held)) == held


def test_a_maker_note_that_stood_far_off_is_moved_and_leads_to_the_same_numbers():
    block = exif_block(_held(note_at=20_000_000))
    found = directories_in(block)
    assert len(block) < 1000
    assert _value_in(block, found.note_at, "little") == (1, 2, 3, 4)


@pytest.mark.parametrize("order", ["little", "big"])
def test_directories_go_into_a_tiff_file_in_its_own_byte_order(order):
    start = {"little": b"II*\0", "big": b"MM\0*"}[order]
    form = _FORMS[order]
    file = start + struct.pack(f"{form}IHHHIHHI", 8, 1, 256, _SHORT, 1, 640, 0, 0)
    structure = TiffStructure(file)
    with_directories(structure, _held("big"))
    found = directories_in(structure.data)
    assert found.order == order
    assert found.exif[0x9003].data == b"2026:05:04 12:00:00\0"
    assert found.position == {1: TagValue(_ASCII, b"N\0")}
    assert _value_in(structure.data, found.note_at, order) == (1, 2, 3, 4)
    assert structure.tag(256).data == struct.pack(f"{form}H", 640)


@pytest.mark.parametrize("start", [b"Nikon\0\2", b"FUJIFILM", b"Apple iOS\0"])
def test_a_note_that_counts_from_its_own_start_is_moved_as_it_is(start):
    note = start + bytes(range(64))
    assert moved(note, Place(10, "big"), Place(999, "little")) == note


@pytest.mark.parametrize("note", [b"", b"\1", b"LEICA\0\0\0" + bytes(30), bytes(64), b"\xff" * 64])
def test_a_note_that_nobody_understands_is_not_moved(note):
    assert moved(note, Place(10, "little"), Place(999, "little")) is None


def test_a_note_that_cannot_be_moved_is_left_out_of_a_file_where_it_cannot_stay():
    held = _held(note_at=20_000_000)
    note = TagValue(_UNDEFINED, b"LEICA\0\0\0" + bytes(90))
    odd = ExifDirectories("little", held.main, {**held.exif, MAKER_NOTE: note}, note_at=20_000_000)
    assert MAKER_NOTE not in directories_in(exif_block(odd)).exif


@given(st.binary(max_size=200))
def test_whatever_a_block_holds_is_read_within_bounds(data):
    for head in (b"II*\0", b"MM\0*", b""):
        found = directories_in(head + data)
        assert directories_in(exif_block(found)).main.keys() == found.main.keys()


def test_directories_that_lead_in_circles_are_read_once():
    entry = struct.pack("<HHII", 0x8769, _LONG, 1, 8)
    assert directories_in(b"II*\0" + struct.pack("<IH", 8, 1) + entry + bytes(4)).exif == {}


def test_a_preview_in_a_maker_note_is_blanked_and_the_rest_stays_where_it_was():
    note = b"start" + b"\xff\xd8\xff\xe0a face\xff\xd9" + b"end"
    assert without_pictures(note) == b"start" + bytes(12) + b"end"
    assert without_pictures(b"plain \xff\xd8 words") == b"plain \xff\xd8 words"
