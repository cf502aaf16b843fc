"""How a text stands to a picture on a laid-out page: below it, above, beside, on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mediadesk.published.layout.affine import Rect

#: A text on a picture that is theirs stands so near to an edge of it, in points or by share.
_EDGE_PT, _EDGE_SHARE = 24.0, 0.15
#: A text is in a picture's column where so much of the narrower is.
IN_COLUMN: Final = 0.4
#: How much nearer each other relation than "below" must be to be believed instead.
_BESIDE_PT, _ON_PT, _ABOVE_PT = 8.0, 10.0, 14.0


@dataclass(frozen=True, slots=True)
class Relation:
    """How a text stands to a picture.

    Attributes:
        kind: Below, above, beside, on its edge, within it; told where names alone say so.
        gap_pt: How far from it.
        width_share: How wide it is, as a share of the picture.
    """

    kind: str
    gap_pt: float
    width_share: float = 1.0


ORDER: Final[Mapping[str, float]] = {
    "below": 0.0,
    "beside": _BESIDE_PT,
    "on": _ON_PT,
    "within": _ON_PT,
    "above": _ABOVE_PT,
    "told": 0.0,
}
#: The same in a document that sets its captions above the pictures.
ORDER_ABOVE: Final[Mapping[str, float]] = {**ORDER, "above": 0.0, "below": _ABOVE_PT}


def nearest(picture: Rect | None, boxes: Sequence[Rect], reach: float) -> Relation | None:
    """Return how the nearest of a text's boxes stands to a picture; None where all are too far."""
    found = [
        relation
        for box in boxes
        if picture is not None and (relation := _relation(picture, box, reach)) is not None
    ]
    return min(found, key=lambda one: one.gap_pt + ORDER[one.kind], default=None)


def _relation(picture: Rect, text: Rect, reach: float) -> Relation | None:
    """Return how a text stands to a picture: below, above, beside or on it, within reach."""
    across, down = picture.across(text), picture.down(text)
    if min(across, down) < -reach:
        return None
    if picture.common(text) >= 0.6 * text.area and text.area < 0.6 * picture.area:
        return Relation("on" if _is_at_edge(picture, text) else "within", 0.0)
    shares_columns = across >= IN_COLUMN * min(picture.width, text.width)
    shares_rows = down >= 0.3 * min(picture.height, text.height)
    if shares_columns and down <= 0.35 * min(picture.height, text.height):
        is_below = text.top + text.bottom > picture.top + picture.bottom
        width_share = text.width / max(picture.width, 1.0)
        return Relation("below" if is_below else "above", max(0.0, -down), width_share)
    if shares_rows and across <= 0.35 * min(picture.width, text.width):
        return Relation("beside", max(0.0, -across))
    return None


def _is_at_edge(picture: Rect, text: Rect) -> bool:
    """Whether a text on a picture stands near one of its edges, as captions and credits do."""
    near = max(_EDGE_PT, _EDGE_SHARE * min(picture.width, picture.height))
    gaps = (
        text.left - picture.left,
        text.top - picture.top,
        picture.right - text.right,
        picture.bottom - text.bottom,
    )
    return min(gaps) <= near
