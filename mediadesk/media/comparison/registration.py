"""Where on its original a derived picture lies: proposed by features, refined, then verified."""

import math
from dataclasses import dataclass
from typing import Final, Self

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.model.geometry import Box

Grey = NDArray[np.uint8]
Matrix = NDArray[np.float64]

#: Longest edge of the derived picture's frame in which pictures are laid over each other.
FRAME_EDGE_PX: Final = 512

#: Edges this near to the original's are its edges: half a pixel of a small web picture.
_EDGE_SLACK: Final = 0.0012
#: An original that is larger by no more is not made smaller.
_RATHER_LARGER: Final = 1.1
_GRID_POINTS: Final = 400
_LEAST_POINTS: Final = 12
_FITS: Final = 7


@dataclass(frozen=True, slots=True)
class Laying:
    """How a derived picture lies on its original.

    Attributes:
        matrix: 2 x 3, from the derived picture (mirrored back where it is flipped) to the
            original; both with unit pixels of the pictures given, corners at whole numbers.
        flipped: Whether the derived picture has to be mirrored first.
    """

    matrix: Matrix
    flipped: bool = False

    @property
    def scale(self) -> float:
        """Original pixels per derived pixel."""
        return math.sqrt(abs(float(np.linalg.det(self.matrix[:, :2]))))

    @property
    def turned_degrees(self) -> float:
        """By how much the content was turned, counter-clockwise positive."""
        (a, b), (c, d) = self.matrix[:, :2]
        angle = math.degrees(math.atan2(c - b, a + d))
        return -angle if self.flipped else angle

    def is_plausible(self, derived: Grey, original: Grey) -> bool:
        """Whether it lays the derived picture on the original, neither tiny nor mostly outside."""
        height, width = derived.shape
        reach = self.scale * max(width, height) / max(original.shape)
        if not 0.08 < reach < 1.4:
            return False
        corners = np.array([[0, 0, 1], [width, 0, 1], [width, height, 1], [0, height, 1]])
        placed = corners @ self.matrix.T
        slack = 0.06 * max(original.shape)
        limits = np.array([original.shape[1], original.shape[0]]) + slack
        return bool((placed > -slack).all() and (placed < limits).all())

    def on_resized(self, before: Grey, after: Grey) -> Self:
        """Return it for an original that was resized."""
        factors = np.array([after.shape[1] / before.shape[1], after.shape[0] / before.shape[0]])
        return type(self)(self.matrix * factors[:, None], self.flipped)


@dataclass(frozen=True, slots=True)
class Overlay:
    """The original laid into the frame of the derived picture.

    Attributes:
        laying: How it lies, from the frame to the original.
        derived: The derived picture in grey, mirrored back where it was flipped.
        warped: The original's part, in grey.
        inside: Where the original has pixels.
    """

    laying: Laying
    derived: Grey
    warped: Grey
    inside: NDArray[np.bool_]


def lay_over(derived: Grey, original: Grey, laying: Laying) -> Overlay:
    """Warp the original into the derived picture's frame (already mirrored back)."""
    warped = warp(original, laying, derived.shape)
    height, width = original.shape
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float64)
    seen = (corners - laying.matrix[:, 2]) @ np.linalg.inv(laying.matrix[:, :2]).T
    inside = np.zeros(derived.shape, np.uint8)
    cv2.fillConvexPoly(inside, np.round(seen - 0.5).astype(np.int32), 255)
    return Overlay(laying, derived, warped, inside > 0)


def shrunk_to_match(original: Grey, laying: Laying) -> tuple[Grey, Laying]:
    """Return the original no larger than the derived picture shows it, and the laying on it.

    Shrinking averages; warping alone would skip pixels.
    """
    size = size_to_match(original, laying)
    if size is None:
        return original, laying
    small = np.asarray(cv2.resize(original, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    return small, laying.on_resized(original, small)


def size_to_match(original: NDArray[np.uint8], laying: Laying) -> tuple[int, int] | None:
    """Return the width and height at which it is so; None where it is no larger as it is."""
    if laying.scale <= _RATHER_LARGER:
        return None
    factor = 1 / laying.scale
    return max(8, round(original.shape[1] * factor)), max(8, round(original.shape[0] * factor))


def part_shown(
    original: NDArray[np.uint8], laying: Laying, shape: tuple[int, ...]
) -> tuple[NDArray[np.uint8], Laying]:
    """Return what a derived picture shows of an original, with a little around it to average.

    Args:
        original: Grey or in colour.
        laying: How the derived picture lies on it.
        shape: Height and width of that picture.
    """
    height, width = shape[:2]
    corners = np.array([[0, 0, 1], [width, 0, 1], [width, height, 1], [0, height, 1]])
    placed = corners @ laying.matrix.T
    around = 3 * max(1.0, laying.scale)
    left, top = np.maximum(0, np.floor(placed.min(axis=0) - around)).astype(int)
    right, bottom = np.maximum((left + 8, top + 8), np.ceil(placed.max(axis=0) + around)).astype(
        int
    )
    matrix = laying.matrix.copy()
    matrix[:, 2] -= (left, top)
    return original[top:bottom, left:right], Laying(matrix, laying.flipped)


def warp(picture: NDArray[np.uint8], laying: Laying, shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """Return a picture, grey or in colour, as it looks in the derived frame."""
    matrix = laying.matrix
    centred = matrix.copy()  # from corners at whole numbers to pixel centres
    centred[:, 2] += matrix[:, :2] @ np.array([0.5, 0.5]) - 0.5
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    warped = cv2.warpAffine(picture, centred, (shape[1], shape[0]), flags=how)
    return np.asarray(warped, dtype=np.uint8)


def mirrored(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a picture mirrored left to right."""
    return np.ascontiguousarray(picture[:, ::-1])


def refined(overlay: Overlay, original: Grey) -> tuple[Overlay, Matrix, Matrix]:
    """Return a closer laying, with points of the frame and by how much they still lie apart.

    Points are followed from the one picture to the other, whatever their tone.
    """
    even = _evened(overlay.derived)
    inner = cv2.erode(overlay.inside.astype(np.uint8), np.ones((9, 9), np.uint8))
    gap_px = max(6.0, max(even.shape) / 40)
    # The stubs do not say that it returns None where there is no corner.
    corners: object = cv2.goodFeaturesToTrack(even, _GRID_POINTS, 0.02, gap_px, mask=inner)
    if not isinstance(corners, np.ndarray):
        return overlay, np.zeros((0, 2)), np.zeros((0, 2))
    points = np.asarray(corners, dtype=np.float32)
    for tolerance_px in (3.0, 0.8):
        at, shift = _followed(even, overlay, points)
        closer = _closer(overlay.laying, at, shift, tolerance_px)
        if closer is None:
            return overlay, at, shift
        overlay = lay_over(overlay.derived, original, closer)
    at, shift = _followed(even, overlay, points)
    return overlay, at, shift


def _followed(even: Grey, overlay: Overlay, points: NDArray[np.float32]) -> tuple[Matrix, Matrix]:
    """Return the points that could be followed, there and back, and their shifts in pixels."""
    even_warped = _evened(overlay.warped)
    window = (19, 19)
    moved, state, _ = cv2.calcOpticalFlowPyrLK(
        even, even_warped, points, points.copy(), winSize=window, maxLevel=1
    )
    back, state_back, _ = cv2.calcOpticalFlowPyrLK(
        even_warped, even, moved, moved.copy(), winSize=window, maxLevel=1
    )
    there_and_back = np.linalg.norm((back - points).reshape(-1, 2), axis=1)
    sure = (state.ravel() == 1) & (state_back.ravel() == 1) & (there_and_back < 0.5)
    at = points.reshape(-1, 2)[sure].astype(np.float64)
    return at, moved.reshape(-1, 2)[sure].astype(np.float64) - at


def _closer(laying: Laying, at: Matrix, shift: Matrix, tolerance_px: float) -> Laying | None:
    if len(at) < _LEAST_POINTS:
        return None
    near = np.linalg.norm(shift - np.median(shift, axis=0), axis=1) < 4 * tolerance_px
    if near.sum() < _LEAST_POINTS:
        return None
    matrix = _fitted(at[near], at[near] + shift[near], tolerance_px)
    step = np.vstack((matrix, [0, 0, 1]))
    # Followed points count pixel centres as whole numbers; layings count corners.
    centre = np.array([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1]])
    step = np.linalg.inv(centre) @ step @ centre
    laid = np.vstack((laying.matrix, [0, 0, 1])) @ step
    return Laying(laid[:2], laying.flipped)


def _fitted(start: Matrix, goal: Matrix, tolerance_px: float) -> Matrix:
    """Return the turn, shift and two scales that best carry points to their goals, outliers apart.

    The turn is small after the first laying, so that it is linear: x' = sx x - t y + u.
    """
    x, y = start.T
    one, nil = np.ones(len(x)), np.zeros(len(x))
    terms = np.hstack((np.stack((x, nil, -y, one, nil)), np.stack((nil, y, x, nil, one))))
    goals = goal.T.ravel()
    weights, solution = np.ones(len(goals)), np.zeros(len(terms))
    for _ in range(_FITS):
        weighted = terms * weights
        solution = np.linalg.lstsq(weighted @ terms.T, weighted @ goals, rcond=None)[0]
        error = np.hypot(*(solution @ terms - goals).reshape(2, -1))
        weights = np.tile(1 / (1 + (error / (0.35 * tolerance_px)) ** 2) ** 2, 2)
    wide, high, turn, across, down = solution
    return np.array([[wide, -turn, across], [turn, high, down]])


def _evened(grey: Grey) -> Grey:
    """Return the picture with equal brightness and contrast everywhere, so that tone is nothing."""
    picture = cv2.GaussianBlur(grey, (0, 0), 0.8).astype(np.float32)
    mean = cv2.blur(picture, (31, 31))
    spread = np.sqrt(np.maximum(cv2.blur(picture * picture, (31, 31)) - mean * mean, 0))
    even = np.clip(128 + 48 * (picture - mean) / (spread + 6), 0, 255)
    return np.asarray(even, dtype=np.uint8)


def crop_of(laying: Laying, original: Grey, derived: Grey) -> Box:
    """Return the part shown; of a turned picture, its frame turned back about its centre.

    Quarter turns are not turned back: upright, a picture on its side shows the same part.
    """
    height, width = derived.shape
    full_height, full_width = original.shape
    centre = laying.matrix @ np.array([width / 2, height / 2, 1])
    half = np.hypot(*laying.matrix[:, :2]) * (width / 2, height / 2)
    if round(laying.turned_degrees / 90) % 2:
        half = half[::-1]
    left, right = (_edge((centre[0] + s * half[0]) / full_width) for s in (-1, 1))
    top, bottom = (_edge((centre[1] + s * half[1]) / full_height) for s in (-1, 1))
    return Box(left, top, right, bottom)


def laying_of(crop: Box, box: Box, pictures: tuple[Grey, Grey], *, flipped: bool) -> Laying:
    """Return how a frame lies, of which a box shows a crop upright.

    Args:
        crop: The part of the original shown.
        box: Where in the frame, mirrored back where it is flipped.
        pictures: The original and the frame.
        flipped: Whether the frame has to be mirrored first.
    """
    (full_height, full_width), (height, width) = (picture.shape for picture in pictures)
    across, down = crop.width / box.width, crop.height / box.height
    left, top = crop.left - across * box.left, crop.top - down * box.top
    matrix = np.array([[across / width, 0, left], [0, down / height, top]])
    return Laying(matrix * np.array([[full_width], [full_height]]), flipped)


def _edge(value: float) -> float:
    if abs(value) < _EDGE_SLACK or value < 0:
        return 0.0
    if abs(value - 1) < _EDGE_SLACK or value > 1:
        return 1.0
    return round(float(value), 6)
