"""A segment of the photo index: the features of some photos, in lists, in a mapped file.

A file holds, one array after another: of each photo its number, the hash of its whole frame and its
shape; the lists that occur, and where their entries begin; of each entry the photo it is of, as a
place in the first arrays, its code, and its place in the frame, eight bytes together. A list holds
the features of one word and of the same first bits of the code. A mapped file costs no time to
open, and of its entries only those that are looked at are ever read.
"""

import mmap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mediadesk.media.index.features import unpack
from mediadesk.media.index.vocabulary import CODE_BITS, LIST_BITS, VALUES, Words
from mediadesk.model.edit import Fingerprint
from mediadesk.model.errors import OutsideError
from mediadesk.whole_files import whole_file

_HEADER: Final = np.dtype(
    [
        ("kind", "S8"),
        ("newest", "<i8"),
        ("photos", "<u4"),
        ("lists", "<u4"),
        ("entries", "<u8"),
        ("size", "<u8"),
        ("unused", "S24"),
    ]
)
#: Raised whenever the layout or the vocabulary changes: older files are then made anew.
_KIND: Final = b"MDindex2"
_ALIGNED: Final = 64
#: Of files that are not whole yet; one is left behind where a process is killed.
PART_SUFFIX: Final = ".part"
_HASH_MASK: Final = (1 << 64) - 1
#: Merging goes through so many entries at once: it bounds the memory.
_ENTRIES_AT_ONCE: Final = 1 << 22
#: So many arrays of a file stand before those of the entries.
_BEFORE_ENTRIES: Final = 5
#: Of an entry's first number so many bits are code; above them, and in the upper half of its second
#: number, stands the photo.
_TOLD_BITS: Final = CODE_BITS - LIST_BITS
_TOLD_MASK: Final = np.uint32((1 << _TOLD_BITS) - 1)
_SLOT_BITS: Final = 16
_HALF_MASK: Final = np.uint32((1 << _SLOT_BITS) - 1)
_LISTS: Final = VALUES * VALUES << LIST_BITS
#: A segment has room for so many photos.
MOST_PHOTOS: Final = 1 << (32 - _TOLD_BITS + _SLOT_BITS)


@dataclass(frozen=True, slots=True)
class Segment:
    """Features of some photos, sorted by list; the arrays are read-only.

    Attributes:
        newest: The highest sequence number of the fingerprints in it.
        photo: Numbers of the photos, rising in the order they were taken in.
        whole: Hashes of their whole frames.
        aspect: Width by height of each.
        lists: The lists that occur, rising; see `lists_of`.
        starts: Where the entries of each list begin, and where the last ones end.
        code: Of each entry the code without the bits that its list tells, and part of the slot.
        where: Of each entry place and size, and the rest of the slot.
    """

    newest: int
    photo: NDArray[np.uint32]
    whole: NDArray[np.uint64]
    aspect: NDArray[np.float32]
    lists: NDArray[np.uint32]
    starts: NDArray[np.uint32]
    code: NDArray[np.uint32]
    where: NDArray[np.uint32]

    def __len__(self) -> int:
        return len(self.photo)

    def told(self, entries: NDArray[np.intp] | slice) -> tuple[Words, NDArray[np.uint16]]:
        """Return the photos of some entries, as places in `photo`, and place and size in them."""
        where = self.where[entries]
        upper = self.code[entries] >> np.uint32(_TOLD_BITS) << np.uint32(_SLOT_BITS)
        return upper | where >> np.uint32(_SLOT_BITS), (where & _HALF_MASK).astype(np.uint16)


def lists_of(word: Words, code: Words) -> Words:
    """Return the lists that features are kept in."""
    first = np.uint32((1 << LIST_BITS) - 1)
    return np.asarray(word << np.uint32(LIST_BITS) | code & first, dtype=np.uint32)


def told_by_entries(code: Words) -> Words:
    """Return the bits of codes that entries keep, as they stand there."""
    return np.asarray(code >> np.uint32(LIST_BITS), dtype=np.uint32)


def segment_of(photos: Sequence[int], prints: Sequence[Fingerprint], newest: int) -> Segment:
    """Return a segment of fingerprints as the catalogue keeps them."""
    features = [unpack(one.local) for one in prints]
    counts = [len(one.word) for one in features]
    code = _joined([one.code for one in features], np.uint32)
    of_list = lists_of(_joined([one.word for one in features], np.uint32), code)
    order = np.argsort(of_list, kind="stable")
    lists, starts = _directory(of_list[order])
    slot = np.repeat(np.arange(len(photos), dtype=np.uint32), counts)
    place = _joined([one.place for one in features], np.uint16)
    told, where = _entries(told_by_entries(code), slot, place)
    return Segment(
        newest=newest,
        photo=np.array(photos, dtype=np.uint32),
        whole=np.array([one.whole & _HASH_MASK for one in prints], dtype=np.uint64),
        aspect=np.array([one.aspect for one in features], dtype=np.float32),
        lists=lists,
        starts=starts,
        code=told[order],
        where=where[order],
    )


def write(segment: Segment, path: Path) -> None:
    """Write a segment's file beside its place and move it there, so that none is ever half.

    Raises:
        OutsideError: The folder cannot be written or the disk is full.
    """
    with written_beside(path) as beside:
        _lay_out(segment, beside)
        _fill(beside, segment, (segment,))


def read(path: Path) -> Segment | None:
    """Map a segment's file; None where it is missing, damaged or of another version."""
    try:
        with path.open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):  # the latter where the file is empty
        return None
    if len(mapped) < _HEADER.itemsize:
        return None
    header = np.frombuffer(mapped, _HEADER, 1)[0]
    if header["kind"] != _KIND or int(header["size"]) != len(mapped):
        return None
    counts = int(header["photos"]), int(header["lists"]), int(header["entries"])
    if _size(counts) != len(mapped):
        return None
    return Segment(newest=int(header["newest"]), **_arrays(mapped, counts))


@contextmanager
def written_beside(path: Path) -> Iterator[Path]:
    """Lend a new file's path; the file takes its place once it is whole, or goes.

    Raises:
        OutsideError: The folder cannot be written or the disk is full.
    """
    try:
        with whole_file(path, suffix=PART_SUFFIX) as beside:
            yield beside
            # Who may use the folder may use its files, whatever the habit of who writes them.
            beside.chmod(path.parent.stat().st_mode & 0o666)
    except OSError as error:
        msg = f"The photo index cannot be written in {path.parent}: {error.strerror}."
        raise OutsideError(msg) from error


def merge(parts: Sequence[Segment], path: Path) -> None:
    """Write one segment of some; of a photo that is in several, the newest features are found.

    Args:
        parts: The segments, the oldest first.
        path: The file to write.

    Raises:
        OutsideError: The folder cannot be written or the disk is full.
    """
    counts = np.zeros(_LISTS, np.uint32)
    for part in parts:
        counts[part.lists] += np.diff(part.starts)
    lists = np.flatnonzero(counts).astype(np.uint32)
    starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts[lists], dtype=np.int64)))
    merged = Segment(
        newest=max(part.newest for part in parts),
        photo=_without_older(np.concatenate([part.photo for part in parts])),
        whole=np.concatenate([part.whole for part in parts]),
        aspect=np.concatenate([part.aspect for part in parts]),
        lists=lists,
        starts=starts.astype(np.uint32),
        code=_promised(int(starts[-1]), np.uint32),
        where=_promised(int(starts[-1]), np.uint32),
    )
    with written_beside(path) as beside:
        _lay_out(merged, beside)
        _fill(beside, merged, parts)


def _without_older(photo: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return the numbers with 0 where the same photo comes again later."""
    _, from_the_end = np.unique(photo[::-1], return_index=True)
    newest = np.zeros(len(photo), np.bool_)
    newest[len(photo) - 1 - from_the_end] = True
    return np.where(newest, photo, np.uint32(0))


def _promised(many: int, kind: type[np.generic]) -> NDArray[Any]:
    """Return an array of a length that takes no memory: its values are written straight to disk."""
    return np.broadcast_to(np.zeros(1, kind), many)


def _lay_out(segment: Segment, path: Path) -> None:
    """Write all but the entries of a segment, and make room for these."""
    counts = len(segment.photo), len(segment.lists), len(segment.code)
    header = np.zeros(1, _HEADER)
    header["kind"], header["newest"], header["size"] = _KIND, segment.newest, _size(counts)
    header["photos"], header["lists"], header["entries"] = counts
    with path.open("wb") as file:
        file.write(header.tobytes())
        for name, kind, _ in _layout(counts)[:_BEFORE_ENTRIES]:
            array = np.ascontiguousarray(getattr(segment, name), dtype=kind)
            file.write(array.tobytes())
            file.write(bytes(_padded(array.nbytes) - array.nbytes))
        file.truncate(_size(counts))


def _fill(path: Path, merged: Segment, parts: Sequence[Segment]) -> None:
    """Write the entries of some segments, each where its list has its place."""
    taken = np.zeros(len(merged.lists), np.int64)
    position = np.zeros(_LISTS, np.uint32)
    position[merged.lists] = np.arange(len(merged.lists), dtype=np.uint32)
    first_slot = 0
    with path.open("r+b") as file, mmap.mmap(file.fileno(), 0) as mapped:
        for part in parts:
            here = position[part.lists]
            move = merged.starts[here] + taken[here] - part.starts[:-1]
            taken[here] += _counts(part.starts)
            for lists in _in_portions(part.starts):
                _move(mapped, merged, part, (lists, move, first_slot))
            first_slot += len(part.photo)
        mapped.flush()


def _move(
    mapped: mmap.mmap,
    merged: Segment,
    part: Segment,
    portion: tuple[slice, NDArray[np.int64], int],
) -> None:
    lists, move, first_slot = portion
    some = slice(int(part.starts[lists.start]), int(part.starts[lists.stop]))
    counts = _counts(part.starts[lists.start : lists.stop + 1])
    goals = np.arange(some.start, some.stop) + np.repeat(move[lists], counts)
    counts_of_all = len(merged.photo), len(merged.lists), len(merged.code)
    held = _arrays(mapped, counts_of_all, _BEFORE_ENTRIES)
    slot, place = part.told(some)
    told, where = _entries(part.code[some] & _TOLD_MASK, slot + np.uint32(first_slot), place)
    held["code"][goals] = told
    held["where"][goals] = where


def _entries(code: Words, slot: Words, place: NDArray[np.uint16]) -> tuple[Words, Words]:
    """Return entries as they are kept: the two numbers of each."""
    upper = slot >> np.uint32(_SLOT_BITS) << np.uint32(_TOLD_BITS)
    return code | upper, slot << np.uint32(_SLOT_BITS) | place


def _counts(starts: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Return how many entries each list has."""
    return starts[1:].astype(np.int64) - starts[:-1]


def _in_portions(starts: NDArray[np.uint32]) -> Iterator[slice]:
    """Yield lists, some million entries at a time."""
    begin = 0
    while begin < len(starts) - 1:
        reach = int(starts[begin]) + _ENTRIES_AT_ONCE
        end = max(begin + 1, int(np.searchsorted(starts, reach, side="right")) - 1)
        yield slice(begin, end)
        begin = end


def _arrays(
    mapped: mmap.mmap, counts: tuple[int, int, int], beginning: int = 0
) -> dict[str, NDArray[Any]]:
    """Return the arrays of a mapped file by name."""
    held: dict[str, NDArray[Any]] = {}
    at = _HEADER.itemsize
    for number, (name, kind, many) in enumerate(_layout(counts)):
        if number >= beginning:
            held[name] = np.frombuffer(mapped, kind, many, at)
        at += _padded(many * np.dtype(kind).itemsize)
    return held


def _layout(counts: tuple[int, int, int]) -> tuple[tuple[str, str, int], ...]:
    photos, lists, entries = counts
    return (
        ("photo", "<u4", photos),
        ("whole", "<u8", photos),
        ("aspect", "<f4", photos),
        ("lists", "<u4", lists),
        ("starts", "<u4", lists + 1),
        ("code", "<u4", entries),
        ("where", "<u4", entries),
    )


def _size(counts: tuple[int, int, int]) -> int:
    arrays = (_padded(many * np.dtype(kind).itemsize) for _, kind, many in _layout(counts))
    return _HEADER.itemsize + sum(arrays)


def _padded(size: int) -> int:
    return size + -size % _ALIGNED


def _joined(arrays: Sequence[NDArray[Any]], kind: type[np.generic]) -> NDArray[Any]:
    return np.concatenate([np.zeros(0, kind), *arrays])


def _directory(of_list: Words) -> tuple[Words, Words]:
    """Return the lists that occur among those of the entries, sorted, and where each begins."""
    lists, first = np.unique(of_list, return_index=True)
    return lists, np.append(first, len(of_list)).astype(np.uint32)
