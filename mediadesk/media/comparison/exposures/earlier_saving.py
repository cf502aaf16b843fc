"""What an earlier, coarser saving as JPEG left in a picture: steps in its blocks, and their grid.

A file tells the steps of its last saving alone. Of one before it, which was coarser, the pixels
tell: brightness stands in steps at blocks that may begin elsewhere, where it was cropped meanwhile.
"""

from dataclasses import dataclass
from itertools import product
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.exposures.block_frequencies import frequencies_of
from mediadesk.media.comparison.exposures.half_cells import Values
from mediadesk.media.comparison.exposures.tiles import BLOCK_PX, Levels
from mediadesk.media.comparison.registration import Grey

_Pixel = TypeVar("_Pixel", bound=np.generic)

#: Steps of brightness that encoders scale (ITU-T T.81, K.1), as far as they are looked for.
_USUAL_STEPS: Final = np.array(
    (
        (16, 11, 10, 16, 24, 40, 51, 61),
        (12, 12, 14, 19, 26, 58, 60, 55),
        (14, 13, 16, 24, 40, 57, 69, 56),
        (14, 17, 22, 29, 51, 87, 80, 62),
        (18, 22, 37, 56, 68, 109, 103, 77),
        (24, 35, 55, 64, 81, 104, 113, 92),
        (49, 64, 78, 87, 103, 121, 120, 101),
        (72, 92, 95, 98, 112, 100, 103, 99),
    )
)
#: Of which frequencies steps are looked for: they are seldom all nothing.
_LOOKED_AT: Final = ((0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (2, 0))
#: So many of them have to tell the same, within so much.
_LEAST_AGREEING: Final = 4
_ALIKE: Final = 0.15
#: Steps that are looked for, in grey levels times the edge of a block.
_STEPS: Final = np.arange(5, 81)
#: Finer than this times the last saving's it does not matter.
_COARSER: Final = 1.4
_LEAST_VALUES: Final = 40
#: Edge of the middle of a picture, which is enough to tell.
_MIDDLE_PX: Final = 512
#: How well values have to stand at whole steps: 1 where they all do, 0 where none cares.
_STANDING: Final = 0.5
#: A difference between neighbours that is larger is an edge of something, not of a block.
_MOST_EDGE: Final = 12.0
#: So many places are tried at which blocks may begin along each axis, from the likeliest.
_PHASES: Final = 2


@dataclass(frozen=True, slots=True, eq=False)
class EarlierSaving:
    """How a picture was saved before it was saved last.

    Attributes:
        steps: By what the frequencies were divided, 8 x 8.
        left: By how many pixels its blocks begin to the right of those of the last saving.
        top: The same, downwards.
    """

    steps: Values
    left: int
    top: int

    def on_grid(self, tiles: NDArray[_Pixel]) -> NDArray[_Pixel]:
        """Return tiles moved to where this saving's blocks begin.

        That is by less than a block, which is what their margins are wide: only those take over
        what is another tile's.
        """
        return np.roll(tiles, (-self.top, -self.left), axis=(0, 1))


def earlier_saving(shown: Grey, last: Values) -> EarlierSaving | None:
    """Return the coarser saving that a picture tells of; None where it tells of none.

    Args:
        shown: The picture, as large as its file has it.
        last: The steps of the last saving.
    """
    rows, columns = (_middle(edge) for edge in shown.shape)
    middle = shown[rows, columns].astype(np.float32)
    for left, top in product(_phases(middle), _phases(middle.T)):
        found = _coarser_steps(middle[top:, left:], last)
        if found is not None:
            return EarlierSaving(found, left, top)
    return None


def _middle(edge: int) -> slice:
    """Return the middle of an edge, from where a block of the last saving begins."""
    start = max(0, edge - _MIDDLE_PX) // 2 // BLOCK_PX * BLOCK_PX
    return slice(start, start + _MIDDLE_PX)


def _phases(picture: Levels) -> list[int]:
    """Return at which pixels blocks may begin: where neighbours differ more than those around."""
    apart = np.abs(np.diff(picture, axis=1))
    bend = 2 * apart[:, 1:-1] - apart[:, :-2] - apart[:, 2:]
    edges = np.clip(bend, -_MOST_EDGE, _MOST_EDGE).mean(axis=0)
    by_phase = [edges[(phase - 2) % BLOCK_PX :: BLOCK_PX].mean() for phase in range(BLOCK_PX)]
    return [int(phase) for phase in np.argsort(by_phase)[::-1][:_PHASES]]


def _coarser_steps(picture: Levels, last: Values) -> Values | None:
    """Return the steps in which a picture's blocks stand, where they are coarser than the last."""
    high, wide = (edge // BLOCK_PX * BLOCK_PX for edge in picture.shape)
    values = frequencies_of(picture[:high, :wide])
    factors = [
        step / _USUAL_STEPS[at]
        for at in _LOOKED_AT
        if (step := _step_of(values[:, *at])) > _COARSER * last[at]
    ]
    if len(factors) < _LEAST_AGREEING:
        return None
    factor = float(np.median(factors))
    agreeing = sum(abs(one / factor - 1) < _ALIKE for one in factors)
    return _USUAL_STEPS * factor if agreeing >= _LEAST_AGREEING else None


def _step_of(values: NDArray[np.float32]) -> float:
    """Return the largest step at whose multiples values stand; 0 where they stand at none."""
    size = np.round(np.abs(values)).astype(np.intp)
    many = np.bincount(size[size < len(_WAVES)], minlength=len(_WAVES))
    counted = _BEYOND_HALF.T @ many
    standing = (_WAVES.T @ many) / np.maximum(1, counted)
    found = _STEPS[(counted >= _LEAST_VALUES) & (standing > _STANDING)]
    return float(found[-1]) if len(found) else 0.0


#: Of every size of a value, for each step: whether it is none that would have become nothing, and
#: how near it is to a multiple.
_SIZES: Final = np.arange(1100)[:, None]
_BEYOND_HALF: Final = (_SIZES > _STEPS / 2).astype(np.float64)
_WAVES: Final = np.cos(2 * np.pi * _SIZES / _STEPS) * _BEYOND_HALF
