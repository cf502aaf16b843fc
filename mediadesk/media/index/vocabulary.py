"""The vocabulary that descriptions of blobs are put into: a word of about a million, and a code.

The numbers come from a file made once from photographs and changed copies of them
(tests/benchmarks/vocabulary.py): the directions in which descriptions of different places differ
most and those of one place least, and, for each half of the first of them, the commonest values.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mediadesk import paths
from mediadesk.media.index.blobs import Floats

#: Directions that make the word, in two halves, and those after them that make the code.
WORD_DIRECTIONS: Final = 24
CODE_BITS: Final = 28
#: Values of each half; a word is a pair of them.
VALUES: Final = 1024
#: A bit whose number lies so near the threshold (in standard deviations) is not compared.
_UNSURE: Final = 0.25
#: Of each half so many nearest values are paired when neighbouring words are looked for.
_PAIRED: Final = 8
#: OpenBLAS shares products of more multiplications out between threads.
_SUMS_OF_ONE_THREAD: Final = 1 << 18

Words = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How descriptions become words and codes.

    Attributes:
        mean: The average description.
        directions: A column a direction, first those of the word's halves, then the code's.
        halves: The values of the two halves, VALUES rows each.
        thresholds: Medians along the code's directions.
        spreads: Standard deviations along them.
    """

    mean: Floats
    directions: Floats
    halves: tuple[Floats, Floats]
    thresholds: Floats
    spreads: Floats

    def words(self, descriptions: Floats) -> tuple[Words, Words]:
        """Return the word and the code of each description."""
        along = self._along(descriptions)
        first, second = (far.argmin(axis=1) for far in self._distances(along))
        word = (first * VALUES + second).astype(np.uint32)
        return word, _bits(along[:, WORD_DIRECTIONS:] > self.thresholds)

    def neighbouring_words(self, descriptions: Floats, many: int) -> tuple[Words, Words, Words]:
        """Return the nearest words of each description, its code, and the bits to compare of it."""
        along = self._along(descriptions)
        near, far = zip(*(_nearest(far) for far in self._distances(along)), strict=True)
        both = (far[0][:, :, None] + far[1][:, None, :]).reshape(len(along), _PAIRED * _PAIRED)
        best = np.argsort(both, axis=1)[:, :many]
        first = np.take_along_axis(near[0], best // _PAIRED, axis=1)
        second = np.take_along_axis(near[1], best % _PAIRED, axis=1)
        beyond = along[:, WORD_DIRECTIONS:] - self.thresholds
        sure = np.abs(beyond) > self.spreads * np.float32(_UNSURE)
        return (first * VALUES + second).astype(np.uint32), _bits(beyond > 0), _bits(sure)

    def _along(self, descriptions: Floats) -> Floats:
        return _product(descriptions - self.mean, self.directions)

    def _distances(self, along: Floats) -> tuple[Floats, Floats]:
        half = WORD_DIRECTIONS // 2
        parts = along[:, :half], along[:, half:WORD_DIRECTIONS]
        first, second = (
            (values * values).sum(axis=1) - 2 * _product(part, values.T)
            for part, values in zip(parts, self.halves, strict=True)
        )
        return first, second


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary that fingerprints are kept in."""
    return load(paths.resources() / "fingerprints" / "vocabulary.npz")


def load(path: Path) -> Vocabulary:
    """Read a vocabulary from its file."""
    with np.load(path, allow_pickle=False) as file:
        held = {name: file[name].astype(np.float32) for name in file.files}
    halves = held["first"], held["second"]
    return Vocabulary(held["mean"], held["directions"], halves, held["thresholds"], held["spreads"])


def _product(rows: Floats, columns: Floats) -> Floats:
    """Return a matrix product, a few rows at a time.

    Larger ones the numeric library shares out between threads, which on a machine at work wait
    for each other many times as long as the sums take.
    """
    portion = max(1, _SUMS_OF_ONE_THREAD // columns.size)
    parts = [rows[at : at + portion] @ columns for at in range(0, len(rows), portion)]
    empty = np.zeros((0, columns.shape[1]), np.float32)
    return np.concatenate([empty, *parts])


def _nearest(distances: Floats) -> tuple[NDArray[np.intp], Floats]:
    near = np.argpartition(distances, _PAIRED, axis=1)[:, :_PAIRED]
    return near, np.take_along_axis(distances, near, axis=1)


def _bits(rows: NDArray[np.bool_]) -> Words:
    values = np.left_shift(np.uint32(1), np.arange(rows.shape[1], dtype=np.uint32))
    return np.asarray((rows * values).sum(axis=1, dtype=np.uint32), dtype=np.uint32)
