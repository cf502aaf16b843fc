"""Sets of positions as ranges: a million selected pictures cost what one does."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override


def _no_bounds() -> NDArray[np.int64]:
    return np.empty(0, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Ranges:
    """A set of positions, kept as sorted, disjoint, half-open ranges that never touch.

    The ranges stand flattened: start, stop, start, stop, ... A position is in the set exactly
    when an odd number of these bounds lies at or before it; every method rests on that. They
    stand in an array, since every second of a million selected is a million bounds.

    Attributes:
        flat: The bounds, strictly ascending, an even number of them; never written to.
    """

    flat: NDArray[np.int64] = field(default_factory=_no_bounds)

    @classmethod
    def span(cls, start: int, stop: int) -> "Ranges":
        """Return the positions start..stop-1; the empty set where stop is not after start."""
        return cls(np.array([start, stop], np.int64)) if start < stop else cls()

    @classmethod
    def of(cls, positions: Iterable[int] | NDArray[np.int64]) -> "Ranges":
        """Return the set of some positions, in any order, repeated or not."""
        given = positions if isinstance(positions, np.ndarray) else np.array([*positions], np.int64)
        # Sorting costs a hundred times what looking whether it is needed does.
        ordered = given if np.all(given[1:] > given[:-1]) else np.unique(given)
        return cls.joined(ordered, ordered + 1)

    @classmethod
    def where(cls, is_in: NDArray[np.bool]) -> "Ranges":
        """Return the positions at which a mask is true."""
        return cls(np.flatnonzero(np.diff(is_in, prepend=False, append=False)))

    @classmethod
    def joined(cls, starts: NDArray[np.int64], stops: NDArray[np.int64]) -> "Ranges":
        """Return the set of ranges that stand in the order of their starts, and may overlap."""
        if not starts.size:
            return cls()
        reached = np.maximum.accumulate(stops)
        begins = np.flatnonzero(starts[1:] > reached[:-1]) + 1
        first, last = np.append(0, begins), np.append(begins, starts.size) - 1
        return cls(np.column_stack((starts[first], reached[last])).ravel())

    @property
    def bounds(self) -> tuple[int, ...]:
        """The bounds as plain numbers."""
        return tuple(self.flat.tolist())

    def add(self, start: int, stop: int) -> "Ranges":
        """Return the set with the positions start..stop-1 in it."""
        return self._with_span(start, stop, inside=0)

    def remove(self, start: int, stop: int) -> "Ranges":
        """Return the set without the positions start..stop-1."""
        return self._with_span(start, stop, inside=1)

    def toggle(self, start: int, stop: int) -> "Ranges":
        """Return the set with each of the positions start..stop-1 in it exactly if it was not."""
        if start >= stop:
            return self
        return Ranges(_toggled(_toggled(self.flat, start), stop))

    def union(self, other: "Ranges") -> "Ranges":
        """Return the positions that are in either set."""
        starts = np.concatenate((self.flat[::2], other.flat[::2]))
        stops = np.concatenate((self.flat[1::2], other.flat[1::2]))
        order = np.argsort(starts, kind="stable")
        return Ranges.joined(starts[order], stops[order])

    def to_array(self) -> NDArray[np.int64]:
        """Return every position, ascending."""
        starts, lengths = self.flat[::2], self.flat[1::2] - self.flat[::2]
        # Counting on through all ranges; each begins where the gaps before it have pushed it.
        begun = np.cumsum(lengths) - lengths
        positions: NDArray[np.int64] = np.repeat(starts - begun, lengths)
        positions += np.arange(positions.size)
        return positions

    def _with_span(self, start: int, stop: int, *, inside: int) -> "Ranges":
        """Replace what lies in a span; `inside` is the parity of bounds that needs none of ours."""
        if start >= stop:
            return self
        low = int(self.flat.searchsorted(start, "left"))
        high = int(self.flat.searchsorted(stop, "right"))
        ours = [*([start] if low % 2 == inside else []), *([stop] if high % 2 == inside else [])]
        middle = np.array(ours, np.int64)
        return Ranges(np.concatenate((self.flat[:low], middle, self.flat[high:])))

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ranges) and np.array_equal(self.flat, other.flat)

    @override
    def __hash__(self) -> int:
        return hash(self.flat.tobytes())

    def __contains__(self, position: int) -> bool:
        return int(self.flat.searchsorted(position, "right")) % 2 == 1

    def __bool__(self) -> bool:
        return bool(self.flat.size)

    def __len__(self) -> int:
        return int(self.flat[1::2].sum() - self.flat[::2].sum())

    def __iter__(self) -> Iterator[int]:
        yield from self.to_array().tolist()


def _toggled(bounds: NDArray[np.int64], bound: int) -> NDArray[np.int64]:
    """Return sorted bounds without one of them, or with it where it was not among them."""
    at = int(bounds.searchsorted(bound))
    is_there = at < bounds.size and bounds[at] == bound
    return np.delete(bounds, at) if is_there else np.insert(bounds, at, bound)
