"""PNG: text and Exif chunks replaced, everything else byte for byte."""

import zlib

import exiv2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mediadesk.media.containers.blocks import Blocks, ContainerFaultError
from mediadesk.media.containers.png import PngContainer
from tests.media.containers.container_making import IIM, PACKET, chunk, pixels, saved, tiff_of

PNG = PngContainer()
HEADER_END = 33
EXIF = tiff_of(">", (0x013B, 2, b"Rosa Yamamoto\0"))


def with_chunks(*chunks: bytes) -> bytes:
    plain = saved("PNG")
    return plain[:HEADER_END] + b"".join(chunks) + plain[HEADER_END:]


def hex_profile(name: bytes, block: bytes) -> bytes:
    text = b"\n" + name + b"\n" + str(len(block)).rjust(8).encode() + b"\n" + block.hex().encode()
    return chunk(b"zTXt", b"Raw profile type " + name + b"\0\0" + zlib.compress(text + b"\n"))


@example(exif=b"Exif\0\0", packet=b"", behind=b"")
@given(exif=st.binary(max_size=60), packet=st.binary(max_size=60), behind=st.binary(max_size=20))
def test_new_blocks_are_taken_out_as_they_were_put_in_and_nothing_else_moves(exif, packet, behind):
    data = saved("PNG") + behind
    new = PNG.with_blocks(data, Blocks(exif=exif, xmp=packet))
    assert PNG.blocks(new) == Blocks(exif=exif, xmp=packet)
    assert PNG.picture(new) == PNG.picture(data)
    assert PNG.with_blocks(new, Blocks()) == data


def test_another_reader_finds_what_was_put_in():
    new = PNG.with_blocks(saved("PNG"), Blocks(exif=EXIF, xmp=PACKET))
    image = exiv2.ImageFactory.open(new)
    image.readMetadata()
    assert str(image.xmpData()["Xmp.dc.format"].value()) == "image/jpeg"
    assert str(image.exifData()["Exif.Image.Artist"].value()) == "Rosa Yamamoto"
    assert pixels(new) == pixels(saved("PNG"))


def test_a_packed_packet_is_read_and_replaced_in_its_place():
    packed = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(PACKET)
    data = with_chunks(chunk(b"gAMA", bytes(4)), chunk(b"iTXt", packed))
    assert PNG.blocks(data).xmp == PACKET
    plain = chunk(b"iTXt", b"XML:com.adobe.xmp" + bytes(5) + b"new")
    assert PNG.with_blocks(data, Blocks(xmp=b"new")) == with_chunks(chunk(b"gAMA", bytes(4)), plain)


def test_iim_in_a_profile_is_replaced_where_a_file_has_it():
    data = with_chunks(hex_profile(b"iptc", IIM))
    assert PNG.blocks(data).iim == IIM
    longer = IIM + b"\x1c\x02\x05\x00\x03Kim"
    assert PNG.blocks(PNG.with_blocks(data, Blocks(iim=longer))).iim == longer


@pytest.mark.parametrize("size", [8, 20, 40, -13])
def test_a_file_that_breaks_off_is_refused(size):
    with pytest.raises(ContainerFaultError, match="damaged"):
        PNG.blocks(saved("PNG")[:size])
