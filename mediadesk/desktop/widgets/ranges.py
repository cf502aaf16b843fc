"""Sets of positions as ranges: a million selected pictures cost what one does."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Ranges:
    """A set of positions, kept as sorted, disjoint, half-open ranges that never touch.

    The ranges stand flattened: start, stop, start, stop, ... A position is in the set exactly
    when an odd number of these bounds lies at or before it; every method rests on that.

    Attributes:
        bounds: The bounds, strictly ascending, an even number of them.
    """

    bounds: tuple[int, ...] = ()

    @classmethod
    def span(cls, start: int, stop: int) -> Self:
        """Return the positions start..stop-1; the empty set where stop is not after start."""
        return cls((start, stop)) if start < stop else cls()

    @classmethod
    def of(cls, positions: Iterable[int] | NDArray[np.int64]) -> Self:
        """Return the set of some positions, in any order, repeated or not."""
        given = positions if isinstance(positions, np.ndarray) else np.array([*positions], np.int64)
        if not given.size:
            return cls()
        # Sorting costs a hundred times what looking whether it is needed does.
        ordered = given if np.all(given[1:] > given[:-1]) else np.unique(given)
        breaks = np.flatnonzero(np.diff(ordered) > 1)
        starts = ordered[np.concatenate(([0], breaks + 1))]
        stops = ordered[np.concatenate((breaks, [ordered.size - 1]))] + 1
        return cls(tuple(np.column_stack((starts, stops)).ravel().tolist()))

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
        bounds = list(self.bounds)
        for bound in (start, stop):
            at = bisect_left(bounds, bound)
            if at < len(bounds) and bounds[at] == bound:
                del bounds[at]
            else:
                bounds.insert(at, bound)
        return Ranges(tuple(bounds))

    def union(self, other: "Ranges") -> "Ranges":
        """Return the positions that are in either set."""
        bounds: list[int] = []
        for start, stop in sorted((*self.spans(), *other.spans())):
            if bounds and start <= bounds[-1]:
                bounds[-1] = max(bounds[-1], stop)
            else:
                bounds += (start, stop)
        return Ranges(tuple(bounds))

    def invert(self, total: int) -> "Ranges":
        """Return the positions 0..total-1 that are not in the set."""
        return self.clip(total).toggle(0, total)

    def clip(self, total: int) -> "Ranges":
        """Return the set without what lies at total or beyond."""
        last = self.bounds[-1] if self.bounds else 0
        return self.remove(total, last) if last > total else self

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield the ranges, ascending, as start and stop."""
        return zip(self.bounds[::2], self.bounds[1::2], strict=True)

    def to_array(self) -> NDArray[np.int64]:
        """Return every position, ascending."""
        if not self.bounds:
            return np.empty(0, np.int64)
        bounds = np.array(self.bounds, np.int64)
        starts, lengths = bounds[::2], bounds[1::2] - bounds[::2]
        # Counting on through all ranges; each begins where the gaps before it have pushed it.
        begun = np.cumsum(lengths) - lengths
        positions: NDArray[np.int64] = np.repeat(starts - begun, lengths)
        positions += np.arange(positions.size)
        return positions

    def _with_span(self, start: int, stop: int, *, inside: int) -> "Ranges":
        """Replace what lies in a span; `inside` is the parity of bounds that needs none of ours."""
        if start >= stop:
            return self
        low = bisect_left(self.bounds, start)
        high = bisect_right(self.bounds, stop)
        head = (start,) if low % 2 == inside else ()
        tail = (stop,) if high % 2 == inside else ()
        return Ranges(self.bounds[:low] + head + tail + self.bounds[high:])

    def __contains__(self, position: int) -> bool:
        return bisect_right(self.bounds, position) % 2 == 1

    def __bool__(self) -> bool:
        return bool(self.bounds)

    def __len__(self) -> int:
        return sum(self.bounds[1::2]) - sum(self.bounds[::2])

    def __iter__(self) -> Iterator[int]:
        for start, stop in self.spans():
            yield from range(start, stop)
