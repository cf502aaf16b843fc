"""Tags of a TIFF structure changed without moving anything else (TIFF 6.0, section 2).

Everything stays at its offset, so that maker notes, strips, thumbnails and sub-directories do too:
what is longer than before goes to the end, and a directory that gets more tags is made anew there.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mediadesk.media.containers.blocks import ContainerFaultError
from mediadesk.media.metadata.tiff import SIZES

_ORDERS: Final = {b"II": "<", b"MM": ">"}
_CLASSIC: Final = 42
_BIG: Final = 43
_ENTRY_BYTES: Final = 12
_INLINE_BYTES: Final = 4
_LONG: Final = 4
_MOST_BYTES: Final = (1 << 32) - 1
EXIF_POINTER: Final = 0x8769


@dataclass(frozen=True, slots=True)
class TagValue:
    """What a tag holds.

    Attributes:
        kind: Field type by its number: 1 bytes, 2 text, 4 long, 7 undefined, ...
        data: Its bytes, in the structure's own byte order.
    """

    kind: int
    data: bytes

    @property
    def count(self) -> int:
        """How many values of its type it holds."""
        return len(self.data) // SIZES[self.kind]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A directory's entry: its tag, type, count, and where it and its value stand."""

    tag: int
    kind: int
    count: int
    at: int
    value_at: int

    @property
    def size(self) -> int:
        """Bytes of its value."""
        return SIZES.get(self.kind, 0) * self.count

    @property
    def is_inline(self) -> bool:
        """Whether the value stands in the entry itself."""
        return self.size <= _INLINE_BYTES


class _OrderedBytes:
    """Bytes that numbers of one order are read from and put into.

    Attributes:
        data: The bytes.
    """

    def __init__(self, data: bytes, order: str) -> None:
        self.data = bytearray(data)
        self._order = order

    def part(self, at: int, size: int) -> bytes:
        """Return some of the bytes."""
        return bytes(self.data[at : at + size])

    def append(self, data: bytes) -> int:
        """Put bytes at the end, on an even place, and return where.

        Raises:
            ContainerFaultError: The whole would be larger than 4 GB.
        """
        self.data += b"\0" * (len(self.data) % 2)
        at = len(self.data)
        if at + len(data) > _MOST_BYTES:
            msg = "it has no room left for metadata"
            raise ContainerFaultError(msg)
        self.data += data
        return at

    def number(self, form: str, at: int) -> int:
        """Return a number by its form, "H" or "I".

        Raises:
            ContainerFaultError: It lies outside.
        """
        try:
            (number,) = struct.unpack_from(f"{self._order}{form}", self.data, at)
        except struct.error as error:
            msg = "its directories are damaged"
            raise ContainerFaultError(msg) from error
        return int(number)

    def put(self, form: str, at: int, number: int) -> None:
        """Set a number by its form, "H" or "I"."""
        struct.pack_into(f"{self._order}{form}", self.data, at, number)


class TiffStructure:
    """A TIFF file or an Exif block whose tags can be read and changed.

    Args:
        data: The structure.

    Raises:
        ContainerFaultError: It is none, or damaged where its first directory should be.
    """

    def __init__(self, data: bytes) -> None:
        order = _ORDERS.get(data[:2])
        if order is None or len(data) < 8:
            msg = "its Exif block is damaged"
            raise ContainerFaultError(msg)
        self._order = order
        self._bytes = _OrderedBytes(data, order)
        magic = self._bytes.number("H", 2)
        if magic == _BIG:
            msg = "it is a BigTIFF"
            raise ContainerFaultError(msg)
        if magic != _CLASSIC:
            msg = "its Exif block is damaged"
            raise ContainerFaultError(msg)
        self._first = self._bytes.number("I", 4)

    @property
    def data(self) -> bytes:
        """The structure as it is now."""
        return bytes(self._bytes.data)

    @property
    def is_big_endian(self) -> bool:
        """Whether numbers stand with their highest byte first."""
        return self._order == ">"

    @property
    def has_exif(self) -> bool:
        """Whether it has a directory of Exif tags beside the first one."""
        return self._exif_at() is not None

    def tag(self, tag: int, *, in_exif: bool = False) -> TagValue | None:
        """Return a tag of the first directory, or of Exif's; None where it is not there."""
        at = self._exif_at() if in_exif else self._first
        if at is None:
            return None
        entry = self._entry(at, tag)
        if entry is None or entry.kind not in SIZES:
            return None
        return TagValue(
            entry.kind, bytes(self._bytes.data[entry.value_at : entry.value_at + entry.size])
        )

    def append(self, data: bytes) -> int:
        """Put bytes at the end, on an even place, and return where.

        Raises:
            ContainerFaultError: The whole would be larger than 4 GB.
        """
        return self._bytes.append(data)

    def change(self, changes: Mapping[int, TagValue | None], *, in_exif: bool = False) -> None:
        """Set tags of the first directory, or of Exif's; None takes a tag out.

        Raises:
            ContainerFaultError: A directory is damaged, there is none of Exif's, or the whole
                would be larger than 4 GB.
        """
        if not in_exif:
            self._first = self._changed(self._first, changes)
            self._bytes.put("I", 4, self._first)
            return
        at = self._exif_at()
        if at is None:
            msg = "it has no Exif directory"
            raise ContainerFaultError(msg)
        moved = self._changed(at, changes)
        if moved != at:
            pointer = TagValue(_LONG, struct.pack(f"{self._order}I", moved))
            self.change({EXIF_POINTER: pointer})

    def _exif_at(self) -> int | None:
        entry = self._entry(self._first, EXIF_POINTER)
        if entry is None:
            return None
        at = self._bytes.number("I", entry.at + 8)
        return at if at + 2 <= len(self._bytes.data) else None

    def _entry(self, directory: int, tag: int) -> _Entry | None:
        """Return the first entry of a tag; None where it is not there."""
        rows = self._rows(directory)
        found = next((number for number, row in enumerate(rows) if row[0] == tag), None)
        return None if found is None else _entry(directory, found, rows[found])

    def _entries(self, directory: int) -> tuple[_Entry, ...]:
        rows = self._rows(directory)
        return tuple(_entry(directory, number, row) for number, row in enumerate(rows))

    def _rows(self, directory: int) -> list[tuple[int, int, int, int]]:
        """Return tag, type, count and offset of a directory's entries."""
        count = self._bytes.number("H", directory)
        end = directory + 2 + count * _ENTRY_BYTES
        if end > len(self._bytes.data):
            msg = "its directories are damaged"
            raise ContainerFaultError(msg)
        raw = self._bytes.part(directory + 2, count * _ENTRY_BYTES)
        return list(struct.iter_unpack(f"{self._order}HHII", raw))

    def _changed(self, directory: int, changes: Mapping[int, TagValue | None]) -> int:
        """Change a directory and return where it is now."""
        entries = self._entries(directory)
        there = {entry.tag: entry for entry in reversed(entries)}
        wanted = {
            tag: new for tag, new in changes.items() if _held(self._bytes, there.get(tag)) != new
        }
        for tag, new in wanted.items():
            if new is not None and tag in there:
                _place(self._bytes, there[tag], new, entries)
        gone = {tag for tag, new in wanted.items() if new is None}
        added = {tag: new for tag, new in wanted.items() if new is not None and tag not in there}
        if not added and not gone:
            return directory
        end = directory + 2 + len(entries) * _ENTRY_BYTES
        following = bytes(self._bytes.data[end : end + 4]).ljust(4, b"\0")
        rows = [(e.tag, bytes(self._bytes.data[e.at : e.at + _ENTRY_BYTES])) for e in entries]
        rows = [row for row in rows if row[0] not in gone]
        for tag, new in sorted(added.items()):
            at = next((n for n, row in enumerate(rows) if row[0] > tag), len(rows))
            rows.insert(at, (tag, self._row(tag, new)))
        count = struct.pack(f"{self._order}H", len(rows))
        whole = count + b"".join(raw for _, raw in rows) + following
        if len(rows) <= len(entries):
            self._bytes.data[directory : directory + len(whole)] = whole
            return directory
        return self._bytes.append(whole)

    def _row(self, tag: int, new: TagValue) -> bytes:
        head = struct.pack(f"{self._order}HHI", tag, new.kind, new.count)
        if len(new.data) <= _INLINE_BYTES:
            return head + new.data.ljust(4, b"\0")
        return head + struct.pack(f"{self._order}I", self._bytes.append(new.data))


def _entry(directory: int, number: int, row: tuple[int, int, int, int]) -> _Entry:
    """Return the entry of a directory that its row tells of."""
    tag, kind, values, offset = row
    at = directory + 2 + number * _ENTRY_BYTES
    size = SIZES.get(kind, 0) * values
    return _Entry(tag, kind, values, at, at + 8 if size <= _INLINE_BYTES else offset)


def _place(
    within: _OrderedBytes, entry: _Entry, new: TagValue, entries: tuple[_Entry, ...]
) -> None:
    """Put a value in its old one's place where it fits there, else at the end."""
    within.put("H", entry.at + 2, new.kind)
    within.put("I", entry.at + 4, new.count)
    if len(new.data) <= _INLINE_BYTES:
        within.data[entry.at + 8 : entry.at + 12] = new.data.ljust(4, b"\0")
        return
    is_own = not entry.is_inline and _is_alone(entry, entries, len(within.data))
    if is_own and len(new.data) <= entry.size:
        end = entry.value_at + entry.size
        within.data[entry.value_at : end] = new.data.ljust(entry.size, b"\0")
        return
    if is_own and entry.value_at + entry.size == len(within.data):
        del within.data[entry.value_at :]  # it was put at the end before
    within.put("I", entry.at + 8, within.append(new.data))


def _held(within: _OrderedBytes, entry: _Entry | None) -> TagValue | None:
    if entry is None:
        return None
    return TagValue(entry.kind, within.part(entry.value_at, entry.size))


def _is_alone(entry: _Entry, entries: tuple[_Entry, ...], size: int) -> bool:
    """Whether no other tag has its value in the same bytes, and all of them are there."""
    start, end = entry.value_at, entry.value_at + entry.size
    others = (e for e in entries if e.tag != entry.tag and not e.is_inline)
    return end <= size and all(e.value_at >= end or e.value_at + e.size <= start for e in others)
