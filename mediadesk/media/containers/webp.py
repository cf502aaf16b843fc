"""WebP (RFC 9649): Exif and XMP chunks replaced, the extended header made where it is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from typing_extensions import override

from mediadesk.media.containers.blocks import Blocks, Container, ContainerFaultError
from mediadesk.media.containers.exif_chunk import block_in, chunk_of

_EXIF_FLAG: Final = 0x08
_XMP_FLAG: Final = 0x04
_ALPHA_FLAG: Final = 0x10
_LOSSLESS_MARK: Final = 0x2F
_HEADER_BYTES: Final = 12


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A RIFF chunk: its type, its data, all of it as it stands."""

    kind: bytes
    data: bytes
    raw: bytes


class WebpContainer(Container):
    """The chunks EXIF and "XMP "; WebP has no place for IIM."""

    name = "WebP"
    most_xmp_bytes = 0
    most_exif_bytes = 0
    holds_iim = False
    holds_digest = False
    is_tiff = False

    @override
    def blocks(self, data: bytes) -> Blocks:
        chunks, _ = _taken_apart(data)
        exif = _first(chunks, b"EXIF")
        return Blocks(exif=block_in(exif), xmp=_first(chunks, b"XMP "))

    @override
    def with_blocks(self, data: bytes, blocks: Blocks) -> bytes:
        chunks, trailer = _taken_apart(data)
        old = self.blocks(data)
        if (blocks.exif, blocks.xmp) == (old.exif, old.xmp):
            return data
        chunks = _extended(chunks)
        if blocks.exif != old.exif:
            exif = chunk_of(blocks.exif, _first(chunks, b"EXIF"))
            chunks = _with(chunks, b"EXIF", exif)
        if blocks.xmp != old.xmp:
            chunks = _with(chunks, b"XMP ", blocks.xmp)
        body = b"WEBP" + b"".join(chunk.raw for chunk in _flagged(chunks))
        return b"RIFF" + len(body).to_bytes(4, "little") + body + trailer

    @override
    def picture(self, data: bytes) -> tuple[bytes, ...]:
        chunks, trailer = _taken_apart(data)
        ours = {b"EXIF", b"XMP ", b"VP8X"}
        return (*(chunk.raw for chunk in chunks if chunk.kind not in ours), trailer)


def _taken_apart(data: bytes) -> tuple[list[_Chunk], bytes]:
    """Return the chunks, and what follows the RIFF.

    Raises:
        ContainerFaultError: A length leads out of the file.
    """
    end = 8 + int.from_bytes(data[4:8], "little")
    chunks: list[_Chunk] = []
    at = _HEADER_BYTES
    while at + 8 <= min(end, len(data)):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        behind = at + 8 + size
        if behind > len(data):
            break
        padded = min(behind + size % 2, len(data))
        chunks.append(_Chunk(data[at : at + 4], data[at + 8 : behind], data[at:padded]))
        at = padded
    if not chunks or at < min(end, len(data)) - 1:
        msg = "its chunks are damaged"
        raise ContainerFaultError(msg)
    return chunks, data[max(at, min(end, len(data))) :]


def _first(chunks: Sequence[_Chunk], kind: bytes) -> bytes:
    return next((chunk.data for chunk in chunks if chunk.kind == kind), b"")


def _with(chunks: Sequence[_Chunk], kind: bytes, data: bytes) -> list[_Chunk]:
    """Return chunks with one kind replaced where the first of it stood, else put at the end.

    Exif comes before XMP (RFC 9649, 2.7).
    """
    at = next((n for n, chunk in enumerate(chunks) if chunk.kind == kind), None)
    if at is None:
        at = len(chunks)
        if kind == b"EXIF":
            at = next((n for n, chunk in enumerate(chunks) if chunk.kind == b"XMP "), at)
    left = [(n, chunk) for n, chunk in enumerate(chunks) if chunk.kind != kind]
    new = [_made(kind, data)] if data else []
    return [
        *(chunk for n, chunk in left if n < at),
        *new,
        *(chunk for n, chunk in left if n >= at),
    ]


def _made(kind: bytes, data: bytes) -> _Chunk:
    raw = kind + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2)
    return _Chunk(kind, data, raw)


def _extended(chunks: Sequence[_Chunk]) -> list[_Chunk]:
    """Return chunks that begin with the extended header, made of the simple picture's own.

    Raises:
        ContainerFaultError: The picture does not say its size.
    """
    if chunks[0].kind == b"VP8X":
        return list(chunks)
    width, height, has_alpha = _size(chunks[0])
    flags = bytes((_ALPHA_FLAG if has_alpha else 0, 0, 0, 0))
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    # A simple file's one chunk may stand without its padding; another follows now.
    return [_made(b"VP8X", flags + size), *(_made(c.kind, c.data) for c in chunks)]


def _size(chunk: _Chunk) -> tuple[int, int, bool]:
    """Return width, height and transparency of a simple picture (RFC 6386, 9.1; RFC 9649, 3.4)."""
    data = chunk.data
    if chunk.kind == b"VP8 " and data[3:6] == b"\x9d\x01\x2a" and len(data) >= 10:
        width, height = (int.from_bytes(data[at : at + 2], "little") & 0x3FFF for at in (6, 8))
        return width, height, False
    if chunk.kind == b"VP8L" and len(data) >= 5 and data[0] == _LOSSLESS_MARK:
        bits = int.from_bytes(data[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, bool(bits >> 28 & 1)
    msg = "its picture does not say how large it is"
    raise ContainerFaultError(msg)


def _flagged(chunks: Sequence[_Chunk]) -> Iterator[_Chunk]:
    """Yield chunks, the header saying which metadata follow."""
    kinds = {chunk.kind for chunk in chunks}
    for chunk in chunks:
        if chunk.kind != b"VP8X" or not chunk.data:
            yield chunk
            continue
        flags = chunk.data[0] & ~(_EXIF_FLAG | _XMP_FLAG)
        flags |= _EXIF_FLAG if b"EXIF" in kinds else 0
        flags |= _XMP_FLAG if b"XMP " in kinds else 0
        yield _made(b"VP8X", bytes((flags,)) + chunk.data[1:])
