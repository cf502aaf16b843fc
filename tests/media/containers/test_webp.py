"""WebP: Exif and XMP chunks replaced, the extended header made where it is missing."""

import exiv2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.containers.blocks import Blocks, ContainerFaultError
from mediadesk.media.containers.webp import WebpContainer
from tests.media.containers.container_making import PACKET, pixels, saved, tiff_of

WEBP = WebpContainer()
EXIF = tiff_of("<", (0x013B, 2, b"Rosa Yamamoto\0"))

FILES = {
    "lossy": saved("WEBP"),
    "lossless": saved("WEBP", lossless=True),
    "transparent": saved("WEBP", mode="RGBA", lossless=True),
    "extended": saved("WEBP", xmp=b"<old/>"),
}


@pytest.mark.parametrize("data", FILES.values(), ids=FILES.keys())
def test_new_blocks_are_read_by_another_reader_and_the_picture_stays(data):
    new = WEBP.with_blocks(data, Blocks(exif=EXIF, xmp=PACKET))
    image = exiv2.ImageFactory.open(new)
    image.readMetadata()
    assert str(image.xmpData()["Xmp.dc.format"].value()) == "image/jpeg"
    assert str(image.exifData()["Exif.Image.Artist"].value()) == "Rosa Yamamoto"
    assert pixels(new) == pixels(data)
    assert WEBP.picture(new) == WEBP.picture(data)


@given(
    exif=st.binary(max_size=60).filter(lambda b: not b.startswith(b"Exif")),
    packet=st.binary(max_size=60),
    behind=st.binary(max_size=20),
)
def test_new_blocks_are_taken_out_as_they_were_put_in(exif, packet, behind):
    data = FILES["extended"] + behind
    new = WEBP.with_blocks(data, Blocks(exif=exif, xmp=packet))
    assert WEBP.blocks(new) == Blocks(exif=exif, xmp=packet)
    assert new.endswith(behind)
    assert WEBP.with_blocks(new, WEBP.blocks(data)) == data


def test_the_header_says_which_metadata_follow():
    new = WEBP.with_blocks(FILES["lossy"], Blocks(xmp=PACKET))
    assert new[12:16] == b"VP8X"
    assert new[20] & 0x0C == 0x04
    assert WEBP.with_blocks(new, Blocks())[20] & 0x0C == 0


@pytest.mark.parametrize("cut", [10, 30])
def test_a_file_that_breaks_off_is_refused(cut):
    with pytest.raises(ContainerFaultError, match="damaged"):
        WEBP.blocks(FILES["lossy"][:cut])
