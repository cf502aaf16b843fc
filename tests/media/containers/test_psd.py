"""Photoshop files: image resources replaced, layers and pixels byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.containers.blocks import Blocks, ContainerFaultError
from mediadesk.media.containers.photoshop import with_resources
from mediadesk.media.containers.psd import PsdContainer
from tests.media.containers.container_making import IIM, PACKET, pixels, psd_of, resource

PSD = PsdContainer()

resources = st.lists(
    st.builds(
        resource,
        st.sampled_from([0x03ED, 0x040C, 0x0BB7, 0x2710]),
        st.binary(max_size=30),
        st.sampled_from([b"8BIM", b"MeSa"]),
    ),
    max_size=4,
)


@given(
    before=resources,
    after=resources,
    exif=st.binary(max_size=40),
    packet=st.binary(max_size=40),
    iim=st.binary(max_size=40),
)
def test_new_blocks_are_taken_out_as_they_were_put_in_and_nothing_else_moves(
    before, after, exif, packet, iim
):
    data = psd_of(*before, resource(0x0424, PACKET), *after)
    wanted = Blocks(exif=exif, xmp=packet, iim=iim)
    new = PSD.with_blocks(data, wanted)
    assert PSD.blocks(new) == wanted
    assert PSD.picture(new) == PSD.picture(data)
    assert PSD.with_blocks(new, Blocks()) == psd_of(*before, *after)


def test_pixels_are_decoded_as_before():
    data = psd_of(resource(0x0424, PACKET))
    assert pixels(PSD.with_blocks(data, Blocks(xmp=PACKET * 3, iim=IIM))) == pixels(data)


def test_a_resource_that_stood_last_without_its_padding_gets_it():
    block = resource(0x0404, b"odd")[:-1]
    assert with_resources(block, {0x0425: b"1234"}) == resource(0x0404, b"odd") + resource(
        0x0425, b"1234"
    )


def test_resources_that_lead_out_of_the_file_are_refused():
    with pytest.raises(ContainerFaultError, match="damaged"):
        PSD.blocks(psd_of(resource(0x0424, PACKET))[:60])
    with pytest.raises(ContainerFaultError, match="damaged"):
        with_resources(resource(0x0404, IIM)[:-5], {0x0425: b"1"})
