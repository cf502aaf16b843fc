"""The vocabulary that descriptions of blobs are put into: a word of about a million, and a code.

The numbers come from a file made once from photographs and changed copies of them
(tests/benchmarks/vocabulary.py): the directions in which descriptions of different places differ
most and those of one place least, and, for each half of the first of them, the commonest values.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mediadesk import paths
from mediadesk.media.index.blobs import Floats
from mediadesk.media.index.products import product, products

#: Directions that make the word, in two halves, and those after them that make the code.
WORD_DIRECTIONS: Final = 24
CODE_BITS: Final = 28
#: Of those the first, which change least of one place, part the features of a word into lists.
LIST_BITS: Final = 3
#: Values of each half; a word is a pair of them.
VALUES: Final = 1024
#: A bit whose number lies so near the threshold (in standard deviations) is not compared; one that
#: parts lists must be surer, for what lies in another list is not met at all.
_UNSURE: Final = np.array(LIST_BITS * [0.5] + (CODE_BITS - LIST_BITS) * [0.25], np.float32)
#: Of each half so many nearest values are paired when neighbouring words are looked for.
_PAIRED: Final = 8

Words = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How descriptions become words and codes.

    Attributes:
        mean: The average description.
        directions: A column a direction, first those of the word's halves, then the code's.
        halves: The values of the two halves, VALUES rows each.
        measures: Of each half what a description's numbers, and 1, are multiplied by to get how far
            it is from every value; squares, without its own.
        thresholds: Medians along the code's directions.
        spreads: Standard deviations along them.
    """

    mean: Floats
    directions: Floats
    halves: tuple[Floats, Floats]
    measures: tuple[Floats, Floats]
    thresholds: Floats
    spreads: Floats

    def words(self, descriptions: Floats) -> tuple[Words, Words]:
        """Return the word and the code of each description."""
        along = self._along(descriptions)
        first, second = (_nearest_one(*half) for half in self._halves(along))
        word = (first * VALUES + second).astype(np.uint32)
        return word, _bits(along[:, WORD_DIRECTIONS:] > self.thresholds)

    def neighbouring_words(self, descriptions: Floats, many: int) -> tuple[Words, Words, Words]:
        """Return the nearest words of each description, its code, and the bits to compare of it."""
        along = self._along(descriptions)
        near, far = zip(*(_nearest(product(*half)) for half in self._halves(along)), strict=True)
        both = (far[0][:, :, None] + far[1][:, None, :]).reshape(len(along), _PAIRED * _PAIRED)
        best = np.argsort(both, axis=1)[:, :many]
        first = np.take_along_axis(near[0], best // _PAIRED, axis=1)
        second = np.take_along_axis(near[1], best % _PAIRED, axis=1)
        return (first * VALUES + second).astype(np.uint32), *self._code(along)

    def distances(self, descriptions: Floats) -> tuple[tuple[Floats, Floats], Words, Words]:
        """Return how far each description is from every value of either half, its code and bits.

        Distances are squares; a description's distance from a word is the sum of two.
        """
        along = self._along(descriptions)
        squares = along[:, :WORD_DIRECTIONS] ** 2
        own = squares.reshape(len(along), 2, WORD_DIRECTIONS // 2).sum(axis=2)
        first, second = (product(*half) for half in self._halves(along))
        return (first + own[:, :1], second + own[:, 1:]), *self._code(along)

    def _along(self, descriptions: Floats) -> Floats:
        return product(descriptions - self.mean, self.directions)

    def _code(self, along: Floats) -> tuple[Words, Words]:
        """Return codes, and the bits to compare of each."""
        beyond = along[:, WORD_DIRECTIONS:] - self.thresholds
        return _bits(beyond > 0), _bits(np.abs(beyond) > self.spreads * _UNSURE)

    def _halves(self, along: Floats) -> Iterator[tuple[Floats, Floats]]:
        """Yield rows and columns of each half whose product are the distances from its values."""
        half = WORD_DIRECTIONS // 2
        ones = np.ones((len(along), 1), np.float32)
        for number, measure in enumerate(self.measures):
            yield np.hstack((along[:, number * half : (number + 1) * half], ones)), measure


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary that fingerprints are kept in."""
    return load(paths.resources() / "fingerprints" / "vocabulary.npz")


def load(path: Path) -> Vocabulary:
    """Read a vocabulary from its file."""
    with np.load(path, allow_pickle=False) as file:
        held = {name: file[name].astype(np.float32) for name in file.files}
    first, second = held["first"], held["second"]
    return Vocabulary(
        mean=held["mean"],
        directions=held["directions"],
        halves=(first, second),
        measures=(_measure(first), _measure(second)),
        thresholds=held["thresholds"],
        spreads=held["spreads"],
    )


def _measure(values: Floats) -> Floats:
    squares = (values * values).sum(axis=1)
    return np.ascontiguousarray(np.vstack((-2 * values.T, squares)), dtype=np.float32)


def _nearest_one(rows: Floats, measure: Floats) -> NDArray[np.intp]:
    """Return the nearest value of each row; only some are at hand at once, for speed."""
    parts = [far.argmin(axis=1) for far in products(rows, measure)]
    return np.concatenate([np.zeros(0, np.intp), *parts])


def _nearest(distances: Floats) -> tuple[NDArray[np.intp], Floats]:
    near = np.argpartition(distances, _PAIRED, axis=1)[:, :_PAIRED]
    return near, np.take_along_axis(distances, near, axis=1)


def _bits(rows: NDArray[np.bool_]) -> Words:
    values = np.left_shift(np.uint32(1), np.arange(rows.shape[1], dtype=np.uint32))
    return np.asarray((rows * values).sum(axis=1, dtype=np.uint32), dtype=np.uint32)
