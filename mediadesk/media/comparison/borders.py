"""Plain borders laid around a derived picture: a white frame, the bars of a wide film."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from mediadesk.model.geometry import Box

#: A row belongs to a border while nearly all of it is this near to the border's colour.
_NEAR: Final = 14.0
_NEARLY_ALL: Final = 0.98
_ALIKE: Final = 24.0
_LEAST_PX: Final = 3
_LEAST_SHARE: Final = 0.008
_MOST_SHARE: Final = 0.35
_FLAT: Final = 9.0
_SMEARED_PX: Final = 10
#: So many rows are looked at before it is asked whether the border goes on.
_AT_ONCE: Final = 8


def inner_box(rgb: NDArray[np.uint8]) -> Box | None:
    """Return what a border of one colour surrounds, in fractions; None where there is none.

    A border lies on two opposite sides at least: a bar on one side alone covers the picture.
    """
    height, width = rgb.shape[:2]
    top, bottom = _opposite(rgb)
    left, right = _opposite(rgb.transpose(1, 0, 2)[:, top : height - bottom])
    if not (top or left):
        return None
    return Box(left / width, top / height, 1 - right / width, 1 - bottom / height)


def continues(original: NDArray[np.uint8], crop: Box, inner: Box) -> bool:
    """Whether the original is as plain beside the crop as the border: it is the original's own.

    One strip of it is enough: what is left is a bar on one side, and that covers the picture.

    Args:
        original: The original in colour.
        crop: The part of it that the border surrounds.
        inner: Where in the derived picture that is.
    """
    wide, high = crop.width / inner.width, crop.height / inner.height
    left, top = crop.left - inner.left * wide, crop.top - inner.top * high
    right, bottom = crop.right + (1 - inner.right) * wide, crop.bottom + (1 - inner.bottom) * high
    strips = (
        (left, top, right, crop.top),
        (left, crop.bottom, right, bottom),
        (left, crop.top, crop.left, crop.bottom),
        (crop.right, crop.top, right, crop.bottom),
    )
    return any(_is_own(original, strip) for strip in strips)


def _is_own(original: NDArray[np.uint8], strip: tuple[float, float, float, float]) -> bool:
    """Whether a strip beside a crop lies in the original, and is plain there."""
    if min(strip[:2]) < -0.01 or max(strip[2:]) > 1.01:
        return False
    height, width = original.shape[:2]
    seen = original[_slices(strip, width, height)].reshape(-1, 3).astype(np.float32)
    return len(seen) > 0 and float(np.abs(seen - np.median(seen, axis=0)).mean()) < _FLAT


def border_boxes(inner: Box) -> tuple[Box, ...]:
    """Return the strips around it that have an area."""
    strips = (
        Box(0, 0, 1, inner.top) if inner.top > 0 else None,
        Box(0, inner.bottom, 1, 1) if inner.bottom < 1 else None,
        Box(0, inner.top, inner.left, inner.bottom) if inner.left > 0 else None,
        Box(inner.right, inner.top, 1, inner.bottom) if inner.right < 1 else None,
    )
    return tuple(strip for strip in strips if strip is not None)


def _opposite(rgb: NDArray[np.uint8]) -> tuple[int, int]:
    """Return how many rows the borders above and below have; nothing unless there are both."""
    (above, colour), (below, other) = _strip(rgb), _strip(rgb[::-1])
    least = max(_LEAST_PX, round(_LEAST_SHARE * len(rgb)))
    most = _MOST_SHARE * len(rgb)
    are_borders = min(above, below) >= least and max(above, below) <= most
    if are_borders and float(np.abs(colour - other).max()) < _ALIKE:
        return above, below
    return 0, 0


def _strip(rgb: NDArray[np.uint8]) -> tuple[int, NDArray[np.float32]]:
    """Return how many of the first rows are of one colour, and which."""
    colour = np.median(rgb[:2].reshape(-1, 3).astype(np.float32), axis=0).astype(np.float32)
    rows = rgb[: round(_MOST_SHARE * len(rgb)) + 1]
    deep = _plain_rows(rows, colour)
    if deep in {0, len(rows)}:
        return deep, colour
    apart = _apart(rows[max(0, deep - 2) : deep + _SMEARED_PX], colour)
    # Compression smears the picture into the border; its edge is where most changes at once.
    steps = np.diff(apart.mean(axis=1))
    return max(0, deep - 2) + 1 + int(steps.argmax()), colour


def _plain_rows(rows: NDArray[np.uint8], colour: NDArray[np.float32]) -> int:
    """Return how many rows from the first on are of a colour; nearly always none are."""
    deep = 0
    while deep < len(rows):
        plain = (_apart(rows[deep : deep + _AT_ONCE], colour) < _NEAR).mean(axis=1) >= _NEARLY_ALL
        if not plain.all():
            return deep + int(plain.argmin())
        deep += len(plain)
    return deep


def _apart(rows: NDArray[np.uint8], colour: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return by how much each pixel differs from a colour, in the channel that differs most."""
    return np.asarray(np.abs(rows.astype(np.float32) - colour).max(axis=2))


def _slices(
    sides: tuple[float, float, float, float], width: int, height: int
) -> tuple[slice, slice]:
    left, top, right, bottom = sides
    rows = slice(max(0, round(top * height)), max(0, round(bottom * height)))
    return rows, slice(max(0, round(left * width)), max(0, round(right * width)))
