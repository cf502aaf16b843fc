"""GIF: the extension with XMP replaced, everything else byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.containers.blocks import Blocks, ContainerFaultError
from mediadesk.media.containers.gif import GifContainer
from tests.media.containers.container_making import PACKET, pixels, saved

GIF = GifContainer()


def test_a_packet_is_found_by_another_reader_and_the_picture_stays():
    data = saved("GIF", mode="L")
    new = GIF.with_blocks(data, Blocks(xmp=PACKET))
    assert pixels(new) == pixels(data)
    assert GIF.picture(new) == GIF.picture(data)
    assert b"XMP DataXMP" + PACKET in new


@given(packet=st.text(min_size=1, max_size=300).map(str.encode))
def test_a_packet_is_taken_out_as_it_was_put_in(packet):
    data = saved("GIF", mode="L")
    new = GIF.with_blocks(GIF.with_blocks(data, Blocks(xmp=PACKET)), Blocks(xmp=packet))
    assert GIF.blocks(new).xmp == packet
    assert GIF.with_blocks(new, Blocks())[6:] == data[6:]


def test_a_file_that_breaks_off_is_refused():
    with pytest.raises(ContainerFaultError, match="damaged"):
        GIF.blocks(saved("GIF", mode="L")[:-1])
