"""Where the pictures of a multi-picture JPEG lie (CIPA DC-007), after some bytes moved."""

import struct
from collections.abc import Iterator
from typing import Final

from mediadesk.media.containers.splicing import Spliced

_HEADER: Final = b"\xff\xe2"
_MARK: Final = b"MPF\x00"
_ENTRIES_TAG: Final = 0xB002
_ENTRY_BYTES: Final = 16
_MOST_PICTURES: Final = 1_000


def is_index(body: bytes) -> bool:
    """Whether a segment's body is the index of pictures."""
    return body.startswith(_MARK)


def with_offsets_corrected(old: bytes, spliced: Spliced) -> bytes:
    """Return the new file, the places and sizes of its pictures as they are now.

    Args:
        old: The file as it was.
        spliced: The file with pieces replaced before its first scan.
    """
    data = spliced.data
    if data == old:
        return data
    base = _base(old)
    if base is None:
        return data
    new = bytearray(data)
    order = ">" if old[base : base + 2] == b"MM" else "<"
    for at in _entries(old, base, order):
        size, offset = struct.unpack_from(f"{order}II", old, at + 4)
        start = base + offset if offset else 0  # the first picture begins with the file
        moved = spliced.place(start) - spliced.place(base) if offset else 0
        length = spliced.place(start + size) - spliced.place(start) if size else 0
        struct.pack_into(f"{order}II", new, spliced.place(at) + 4, length, moved)
    return bytes(new)


def _base(data: bytes) -> int | None:
    """Return where the index of pictures begins, from which its offsets count."""
    at = data.find(_MARK, 0, 1 << 20)
    while at >= 4:
        if data[at - 4 : at - 2] == _HEADER and data[at + 4 : at + 6] in {b"II", b"MM"}:
            return at + 4
        at = data.find(_MARK, at + 1, 1 << 20)
    return None


def _entries(data: bytes, base: int, order: str) -> Iterator[int]:
    """Yield where each picture's entry stands."""
    try:
        (directory,) = struct.unpack_from(f"{order}I", data, base + 4)
        (count,) = struct.unpack_from(f"{order}H", data, base + directory)
        for number in range(count):
            at = base + directory + 2 + number * 12
            tag, _kind, size, offset = struct.unpack_from(f"{order}HHII", data, at)
            if tag == _ENTRIES_TAG:
                pictures = min(size // _ENTRY_BYTES, _MOST_PICTURES)
                places = (base + offset + n * _ENTRY_BYTES for n in range(pictures))
                yield from (p for p in places if p + _ENTRY_BYTES <= len(data))
    except struct.error:
        return
