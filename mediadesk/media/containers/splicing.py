"""Pieces of a file replaced, and where everything behind them comes to lie."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """Bytes that take the place of others; an empty stretch is a place to put them in.

    Attributes:
        start: First byte that goes.
        end: Byte behind the last one that goes.
        new: What stands there instead.
    """

    start: int
    end: int
    new: bytes


class Spliced:
    """A file with pieces replaced.

    Args:
        data: The file as it was.
        splices: What changes; none overlaps another. Of several at one place, the first given
            comes first.
    """

    def __init__(self, data: bytes, splices: Iterable[Splice]) -> None:
        self._splices = sorted(splices, key=lambda splice: (splice.start, splice.end))
        parts: list[bytes] = []
        at = 0
        for splice in self._splices:
            parts += [data[at : splice.start], splice.new]
            at = splice.end
        parts.append(data[at:])
        self.data = b"".join(parts)

    def place(self, at: int) -> int:
        """Return where a byte of the old file lies in the new one."""
        moved = (len(s.new) - (s.end - s.start) for s in self._splices if s.end <= at)
        return at + sum(moved)
