"""How far two pictures laid over each other agree: the proof that a laying is right."""

from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.moments import Motion, motion_of
from mediadesk.media.comparison.registration import Matrix, Overlay
from mediadesk.media.features import Grey

WINDOW_PX: Final = 17
_CELLS: Final = 6
#: Windows with less contrast than this, in grey levels, prove nothing.
TEXTURE: Final = 5.0
#: A picture with windows of more contrast in no more of it has nothing to be told by.
_LEAST_DETAILED: Final = 0.01
#: A window agrees from this correlation on.
LIKE: Final = 0.75
#: By and large it does from this one on.
ROUGHLY_LIKE: Final = 0.5
_LEAST_SHARE: Final = 0.12
_LEAST_FOLLOWED: Final = 8
#: A bar is of one grey, within so many levels, in so much of each row.
_PLAIN: Final = 6
_BAR_SHARE: Final = 0.7
#: Where it begins with a margin that is plain all over, which a sky with trees hardly does, and of
#: so much of the picture, its words may leave less of it in rows that are no more at once.
_BARE_SHARE: Final = 0.97
_LEAST_BARE: Final = 0.02
_WORDED_SHARE: Final = 0.25
_MOST_WORDED: Final = 0.1
_LEAST_BARRED: Final = 0.06
_MOST_BARRED: Final = 0.4
#: So many rows are looked at before it is asked whether a bar goes on.
_AT_ONCE: Final = 8
#: A tilted print agrees nearly everywhere; a camera that moved on sees other things as well.
_TILTED_SHARE: Final = 0.8


@dataclass(frozen=True, slots=True)
class Agreement:
    """What looking at every part of the frame came to.

    Attributes:
        likeness: Correlation of the two pictures around each pixel, -1..1, whatever their tone.
        textured: Where there is enough contrast to say.
        share: Share of the textured area that agrees, 0..1; a plain bar for words, laid along the
            upper or lower edge, is left out: it says nothing of the picture beneath it.
        spread: Share of the frame's textured cells that agree by and large, 0..1.
        seen: Share of the frame that is textured and inside the original.
        motion: What moved from the one picture to the other.
        followed: How many points could be followed.
    """

    likeness: NDArray[np.float32]
    textured: NDArray[np.bool_]
    share: float
    spread: float
    seen: float
    motion: Motion
    followed: int

    @property
    def agrees(self) -> bool:
        """Whether most of the frame agrees: the one comes from the other, or from its scene."""
        return self.share > 0.5 and self.spread > 0.5 and self.followed >= _LEAST_FOLLOWED

    @property
    def is_proof(self) -> bool:
        """Whether the one picture comes from the other."""
        is_flat_on = self.motion.tilted_px == 0 or self.share > _TILTED_SHARE
        return self.agrees and is_flat_on and not self.motion.is_other_moment

    @property
    def weight(self) -> float:
        """How much speaks for it, 0..1, to choose the best of several layings."""
        return self.share * self.spread


def looks_alike(overlay: Overlay) -> bool:
    """Whether a laying is worth refining: at least some of the frame agrees already."""
    return share_alike(overlay) > _LEAST_SHARE


def share_alike(overlay: Overlay) -> float:
    """Return how much agrees already by and large, of what can be told, 0..1.

    At half the size, which is a quarter of the work.
    """
    height, width = (edge // 2 for edge in overlay.derived.shape)
    derived, warped = (
        np.asarray(
            cv2.resize(x[: 2 * height, : 2 * width], (width, height), interpolation=cv2.INTER_AREA),
            np.uint8,
        )
        for x in (overlay.derived, overlay.warped)
    )
    likeness, contrast = likeness_and_contrast(derived, warped, WINDOW_PX // 2 + 1)
    textured = (contrast > TEXTURE) & overlay.inside[1 : 2 * height : 2, 1 : 2 * width : 2]
    like = textured & (likeness > ROUGHLY_LIKE)
    return int(like.sum()) / max(1, int(textured.sum()))


def has_detail(picture: Grey) -> bool:
    """Return whether there is anything in a picture to tell it by: a patch of sky has nothing."""
    _, contrast = likeness_and_contrast(picture, picture, WINDOW_PX)
    return float((contrast > TEXTURE).mean()) > _LEAST_DETAILED


def agreement_of(overlay: Overlay, at: Matrix, shift: Matrix) -> Agreement:
    """Compare the overlay window by window.

    Args:
        overlay: The pictures laid over each other.
        at: Points of the frame that were followed from one to the other.
        shift: By how many pixels each lies elsewhere.
    """
    likeness, contrast = likeness_and_contrast(overlay.derived, overlay.warped, WINDOW_PX)
    textured = (contrast > TEXTURE) & overlay.inside
    bare = replace(overlay, inside=overlay.inside & ~barred_rows(overlay.derived)[:, None])
    telling = textured & bare.inside
    like = telling & (likeness > LIKE)
    total = int(telling.sum())
    cells_seen, cells_like = _per_cell(telling), _per_cell(like)
    agreeing = (cells_like > 0.5 * cells_seen)[cells_seen > 0.08]
    return Agreement(
        likeness=likeness,
        textured=textured,
        share=float(like.sum()) / max(1, total),
        spread=float(agreeing.mean()) if len(agreeing) else 0.0,
        seen=total / textured.size,
        motion=motion_of(bare, likeness, *_followed_in(textured, at, shift)),
        followed=len(at),
    )


def _followed_in(textured: NDArray[np.bool_], at: Matrix, shift: Matrix) -> tuple[Matrix, Matrix]:
    """Return the points that have detail of the original to be followed by: grain has none."""
    columns, rows = np.round(at).astype(np.intp).T
    has_detail = textured[rows.clip(0, len(textured) - 1), columns.clip(0, textured.shape[1] - 1)]
    return at[has_detail], shift[has_detail]


def likeness_and_contrast(
    derived: Grey, warped: Grey, window_px: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the correlation around each pixel, and the contrast of the original there."""
    a, b = (
        cv2.GaussianBlur(picture, (0, 0), 0.9).astype(np.float32) for picture in (derived, warped)
    )
    size = (window_px, window_px)
    mean_a, mean_b = cv2.blur(a, size), cv2.blur(b, size)
    spread_a = np.sqrt(np.maximum(cv2.blur(a * a, size) - mean_a * mean_a, 0))
    spread_b = np.sqrt(np.maximum(cv2.blur(b * b, size) - mean_b * mean_b, 0))
    together = cv2.blur(a * b, size) - mean_a * mean_b
    likeness = together / (spread_a * spread_b + 4.0)
    return np.asarray(likeness, np.float32), np.asarray(spread_b, np.float32)


def barred_rows(derived: Grey) -> NDArray[np.bool_]:
    """Return which rows lie under a plain bar along the upper or lower edge, words on it or not."""
    barred = np.zeros(len(derived), bool)
    most = round(_MOST_BARRED * len(derived))
    for rows, edge in (
        (derived[:most], slice(None)),
        (derived[::-1][:most], slice(None, None, -1)),
    ):
        deep = _bar_depth(rows, len(derived))
        if _LEAST_BARRED * len(derived) <= deep < most:
            barred[edge][:deep] = True
    return barred


def bare(overlay: Overlay) -> NDArray[np.bool_]:
    """Return where the original has pixels and no bar covers them."""
    return np.asarray(overlay.inside & ~barred_rows(overlay.derived)[:, None])


def _bar_depth(rows: Grey, height_px: int) -> int:
    """Return how many rows from the first on are a bar: plain ones, and words between such.

    Args:
        rows: The rows from an edge of the picture on.
        height_px: Of the whole picture.
    """
    level = float(int(np.median(rows[:3])))
    deep = first_rows(rows, level, _PLAIN, _BAR_SHARE)
    if first_rows(rows[:deep], level, _PLAIN, _BARE_SHARE) < _LEAST_BARE * height_px:
        return deep
    shares = (np.abs(rows[deep:] - np.float32(level)) <= _PLAIN).mean(axis=1)
    ends = np.flatnonzero(shares < _WORDED_SHARE)
    plain = np.flatnonzero(shares[: ends[0] if len(ends) else None] >= _BAR_SHARE)
    apart = np.flatnonzero(np.diff(plain, prepend=-1) > _MOST_WORDED * height_px)
    plain = plain[: apart[0] if len(apart) else None]
    return deep + int(plain[-1]) + 1 if len(plain) else deep


def first_rows(rows: Grey, level: float, slack: float, share: float) -> int:
    """Return how many rows from the first on have a share of pixels this near to a level.

    Nearly always none have: they are looked at by the few, until one has not.
    """
    deep = 0
    while deep < len(rows):
        apart = np.abs(rows[deep : deep + _AT_ONCE] - np.float32(level))
        plain = (apart <= slack).mean(axis=1) >= share
        if not plain.all():
            return deep + int(plain.argmin())
        deep += len(plain)
    return deep


def _per_cell(mask: NDArray[np.bool_]) -> NDArray[np.float32]:
    cells = cv2.resize(mask.astype(np.float32), (_CELLS, _CELLS), interpolation=cv2.INTER_AREA)
    return np.asarray(cells, dtype=np.float32)
