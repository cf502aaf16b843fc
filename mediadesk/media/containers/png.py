"""PNG (W3C, third edition): text and Exif chunks replaced, every other chunk left as it is."""

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from typing_extensions import override

from mediadesk.media.containers.blocks import Blocks, Container, ContainerFaultError
from mediadesk.media.containers.exif_chunk import block_in, chunk_of
from mediadesk.media.containers.photoshop import with_resources
from mediadesk.media.containers.splicing import Splice, Spliced
from mediadesk.media.metadata.iim import DIGEST_RESOURCE, IPTC_RESOURCE, photoshop_resources

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_XMP_KEYWORD: Final = b"XML:com.adobe.xmp"
#: ImageMagick keeps whole blocks in texts of hexadecimal digits under these keywords.
_XMP_PROFILE: Final = b"Raw profile type xmp"
_IIM_PROFILES: Final = (b"Raw profile type iptc", b"Raw profile type 8bim")
_MOST_UNPACKED: Final = 16 * 1024 * 1024
_DIGITS_A_LINE: Final = 72


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A chunk: its type, its data, and where all of it begins and ends."""

    kind: bytes
    data: bytes
    start: int
    end: int


class PngContainer(Container):
    """iTXt with XMP, eXIf, and ImageMagick's profiles where a file has them."""

    name = "PNG"
    most_xmp_bytes = 0
    most_exif_bytes = 0
    holds_iim = True
    holds_digest = False
    is_tiff = False

    @override
    def blocks(self, data: bytes) -> Blocks:
        chunks = tuple(_chunks(data))
        exif = next((c.data for c in chunks if c.kind == b"eXIf"), b"")
        packet = next((text for c in chunks if (text := _xmp_of(c)) is not None), b"")
        if not packet:
            packet = next((_profile(c, _XMP_PROFILE) for c in _profiles(chunks, _XMP_PROFILE)), b"")
        block = _iim_profile(chunks)
        resources = photoshop_resources(block)
        return Blocks(
            exif=block_in(exif),
            xmp=packet,
            iim=resources.get(IPTC_RESOURCE, b"") if resources else block,
            digest=resources.get(DIGEST_RESOURCE, b""),
        )

    @override
    def with_blocks(self, data: bytes, blocks: Blocks) -> bytes:
        chunks = tuple(_chunks(data))
        old = self.blocks(data)
        behind_header = chunks[0].end
        splices: list[Splice] = []
        if blocks.exif != old.exif:
            there = [c for c in chunks if c.kind == b"eXIf"][:1]
            held = chunk_of(blocks.exif, there[0].data if there else b"")
            new = _chunk(b"eXIf", held) if held else b""
            splices += _replaced(there, new, behind_header)
        if blocks.xmp != old.xmp:
            there = [c for c in chunks if _xmp_of(c) is not None]
            there = there or list(_profiles(chunks, _XMP_PROFILE))
            new = _chunk(b"iTXt", _XMP_KEYWORD + bytes(5) + blocks.xmp) if blocks.xmp else b""
            splices += _replaced(there, new, behind_header)
        if (blocks.iim, blocks.digest) != (old.iim, old.digest):
            splices += _with_iim(chunks, blocks)
        return Spliced(data, splices).data

    @override
    def picture(self, data: bytes) -> tuple[bytes, ...]:
        texts = {b"eXIf", b"iTXt", b"tEXt", b"zTXt"}
        return tuple(data[c.start : c.end] for c in _chunks(data) if c.kind not in texts)


def _chunks(data: bytes) -> Iterator[_Chunk]:
    """Yield the chunks up to IEND.

    Raises:
        ContainerFaultError: A length leads out of the file.
    """
    at = len(_SIGNATURE)
    while at + 12 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        kind, end = data[at + 4 : at + 8], at + 12 + size
        if end > len(data) or (at == len(_SIGNATURE) and kind != b"IHDR"):
            break
        yield _Chunk(kind, data[at + 8 : end - 4], at, end)
        if kind == b"IEND":
            return
        at = end
    msg = "its chunks are damaged"
    raise ContainerFaultError(msg)


def _xmp_of(chunk: _Chunk) -> bytes | None:
    """Return the packet of an iTXt chunk; None where it holds none."""
    if chunk.kind != b"iTXt" or not chunk.data.startswith(_XMP_KEYWORD + b"\0"):
        return None
    # Behind the keyword: whether and how it is packed, a language, the keyword translated.
    flags = chunk.data[len(_XMP_KEYWORD) + 1 : len(_XMP_KEYWORD) + 3]
    parts = chunk.data[len(_XMP_KEYWORD) + 3 :].split(b"\0", 2)
    if len(parts) < 3:
        return None
    return _unpacked(parts[2]) if flags[0] else parts[2]


def _profiles(chunks: Sequence[_Chunk], keyword: bytes) -> Iterator[_Chunk]:
    texts = (c for c in chunks if c.kind in {b"tEXt", b"zTXt"})
    return (c for c in texts if c.data.startswith(keyword + b"\0"))


def _iim_profile(chunks: Sequence[_Chunk]) -> bytes:
    """Return the Photoshop resources, or the bare IIM, that a profile holds."""
    found = (_profile(c, keyword) for keyword in _IIM_PROFILES for c in _profiles(chunks, keyword))
    return next(found, b"")


def _profile(chunk: _Chunk, keyword: bytes) -> bytes:
    """Return the bytes that a profile's digits say: name, length, digits."""
    text = chunk.data[len(keyword) + 1 :]
    words = (_unpacked(text[1:]) if chunk.kind == b"zTXt" else text).split()
    try:
        return bytes.fromhex(b"".join(words[2:]).decode("ascii"))
    except ValueError:
        return b""


def _with_iim(chunks: Sequence[_Chunk], blocks: Blocks) -> Iterator[Splice]:
    for keyword in _IIM_PROFILES:
        for chunk in tuple(_profiles(chunks, keyword))[:1]:
            block = _profile(chunk, keyword)
            if photoshop_resources(block):
                changes = {IPTC_RESOURCE: blocks.iim, DIGEST_RESOURCE: blocks.digest}
                block = with_resources(block, changes)
            else:
                block = blocks.iim
            new = _profile_chunk(keyword, block, is_packed=chunk.kind == b"zTXt")
            yield Splice(chunk.start, chunk.end, new)
            return
    if blocks.iim:
        end = chunks[0].end
        yield Splice(end, end, _profile_chunk(_IIM_PROFILES[0], blocks.iim, is_packed=True))


def _profile_chunk(keyword: bytes, block: bytes, *, is_packed: bool) -> bytes:
    name = re.sub(rb"^Raw profile type ", b"", keyword)
    digits = block.hex().encode()
    lines = (digits[at : at + _DIGITS_A_LINE] for at in range(0, len(digits), _DIGITS_A_LINE))
    text = b"\n" + name + b"\n" + f"{len(block):8d}".encode() + b"\n" + b"\n".join(lines) + b"\n"
    if is_packed:
        return _chunk(b"zTXt", keyword + b"\0\0" + zlib.compress(text))
    return _chunk(b"tEXt", keyword + b"\0" + text)


def _replaced(old: Sequence[_Chunk], new: bytes, otherwise: int) -> Iterator[Splice]:
    if not old:
        yield Splice(otherwise, otherwise, new)
    for number, chunk in enumerate(old):
        yield Splice(chunk.start, chunk.end, b"" if number else new)


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _MOST_UNPACKED)
    except zlib.error:
        return b""


def _chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
