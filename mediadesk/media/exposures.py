"""Whether two pictures that agree everywhere are two exposures: other noise, another focus.

What is made from a picture keeps its noise, as far as compression leaves any, and is softened or
sharpened everywhere alike. A second frame from the same stand, a moment later, has noise of its
own; one focused elsewhere is softer here and sharper there. Both are looked for in tiles of the
derived picture, as large as its file has it, where a difference of a pixel can still be seen.
"""

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.registration import Grey, Laying
from mediadesk.media.tiles import Levels, Mask, inner_of, laid_tiles

Values: TypeAlias = NDArray[np.float64]

#: Bands of detail, middle and coarse: the blurs in pixels between which each lies.
_BLURS: Final = (0.8, 1.6, 3.2)
_MIDDLE: Final = 0
_COARSE: Final = 1
#: Shares of the pixels that are flatter, from class to class; noise is seen in the flattest two.
_CLASSES: Final = (0.05, 0.3, 0.6, 0.9)
_FLAT: Final = 1
_LIVELIEST: Final = len(_CLASSES)
_LEAST_PIXELS: Final = 6000
#: Of pictures with few tones, posterised or coarsely compressed, the detail is not their own.
_MOST_SPIKY: Final = 0.2
_SMOOTHED_OVER: Final = 9
_DARKEST: Final = 12
_LIGHTEST: Final = 244
#: Edges of cells of which the sharpness is compared, and how many there have to be.
_CELL_PX: Final = 64
_LEAST_CELLS: Final = 5
_CELL_SEEN: Final = 0.4
#: Variances in grey levels squared: what rounding makes, what is little, what is too little.
_ROUNDING: Final = 0.02
_LITTLE: Final = 0.1
_TOO_LITTLE: Final = 2.0
#: Compression that is not known of may take this away, as a variance.
_UNKNOWN_LOSS: Final = 0.04
_LEAST_GAIN: Final = 0.2
#: Longest edge from which on a picture's noise is its camera's, not that of its shrinking.
_LEAST_EDGE_PX: Final = 500
#: Likeness from which on the liveliest parts share something; of 542 derived pictures all did.
_SHARES_SOME: Final = 0.5
_LIES_CLOSE: Final = -5.0
#: Noise more than this above what compression explains says no more.
_MOST_ABOVE: Final = 0.6


@dataclass(frozen=True, slots=True)
class Fine:
    """A derived picture as large as its file has it, within bounds.

    Attributes:
        grey: The picture.
        reduced_by: How many pixels of the file one of its pixels is wide.
        jpeg_steps: By what the file's coefficients were divided, 8 x 8, lowest frequency first;
            None where it is not known what compression took away.
    """

    grey: Grey
    reduced_by: float
    jpeg_steps: Values | None


@dataclass(frozen=True, slots=True)
class ExposureSigns:
    """What speaks for two exposures; None where there is too little to be seen.

    Attributes:
        focus: How far the change of sharpness varies over the frame; likeness of the liveliest
            parts; likeness of the cells least alike; how far the difference there exceeds what
            compression explains.
        noise: How far each has noise of its own beyond what compression explains; by how much that
            varies from flat to livelier parts; by how much more of it the one has than the other;
            share of the original's flat parts that is kept; likeness of the flat parts; how far
            the liveliest parts are from the same, where they share something; how evenly the flat
            parts are noisy.
    """

    focus: Values | None
    noise: Values | None


@dataclass(frozen=True, slots=True)
class _Band:
    """Variances of a band of detail, class by class, from the flattest to the liveliest.

    Attributes:
        before: Of the original, in the tone of the derived picture.
        after: Of the derived picture.
        both: What they share.
        lost: What compression may take away.
        evenness: Of the flat parts of the derived picture, the median deviation by the mean one:
            0.67 of noise, less where most is smooth and little is rough.
    """

    before: Values
    after: Values
    both: Values
    lost: float
    evenness: float

    @property
    def likeness(self) -> Values:
        """Correlation."""
        return self.both / np.sqrt((self.before + _ROUNDING) * (self.after + _ROUNDING))

    @property
    def kept(self) -> Values:
        """Share of the original's that is in the derived picture."""
        return self.both / (self.before + _ROUNDING)

    def above_loss(self, variance: Values) -> Values:
        """Return by how much deviations exceed what compression explains; natural logarithms."""
        excess = (np.maximum(variance, 0) + _ROUNDING) / (self.lost + _UNKNOWN_LOSS)
        return np.asarray(0.5 * np.log(excess))


def exposure_signs(original: Grey, derived: Fine, laying: Laying) -> ExposureSigns:
    """Return what speaks for the pictures being two exposures.

    Args:
        original: The original, as large as it is at hand.
        derived: The derived picture.
        laying: From the derived picture to the original, both as given.
    """
    if _spikiness(derived.grey) > _MOST_SPIKY:
        return ExposureSigns(None, None)
    tiles = laid_tiles(original, derived.grey, laying)
    if tiles is None or np.count_nonzero(tiles.seen) < _LEAST_PIXELS:
        return ExposureSigns(None, None)
    after, before = _bands_of(tiles.after), _bands_of(tiles.before)
    coarse_cells = _Cells.of(after[_COARSE], before[_COARSE], tiles.seen)
    gain = coarse_cells.gain
    before = tuple(np.float32(gain) * band for band in before)
    reduced_by = derived.reduced_by * tiles.reduced_by
    bands = tuple(
        _by_class(after[n], before[n], tiles.seen, _lost(derived.jpeg_steps, reduced_by, n))
        for n in (_MIDDLE, _COARSE)
    )
    cells = _Cells.of(after[_MIDDLE], before[_MIDDLE], tiles.seen)
    focus = _focus(cells, coarse_cells, bands[_MIDDLE])
    known = derived.jpeg_steps is not None and tiles.edge_px >= _LEAST_EDGE_PX
    return ExposureSigns(focus, _noise(*bands) if known else None)


def _spikiness(grey: Grey) -> float:
    """Return by how much of the picture some tones are more frequent than those beside them."""
    tones = np.bincount(grey[::2, ::2].ravel(), minlength=256) / max(1, grey[::2, ::2].size)
    beside = np.convolve(tones, np.ones(_SMOOTHED_OVER) / _SMOOTHED_OVER, mode="same")
    lit = slice(_DARKEST, _LIGHTEST)
    return float(np.abs(tones - beside)[lit].sum() / max(0.05, tones[lit].sum()))


def _bands_of(picture: Levels) -> tuple[Levels, ...]:
    blurred = [cv2.GaussianBlur(picture, (0, 0), blur) for blur in _BLURS]
    return tuple(np.asarray(one - more) for one, more in pairwise(blurred))


def _by_class(after: Levels, before: Levels, seen: Mask, lost: float) -> _Band:
    """Return what a band of both comes to in pixels that are flat, and in livelier ones."""
    energy = cv2.blur(after * after + before * before, (9, 9))[seen]
    limits = np.quantile(energy[:: max(1, len(energy) // 8192)], _CLASSES)
    which = np.searchsorted(limits, energy)
    many = np.maximum(1, np.bincount(which, minlength=_LIVELIEST + 1))
    x, y = before[seen], after[seen]
    of_before, of_after, of_both = (
        np.bincount(which, z, minlength=_LIVELIEST + 1) / many for z in (x * x, y * y, x * y)
    )
    return _Band(of_before, of_after, of_both, lost, _evenness(y[which <= _FLAT]))


def _evenness(values: Levels) -> float:
    some = np.abs(values[:: max(1, len(values) // 8192)])
    if not len(some):
        return 0.0
    return float(np.median(some) / np.sqrt(np.mean(some * some) + _ROUNDING))


@dataclass(frozen=True, slots=True)
class _Cells:
    """Variances of a band, cell by cell.

    Attributes:
        before: Of the original.
        after: Of the derived picture.
        both: What they share.
        share: Share of the cell that was looked at.
    """

    before: Values
    after: Values
    both: Values
    share: Values

    @classmethod
    def of(cls, after: Levels, before: Levels, seen: Mask) -> "_Cells":
        """Return the variances of two bands."""
        share = _cell_means(seen.astype(np.float32))
        own = np.maximum(share, 0.01)
        a, b = after * seen, before * seen
        of_before, of_after, both = (_cell_means(x) / own for x in (b * b, a * a, a * b))
        return cls(of_before, of_after, both, share)

    @property
    def gain(self) -> float:
        """By how much the derived picture has more contrast, in most of the frame."""
        use = (self.share > _CELL_SEEN) & (self.before > _TOO_LITTLE)
        if np.count_nonzero(use) < _LEAST_CELLS:
            return 1.0
        return max(_LEAST_GAIN, math.sqrt(float(np.median(self.after[use] / self.before[use]))))

    def some(self, which: NDArray[np.bool_]) -> "_Cells":
        """Return some of the cells."""
        return _Cells(self.before[which], self.after[which], self.both[which], self.share[which])

    @property
    def change(self) -> Values:
        """By how much the derived picture has more of it; natural logarithms."""
        return np.asarray(0.5 * np.log((self.after + _LITTLE) / (self.before + _LITTLE)))

    @property
    def change_of_shared(self) -> Values:
        """The same of what both have: noise that only the derived picture has is left out."""
        return np.asarray(np.log(np.maximum(self.both, _LITTLE) / (self.before + _LITTLE)))


def _cell_means(values: Levels) -> Values:
    inner = inner_of(values)
    many = inner.shape[1] // _CELL_PX
    return np.asarray(
        inner.reshape(-1, many, _CELL_PX, many, _CELL_PX).mean(axis=(2, 4)).ravel(), np.float64
    )


def _focus(cells: _Cells, coarse: _Cells, band: _Band) -> Values | None:
    use = (cells.share > _CELL_SEEN) & (np.maximum(cells.after, cells.before) > _TOO_LITTLE)
    use &= np.maximum(coarse.after, coarse.before) > _TOO_LITTLE
    if np.count_nonzero(use) < _LEAST_CELLS:
        return None
    own, more = cells.some(use), coarse.some(use)
    changes = (own.change - more.change, own.change_of_shared - more.change_of_shared)
    varies = min(float(np.ptp(np.quantile(change, (0.1, 0.9)))) for change in changes)
    alike = own.both / np.sqrt((own.before + _LITTLE) * (own.after + _LITTLE))
    apart = band.above_loss(band.after + band.before - 2 * band.both)[_LIVELIEST]
    liveliest = band.likeness[_LIVELIEST]
    return np.array((varies, liveliest, float(np.quantile(alike, 0.1)), apart))


def _noise(middle: _Band, coarse: _Band) -> Values:
    # Noise that compression took away is missing from the one; noise that was added is the
    # other's alone. Only two exposures have each its own, and in flat and livelier parts alike.
    missing, added = coarse.before - coarse.both, coarse.after - coarse.both
    own = coarse.above_loss(np.minimum(missing, added))
    unlike = np.log((np.maximum(added, 0) + _ROUNDING) / (np.maximum(missing, 0) + _ROUNDING))
    liveliest = float(middle.likeness[_LIVELIEST])
    # Where they lie a little apart, liveliest parts are half alike, and noise cannot be compared.
    # Where they share nothing, one is out of focus there, and noise is all the detail it has.
    apart = math.log(1.003 - min(1.0, liveliest)) if liveliest > _SHARES_SOME else _LIES_CLOSE
    return np.array(
        (
            min(own[0], own[1], _MOST_ABOVE),
            abs(own[1] - own[0]),
            abs(unlike[0]) / 2,
            middle.kept[0],
            middle.likeness[1],
            apart,
            coarse.evenness,
        )
    )


def _lost(steps: Values | None, reduced_by: float, band: int) -> float:
    """Return the variance that compression at most takes away or adds in a band.

    Of a coefficient, rounding changes no more than half a step, a twelfth of its square on
    average. Where the file's pixels are more and smaller, its higher frequencies are not seen.
    """
    if steps is None:
        return 1.0
    frequency = np.arange(8) / 16 * 2 * np.pi * reduced_by
    square = frequency[:, None] ** 2 + frequency[None] ** 2
    passed = np.exp(-square * _BLURS[band] ** 2 / 2) - np.exp(-square * _BLURS[band + 1] ** 2 / 2)
    is_seen = (frequency[:, None] < 0.95 * np.pi) & (frequency[None] < 0.95 * np.pi)
    return float(((passed * is_seen * steps) ** 2).sum() / (12 * 64))
