"""Read single tags of a TIFF's first directory as raw bytes (TIFF 6.0, section 2)."""

from collections.abc import Collection, Mapping
from typing import Final

_ORDERS: Final = {b"II": "little", b"MM": "big"}
_CLASSIC: Final = 42
_ENTRY_BYTES: Final = 12
#: Sizes of the field types 1 to 13, and of the UTF-8 of Exif 3.0 (4.6.2).
_SIZES: Final = {
    **dict(enumerate((0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4))),
    129: 1,
}


def tiff_tags(data: bytes, wanted: Collection[int]) -> Mapping[int, bytes]:
    """Return the bytes of the tags wanted, as they stand in the file.

    Decoders convert and shorten what a tag's type does not allow; metadata blocks often have a
    wrong one. Empty for anything but a classic TIFF.
    """
    order = _ORDERS.get(data[:2])
    if order is None or _number(data, 2, 2, order) != _CLASSIC:
        return {}
    return directory_tags(data, _number(data, 4, 4, order), order, wanted)


def directory_tags(
    data: bytes, directory: int, order: str, wanted: Collection[int]
) -> Mapping[int, bytes]:
    """Return the bytes of the tags wanted in the directory at an offset of a TIFF structure."""
    entries = _number(data, directory, 2, order)
    found: dict[int, bytes] = {}
    for at in range(directory + 2, directory + 2 + entries * _ENTRY_BYTES, _ENTRY_BYTES):
        tag = _number(data, at, 2, order)
        kind = _number(data, at + 2, 2, order)
        if at + _ENTRY_BYTES > len(data):
            break
        if tag not in wanted or kind not in _SIZES:
            continue
        size = _SIZES[kind] * _number(data, at + 4, 4, order)
        start = at + 8 if size <= 4 else _number(data, at + 8, 4, order)
        found.setdefault(tag, data[start : start + size])
    return found


def _number(data: bytes, at: int, size: int, order: str) -> int:
    return int.from_bytes(data[at : at + size], "little" if order == "little" else "big")
