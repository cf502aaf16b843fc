"""Read single tags of a TIFF's first directory as raw bytes (TIFF 6.0, section 2)."""

import struct
from collections.abc import Collection, Iterator, Mapping
from typing import Final

_ORDERS: Final = {b"II": "little", b"MM": "big"}
_CLASSIC: Final = 42
_ENTRY_BYTES: Final = 12
_INLINE_BYTES: Final = 4
#: Sizes of the field types 1 to 13, and of the UTF-8 of Exif 3.0 (4.6.2).
SIZES: Final = {
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
    found: dict[int, bytes] = {}
    for tag, kind, count, at in entries(data, directory, order):
        if tag not in wanted or kind not in SIZES:
            continue
        size = SIZES[kind] * count
        start = at if size <= _INLINE_BYTES else _number(data, at, 4, order)
        found.setdefault(tag, data[start : start + size])
    return found


def entries(data: bytes, directory: int, order: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield tag, type, count of each entry of a directory, and where its value or offset stands.

    A directory that claims to be longer than the data ends with them.
    """
    number = _number(data, directory, 2, order)
    raw = data[directory + 2 : directory + 2 + number * _ENTRY_BYTES]
    whole = raw[: len(raw) - len(raw) % _ENTRY_BYTES]
    form = "<HHI4x" if order == "little" else ">HHI4x"
    for place, (tag, kind, count) in enumerate(struct.iter_unpack(form, whole)):
        yield tag, kind, count, directory + 2 + place * _ENTRY_BYTES + 8


def is_whole(data: bytes, directory: int, order: str) -> bool:
    """Whether a directory lies in the data with every value, each tag once, its type known."""
    number = _number(data, directory, 2, order)
    if not 0 < directory <= len(data) - 2 - number * _ENTRY_BYTES:
        return False
    met: set[int] = set()
    for tag, kind, count, at in entries(data, directory, order):
        size = SIZES.get(kind, 0) * count
        start = at if size <= _INLINE_BYTES else _number(data, at, 4, order)
        if tag in met or not SIZES.get(kind) or start + size > len(data):
            return False
        met.add(tag)
    return True


def _number(data: bytes, at: int, size: int, order: str) -> int:
    return int.from_bytes(data[at : at + size], "little" if order == "little" else "big")
