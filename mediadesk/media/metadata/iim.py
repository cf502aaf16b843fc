"""Read an IPTC IIM block (IIM 4.2) and the Photoshop resources that hold one."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mediadesk.media.metadata.charsets import declared_charset, likely_charset, utf8_text

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
    charsets = charsets_of(raw)
    texts: dict[tuple[int, int], tuple[str, ...]] = {}
    for key, data in raw:
        if key[0] == _RECORD:
            texts[key] = (*texts.get(key, ()), charsets.text(data))
    return texts


@dataclass(frozen=True, slots=True)
class IimCharsets:
    """How the texts of a block are to be read.

    Attributes:
        charset: Of those that are not UTF-8, or of all where the block declares another.
        has_utf8: Whether texts may be UTF-8.
    """

    charset: str
    has_utf8: bool

    def of(self, data: bytes) -> str:
        """Return the character set of one text."""
        return "utf-8" if self.has_utf8 and utf8_text(data) is not None else self.charset

    def text(self, data: bytes) -> str:
        """Return one text."""
        told = utf8_text(data) if self.has_utf8 or data.isascii() else None
        return data.decode(self.charset, "replace") if told is None else told


def charsets_of(raw: Iterable[tuple[tuple[int, int], bytes]]) -> IimCharsets:
    """Return how the texts of datasets are to be read, given by record and number."""
    known = tuple(raw)
    declared = declared_charset(next((data for key, data in known if key == _CHARSET), b""))
    if declared not in {"", "utf-8"}:
        return IimCharsets(declared, has_utf8=False)
    rest = (data for key, data in known if key[0] == _RECORD and utf8_text(data) is None)
    return IimCharsets(likely_charset(b"\n".join(rest)), has_utf8=True)


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
