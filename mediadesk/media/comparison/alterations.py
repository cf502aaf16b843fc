"""Which parts of a derived picture do not come from its original."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.agreement import LIKE, Agreement, first_rows
from mediadesk.media.comparison.lost_detail import lost_detail
from mediadesk.media.comparison.registration import Overlay
from mediadesk.media.comparison.tone.tone_field import expected_of
from mediadesk.model.geometry import Box

Mask = NDArray[np.bool_]
#: Left, top, width, height, pixels.
_Piece = tuple[int, int, int, int, int]

_LEAST_AREA: Final = 0.009
_LEAST_EDGE: Final = 0.03
_LEAST_FILLED: Final = 0.35
_MOST_BOXES: Final = 8
#: Words of a line share so much of the height of the higher, and are apart by less than so much of
#: that of the lower.
_ALIGNED: Final = 0.65
_LETTERSPACED: Final = 0.8
_UNLIKE: Final = 0.25
_DETAIL_PX: Final = 17
_LEAST_CONTRAST: Final = 3.0
_ODD: Final = 3.0
_RATHER_ODD: Final = 1.8
_LEAST_USUAL: Final = 0.12
_RATHER_UNLIKE: Final = 0.6
#: Share of a region that must be strange beyond doubt.
_LEAST_CERTAIN: Final = 0.3
#: A row belongs to a bar while this share of it (words stand in it) is so near to its colour.
_BAR_SAME: Final = 0.55
_BAR_NEAR: Final = 4.0
_BAR_DEEPEST: Final = 0.5
#: Under the bar's one colour, so much of the original varies. Rows that are plain by themselves
#: show their own colour, so that hardly anything varies under it.
_BAR_COVERED: Final = 0.08


@dataclass(frozen=True, slots=True)
class _Bounds:
    """Grey levels from which on a difference tells.

    Attributes:
        tone: Standing alone.
        texture: Where the texture is another too.
        detail: Where the detail is, and it is odd.
        covered: By which the original varies under a bar of one colour.
        tells_loss: Whether detail that is gone from one part alone tells.
    """

    tone: float
    texture: float
    detail: float
    covered: float
    tells_loss: bool


_USUAL_BOUNDS: Final = _Bounds(tone=22.0, texture=0.0, detail=6.0, covered=8.0, tells_loss=True)
#: Posterised to four tones, a place may be half a tone off, and a little more beside its contours;
#: texture is gone.
_POSTERISED_BOUNDS: Final = _Bounds(
    tone=42.0, texture=42.0, detail=24.0, covered=32.0, tells_loss=False
)


@dataclass(frozen=True, slots=True)
class _Strangeness:
    """Where the derived picture is not what its tone makes of the original.

    Attributes:
        certain: Beyond doubt.
        likely: That, and what would be doubtful standing alone.
        expected: The original in the derived picture's tone.
    """

    certain: Mask
    likely: Mask
    expected: NDArray[np.float32]


def altered_boxes(
    overlay: Overlay, agreement: Agreement, *, is_posterised: bool = False
) -> tuple[Box, ...]:
    """Return boxes of the derived picture, largest first, whose content is not the original's."""
    bounds = _POSTERISED_BOUNDS if is_posterised else _USUAL_BOUNDS
    strangeness = _strangeness(overlay, agreement, bounds)
    height, width = strangeness.certain.shape
    pieces = [
        *_in_lines(_pieces(strangeness)),
        *_bars(overlay, strangeness.expected, bounds.covered),
    ]
    pieces.sort(key=lambda piece: -piece[4])
    kept: list[_Piece] = []
    for piece in pieces:
        if not any(_is_inside(piece, other) for other in kept):
            kept.append(piece)
    boxes = (
        Box(left / width, top / height, (left + wide) / width, (top + high) / height)
        for left, top, wide, high, _ in kept[:_MOST_BOXES]
    )
    return tuple(_mirrored(box) if overlay.laying.flipped else box for box in boxes)


def _strangeness(overlay: Overlay, agreement: Agreement, bounds: _Bounds) -> _Strangeness:
    """Compare with the original in tone and in texture.

    What the original cannot tell (its texture is gone, its brightness another) counts too: a
    black bar over the picture has no texture of its own.
    """
    agreeing = agreement.textured & (agreement.likeness > LIKE)
    expected = expected_of(overlay.warped, overlay.derived, agreeing, overlay.inside)
    difference = cv2.GaussianBlur(np.abs(overlay.derived.astype(np.float32) - expected), (0, 0), 2)
    usual = float(np.quantile(difference[agreeing], 0.9)) if agreeing.any() else 0.0
    likeness, textured = agreement.likeness, agreement.textured
    odd = _oddness(difference, expected, agreeing)
    other_tone = difference > max(bounds.tone, 2.5 * usual)
    clear = difference > max(bounds.texture, 0.8 * usual + 3)
    other_texture = textured & (likeness < _UNLIKE) & clear
    unlike = likeness < _RATHER_UNLIKE
    other_detail = unlike & (odd > _ODD) & (difference > bounds.detail)
    certain = (other_tone | other_texture | other_detail) & overlay.inside
    if bounds.tells_loss:
        certain |= lost_detail(overlay.derived, expected, agreeing) & overlay.inside
    rather = unlike & (odd > _RATHER_ODD) & (difference > bounds.detail - 1)
    return _Strangeness(certain, certain | (rather & overlay.inside), expected)


def _oddness(
    difference: NDArray[np.float32], expected: NDArray[np.float32], agreeing: Mask
) -> NDArray[np.float32]:
    """Return by how many times a pixel differs more than detail like it does elsewhere.

    Where there is more detail, a little misplacement or compression makes more difference.
    """
    size = (_DETAIL_PX, _DETAIL_PX)
    mean = cv2.blur(expected, size)
    contrast = np.sqrt(np.maximum(cv2.blur(expected * expected, size) - mean * mean, 0))
    relative = difference / (contrast + 4)
    usual = float(np.quantile(relative[agreeing], 0.95)) if agreeing.any() else 1.0
    odd = np.where(contrast > _LEAST_CONTRAST, relative / max(_LEAST_USUAL, usual), 0)
    return np.asarray(odd, dtype=np.float32)


def _pieces(strangeness: _Strangeness) -> list[_Piece]:
    """Return the regions that are large, solid and certain enough."""
    height, width = strangeness.certain.shape
    certain = _opened(strangeness.certain)
    likely = cv2.bitwise_or(_opened(strangeness.likely), certain)
    closed = cv2.morphologyEx(likely, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(closed)
    sure = np.bincount(labels[certain > 0], minlength=len(stats))
    found: list[_Piece] = []
    for number, row in enumerate(stats):
        left, top, wide, high, area = (int(value) for value in row)
        is_large = area > _LEAST_AREA * width * height
        is_broad = min(wide, high) > _LEAST_EDGE * min(width, height)
        is_solid = area > _LEAST_FILLED * wide * high
        if number and is_large and is_broad and is_solid and sure[number] > _LEAST_CERTAIN * area:
            found.append((left, top, wide, high, area))
    return found


def _in_lines(pieces: list[_Piece]) -> list[_Piece]:
    """Return pieces with those that stand in a line, as words do, as one."""
    joined: list[_Piece] = []
    for piece in sorted(pieces):
        fellow = next((other for other in joined if _are_in_line(other, piece)), None)
        if fellow is not None:
            joined.remove(fellow)
        joined.append(piece if fellow is None else _union(fellow, piece))
    return joined


def _are_in_line(before: _Piece, after: _Piece) -> bool:
    """Return whether a piece is as high as the one to its left, and no further than that apart."""
    top, bottom = max(before[1], after[1]), min(before[1] + before[3], after[1] + after[3])
    lower, higher = sorted((before[3], after[3]))
    apart = after[0] - before[0] - before[2]
    return bottom - top > _ALIGNED * higher and apart < _LETTERSPACED * lower


def _union(one: _Piece, other: _Piece) -> _Piece:
    left, top = min(one[0], other[0]), min(one[1], other[1])
    right, bottom = (
        max(one[0] + one[2], other[0] + other[2]),
        max(one[1] + one[3], other[1] + other[3]),
    )
    return left, top, right - left, bottom - top, one[4] + other[4]


def _opened(mask: Mask) -> NDArray[np.uint8]:
    opened = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    return np.asarray(opened, dtype=np.uint8)


def _bars(overlay: Overlay, expected: NDArray[np.float32], covered: float) -> list[_Piece]:
    """Return bars of one colour from edge to edge, at any of the four edges.

    Differences alone tell a bar only where the picture is not as dark as the bar.
    """
    height, width = overlay.derived.shape
    found: list[_Piece] = []
    for is_upright in (False, True):
        shown, before = overlay.derived, expected
        if is_upright:
            shown, before = shown.T, before.T
        for at_end in (False, True):
            side = slice(None, None, -1 if at_end else 1)
            deep = _bar_depth(shown[side], before[side], covered)
            start = len(shown) - deep if at_end else 0
            if deep and is_upright:
                found.append((start, 0, deep, height, deep * height))
            elif deep:
                found.append((0, start, width, deep, deep * width))
    return found


def _bar_depth(shown: NDArray[np.uint8], before: NDArray[np.float32], covered: float) -> int:
    """Return how many of the first rows a bar covers that the original has not."""
    level = float(np.median(shown[:2]))
    deep = first_rows(shown, level, _BAR_NEAR, _BAR_SAME)
    if not _LEAST_EDGE * len(shown) < deep < _BAR_DEEPEST * len(shown):
        return 0
    under = before[:deep][np.abs(shown[:deep] - level) <= _BAR_NEAR]
    is_lively = np.abs(under - np.median(under)) > covered
    return deep if is_lively.mean() > _BAR_COVERED else 0


def _is_inside(piece: _Piece, other: _Piece) -> bool:
    """Return whether most of a piece lies in another."""
    wide = min(piece[0] + piece[2], other[0] + other[2]) - max(piece[0], other[0])
    high = min(piece[1] + piece[3], other[1] + other[3]) - max(piece[1], other[1])
    return max(0, wide) * max(0, high) > 0.6 * piece[2] * piece[3]


def _mirrored(box: Box) -> Box:
    return Box(1 - box.right, box.top, 1 - box.left, box.bottom)
