"""Read an IPTC IIM block (IIM 4.2) and the Photoshop resources that hold one."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Final

from mediadesk.media.charsets import declared_charset, likely_charset, utf8_text

#: Photoshop image resources (Adobe Photoshop File Formats): the IIM block and its digest.
IPTC_RESOURCE: Final = 0x0404
DIGEST_RESOURCE: Final = 0x0425
XMP_RESOURCE: Final = 0x0424
EXIF_RESOURCE: Final = 0x0422

_RESOURCE_MARKS: Final = (b"8BIM", b"MeSa", b"AgHg", b"PHUT", b"DCSR")
_TAG_MARKER: Final = 0x1C
_CHARSET: Final = (1, 90)
_RECORD: Final = 2
_MOST_DATASETS: Final = 20_000


def photoshop_resources(block: bytes) -> Mapping[int, bytes]:
    """Return the image resources of a Photoshop block by number; the first of each counts."""
    resources: dict[int, bytes] = {}
    at = 0
    while at + 12 <= len(block) and block[at : at + 4] in _RESOURCE_MARKS:
        number = int.from_bytes(block[at + 4 : at + 6], "big")
        name_size = block[at + 6] + 1
        at += 6 + name_size + name_size % 2
        size = int.from_bytes(block[at : at + 4], "big")
        at += 4
        resources.setdefault(number, block[at : at + size])
        at += size + size % 2
    return resources


def datasets(block: bytes) -> Mapping[tuple[int, int], tuple[str, ...]]:
    """Return the texts of an IIM block by (record, dataset), repetitions in order.

    What is UTF-8 is read as that, dataset by dataset: tools that add to a block mix character sets.
    For the rest the declared one counts (1:90); without one, or with UTF-8 declared for what is
    none, it is the one that makes words of it.
    """
    raw = tuple((key, data.rstrip(b"\x00")) for key, data in raw_datasets(block))
    mark = next((data for key, data in raw if key == _CHARSET), b"")
    declared = declared_charset(mark)
    is_eight_bit = declared not in {"", "utf-8"}
    said = [(key, data) for key, data in raw if key[0] == _RECORD]
    as_utf8 = [None if is_eight_bit and not data.isascii() else utf8_text(data) for _, data in said]
    rest = b"\n".join(data for (_, data), text in zip(said, as_utf8, strict=True) if text is None)
    charset = declared if is_eight_bit else likely_charset(rest)
    texts: dict[tuple[int, int], tuple[str, ...]] = {}
    for (key, data), text in zip(said, as_utf8, strict=True):
        told = data.decode(charset, "replace") if text is None else text
        texts[key] = (*texts.get(key, ()), told)
    return texts


def is_in_step(block: bytes, digest: bytes) -> bool:
    """Return whether a digest is that of an IIM block, with or without its padding."""
    bare = block.rstrip(b"\x00")
    candidates = (block, bare, bare + b"\x00")
    return any(hashlib.md5(c, usedforsecurity=False).digest() == digest for c in candidates)


def raw_datasets(block: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    """Yield datasets as they stand, each with its record and number; a damaged length ends it."""
    at, seen = 0, 0
    while at + 5 <= len(block) and seen < _MOST_DATASETS:
        if block[at] != _TAG_MARKER:
            at += 1  # padding between datasets, or a damaged length before
            continue
        key = (block[at + 1], block[at + 2])
        size = int.from_bytes(block[at + 3 : at + 5], "big")
        at += 5
        if size & 0x8000:  # extended dataset (IIM 4.2, 1.6): the length's own length
            width = size & 0x7FFF
            if width > 4:
                return
            size = int.from_bytes(block[at : at + width], "big")
            at += width
        yield key, block[at : at + size]
        at += size
        seen += 1
