"""Read an IPTC IIM block (IIM 4.2) and the Photoshop resources that hold one."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Final

#: Photoshop image resources (Adobe Photoshop File Formats): the IIM block and its digest.
IPTC_RESOURCE: Final = 0x0404
DIGEST_RESOURCE: Final = 0x0425
XMP_RESOURCE: Final = 0x0424
EXIF_RESOURCE: Final = 0x0422

_RESOURCE_MARKS: Final = (b"8BIM", b"MeSa", b"AgHg", b"PHUT", b"DCSR")
_TAG_MARKER: Final = 0x1C
_UTF8_ESCAPE: Final = b"\x1b%G"
_LATIN1_ESCAPES: Final = (b"\x1b.A", b"\x1b/A", b"\x1b-A")
_CHARSET: Final = (1, 90)

#: Accented small letters of Mac Roman that Windows-1252 reads as capitals, marks, or nothing.
_MAC_ACCENTS: Final = frozenset({*range(0x87, 0x91), 0x9F})
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

    The declared character set counts (1:90); without one the block is UTF-8 where all of it is,
    else Windows-1252, else Mac Roman where only that makes words.
    """
    raw = tuple(raw_datasets(block))
    declared = next((data for key, data in raw if key == _CHARSET), b"")
    encoding = _encoding(declared, b"\n".join(data for key, data in raw if key[0] == 2))
    texts: dict[tuple[int, int], tuple[str, ...]] = {}
    for key, data in raw:
        if key[0] == 2:
            text = data.rstrip(b"\x00").decode(encoding, "replace")
            texts[key] = (*texts.get(key, ()), text)
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


def _encoding(declared: bytes, sample: bytes) -> str:
    if declared.startswith(_LATIN1_ESCAPES):
        return "cp1252"
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError:
        # Some tools declare UTF-8 and write Latin-1 all the same: the bytes decide.
        cut = declared.startswith(_UTF8_ESCAPE) and _is_cut_utf8(sample)
        return "utf-8" if cut else _eight_bit(sample)
    return "utf-8"


def _is_cut_utf8(sample: bytes) -> bool:
    """Return whether a sample is UTF-8 but for characters cut at a byte limit."""
    return sample.decode("utf-8", "replace").count("\ufffd") <= sample.count(b"\n") + 1


def _eight_bit(sample: bytes) -> str:
    if _is_mac_roman(sample):
        return "mac-roman"
    try:
        sample.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1"
    return "cp1252"


def _is_mac_roman(sample: bytes) -> bool:
    """Return whether only Mac Roman makes words: accents after small letters, no Latin-1 ones.

    Most of them, that is: "à" stands alone.
    """
    accents = [i for i, byte in enumerate(sample) if byte in _MAC_ACCENTS]
    if not accents or any(byte >= 0xA0 for byte in sample):
        return False
    small = range(ord("a"), ord("z") + 1)
    return 2 * sum(i > 0 and sample[i - 1] in small for i in accents) > len(accents)
