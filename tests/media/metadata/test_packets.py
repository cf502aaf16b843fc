"""Where containers keep their metadata."""

import struct
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin, TiffImagePlugin

from mediadesk.media.metadata.packets import (
    Packets,
    image_packets,
    jp2_packets,
    jpeg_packets,
    tiff_packets,
)
from tests.media.picture_making import (
    iim_dataset,
    jpeg,
    photoshop_block,
    photoshop_resource,
    picture,
    segment,
    xmp_packet,
)

XMP = xmp_packet("<photoshop:Credit>Kremlin</photoshop:Credit>")
IIM = iim_dataset(110, b"Kremlin")


def reopened(**saving: object) -> Packets:
    stream = BytesIO()
    picture().save(stream, **saving)
    with Image.open(stream) as image:
        image.load()
        return image_packets(image)


def test_a_jpeg_keeps_three_families() -> None:
    exif = Image.Exif()
    exif[0x013B] = "Rosa"
    found = jpeg_packets(jpeg(exif=exif, xmp=XMP, photoshop=photoshop_block(IIM, in_step=True)))
    assert found.exif[:2] in {b"II", b"MM"}
    assert found.xmp == (XMP,)
    assert found.iim == IIM
    assert len(found.digest) == 16


def test_a_photoshop_block_may_go_on_in_the_next_segment() -> None:
    block = photoshop_resource(0x0404, iim_dataset(120, b"x" * 90))
    halves = (block[:50], block[50:])
    more = b"".join(segment(0xED, b"Photoshop 3.0\0" + half) for half in halves)
    assert jpeg_packets(jpeg(more=more)).iim == iim_dataset(120, b"x" * 90)


def test_extended_xmp_is_joined_in_its_order() -> None:
    guid = b"0123456789ABCDEF0123456789ABCDEF"
    main = XMP.replace(b"Kremlin", guid)
    head = b"http://ns.adobe.com/xmp/extension/\0" + guid + (6).to_bytes(4, "big")
    parts = [segment(0xE1, head + at.to_bytes(4, "big") + text) for at, text in ((3, b"def"),)]
    parts += [segment(0xE1, head + (0).to_bytes(4, "big") + b"abc")]
    assert jpeg_packets(jpeg(xmp=main, more=b"".join(parts))).xmp == (main, b"abcdef")


def test_extended_xmp_of_another_guid_is_left_alone() -> None:
    head = b"http://ns.adobe.com/xmp/extension/\0" + b"F" * 32 + bytes(8)
    assert jpeg_packets(jpeg(xmp=XMP, more=segment(0xE1, head + b"abc"))).xmp == (XMP,)


@pytest.mark.parametrize("format", ["WEBP", "AVIF"])
def test_formats_that_hand_out_exif_and_xmp(format: str) -> None:
    exif = Image.Exif()
    exif[0x013B] = "Rosa"
    found = reopened(format=format, exif=exif, xmp=XMP)
    assert found.exif[:2] in {b"II", b"MM"}
    assert found.xmp == (XMP,)


def test_a_png_keeps_xmp_in_international_text() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    assert reopened(format="PNG", pnginfo=info).xmp == (XMP,)


def test_a_png_may_keep_iim_as_hex_digits() -> None:
    info = PngImagePlugin.PngInfo()
    block = photoshop_block(IIM)
    info.add_text("Raw profile type iptc", f"\niptc\n{len(block)}\n{block.hex()}\n")
    assert reopened(format="PNG", pnginfo=info).iim == IIM


def test_a_tiff_keeps_xmp_and_iim_in_tags() -> None:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[700] = XMP
    tags.tagtype[700] = 1
    tags[33723] = IIM
    tags.tagtype[33723] = 7
    stream = BytesIO()
    picture().save(stream, "TIFF", tiffinfo=tags)
    found = tiff_packets(stream.getvalue())
    assert (found.xmp, found.iim) == ((XMP,), IIM)


@pytest.mark.parametrize("swapped", [False, True])
def test_iim_that_a_tiff_holds_as_numbers_is_read_turned_round_or_not(swapped: bool) -> None:
    padded = IIM + b"\0" * (-len(IIM) % 4)
    words = [padded[at : at + 4] for at in range(0, len(padded), 4)]
    stored = b"".join(word[::-1] if swapped else word for word in words)
    entry = struct.pack("<HHII", 33723, 4, len(words), 26)
    data = b"II*\0" + struct.pack("<IH", 8, 1) + entry + bytes(4) + stored
    assert tiff_packets(data).iim == padded


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    jpeg_packets(b"\xff\xd8\xff\xe1" + data)
    tiff_packets(b"II*\0\x08\0\0\0" + data)
    jpeg_packets(b"\xff\xd8\xff\xed\x00\x40Photoshop 3.0\x00" + data)


def test_a_file_without_metadata_has_no_packets(tmp_path: Path) -> None:
    assert jpeg_packets(jpeg()) == Packets()
    assert reopened(format="BMP") == Packets()


def box(kind: bytes, data: bytes) -> bytes:
    return (8 + len(data)).to_bytes(4, "big") + kind + data


def test_blocks_of_a_jpeg_2000_stand_in_boxes_by_their_uuid() -> None:
    xmp = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
    data = (
        box(b"jP  ", b"\r\n\x87\n")
        + box(b"uuid", xmp + b"<x/>")
        + box(b"uuid", b"JpgTiffExif->JP2" + b"II*\0")
        + box(b"jp2c", b"")
    )
    assert jp2_packets(data) == Packets(exif=b"II*\0", xmp=(b"<x/>",))


@given(st.binary(max_size=80))
def test_no_boxes_break_the_reader(data: bytes) -> None:
    jp2_packets(box(b"jP  ", b"") + data)
