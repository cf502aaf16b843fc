"""Maker notes moved within Exif: what leads into the note leads to the same byte of it again.

No standard says what a maker note is (Exif 2.32, 4.6.5, tag 0x927C). Most are a directory whose
offsets count from the start of the whole structure; some have a structure of their own. What is
neither is not moved.
"""

import re
import struct
from dataclasses import dataclass
from itertools import starmap
from typing import Final

from mediadesk.media.metadata.tiff import SIZES, entries

#: How notes begin that count from their own start.
_OWN_START: Final = (
    *(b"Nikon\0\2", b"FUJIFILM", b"Apple iOS\0", b"OLYMPUS\0", b"OM SYSTEM\0", b"PENTAX \0"),
    *(b"MOT\0", b"HUAWEI\0", b"HDRP\2", b"KDK", b"STMN"),
)
#: How notes begin that count from the start of Exif, and where their directory stands. A note
#: without any heading is a directory at once (Canon, Casio, Minolta, DJI).
_EXIF_START: Final = (
    *((b"Panasonic\0", 12), (b"SONY DSC \0", 12), (b"SONY CAM \0", 12), (b"SONY MOBILE\0", 12)),
    *((b"SIGMA\0", 10), (b"FOVEON\0", 10), (b"OLYMP\0", 8), (b"Nikon\0\1", 8), (b"AOC\0", 6)),
    *((b"QVC\0", 6), (b"RICOH\0", 8), (b"Ricoh\0", 8), (b"", 0)),
)
#: A JPEG, up to its end or that of the note.
_JPEG: Final = re.compile(rb"\xff\xd8\xff.*?(?:\xff\xd9|\Z)", re.DOTALL)
_INLINE_BYTES: Final = 4
_ENTRY_BYTES: Final = 12
_MOST_ENTRIES: Final = 1000
#: Bytes of one number by field type (TIFF 6.0, section 2).
_FORMS: Final = {3: "H", 4: "I", 5: "I", 8: "H", 9: "I", 10: "I", 11: "I", 12: "Q", 13: "I"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a note stands in its structure, and the byte order of that: "little" or "big"."""

    at: int
    order: str


def moved(note: bytes, old: Place, new: Place) -> bytes | None:
    """Return a note as it has to be at another place; None where that cannot be told."""
    if note.startswith(_OWN_START):
        return note
    start = next(at for head, at in _EXIF_START if note.startswith(head))
    if not _leads_inside(note, start, old):
        return None
    form = "<" if old.order == "little" else ">"
    wanted = "<" if new.order == "little" else ">"
    whole = bytearray(note)
    found = tuple(entries(note, start, old.order))
    struct.pack_into(f"{wanted}H", whole, start, len(found))
    for number, (tag, kind, count, value_at) in enumerate(found):
        at = start + 2 + number * _ENTRY_BYTES
        size = SIZES[kind] * count
        struct.pack_into(f"{wanted}HHI", whole, at, tag, kind, count)
        place = value_at
        if size > _INLINE_BYTES:
            (offset,) = struct.unpack_from(f"{form}I", note, value_at)
            struct.pack_into(f"{wanted}I", whole, value_at, offset - old.at + new.at)
            place = offset - old.at
        if form != wanted:
            whole[place : place + size] = _turned(note[place : place + size], kind, form, wanted)
    return bytes(whole)


def without_pictures(note: bytes) -> bytes:
    """Return a note of the same length in which no JPEG is to be seen any more.

    Some makers keep a preview in it, which shows what was cut off.
    """
    return _JPEG.sub(lambda found: bytes(len(found[0])), note)


def _leads_inside(note: bytes, start: int, place: Place) -> bool:
    """Whether there is a directory whose every value lies in the note."""
    number = int.from_bytes(note[start : start + 2], "little" if place.order == "little" else "big")
    if not 0 < number <= _MOST_ENTRIES or start + 2 + number * _ENTRY_BYTES > len(note):
        return False
    return all(starmap(_Within(note, place).holds, entries(note, start, place.order)))


@dataclass(frozen=True, slots=True)
class _Within:
    note: bytes
    place: Place

    def holds(self, _tag: int, kind: int, count: int, value_at: int) -> bool:
        """Whether an entry's value lies in the note."""
        size = SIZES.get(kind, 0) * count
        if kind not in SIZES or size <= _INLINE_BYTES:
            return kind in SIZES
        order: str = "<" if self.place.order == "little" else ">"
        (offset,) = struct.unpack_from(f"{order}I", self.note, value_at)
        return bool(self.place.at <= offset <= self.place.at + len(self.note) - size)


def _turned(data: bytes, kind: int, old: str, new: str) -> bytes:
    """Return numbers in another byte order."""
    form = _FORMS.get(kind)
    if form is None:
        return data
    count = len(data) // struct.calcsize(f"={form}")
    return struct.pack(f"{new}{count}{form}", *struct.unpack(f"{old}{count}{form}", data))
