"""GIF89a: the application extension with XMP replaced, everything else left as it is."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.media.containers.blocks import Blocks, Container, ContainerFaultError
from mediadesk.media.containers.splicing import Splice, Spliced

_XMP_HEAD: Final = b"\x21\xff\x0bXMP DataXMP"
#: XMP part 3, 1.1.2: bytes that lead a reader of blocks out of the packet wherever it stands.
_MAGIC: Final = b"\x01" + bytes(range(255, -1, -1)) + b"\x00"
_EXTENSION: Final = 0x21
_IMAGE: Final = 0x2C
_TRAILER: Final = 0x3B


class GifContainer(Container):
    """XMP alone; GIF has no place for Exif or IIM."""

    name = "GIF"
    most_xmp_bytes = 0
    most_exif_bytes = 0
    holds_iim = False
    holds_digest = False
    is_tiff = False

    @override
    def blocks(self, data: bytes) -> Blocks:
        found = _xmp(data)
        return Blocks(xmp=b"" if found is None else data[found[0] + len(_XMP_HEAD) : found[1]])

    @override
    def with_blocks(self, data: bytes, blocks: Blocks) -> bytes:
        if blocks.xmp == self.blocks(data).xmp:
            return data
        new = _XMP_HEAD + blocks.xmp + _MAGIC if blocks.xmp else b""
        found = _xmp(data)
        start = _behind_tables(data)
        place = (start, start) if found is None else (found[0], found[1] + len(_MAGIC))
        splices = [Splice(*place, new)]
        if data.startswith(b"GIF87a"):  # which knows no extensions
            splices.append(Splice(0, 6, b"GIF89a"))
        return Spliced(data, splices).data

    @override
    def picture(self, data: bytes) -> tuple[bytes, ...]:
        found = _xmp(data)
        if found is None:
            return (data[6:],)
        return (data[6 : found[0]] + data[found[1] + len(_MAGIC) :],)


def _behind_tables(data: bytes) -> int:
    """Return where the first block begins: behind the screen's description and its colours."""
    if len(data) < 13:
        msg = "its header is damaged"
        raise ContainerFaultError(msg)
    has_colours, size = data[10] >> 7, data[10] & 7
    return 13 + has_colours * 3 * (2 << size)


def _xmp(data: bytes) -> tuple[int, int] | None:
    """Return where the extension with XMP begins and where its packet ends."""
    for at in _blocks(data):
        if data.startswith(_XMP_HEAD, at):
            end = data.find(_MAGIC, at)
            return None if end < 0 else (at, end)
    return None


def _blocks(data: bytes) -> Iterator[int]:
    """Yield where each block begins."""
    at = _behind_tables(data)
    while at < len(data) and data[at] != _TRAILER:
        yield at
        if data[at] == _EXTENSION:
            at = _behind_parts(data, at + 2)
        elif data[at] == _IMAGE and at + 10 < len(data):
            has_colours, size = data[at + 9] >> 7, data[at + 9] & 7
            at = _behind_parts(data, at + 11 + has_colours * 3 * (2 << size))
        else:
            break
    if at >= len(data) or data[at] != _TRAILER:
        msg = "its blocks are damaged"
        raise ContainerFaultError(msg)


def _behind_parts(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        at += 1 + data[at]
    return at + 1
