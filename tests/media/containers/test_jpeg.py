"""JPEG: metadata segments replaced, everything else byte for byte."""

import hashlib
import struct
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.containers.blocks import Blocks, ContainerFaultError
from mediadesk.media.containers.jpeg import JpegContainer
from mediadesk.media.metadata.packets import jpeg_packets
from tests.media.containers.container_making import (
    IIM,
    PACKET,
    SCAN,
    jpeg_of,
    pixels,
    resource,
    saved,
    segment,
    tiff_of,
)

JPEG = JpegContainer()
XMP = b"http://ns.adobe.com/xap/1.0/\0"
EXTENDED = b"http://ns.adobe.com/xmp/extension/\0"
PHOTOSHOP = b"Photoshop 3.0\0"
EXIF = tiff_of("<", (0x010E, 2, b"OLYMPUS DIGITAL CAMERA\0"))
JFIF = segment(0xE0, b"JFIF\0\1\2\0\0\1\0\1\0\0")
ICC = segment(0xE2, b"ICC_PROFILE\0\1\1" + bytes(60))

foreign = st.lists(
    st.builds(
        segment,
        st.sampled_from([0xE2, 0xE3, 0xEB, 0xEE, 0xFE, 0xDB, 0xC4]),
        st.binary(max_size=60).filter(lambda b: not b.startswith(b"MPF\0")),
    ),
    max_size=5,
)
iim_blocks = st.binary(min_size=1, max_size=200).map(lambda b: b"\x1c\x02\x78" + b)


def test_a_file_put_together_from_its_own_blocks_is_the_same_file():
    data = jpeg_of(JFIF, segment(0xE1, b"Exif\0\0" + EXIF), segment(0xE1, XMP + PACKET), ICC)
    assert JPEG.with_blocks(data, JPEG.blocks(data)) == data


@given(
    before=foreign,
    after=foreign,
    behind=st.binary(max_size=40),
    wanted=st.builds(
        Blocks, exif=st.binary(max_size=80), xmp=st.binary(max_size=80), iim=iim_blocks
    ),
    had_xmp=st.booleans(),
)
def test_new_blocks_are_taken_out_as_they_were_put_in_and_nothing_else_moves(
    before, after, behind, wanted, had_xmp
):
    held = [segment(0xE1, XMP + PACKET)] if had_xmp else []
    data = jpeg_of(*before, *held, *after, behind=behind)
    new = JPEG.with_blocks(data, wanted)
    assert JPEG.blocks(new) == wanted
    assert JPEG.picture(new) == JPEG.picture(data)
    assert new.endswith(SCAN + behind)
    bare = JPEG.with_blocks(new, Blocks())
    assert bare == jpeg_of(*before, *after, behind=behind)


def test_a_new_packet_stands_where_the_old_one_stood():
    data = jpeg_of(JFIF, ICC, segment(0xE1, XMP + PACKET), segment(0xFE, b"remark"))
    new = JPEG.with_blocks(data, Blocks(xmp=PACKET * 2))
    assert new == jpeg_of(JFIF, ICC, segment(0xE1, XMP + PACKET * 2), segment(0xFE, b"remark"))


def test_a_first_packet_comes_behind_the_segments_that_have_to_be_first():
    exif = segment(0xE1, b"Exif\0\0" + EXIF)
    new = JPEG.with_blocks(jpeg_of(JFIF, exif, ICC), Blocks(exif=EXIF, xmp=PACKET))
    assert new == jpeg_of(JFIF, exif, segment(0xE1, XMP + PACKET), ICC)


def test_a_long_block_of_resources_is_split_and_joined_again():
    previews = resource(0x040C, bytes(90_000))
    block = previews + resource(0x0404, IIM)
    data = jpeg_of(
        segment(0xED, PHOTOSHOP + block[:65_000]), segment(0xED, PHOTOSHOP + block[65_000:])
    )
    assert JPEG.blocks(data).iim == IIM
    longer = IIM + b"\x1c\x02\x78\x00\x04Visi"
    new = JPEG.with_blocks(data, replace(JPEG.blocks(data), iim=longer))
    assert JPEG.blocks(new).iim == longer
    assert jpeg_packets(new).iim == longer
    assert new.count(PHOTOSHOP) == 2


def test_an_extended_packet_is_cut_into_chunks_that_another_reader_joins():
    extended = PACKET + b" " * 150_000
    guid = hashlib.md5(extended, usedforsecurity=False).hexdigest().upper().encode()
    main = PACKET.replace(b"image/jpeg", guid)
    new = JPEG.with_blocks(jpeg_of(ICC), Blocks(xmp=main, extended=extended))
    assert jpeg_packets(new).xmp == (main, extended)
    assert JPEG.blocks(new) == Blocks(xmp=main, extended=extended)


def test_an_extended_packet_that_another_main_packet_names_stays():
    other = segment(0xE1, EXTENDED + b"F" * 32 + struct.pack(">II", 4, 0) + b"rest")
    data = jpeg_of(segment(0xE1, XMP + PACKET), other)
    new = JPEG.with_blocks(data, Blocks(xmp=PACKET + b" "))
    assert other in new


def test_a_block_that_no_segment_holds_is_refused():
    with pytest.raises(ContainerFaultError, match="too long"):
        JPEG.with_blocks(jpeg_of(ICC), Blocks(exif=bytes(65_528)))


@pytest.mark.parametrize(
    "data",
    [b"\xff\xd8\xff\xe1\x00", b"\xff\xd8\xff\xe1\xff\xff12", b"\xff\xd8\xff\xd9", b"\xff\xd8"],
)
def test_a_file_that_breaks_off_before_its_picture_is_refused(data):
    with pytest.raises(ContainerFaultError, match="damaged"):
        JPEG.blocks(data)


def multi_picture(index_first: bool) -> bytes:
    """Return two pictures in one file, the index before or behind a segment that may grow."""
    second = jpeg_of(JFIF)

    def index(size: int, offset: int) -> bytes:
        rows = struct.pack(">IIIHH", 0x030000, size, 0, 0, 0)
        rows += struct.pack(">IIIHH", 0, len(second), offset, 0, 0)
        body = b"MM\0*" + struct.pack(">IH", 8, 1)
        body += struct.pack(">HHII", 0xB002, 7, len(rows), 26) + bytes(4) + rows
        return segment(0xE2, b"MPF\0" + body)

    packet = segment(0xE1, XMP + PACKET)

    def whole(size: int, offset: int) -> bytes:
        order = (index(size, offset), packet) if index_first else (packet, index(size, offset))
        return jpeg_of(*order)

    first = whole(0, 0)
    base = first.index(b"MPF\0") + 4
    return whole(len(first), len(first) - base) + second


@pytest.mark.parametrize("index_first", [True, False])
def test_the_second_picture_is_found_where_it_comes_to_lie(index_first):
    data = multi_picture(index_first)
    new = JPEG.with_blocks(data, Blocks(xmp=PACKET + b" " * 321))
    base = new.index(b"MPF\0") + 4
    size, _, _ = struct.unpack_from(">III", new, base + 26 + 4)
    length, offset = struct.unpack_from(">II", new, base + 26 + 16 + 4)
    assert new[base + offset : base + offset + length] == jpeg_of(JFIF)
    assert size == len(new) - length


def test_pixels_are_decoded_as_before():
    data = saved("JPEG", quality=80)
    assert pixels(JPEG.with_blocks(data, Blocks(xmp=PACKET, iim=IIM))) == pixels(data)
