"""Pictures whose colours say where in the picture they stand: what any program shows of them.

Red grows from left to right, green from top to bottom, blue is the picture's number. Whoever
renders a page with such pictures on it tells, by the colours of the result, which part of each is
shown, how large, turned how far, mirrored or not. So the readers are held against programs that
print and show documents, and not against a second reading of the same formulas.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

#: Numbers are so far apart in blue that no smoothing takes one for another.
_STEP = 12
_FIRST = 24
MOST = 18
_SLACK = 4
#: What is left of a picture must be so many pixels to be measured at all.
_LEAST_PIXELS = 400
#: Of which no picture shows less.
_LEAST_SHARE = 0.08
#: So many tell as well as all of them how a picture lies.
_SAMPLES = 6000


@dataclass(frozen=True, slots=True)
class Shown:
    """What is seen of a coded picture.

    Attributes:
        number: Which picture.
        crop: Left, top, right, bottom of what is shown, in fractions of the picture as stored.
        across: By how much of the picture's width and height one goes from one pixel of the render
            to the next to the right.
        down: The same downwards.
        origin: Which place of the picture lies at the render's first pixel.
    """

    number: int
    crop: tuple[float, float, float, float]
    across: tuple[float, float]
    down: tuple[float, float]
    origin: tuple[float, float]

    @property
    def is_mirrored(self) -> bool:
        """Whether left and right have changed places, or top and bottom."""
        return self.across[0] * self.down[1] - self.across[1] * self.down[0] < 0

    @property
    def steps(self) -> tuple[float, float]:
        """How much of its width, and of its height, a pixel of the render comes to."""
        return (
            float(np.hypot(self.across[0], self.down[0])),
            float(np.hypot(self.across[1], self.down[1])),
        )

    def part(self, box: Sequence[float], size_px: tuple[int, int]) -> tuple[float, ...]:
        """Return which part of the picture lies in a box of the render, in fractions of each."""
        places = [
            tuple(
                self.origin[axis]
                + self.across[axis] * (x * size_px[0] - 0.5)
                + self.down[axis] * (y * size_px[1] - 0.5)
                for axis in (0, 1)
            )
            for x in (box[0], box[2])
            for y in (box[1], box[3])
        ]
        left, top = (max(self.crop[axis], min(p[axis] for p in places)) for axis in (0, 1))
        right, bottom = (min(self.crop[2 + axis], max(p[axis] for p in places)) for axis in (0, 1))
        return left, top, right, bottom


def coded(number: int, width: int, height: int) -> Image.Image:
    """Return a coded picture."""
    red = np.linspace(16, 239, width)[None, :].repeat(height, 0)
    green = np.linspace(16, 239, height)[:, None].repeat(width, 1)
    blue = np.full((height, width), _FIRST + _STEP * number)
    return Image.fromarray(np.stack([red, green, blue], 2).round().astype(np.uint8))


def seen_on(page: Image.Image) -> Iterator[Shown]:
    """Yield what is shown of each coded picture on a rendered page."""
    pixels = np.asarray(page.convert("RGB"))
    blue = pixels[:, :, 2].astype(np.int16) - _FIRST + _SLACK
    is_coded = (blue >= 0) & (blue < MOST * _STEP) & (blue % _STEP <= 2 * _SLACK)
    for channel in (0, 1):
        is_coded &= (pixels[:, :, channel] > 12) & (pixels[:, :, channel] < 243)
    numbers = np.where(is_coded, blue // _STEP, -1)
    for number in range(MOST):
        down, across = _largest_patch(numbers == number)
        found = _measured(number, across, down, pixels)
        if found is not None:
            yield found


def _largest_patch(mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return rows and columns of the largest connected patch: letters have every colour too."""
    count, labels, about, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8))
    if count < 2:
        return np.empty(0, int), np.empty(0, int)
    rows, columns = np.nonzero(labels == 1 + int(np.argmax(about[1:, cv2.CC_STAT_AREA])))
    return rows, columns


def held_by(path: Path) -> tuple[Shown, tuple[int, int]] | None:
    """Return what of a coded picture a file holds, which may itself be cut, and the file's size."""
    try:
        with Image.open(path) as image:
            seen = list(seen_on(image.convert("RGB")))
            return (seen[0], image.size) if len(seen) == 1 else None
    except OSError:
        return None


def largest_error(one: Iterable[float], other: Iterable[float]) -> float:
    """Return by how much two boxes differ at their worst edge."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _measured(number: int, x: np.ndarray, y: np.ndarray, pixels: np.ndarray) -> Shown | None:
    if len(x) < _LEAST_PIXELS:
        return None
    places = np.stack([np.ones_like(x), x, y], 1).astype(np.float64)
    some = slice(None, None, max(1, len(x) // _SAMPLES))
    fits, inside = [], np.ones(len(x), bool)
    for channel in (0, 1):
        said = (pixels[y, x, channel].astype(np.float64) - 16) / 223
        sample, values = places[some], said[some]
        for _ in range(3):  # text and rules over the picture are left out
            solved = np.linalg.lstsq(sample, values, rcond=None)[0]
            near = np.abs(sample @ solved - values) < 0.01
            if near.sum() < _LEAST_PIXELS / 4:
                return None
            sample, values = sample[near], values[near]
        fits.append(solved)
        inside &= np.abs(places @ solved - said) < 0.01
    if inside.sum() < _LEAST_PIXELS:
        return None
    edges = []
    for solved in fits:
        shares = places[inside] @ solved
        half = (abs(solved[1]) + abs(solved[2])) / 2
        edges.append((max(0.0, float(shares.min() - half)), min(1.0, float(shares.max() + half))))
    (left, right), (top, bottom) = edges
    if min(right - left, bottom - top) < _LEAST_SHARE:  # the grey of letters, whatever its blue
        return None
    (u_0, u_x, u_y), (v_0, v_x, v_y) = (map(float, solved) for solved in fits)
    return Shown(number, (left, top, right, bottom), (u_x, v_x), (u_y, v_y), (u_0, v_0))
