"""Where a picture stands in a larger one: a page, a collage, a frame with words set below it.

Of such a frame only a rectangle comes from the original. It is found as the rectangle in which most
agrees and least does not; its edges lie where the two begin to differ.
"""

from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.agreement import (
    LIKE,
    ROUGHLY_LIKE,
    TEXTURE,
    WINDOW_PX,
    likeness_and_contrast,
    share_alike,
)
from mediadesk.media.comparison.registration import (
    FRAME_EDGE_PX,
    Laying,
    Overlay,
    lay_over,
    mirrored,
    refined,
    shrunk_to_match,
)
from mediadesk.media.comparison.tone.tone_field import expected_of
from mediadesk.media.comparison.working_picture import Picture
from mediadesk.media.features import Grey
from mediadesk.model.geometry import Box

#: Cells along the longer edge among which the rectangle is looked for.
_CELLS: Final = 48
#: Of the frame, and of its edges: what is smaller is a mark or a letter that both have.
_LEAST_AREA: Final = 0.025
_LEAST_EDGE: Final = 0.1
#: Of what can be told within the rectangle, so much has to agree, and so many pixels.
_LEAST_LIKE: Final = 0.7
_LEAST_LIKE_PX: Final = 1200
#: Whoever puts a picture into a page shows most of it; a part as small as a banner, which all
#: pictures of a house may share, proves nothing.
LEAST_SHOWN: Final = 0.25
#: Of what the original covers, so much has to agree by and large before it is laid more closely;
#: of pictures laid over each other by chance a third does.
_LEAST_ALIKE: Final = 0.35
#: Beside the original nothing agrees.
_BESIDE: Final = -0.5
#: Places are upright in a page.
_MOST_TURNED: Final = 1.5
#: Layings are bounded by how much larger than its original the frame may be.
_LARGEST: Final = 8.0
_SMALLEST: Final = 0.08
#: Grey levels from which on a pixel differs, and how many of a row that is still the picture's may.
_DIFFERS: Final = 24.0
_MOST_DIFFERING: Final = 0.25
#: An edge is looked for from so many cells within the rectangle on.
_WITHIN_CELLS: Final = 1
#: Edges so near to each other, in shares of a picture, are one.
_AT_EDGE: Final = 0.02
#: What is beside a part of a frame is looked at so far.
_BESIDE_PX: Final = 5


@dataclass(frozen=True, slots=True)
class _Span:
    """A rectangle in whole numbers, ends excluded."""

    left: int
    top: int
    right: int
    bottom: int


def shown_in(original: Picture, derived: Picture, laying: Laying) -> Box | None:
    """Return the part of a derived picture that shows the original; None where none surely does.

    Args:
        original: The original.
        derived: The frame it may stand in.
        laying: A guess how the whole frame would lie on the original, most of it beside.
    """
    if not _is_upright(laying, derived.grey, original.grey):
        return None
    overlay = _laid(original.grey, derived.grey, laying)
    if overlay is None:
        return None
    score, like = _scored(overlay)
    found = _best_rectangle(score)
    if found is None or not _is_enough(found, score, like):
        return None
    box = _edged(original, derived, overlay.laying, _in_fractions(found, score.shape))
    return Box(1 - box.right, box.top, 1 - box.left, box.bottom) if laying.flipped else box


def is_another_crop(crop: Box, inner: Box, frame: Grey) -> bool:
    """Whether a frame may be another crop of the scene: it goes on just where the original ends.

    Of two crops of one photo that overlap, each shows what lies beyond the other's edges, and
    neither was made from the other. A page is plain beside its picture.

    Args:
        crop: The part of the original that the frame shows.
        inner: Where in the frame that is.
        frame: The frame, mirrored back where it is mirrored.
    """
    edges = zip(crop.as_tuple(), inner.as_tuple(), (0, 0, 1, 1), strict=True)
    sides = [
        (abs(one - edge) < _AT_EDGE, abs(other - edge) < _AT_EDGE) for one, other, edge in edges
    ]
    ends_there = all(ends for ends, is_cut in sides if not is_cut)
    is_cut_elsewhere = any(is_cut and not ends for ends, is_cut in sides)
    return ends_there and is_cut_elsewhere and not _is_plain_beside(inner, frame)


def _is_plain_beside(inner: Box, frame: Grey) -> bool:
    """Whether nothing is seen beside a part of a frame, on any side on which the frame goes on."""
    high, wide = frame.shape
    left, right = round(inner.left * wide), round(inner.right * wide)
    top, bottom = round(inner.top * high), round(inner.bottom * high)
    beside = (
        frame[max(0, top - _BESIDE_PX) : max(0, top - 1), left:right],
        frame[bottom + 1 : bottom + _BESIDE_PX, left:right],
        frame[top:bottom, max(0, left - _BESIDE_PX) : max(0, left - 1)],
        frame[top:bottom, right + 1 : right + _BESIDE_PX],
    )
    return any(strip.size and float(strip.std()) < TEXTURE for strip in beside)


def _is_upright(laying: Laying, derived: Grey, original: Grey) -> bool:
    reach = laying.scale * max(derived.shape) / max(original.shape)
    return abs(laying.turned_degrees) < _MOST_TURNED and _SMALLEST < reach < _LARGEST


def _laid(original: Grey, derived: Grey, laying: Laying) -> Overlay | None:
    """Return the pictures laid over each other more closely; None where hardly anything agrees."""
    side = mirrored(derived) if laying.flipped else derived
    ground, on_ground = shrunk_to_match(original, laying)
    rough = lay_over(side, ground, on_ground)
    if share_alike(rough) < _LEAST_ALIKE:
        return None
    overlay, _, _ = refined(rough, ground)
    return replace(overlay, laying=overlay.laying.on_resized(ground, original))


def _scored(overlay: Overlay) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return cells with what speaks for and against them, and how much of each agrees."""
    likeness, contrast = likeness_and_contrast(overlay.derived, overlay.warped, WINDOW_PX)
    telling = (contrast > TEXTURE) & overlay.inside
    like = telling & (likeness > LIKE)
    score = like.astype(np.float32) - (telling & (likeness < ROUGHLY_LIKE))
    score[~overlay.inside] = _BESIDE
    factor = _CELLS / max(score.shape)
    size = (max(4, round(score.shape[1] * factor)), max(4, round(score.shape[0] * factor)))
    cells, agreeing = (
        np.asarray(cv2.resize(x.astype(np.float32), size, interpolation=cv2.INTER_AREA), np.float32)
        for x in (score, like)
    )
    return cells, agreeing


def _best_rectangle(score: NDArray[np.float32]) -> _Span | None:
    """Return the rectangle of the greatest sum, trying every pair of rows at once."""
    high = len(score)
    summed = np.vstack((np.zeros((1, score.shape[1]), np.float32), np.cumsum(score, axis=0)))
    tops, bottoms = np.triu_indices(high + 1, 1)
    strips = summed[bottoms] - summed[tops]
    best, running = np.zeros(len(tops)), np.zeros(len(tops))
    begins = np.zeros(len(tops), np.intp)
    lefts, rights = begins.copy(), begins.copy()
    for column in range(score.shape[1]):
        fresh = running <= 0
        running = np.where(fresh, 0, running) + strips[:, column]
        begins = np.where(fresh, column, begins)
        better = running > best
        best = np.where(better, running, best)
        lefts, rights = np.where(better, begins, lefts), np.where(better, column + 1, rights)
    which = int(best.argmax())
    if best[which] <= 0:
        return None
    return _Span(int(lefts[which]), int(tops[which]), int(rights[which]), int(bottoms[which]))


def _is_enough(span: _Span, score: NDArray[np.float32], like: NDArray[np.float32]) -> bool:
    rows, columns = slice(span.top, span.bottom), slice(span.left, span.right)
    wide, high = (span.right - span.left) / score.shape[1], (span.bottom - span.top) / len(score)
    if wide * high < _LEAST_AREA or min(wide, high) < _LEAST_EDGE:
        return False
    agreeing = float(like[rows, columns].sum())
    against = float((like[rows, columns] - score[rows, columns]).clip(0).sum())
    many_px = agreeing * (FRAME_EDGE_PX / _CELLS) ** 2
    return many_px >= _LEAST_LIKE_PX and agreeing > _LEAST_LIKE * (agreeing + against)


def _in_fractions(span: _Span, shape: tuple[int, ...]) -> Box:
    high, wide = shape
    return Box(span.left / wide, span.top / high, span.right / wide, span.bottom / high)


def _edged(original: Picture, derived: Picture, laying: Laying, rough: Box) -> Box:
    """Return a box with its edges where the pictures begin to differ, as fine as the file has it.

    Args:
        original: The original.
        derived: The frame, not mirrored.
        laying: How it lies, from the frame's working size.
        rough: The rectangle, to a cell, in the frame mirrored back.
    """
    fine = derived.fine.grey
    larger = (derived.grey.shape[1] / fine.shape[1], derived.grey.shape[0] / fine.shape[0], 1)
    side = mirrored(fine) if laying.flipped else fine
    ground, on_ground = shrunk_to_match(
        original.grey, Laying(laying.matrix * np.array(larger), laying.flipped)
    )
    overlay = lay_over(side, ground, on_ground)
    high, wide = side.shape
    step = _WITHIN_CELLS * max(side.shape) // _CELLS
    span = _Span(
        round(rough.left * wide) + step,
        round(rough.top * high) + step,
        round(rough.right * wide) - step,
        round(rough.bottom * high) - step,
    )
    within = np.zeros(side.shape, bool)
    within[span.top : span.bottom, span.left : span.right] = True
    expected = expected_of(overlay.warped, side, within & overlay.inside, within)
    apart = side.astype(np.float32) - expected
    # Softened along an edge only, or it would reach beyond it.
    along_rows, along_columns = (
        (np.abs(cv2.blur(apart, size)) > _DIFFERS) | ~overlay.inside for size in ((5, 1), (1, 5))
    )
    grown = _grown(along_rows, along_columns, _grown(along_rows, along_columns, span))
    return Box(grown.left / wide, grown.top / high, grown.right / wide, grown.bottom / high)


def _grown(along_rows: NDArray[np.bool_], along_columns: NDArray[np.bool_], span: _Span) -> _Span:
    """Return the rectangle with each edge moved out until too much of a row differs."""
    rows = along_rows[:, span.left : span.right].mean(axis=1) > _MOST_DIFFERING
    top, bottom = _reached(rows, span.top, span.bottom)
    columns = along_columns[top:bottom].mean(axis=0) > _MOST_DIFFERING
    left, right = _reached(columns, span.left, span.right)
    return _Span(left, top, right, bottom)


def _reached(stops: NDArray[np.bool_], start: int, end: int) -> tuple[int, int]:
    before, after = np.flatnonzero(stops[:start]), np.flatnonzero(stops[end:])
    return (
        int(before[-1]) + 1 if len(before) else 0,
        end + int(after[0]) if len(after) else len(stops),
    )
