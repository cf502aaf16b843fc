"""Tone as numbers, estimated where a derivative is compared with its original.

Told is only what explains the pictures clearly better than no change does, and is larger than its
own uncertainty: a change of tone is something that a house may have to disclose.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.tone.tone_cells import ToneCells
from mediadesk.media.development.curves import Colours, coded_under, linear, luma, toned

_Values: TypeAlias = NDArray[np.float64]
#: What the brightness, or something else of each cell, becomes under amounts.
_Model: TypeAlias = Callable[[_Values], _Values]

#: How many cells tell nothing, and how many tell enough.
_LEAST_CELLS: Final = 40
_MOST_CELLS: Final = 1000
_DARKEST: Final = 0.04
_LIGHTEST: Final = 0.96
_LEAST_SPREAD: Final = 0.02
#: Amounts from which on a change can be seen.
_LEAST_TOLD: Final = {"exposure": 0.12, "contrast": 0.05, "saturation": 0.1, "temperature": 15.0}
_NEUTRAL: Final = {"exposure": 0.0, "contrast": 1.0, "saturation": 1.0, "temperature": 0.0}
#: An amount is told where it is so many times its standard error.
_SURE: Final = 4.0
#: Cells differ by no more than this in the median where nothing was done, of brightness 0..1.
_UNCHANGED: Final = 1.5 / 255
#: A change has to explain so much of what differs, and one amount more so much of the rest.
_EXPLAINS: Final = 0.75
_ROUNDING: Final = 0.3 / 255
#: Cells off by more than about twice this were retouched, or lie beside each other.
_USUAL: Final = 1.0 / 255
_ROUNDS: Final = 6
#: Amounts that move by less have come to rest: hundredths are told.
_STILL: Final = 1e-4
_STEP: Final = 1e-3
#: By how many stops of light a hundred steps of temperature part red from blue.
_STOPS_OF_TEMPERATURE: Final = 1.0
_DARKEST_LIGHT: Final = 1e-3


@dataclass(frozen=True, slots=True)
class _Fit:
    """Amounts that explain cells as well as amounts can.

    Attributes:
        amounts: The amounts.
        errors: Their standard errors, by how far parts of the frame differ about them.
        misfit: What still differs, in the median.
    """

    amounts: _Values
    errors: _Values
    misfit: float


def estimated_tone(cells: ToneCells, *, in_colour: bool = True) -> tuple[tuple[str, float], ...]:
    """Return the amounts that best explain colours after by colours before; none where none are.

    They are named and applied as in `edits/amounts.py`.

    Args:
        cells: Both pictures.
        in_colour: Whether the derived picture has colours; else only its brightness is told.
    """
    grey = luma(cells.before), luma(cells.after)
    useful = (np.minimum(*grey) > _DARKEST) & (np.maximum(*grey) < _LIGHTEST)
    if np.count_nonzero(useful) < _LEAST_CELLS or grey[0][useful].std() < _LEAST_SPREAD:
        return ()
    sound = cells.some(_thinned(useful))
    found = dict(_of_brightness(sound))
    if in_colour:
        found |= _of_colour(sound, found)
    return tuple((name, round(amount, 2)) for name, amount in found.items())


def in_common(
    one: tuple[tuple[str, float], ...], other: tuple[tuple[str, float], ...]
) -> tuple[tuple[str, float], ...]:
    """Return the amounts that two estimates agree on, each as the one that tells of less."""
    others = dict(other)
    both = ((name, amount, others[name]) for name, amount in one if name in others)
    return tuple(
        (name, min(amounts, key=lambda amount: abs(amount - _NEUTRAL[name])))
        for name, *amounts in both
        if len({amount > _NEUTRAL[name] for amount in amounts}) == 1
    )


def _thinned(which: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return the places of so many as tell enough."""
    places = np.flatnonzero(which)
    return places[:: 1 + len(places) // _MOST_CELLS]


def _of_brightness(cells: ToneCells) -> dict[str, float]:
    """Return exposure or contrast, both where one alone explains less, or neither."""
    before, after = luma(cells.before), luma(cells.after).astype(np.float64)
    unchanged = _median(np.abs(after - before), cells.weight)
    if unchanged < _UNCHANGED:
        return {}
    light = linear(before)

    def lit(stops: float, contrast: float) -> _Values:
        shown = coded_under(light, stops) if stops else before
        return np.asarray(0.5 + contrast * (shown - 0.5), dtype=np.float64)

    tries = {
        ("exposure",): _fitted(lambda a: lit(float(a[0]), 1.0), np.array([0.0]), after, cells),
        ("contrast",): _fitted(lambda a: lit(0.0, float(a[0])), np.array([1.0]), after, cells),
        ("exposure", "contrast"): _fitted(
            lambda a: lit(float(a[0]), float(a[1])), np.array([0.0, 1.0]), after, cells
        ),
    }
    names = _simplest(tries, unchanged)
    return dict(_told(names, tries[names])) if names else {}


def _simplest(tries: dict[tuple[str, ...], _Fit], unchanged: float) -> tuple[str, ...]:
    """Return the fewest amounts that explain nearly as much as all do; none where little is."""
    best = min(fit.misfit for fit in tries.values())
    if unchanged < best / _EXPLAINS:
        return ()
    enough = best / _EXPLAINS + _ROUNDING
    fitting = [names for names, fit in tries.items() if fit.misfit <= enough]
    return min(fitting, key=lambda names: (len(names), tries[names].misfit))


def _of_colour(cells: ToneCells, brightness: dict[str, float]) -> dict[str, float]:
    """Return temperature and saturation, of what brightness does not explain."""
    found: dict[str, float] = {}
    lit = toned(cells.before, brightness)
    middle = (np.minimum(lit, cells.after).min(axis=1) > _DARKEST / 2) & (
        np.maximum(lit, cells.after).max(axis=1) < _LIGHTEST
    )
    if np.count_nonzero(middle) < _LEAST_CELLS:
        return found
    cells, lit = cells.some(middle), lit[middle]
    found |= _temperature(cells, lit)
    lit = toned(lit, found)
    return found | _saturation(cells, lit)


def _temperature(cells: ToneCells, lit: Colours) -> dict[str, float]:
    """Return by how much grey parts became warmer; colours may have become stronger beside it."""
    steps = 100 / _STOPS_OF_TEMPERATURE
    before, after = (steps * _red_over_blue(colours) for colours in (lit, cells.after))
    fit = _fitted(lambda a: a[0] + a[1] * before, np.array([0.0, 1.0]), after, cells)
    unchanged = _median(np.abs(after - before), cells.weight)
    return dict(_told(("temperature", ""), fit)) if fit.misfit < _EXPLAINS * unchanged else {}


def _red_over_blue(colours: Colours) -> _Values:
    light = np.maximum(linear(colours[:, ::2]), _DARKEST_LIGHT)
    return np.asarray(np.log2(light[:, 0]) - np.log2(light[:, 1]), dtype=np.float64)


def _saturation(cells: ToneCells, lit: Colours) -> dict[str, float]:
    before, after = (colours - luma(colours)[:, None] for colours in (lit, cells.after))
    by_channel = cells.repeated(3)
    known, shown = before.T.ravel().astype(np.float64), after.T.ravel().astype(np.float64)
    unchanged = _median(np.abs(shown - known), by_channel.weight)
    if unchanged <= _UNCHANGED / 2:
        return {}
    fit = _fitted(lambda a: a[0] * known, np.array([1.0]), shown, by_channel)
    return dict(_told(("saturation",), fit)) if unchanged > fit.misfit / _EXPLAINS else {}


def _told(names: tuple[str, ...], fit: _Fit) -> Iterator[tuple[str, float]]:
    for name, amount, error in zip(names, fit.amounts, fit.errors, strict=True):
        if name and abs(amount - _NEUTRAL[name]) >= max(_LEAST_TOLD[name], _SURE * error):
            yield name, float(amount)


def _fitted(model: _Model, start: _Values, after: _Values, cells: ToneCells) -> _Fit:
    """Return the amounts of a model that bring it nearest to what is, outliers apart."""
    amounts = start.copy()
    slopes, weights = np.zeros((len(after), len(start))), cells.weight
    made = model(amounts)
    rest = after - made
    for _ in range(_ROUNDS):
        usual = max(_USUAL, 2 * _median(np.abs(rest), cells.weight))
        weights = cells.weight / (1 + (rest / usual) ** 2) ** 2
        slopes = np.stack(
            [(model(amounts + step) - made) / _STEP for step in np.eye(len(start)) * _STEP],
            axis=1,
        )
        weighted = slopes * weights[:, None]
        step = np.linalg.lstsq(weighted.T @ slopes, weighted.T @ rest, rcond=None)[0]
        amounts = amounts + step
        made = model(amounts)
        rest = after - made
        if np.abs(step).max() < _STILL:
            break
    return _Fit(amounts, _errors(slopes, weights, rest, cells), _median(np.abs(rest), cells.weight))


def _errors(slopes: _Values, weights: _Values, rest: _Values, cells: ToneCells) -> _Values:
    """Return standard errors where the cells of a region go wrong together."""
    pulls = slopes * (weights * rest)[:, None]
    by_region = np.stack([np.bincount(cells.region, pull, minlength=1) for pull in pulls.T], axis=1)
    inverse = np.linalg.pinv((slopes * weights[:, None]).T @ slopes)
    return np.asarray(np.sqrt(np.diag(inverse @ (by_region.T @ by_region) @ inverse)))


def _median(values: _Values, weights: _Values) -> float:
    order = np.argsort(values)
    reached = np.cumsum(weights[order])
    return float(values[order[np.searchsorted(reached, reached[-1] / 2)]])
