"""Photoshop files (PSD and PSB): image resources replaced, layers and pixels left as they are."""

from typing import Final

from typing_extensions import override

from mediadesk.media.containers.blocks import Blocks, Container, ContainerFaultError
from mediadesk.media.containers.photoshop import with_resources
from mediadesk.media.containers.splicing import Splice, Spliced
from mediadesk.media.metadata.iim import (
    DIGEST_RESOURCE,
    EXIF_RESOURCE,
    IPTC_RESOURCE,
    XMP_RESOURCE,
    photoshop_resources,
)

_HEADER_BYTES: Final = 26


class PsdContainer(Container):
    """Every block is an image resource; what follows them counts from where it stands."""

    name = "PSD"
    most_xmp_bytes = 0
    most_exif_bytes = 0
    holds_iim = True
    holds_digest = True
    is_tiff = False

    @override
    def blocks(self, data: bytes) -> Blocks:
        start, end = _section(data)
        resources = photoshop_resources(data[start:end])
        return Blocks(
            exif=resources.get(EXIF_RESOURCE, b""),
            xmp=resources.get(XMP_RESOURCE, b""),
            iim=resources.get(IPTC_RESOURCE, b""),
            digest=resources.get(DIGEST_RESOURCE, b""),
        )

    @override
    def with_blocks(self, data: bytes, blocks: Blocks) -> bytes:
        start, end = _section(data)
        old = self.blocks(data)
        wanted = {
            EXIF_RESOURCE: (old.exif, blocks.exif),
            XMP_RESOURCE: (old.xmp, blocks.xmp),
            IPTC_RESOURCE: (old.iim, blocks.iim),
            DIGEST_RESOURCE: (old.digest, blocks.digest),
        }
        changes = {number: new for number, (was, new) in wanted.items() if new != was}
        if not changes:
            return data
        section = with_resources(data[start:end], changes)
        new = len(section).to_bytes(4, "big") + section
        return Spliced(data, [Splice(start - 4, end, new)]).data

    @override
    def picture(self, data: bytes) -> tuple[bytes, ...]:
        start, end = _section(data)
        return (data[: start - 4], data[end:])


def _section(data: bytes) -> tuple[int, int]:
    """Return where the image resources begin and end.

    Raises:
        ContainerFaultError: A length leads out of the file.
    """
    colours = int.from_bytes(data[_HEADER_BYTES : _HEADER_BYTES + 4], "big")
    at = _HEADER_BYTES + 4 + colours
    end = at + 4 + int.from_bytes(data[at : at + 4], "big")
    if at + 4 > len(data) or end > len(data):
        msg = "its image resources are damaged"
        raise ContainerFaultError(msg)
    return at + 4, end
