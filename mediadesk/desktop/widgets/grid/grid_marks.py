"""What is current and what is selected in a grid, and how clicks and keys change it."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mediadesk.desktop.widgets.ranges import Ranges

_NOTHING: Final = Ranges()

#: How far one looks for a neighbour that is still there when the current picture is gone.
_NEIGHBOURS: Final = 1000


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a grid, by position.

    Attributes:
        current: Where the keyboard is; -1 for nowhere.
        anchor: Where an extended selection begins; -1 for nowhere.
        selected: What is selected.
    """

    current: int = -1
    anchor: int = -1
    selected: Ranges = _NOTHING

    def at(self, position: int) -> "Marks":
        """Return the marks after a plain click: one position, current and selected."""
        return Marks(position, position, Ranges.span(position, position + 1))

    def toggled(self, position: int) -> "Marks":
        """Return the marks after a click that adds one position, or takes it away."""
        return Marks(position, position, self.selected.toggle(position, position + 1))

    def extended(self, position: int, *, adding: bool = False) -> "Marks":
        """Return the marks with everything from the anchor selected; beside the rest if adding."""
        anchor = self.anchor if self.anchor >= 0 else position
        span = (min(anchor, position), max(anchor, position) + 1)
        kept = self.selected if adding else Ranges()
        return Marks(position, anchor, kept.add(*span))

    def moved(self, position: int) -> "Marks":
        """Return the marks with the keyboard elsewhere and the selection as it was."""
        return replace(self, current=position)

    def selecting(self, selected: Ranges) -> "Marks":
        """Return the marks with another selection and the keyboard where it was."""
        return replace(self, selected=selected)

    def carried_over(self, before: NDArray[np.int64], after: NDArray[np.int64]) -> "Marks":
        """Return the marks on the same ids in another list.

        Where the current id is gone its next neighbour that stayed becomes current; where the
        selected ones are all gone the current one is selected.
        """
        if self.current < 0 or not after.size:
            return Marks()
        current = _carried(self.current, before, after)
        chosen = before[self.selected.to_array()]
        kept = Ranges.where(np.isin(after, chosen))
        if self.selected and not kept:
            kept = Ranges.span(current, current + 1)
        return Marks(current, current, kept)


def _carried(position: int, before: NDArray[np.int64], after: NDArray[np.int64]) -> int:
    """Return where the id of a position now is, or its next neighbour, or the last before it."""
    following = before[position : position + _NEIGHBOURS]
    preceding = before[max(0, position - _NEIGHBOURS) : position][::-1]
    near = np.concatenate((following, preceding))
    stayed = np.flatnonzero(np.isin(near, after))
    return int(np.flatnonzero(after == near[stayed[0]])[0]) if stayed.size else 0
