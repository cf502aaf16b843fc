"""A segment of the photo index: the features of some photos, sorted by word, in a mapped file.

A file holds, one array after another: of each photo its number, the hash of its whole frame and its
shape; the words that occur, and where their entries begin; of each entry the photo it is of, as a
place in the first arrays, its code, and its place in the frame. A mapped file costs no time to
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
from mediadesk.model.edit import Fingerprint
from mediadesk.model.errors import OutsideError
from mediadesk.whole_files import whole_file

_HEADER: Final = np.dtype(
    [
        ("kind", "S8"),
        ("newest", "<i8"),
        ("photos", "<u4"),
        ("words", "<u4"),
        ("entries", "<u8"),
        ("size", "<u8"),
        ("unused", "S24"),
    ]
)
#: Raised whenever the layout or the vocabulary changes: older files are then made anew.
_KIND: Final = b"MDindex1"
_ALIGNED: Final = 64
#: Of files that are not whole yet; one is left behind where a process is killed.
PART_SUFFIX: Final = ".part"
_HASH_MASK: Final = (1 << 64) - 1
#: Merging goes through so many entries at once: it bounds the memory.
_ENTRIES_AT_ONCE: Final = 1 << 22
#: So many arrays of a file stand before those of the entries.
_BEFORE_ENTRIES: Final = 5


@dataclass(frozen=True, slots=True)
class Segment:
    """Features of some photos, sorted by word; the arrays are read-only.

    Attributes:
        newest: The highest sequence number of the fingerprints in it.
        photo: Numbers of the photos, rising in the order they were taken in.
        whole: Hashes of their whole frames.
        aspect: Width by height of each.
        words: The words that occur, rising.
        starts: Where the entries of each word begin, and where the last ones end.
        slot: The photo of each entry, as a place in `photo`.
        code: The code of each entry.
        place: Place and size of each entry.
    """

    newest: int
    photo: NDArray[np.uint32]
    whole: NDArray[np.uint64]
    aspect: NDArray[np.float32]
    words: NDArray[np.uint32]
    starts: NDArray[np.uint32]
    slot: NDArray[np.uint32]
    code: NDArray[np.uint32]
    place: NDArray[np.uint16]

    def __len__(self) -> int:
        return len(self.photo)


def segment_of(photos: Sequence[int], prints: Sequence[Fingerprint], newest: int) -> Segment:
    """Return a segment of fingerprints as the catalogue keeps them."""
    features = [unpack(one.local) for one in prints]
    counts = [len(one.word) for one in features]
    word = _joined([one.word for one in features], np.uint32)
    order = np.argsort(word, kind="stable")
    words, starts = _directory(word[order])
    slot = np.repeat(np.arange(len(photos), dtype=np.uint32), counts)
    return Segment(
        newest=newest,
        photo=np.array(photos, dtype=np.uint32),
        whole=np.array([one.whole & _HASH_MASK for one in prints], dtype=np.uint64),
        aspect=np.array([one.aspect for one in features], dtype=np.float32),
        words=words,
        starts=starts,
        slot=slot[order],
        code=_joined([one.code for one in features], np.uint32)[order],
        place=_joined([one.place for one in features], np.uint16)[order],
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
    counts = int(header["photos"]), int(header["words"]), int(header["entries"])
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
    words = np.unique(np.concatenate([part.words for part in parts]))
    counts = np.zeros(len(words), np.int64)
    for part in parts:
        counts[np.searchsorted(words, part.words)] += _counts(part.starts)
    starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))
    merged = Segment(
        newest=max(part.newest for part in parts),
        photo=_without_older(np.concatenate([part.photo for part in parts])),
        whole=np.concatenate([part.whole for part in parts]),
        aspect=np.concatenate([part.aspect for part in parts]),
        words=words,
        starts=starts.astype(np.uint32),
        slot=_promised(int(starts[-1]), np.uint32),
        code=_promised(int(starts[-1]), np.uint32),
        place=_promised(int(starts[-1]), np.uint16),
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
    counts = len(segment.photo), len(segment.words), len(segment.slot)
    header = np.zeros(1, _HEADER)
    header["kind"], header["newest"], header["size"] = _KIND, segment.newest, _size(counts)
    header["photos"], header["words"], header["entries"] = counts
    with path.open("wb") as file:
        file.write(header.tobytes())
        for name, kind, _ in _layout(counts)[:_BEFORE_ENTRIES]:
            array = np.ascontiguousarray(getattr(segment, name), dtype=kind)
            file.write(array.tobytes())
            file.write(bytes(_padded(array.nbytes) - array.nbytes))
        file.truncate(_size(counts))


def _fill(path: Path, merged: Segment, parts: Sequence[Segment]) -> None:
    """Write the entries of some segments, each where its word has its place."""
    taken = np.zeros(len(merged.words), np.int64)
    first_slot = 0
    with path.open("r+b") as file, mmap.mmap(file.fileno(), 0) as mapped:
        for part in parts:
            here = np.searchsorted(merged.words, part.words)
            move = merged.starts[here] + taken[here] - part.starts[:-1]
            taken[here] += _counts(part.starts)
            for words in _in_portions(part.starts):
                _move(mapped, merged, part, (words, move, first_slot))
            first_slot += len(part.photo)
        mapped.flush()


def _move(
    mapped: mmap.mmap,
    merged: Segment,
    part: Segment,
    portion: tuple[slice, NDArray[np.int64], int],
) -> None:
    words, move, first_slot = portion
    begin, end = int(part.starts[words.start]), int(part.starts[words.stop])
    counts = _counts(part.starts[words.start : words.stop + 1])
    places = np.arange(begin, end) + np.repeat(move[words], counts)
    counts_of_all = len(merged.photo), len(merged.words), len(merged.slot)
    held = _arrays(mapped, counts_of_all, _BEFORE_ENTRIES)
    held["slot"][places] = part.slot[begin:end] + np.uint32(first_slot)
    held["code"][places] = part.code[begin:end]
    held["place"][places] = part.place[begin:end]


def _counts(starts: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Return how many entries each word has."""
    return starts[1:].astype(np.int64) - starts[:-1]


def _in_portions(starts: NDArray[np.uint32]) -> Iterator[slice]:
    """Yield words, some million entries at a time."""
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
    photos, words, entries = counts
    return (
        ("photo", "<u4", photos),
        ("whole", "<u8", photos),
        ("aspect", "<f4", photos),
        ("words", "<u4", words),
        ("starts", "<u4", words + 1),
        ("slot", "<u4", entries),
        ("code", "<u4", entries),
        ("place", "<u2", entries),
    )


def _size(counts: tuple[int, int, int]) -> int:
    arrays = (_padded(many * np.dtype(kind).itemsize) for _, kind, many in _layout(counts))
    return _HEADER.itemsize + sum(arrays)


def _padded(size: int) -> int:
    return size + -size % _ALIGNED


def _joined(arrays: Sequence[NDArray[Any]], kind: type[np.generic]) -> NDArray[Any]:
    return np.concatenate([np.zeros(0, kind), *arrays])


def _directory(sorted_words: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    words, first = np.unique(sorted_words, return_index=True)
    return words, np.append(first, len(sorted_words)).astype(np.uint32)
