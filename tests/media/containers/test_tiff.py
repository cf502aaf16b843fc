"""TIFF: tags changed, every offset of before still right."""

import struct

import pytest
import tifffile
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.containers.blocks import Blocks, ContainerFaultError
from mediadesk.media.containers.tiff import TiffContainer
from mediadesk.media.containers.tiff_directory import TagValue, TiffStructure
from tests.media.containers.container_making import IIM, PACKET, pixels, resource, saved, tiff_of

TIFF = TiffContainer()
ORDERS = pytest.mark.parametrize("order", ["<", ">"], ids=["little", "big"])


@ORDERS
def test_a_packet_goes_to_the_end_and_nothing_moves(order):
    data = tiff_of(order, (256, 4, bytes(4)), (315, 2, b"Rosa Yamamoto\0"), behind=b"strips")
    new = TIFF.with_blocks(data, Blocks(xmp=PACKET))
    assert TIFF.blocks(new).xmp == PACKET
    assert new[8 : len(data)] == data[8:]


@ORDERS
@given(
    values=st.dictionaries(
        st.sampled_from([270, 305, 315, 700, 33432, 34377]), st.binary(min_size=1, max_size=40)
    ),
    later=st.dictionaries(
        st.sampled_from([270, 305, 315, 700, 33432, 34377]),
        st.none() | st.binary(min_size=1, max_size=60),
    ),
)
def test_tags_are_read_as_they_were_set_and_the_others_as_they_were(order, values, later):
    data = tiff_of(order, (256, 3, bytes(2)), *((tag, 7, v) for tag, v in values.items()))
    structure = TiffStructure(data)
    structure.change({t: None if v is None else TagValue(7, v) for t, v in later.items()})
    again = TiffStructure(structure.data)
    said = {tag: None if (v := again.tag(tag)) is None else v.data for tag in (*values, *later)}
    assert said == {**values, **later}


@ORDERS
def test_a_value_that_fits_takes_the_old_ones_place(order):
    data = tiff_of(order, (315, 2, b"Rosa Yamamoto\0"), (700, 1, b"12345678"))
    structure = TiffStructure(data)
    structure.change({315: TagValue(2, b"Rosa Y.\0")})
    assert len(structure.data) == len(data)
    assert TiffStructure(structure.data).tag(700) == TagValue(1, b"12345678")


@ORDERS
def test_a_value_that_two_tags_share_is_not_written_over(order):
    data = bytearray(tiff_of(order, (270, 2, b"the same text\0"), (315, 2, b"the same text\0")))
    first = struct.unpack_from(f"{order}I", data, 8 + 2 + 8)
    struct.pack_into(f"{order}I", data, 8 + 2 + 12 + 8, *first)
    structure = TiffStructure(bytes(data))
    structure.change({315: TagValue(2, b"other\0")})
    assert TiffStructure(structure.data).tag(270) == TagValue(2, b"the same text\0")


@ORDERS
def test_what_was_put_at_the_end_makes_room_for_what_follows_it(order):
    structure = TiffStructure(tiff_of(order, (315, 2, b"Kim\0")))
    structure.change({315: TagValue(2, b"Rosa Yamamoto\0")})
    once = len(structure.data)
    structure.change({315: TagValue(2, b"Rosa Yamamoto of Moscow\0")})
    assert len(structure.data) == once + 10


@ORDERS
def test_tags_of_exif_are_changed_in_their_own_directory(order):
    exif = struct.pack(f"{order}H", 1) + struct.pack(f"{order}HHI", 0x9003, 2, 20)
    base = tiff_of(order, (0x8769, 4, bytes(4)), (315, 2, b"Rosa Yamamoto\0"))
    exif += struct.pack(f"{order}I", len(base) + 18) + bytes(4) + b"2026:05:04 12:00:00\0"
    data = bytearray(base + exif)
    rows = TiffStructure(bytes(data))
    at = next(
        8 + 2 + 12 * n
        for n in range(2)
        if struct.unpack_from(f"{order}H", data, 10 + 12 * n)[0] == 0x8769
    )
    struct.pack_into(f"{order}I", data, at + 8, len(base))
    rows = TiffStructure(bytes(data))
    rows.change({0xA43C: TagValue(2, b"MediaDesk\0")}, in_exif=True)
    again = TiffStructure(rows.data)
    assert again.tag(0xA43C, in_exif=True) == TagValue(2, b"MediaDesk\0")
    assert again.tag(0x9003, in_exif=True) == TagValue(2, b"2026:05:04 12:00:00\0")
    assert again.tag(315) == TagValue(2, b"Rosa Yamamoto\0")


def test_iim_as_numbers_the_other_way_round_stays_so():
    padded = IIM + b"\0" * (-len(IIM) % 4)
    turned = b"".join(padded[at : at + 4][::-1] for at in range(0, len(padded), 4))
    data = tiff_of("<", (33723, 4, turned))
    assert TIFF.blocks(data).iim == padded
    new = TIFF.with_blocks(data, Blocks(iim=padded + b"\x1c\x02\x05\x00\x03Kim"))
    assert TIFF.blocks(new).iim.startswith(padded + b"\x1c\x02\x05\x00\x03Kim")
    assert TiffStructure(new).tag(33723).kind == 4


def test_iim_among_photoshops_resources_is_replaced_there():
    data = tiff_of(">", (34377, 7, resource(0x03ED, bytes(16)) + resource(0x0404, IIM)))
    longer = IIM + b"\x1c\x02\x05\x00\x03Kim"
    new = TIFF.with_blocks(data, Blocks(iim=longer, digest=bytes(16)))
    assert TIFF.blocks(new) == Blocks(iim=longer, digest=bytes(16))
    assert resource(0x03ED, bytes(16)) in TiffStructure(new).tag(34377).data


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_deflate"])
def test_pixels_are_decoded_as_before_by_two_readers(compression, tmp_path):
    data = saved("TIFF", compression=compression)
    new = TIFF.with_blocks(data, Blocks(xmp=PACKET))
    assert pixels(new) == pixels(data)
    assert TIFF.picture(new) == TIFF.picture(data)
    path = tmp_path / "new.tif"
    path.write_bytes(new)
    with tifffile.TiffFile(path) as file:
        assert bytes(file.pages[0].tags[700].value) == PACKET


def test_a_big_tiff_is_refused():
    with pytest.raises(ContainerFaultError, match="BigTIFF"):
        TIFF.blocks(b"II+\0" + bytes(12))


@pytest.mark.parametrize("data", [b"II*\0", b"II*\0\xff\xff\0\0", b"MM\0*\0\0\0\x08\0\x09"])
def test_a_directory_that_is_not_there_is_refused(data):
    with pytest.raises(ContainerFaultError, match="damaged"):
        TIFF.blocks(data)
