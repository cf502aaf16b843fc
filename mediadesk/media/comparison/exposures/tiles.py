"""Tiles of a derived picture with its original laid over them to a tenth of a pixel."""

from dataclasses import dataclass
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.agreement import barred_rows
from mediadesk.media.comparison.exposures.fine_edges import edges_beside_px
from mediadesk.media.comparison.registration import Grey, Laying, Matrix, mirrored, shrunk_to_match

Levels: TypeAlias = NDArray[np.float32]
Mask: TypeAlias = NDArray[np.bool_]
_Corner: TypeAlias = tuple[int, int]

TILE_PX: Final = 144
#: Blocks of JPEG: tiles begin where blocks do.
BLOCK_PX: Final = 8
#: Not looked at: filters reach over the edges of tiles.
MARGIN_PX: Final = 8
#: So many tiles lie along the longer edge, and along the shorter, at most.
_MOST_TILES: Final = (4, 3)
#: Where both show the same, correlation in windows of this size is at least this.
_WINDOW_PX: Final = 33
_LIKE: Final = 0.6
_LIVELY: Final = 9.0
_DARKEST: Final = 10
_LIGHTEST: Final = 245
#: How often the tiles are laid closer, with so many pixels, and what is too few.
_ROUNDS: Final = 2
_ALIGNING_PIXELS: Final = 20_000
_LEAST_PIXELS: Final = 6000
_UNIT_PX: Final = 500.0
#: Edge of a field of the chessboard by whose halves a laying is tried.
_FIELD_PX: Final = 24
_HELD: Final = (1e-4, 1e-3, 1e-3)
_MOST_STEP_PX: Final = 1.5
#: Evened brightness that differs by more is no difference of place.
OTHER: Final = 1.2


@dataclass(frozen=True, slots=True)
class Tiles:
    """Tiles one below the other.

    Attributes:
        after: The derived picture.
        even: The same with equal brightness and contrast everywhere.
        before: The original, laid over it.
        seen: Where both show the same, neither black nor white, and no tile ends.
        corners: Where each tile begins in the derived picture, left and top.
        reduced_by: How many pixels of the derived picture given one pixel is wide.
        beside_px: By how many pixels edges surely lie beside the original's (fine_edges).
    """

    after: Levels
    even: Levels
    before: Levels
    seen: Mask
    corners: NDArray[np.float64]
    reduced_by: float
    beside_px: float


def laid_tiles(original: Grey, derived: Grey, laying: Laying) -> Tiles | None:
    """Lay an original over tiles of the derived picture; None where that is smaller than a tile."""
    side, laying, reduced_by = unenlarged(mirrored(derived) if laying.flipped else derived, laying)
    if min(side.shape) < TILE_PX:
        return None
    ground, laying = shrunk_to_match(original, laying)
    corners = _corners(side.shape)
    after = np.concatenate([_cut(side, corner) for corner in corners]).astype(np.float32)
    even, matrix = evened(after), laying.matrix
    for _ in range(_ROUNDS):
        before, inside = _warped(ground, matrix, corners)
        matrix = _closer(matrix, even, evened(before), inside, corners)
    before, inside = _warped(ground, matrix, corners)
    beside_px = edges_beside_px((matrix,), side, ground.shape)
    if beside_px > 0:
        against = evened(before)
        halves = (
            _closer(matrix, even, against, inside & half, corners) for half in _halves(after.shape)
        )
        beside_px = edges_beside_px((matrix, *halves), side, ground.shape)
    free = ~barred_rows(side)
    inside &= np.concatenate([free[top : top + TILE_PX] for _, top in corners])[:, None]
    seen = _comparable(after, before, inside)
    return Tiles(
        after, even, before, seen, np.array(corners, dtype=np.float64), reduced_by, beside_px
    )


def evened(picture: Levels) -> Levels:
    """Return a picture with equal brightness and contrast everywhere."""
    soft = cv2.GaussianBlur(picture, (0, 0), 1.0)
    mean = cv2.blur(soft, (31, 31))
    spread = np.sqrt(np.maximum(cv2.blur(soft * soft, (31, 31)) - mean * mean, 0))
    return np.asarray((soft - mean) / (spread + 3), dtype=np.float32)


def _halves(shape: tuple[int, ...]) -> tuple[Mask, Mask]:
    """Return the fields of a chessboard over tiles: what both see alike is no chance."""
    down, across = (np.arange(edge) // _FIELD_PX for edge in shape)
    dark = (down[:, None] + across) % 2 == 1
    return dark, ~dark


def unenlarged(side: Grey, laying: Laying) -> tuple[Grey, Laying, float]:
    """Return an enlarged picture as small as its original shows it: no detail is lost by that."""
    if laying.scale > 0.99:
        return side, laying, 1.0
    size = (round(side.shape[1] * laying.scale), round(side.shape[0] * laying.scale))
    if min(size) < TILE_PX:
        return side[:0, :0], laying, 1.0
    small = np.asarray(cv2.resize(side, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    factors = np.array([side.shape[1] / size[0], side.shape[0] / size[1], 1])
    return small, Laying(laying.matrix * factors, laying.flipped), side.shape[1] / size[0]


def _corners(shape: tuple[int, ...]) -> list[_Corner]:
    """Return where tiles begin, left and top, spread over a picture, each on a block's edge."""
    most = _MOST_TILES if shape[1] >= shape[0] else _MOST_TILES[::-1]
    across, down = (
        np.linspace(0, (edge - TILE_PX) // BLOCK_PX, min(many, edge // TILE_PX)).astype(int)
        for edge, many in zip(shape[::-1], most, strict=True)
    )
    return [(int(left) * BLOCK_PX, int(top) * BLOCK_PX) for top in down for left in across]


def _cut(picture: Grey, corner: _Corner) -> Grey:
    left, top = corner
    return picture[top : top + TILE_PX, left : left + TILE_PX]


def _warped(ground: Grey, matrix: Matrix, corners: list[_Corner]) -> tuple[Levels, Mask]:
    """Return what the original has in each tile, and where it has pixels."""
    high, wide = ground.shape
    limits = np.array([[[wide]], [[high]]])
    seen: list[Grey] = []
    inside: list[Mask] = []
    for left, top in corners:
        at = matrix.copy()  # corners at whole numbers; OpenCV counts pixel centres
        at[:, 2] += matrix[:, :2] @ np.array([left + 0.5, top + 0.5]) - 0.5
        how = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
        part = cv2.warpAffine(
            ground, at, (TILE_PX, TILE_PX), flags=how, borderMode=cv2.BORDER_REPLICATE
        )
        seen.append(np.asarray(part, dtype=np.uint8))
        inside.append(_inside(matrix, (left, top), limits))
    return np.concatenate(seen).astype(np.float32), np.concatenate(inside)


def _inside(matrix: Matrix, corner: _Corner, limits: NDArray[np.int64]) -> Mask:
    """Return where the original has pixels in a tile: all over, where it has at its corners."""
    own = np.arange(TILE_PX) + 0.5
    if _within(matrix, corner, own[[0, -1]], limits).all():
        return np.ones((TILE_PX, TILE_PX), bool)
    return _within(matrix, corner, own, limits)


def _within(
    matrix: Matrix, corner: _Corner, own: NDArray[np.floating], limits: NDArray[np.int64]
) -> Mask:
    """Return at which places of a tile, down and across, the original has pixels."""
    across, down = (edge + own for edge in corner)
    at = (matrix[:, :1] * across + matrix[:, 2:])[:, None] + (matrix[:, 1:2] * down)[:, :, None]
    return np.asarray(((at > 4) & (at < limits - 4)).all(axis=0), dtype=np.bool_)


def _closer(
    matrix: Matrix, after: Levels, before: Levels, inside: Mask, corners: list[_Corner]
) -> Matrix:
    """Return the matrix moved such that evened tiles lie closer: one step of least squares."""
    rest = after - before
    usable = np.flatnonzero(_without_margins(inside & (np.abs(rest) < OTHER)))
    if len(usable) < _LEAST_PIXELS:
        return matrix
    usable = usable[:: max(1, len(usable) // _ALIGNING_PIXELS)]
    rows, columns = np.divmod(usable, TILE_PX)
    tile, row = np.divmod(rows, TILE_PX)
    starts = np.array(corners, dtype=np.float64)
    middle = starts.mean(axis=0)
    left, top = (starts - middle).T
    along = ((left[tile] + columns) / _UNIT_PX, (top[tile] + row) / _UNIT_PX)
    terms = np.empty((len(usable), 6))
    for first, way in ((0, (1, 0)), (3, (0, 1))):
        terms[:, first] = cv2.Sobel(before, cv2.CV_32F, *way, scale=1 / 8).ravel()[usable]
        for number, places in enumerate(along, start=1):
            np.multiply(terms[:, first], places, out=terms[:, first + number])
    held = np.diag(_HELD * 2) * len(usable)
    step = np.linalg.solve(terms.T @ terms + held, terms.T @ rest.ravel()[usable])
    step = np.clip(step, -_MOST_STEP_PX, _MOST_STEP_PX).reshape(2, 3)
    # What lies at p in the tiles is found at p + shift + move p in the original as it was laid.
    move = step[:, 1:] / _UNIT_PX
    shift = step[:, 0] - move @ (middle + 0.5)
    return np.concatenate(
        (
            matrix[:, :2] @ (np.eye(2) + move),
            (matrix[:, :2] @ shift + matrix[:, 2])[:, None],
        ),
        axis=1,
    )


def _comparable(after: Levels, before: Levels, inside: Mask) -> Mask:
    """Return where the two show the same, neither black nor white, apart from margins."""
    a, b = (cv2.GaussianBlur(x, (0, 0), 1.6) for x in (after, before))
    size = (_WINDOW_PX, _WINDOW_PX)
    mean_a, mean_b = cv2.blur(a, size), cv2.blur(b, size)
    spread_a = np.maximum(cv2.blur(a * a, size) - mean_a * mean_a, 0)
    spread_b = np.maximum(cv2.blur(b * b, size) - mean_b * mean_b, 0)
    both = cv2.blur(a * b, size) - mean_a * mean_b
    unlike = both < _LIKE * np.sqrt(spread_a * spread_b + 4)
    lively = np.maximum(spread_a, spread_b) > _LIVELY
    lit = (np.minimum(a, b) > _DARKEST) & (np.maximum(a, b) < _LIGHTEST)
    return _without_margins(inside & lit & ~(unlike & lively))


def _without_margins(mask: Mask) -> Mask:
    own = np.zeros((TILE_PX, TILE_PX), bool)
    own[MARGIN_PX:-MARGIN_PX, MARGIN_PX:-MARGIN_PX] = True
    return np.asarray(mask & np.tile(own, (len(mask) // TILE_PX, 1)), dtype=np.bool_)
