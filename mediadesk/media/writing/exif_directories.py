"""The directories of an Exif structure as values, and new structures made of such values.

A derivative's Exif is made anew, so that nothing of what stays behind (a thumbnail, a position) is
left in it unseen. The maker note alone stays where it stood as long as there is room for that,
because most of them count their offsets from the start of the structure.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from mediadesk.media.containers.tiff_directory import EXIF_POINTER, TagValue, TiffStructure
from mediadesk.media.metadata.tiff import SIZES, entries
from mediadesk.media.writing.maker_notes import Place, moved

POSITION_POINTER: Final = 0x8825
INTEROPERABILITY_POINTER: Final = 0xA005
MAKER_NOTE: Final = 0x927C
_SUB_DIRECTORIES: Final = 0x014A
_POINTERS: Final = (EXIF_POINTER, POSITION_POINTER, INTEROPERABILITY_POINTER, _SUB_DIRECTORIES)

_ORDERS: Final = {b"II": "little", b"MM": "big"}
#: TIFF, Olympus' ORF twice.
_MAGICS: Final = frozenset({42, 0x4F52, 0x5352})
_HEADER_BYTES: Final = 8
_ENTRY_BYTES: Final = 12
_INLINE_BYTES: Final = 4
_LONG: Final = 4
#: Bytes of one number by field type (TIFF 6.0, section 2); single bytes have no order.
_NUMBER_BYTES: Final = {3: 2, 4: 4, 5: 4, 8: 2, 9: 4, 10: 4, 11: 4, 12: 8, 13: 4}
#: Bounds of what is read: a damaged file may name its own gigabyte a thousand times.
_MOST_TAG_BYTES: Final = 4 * 1024 * 1024
_MOST_BYTES: Final = 16 * 1024 * 1024

#: A maker note that stood farther from the start (in TIFF, in camera RAW) would leave a void.
_FARTHEST: Final = 0xFFFF

Tags: TypeAlias = Mapping[int, TagValue]


@dataclass(frozen=True, slots=True)
class ExifDirectories:
    """The tags of an Exif structure that tell of the picture, directory by directory.

    Attributes:
        order: "little" or "big", the byte order of its numbers.
        main: The first directory's, without pointers.
        exif: Exif's own.
        position: GPS's.
        interoperability: Those of DCF.
        note_at: Where the maker note stands in the structure.
    """

    order: str = "little"
    main: Tags = field(default_factory=dict)
    exif: Tags = field(default_factory=dict)
    position: Tags = field(default_factory=dict)
    interoperability: Tags = field(default_factory=dict)
    note_at: int = 0


def directories_in(data: bytes) -> ExifDirectories:
    """Return the directories of a TIFF structure; what of them is damaged is left out."""
    order = _ORDERS.get(data[:2], "")
    if not order or _number(data, 2, 2, order) not in _MAGICS:
        return ExifDirectories()
    reader = _Reader(data, order)
    main, leading = reader.tags(_number(data, 4, 4, order))
    exif, inner = reader.tags(leading.get(EXIF_POINTER, 0))
    position, _ = reader.tags(leading.get(POSITION_POINTER, 0))
    interoperability, _ = reader.tags(inner.get(INTEROPERABILITY_POINTER, 0))
    return ExifDirectories(order, main, exif, position, interoperability, reader.note_at)


def exif_block(held: ExifDirectories, most_bytes: int = 0) -> bytes:
    """Return a new Exif block that holds directories.

    A maker note that can neither stay at its offset nor be moved is left out.

    Args:
        held: The directories.
        most_bytes: The longest the block may be; 0 for no limit.
    """
    note = held.exif.get(MAKER_NOTE)
    stays = range(0)
    if note is not None:
        stays = range(held.note_at, held.note_at + len(note.data))
        if not _HEADER_BYTES <= stays.start <= _FARTHEST or stays.stop > (most_bytes or stays.stop):
            stays = range(0)
    block = _Block(held, held.order, stays)
    room = _Room(_HEADER_BYTES, stays)
    main_at = room.take(_size({**held.main, **block.pointers(0, 0)}))
    pointers, parts = block.sub_directories(room)
    parts.append((main_at, _directory({**held.main, **pointers}, main_at, held.order)))
    if stays and note is not None:
        parts.append((stays.start, note.data))
    head = (b"II" if held.order == "little" else b"MM") + _raw(42, 2, held.order)
    return _joined([(0, head + _raw(main_at, 4, held.order)), *parts])


def with_directories(structure: TiffStructure, held: ExifDirectories) -> None:
    """Put directories into a TIFF file, in its own byte order; its own tags stay.

    Raises:
        ContainerFaultError: The file is damaged, or would be larger than 4 GB.
    """
    order = "big" if structure.is_big_endian else "little"
    block = _Block(held, order, range(0))
    size = len(structure.data)
    start = size + size % 2
    pointers, parts = block.sub_directories(_Room(start, range(0)))
    if parts:
        structure.append(_joined([(at - start, data) for at, data in parts]))
    main = {tag: _in_order(value, held.order, order) for tag, value in held.main.items()}
    structure.change({**main, **pointers})


class _Reader:
    """Reads directories, and remembers where the maker note stands.

    Attributes:
        note_at: Its offset; 0 where there is none.
    """

    def __init__(self, data: bytes, order: str) -> None:
        self._data = data
        self._order = order
        self._left = _MOST_BYTES
        self._read: set[int] = {0}
        self.note_at = 0

    def tags(self, directory: int) -> tuple[dict[int, TagValue], dict[int, int]]:
        """Return a directory's tags that are whole, and apart where its pointers lead.

        A directory is read once; damaged files lead in circles.
        """
        if directory in self._read:
            return {}, {}
        self._read.add(directory)
        found = dict(self._whole(directory))
        pointers = {tag: found.pop(tag) for tag in _POINTERS if tag in found}
        return found, {tag: _number(v.data, 0, 4, self._order) for tag, v in pointers.items()}

    def _whole(self, directory: int) -> Iterator[tuple[int, TagValue]]:
        for tag, kind, count, at in entries(self._data, directory, self._order):
            size = SIZES.get(kind, 0) * count
            start = at if size <= _INLINE_BYTES else _number(self._data, at, 4, self._order)
            is_whole = start + size <= len(self._data)
            if kind not in SIZES or not is_whole or size > min(_MOST_TAG_BYTES, self._left):
                continue
            self._left -= size
            if tag == MAKER_NOTE:
                self.note_at = start
            yield tag, TagValue(kind, self._data[start : start + size])


class _Room:
    """Gives out places one behind the other, around what is taken already."""

    def __init__(self, start: int, taken: range) -> None:
        self._at = start
        self._taken = taken

    def take(self, size: int) -> int:
        """Return where so many bytes may stand."""
        at = self._at + self._at % 2
        if self._taken and at < self._taken.stop and at + size > self._taken.start:
            at = self._taken.stop + self._taken.stop % 2
        self._at = at + size
        return at


class _Block:
    """The directories below the first one, on their way into a structure.

    Args:
        held: The directories.
        order: The byte order they are to have.
        stays: Where the maker note stays; empty where it is to be moved.
    """

    def __init__(self, held: ExifDirectories, order: str, stays: range) -> None:
        self._order = order
        self._stays = stays
        self._from = Place(held.note_at, held.order)
        self._position = _all_in_order(held.position, held.order, order)
        self._inner = _all_in_order(held.interoperability, held.order, order)
        note = held.exif.get(MAKER_NOTE)
        rest = {tag: value for tag, value in held.exif.items() if tag != MAKER_NOTE}
        self._exif = _all_in_order(rest, held.order, order)
        self._note = note
        if note is not None and (stays or moved(note.data, self._from, self._from) is not None):
            self._exif = dict(sorted({**self._exif, MAKER_NOTE: note}.items()))

    def pointers(self, exif_at: int, position_at: int) -> dict[int, TagValue]:
        """Return the first directory's tags that lead to the others, of those that are there."""
        found = {}
        if self._exif or self._inner:
            found[EXIF_POINTER] = self._pointer(exif_at)
        if self._position:
            found[POSITION_POINTER] = self._pointer(position_at)
        return found

    def sub_directories(self, room: _Room) -> tuple[dict[int, TagValue], list[tuple[int, bytes]]]:
        """Return the pointers to the directories and the directories, each with its place."""
        parts: list[tuple[int, bytes]] = []
        exif = dict(self._exif)
        if self._inner:
            inner_at = room.take(_size(self._inner))
            parts.append((inner_at, _directory(self._inner, inner_at, self._order)))
            exif[INTEROPERABILITY_POINTER] = self._pointer(inner_at)
        exif_at = position_at = 0
        if exif:
            exif_at = room.take(_size(exif, self._apart))
            parts.append((exif_at, self._exif_directory(exif, exif_at)))
        if self._position:
            position_at = room.take(_size(self._position))
            parts.append((position_at, _directory(self._position, position_at, self._order)))
        return self.pointers(exif_at, position_at), parts

    @property
    def _apart(self) -> Mapping[int, int]:
        """Tags whose values do not stand behind their directory, with their places."""
        return {MAKER_NOTE: self._stays.start} if self._stays else {}

    def _exif_directory(self, tags: Tags, at: int) -> bytes:
        """Return Exif's directory; a maker note that moves is told where it is now."""
        if self._note is None or self._stays or MAKER_NOTE not in tags:
            return _directory(tags, at, self._order, self._apart)
        note_at = _places(tags, at)[MAKER_NOTE]
        note = moved(self._note.data, self._from, Place(note_at, self._order))
        kept = TagValue(self._note.kind, self._note.data if note is None else note)
        return _directory({**tags, MAKER_NOTE: kept}, at, self._order)

    def _pointer(self, at: int) -> TagValue:
        return TagValue(_LONG, _raw(at, 4, self._order))


def _places(tags: Tags, at: int, apart: Mapping[int, int] | None = None) -> dict[int, int]:
    """Return where the values stand that do not fit into their entries."""
    places = dict(apart or {})
    behind = at + 2 + len(tags) * _ENTRY_BYTES + 4
    for tag, value in sorted(tags.items()):
        if len(value.data) > _INLINE_BYTES and tag not in places:
            places[tag] = behind
            behind += len(value.data) + len(value.data) % 2
    return places


def _size(tags: Tags, apart: Mapping[int, int] | None = None) -> int:
    """Return how many bytes a directory takes with its values."""
    far = (
        len(value.data) + len(value.data) % 2
        for tag, value in tags.items()
        if len(value.data) > _INLINE_BYTES and tag not in (apart or {})
    )
    return 2 + len(tags) * _ENTRY_BYTES + 4 + sum(far)


def _directory(tags: Tags, at: int, order: str, apart: Mapping[int, int] | None = None) -> bytes:
    """Return a directory that stands at a place, its values behind it, no other following."""
    places = _places(tags, at, apart)
    rows, values = [], []
    for tag, value in sorted(tags.items()):
        head = _raw(tag, 2, order) + _raw(value.kind, 2, order) + _raw(value.count, 4, order)
        if tag in places:
            rows.append(head + _raw(places[tag], 4, order))
        else:
            rows.append(head + value.data.ljust(_INLINE_BYTES, b"\0"))
        if tag in places and tag not in (apart or {}):
            values.append(value.data + b"\0" * (len(value.data) % 2))
    return _raw(len(rows), 2, order) + b"".join(rows) + bytes(4) + b"".join(values)


def _joined(parts: Sequence[tuple[int, bytes]]) -> bytes:
    """Return parts at their places, zeros between them."""
    whole = bytearray(max(at + len(data) for at, data in parts))
    for at, data in parts:
        whole[at : at + len(data)] = data
    return bytes(whole)


def _all_in_order(tags: Tags, order: str, wanted: str) -> dict[int, TagValue]:
    return {tag: _in_order(value, order, wanted) for tag, value in tags.items()}


def _in_order(value: TagValue, order: str, wanted: str) -> TagValue:
    """Return a value with its numbers in another byte order."""
    width = _NUMBER_BYTES.get(value.kind, 1)
    if order == wanted or width == 1:
        return value
    whole = len(value.data) - len(value.data) % width
    numbers = (value.data[at : at + width][::-1] for at in range(0, whole, width))
    return TagValue(value.kind, b"".join(numbers))


def _raw(number: int, size: int, order: str) -> bytes:
    return number.to_bytes(size, "little" if order == "little" else "big")


def _number(data: bytes, at: int, size: int, order: str) -> int:
    return int.from_bytes(data[at : at + size], "little" if order == "little" else "big")
