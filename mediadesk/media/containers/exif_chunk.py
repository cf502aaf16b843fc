"""The Exif chunk of PNG and WebP: a TIFF block, which some programs put JPEG's header before."""

from typing import Final

_HEADER: Final = b"Exif\x00\x00"


def block_in(chunk: bytes) -> bytes:
    """Return the TIFF block of a chunk."""
    return chunk.removeprefix(_HEADER)


def chunk_of(block: bytes, old: bytes) -> bytes:
    """Return the chunk that holds a block, with the header where the old chunk had it.

    A block that begins as the header does gets one too, or it would lose that when it is read.
    """
    if not block:
        return b""
    is_headed = old.startswith(_HEADER) or block.startswith(_HEADER)
    return _HEADER + block if is_headed else block
