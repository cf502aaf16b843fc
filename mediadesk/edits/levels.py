"""Levels that stretch a picture's tones from black to white without losing what can be seen."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from mediadesk.edits.amounts import amount_info
from mediadesk.model.tones import LEVELS, Tones

#: Part of the pixels that may become black or white: specks and sparkles tell nothing.
_SPARED: Final = 0.001
#: A picture of fewer tones is plain, and stretching it would only show its noise.
_LEAST_SPAN: Final = 24


class Levels(NamedTuple):
    """What becomes black and what becomes white, 0..1; as it stands they change nothing."""

    black_point: float = 0.0
    white_point: float = 1.0


def stretched(tones: Tones) -> Levels:
    """Return the levels that use all tones of a picture, within what is usual for each amount.

    Every colour keeps its detail: the darkest of the three decides black, the brightest white.
    Of a plain picture, and of one without pixels, they are neutral.

    Args:
        tones: Those of the picture before it is levelled.
    """
    darkest = min(_first_above(counts) for counts in tones.colours)
    brightest = max(LEVELS - 1 - _first_above(counts[::-1]) for counts in tones.colours)
    if brightest - darkest < _LEAST_SPAN:
        return Levels()
    return Levels(
        _usual("black_point", darkest / (LEVELS - 1)),
        _usual("white_point", brightest / (LEVELS - 1)),
    )


def _first_above(counts: Sequence[int]) -> int:
    """Return the first tone by which more pixels are counted than may be lost; 0 for none."""
    spared = sum(counts) * _SPARED
    return next((tone for tone, sofar in enumerate(accumulate(counts)) if sofar > spared), 0)


def _usual(name: str, amount: float) -> float:
    """Return an amount brought within what its slider offers, to three digits."""
    info = amount_info(name)
    if info is None:
        raise KeyError(name)
    least, most = info.usual
    return round(max(least, min(most, amount)), 3)
