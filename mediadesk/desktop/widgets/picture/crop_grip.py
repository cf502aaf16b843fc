"""What of a crop box lies under the mouse."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF

from mediadesk.desktop.widgets.picture.crop_box import HANDLES, WHOLE, Handle
from mediadesk.desktop.widgets.picture.crop_painter import box_on_screen, grip_centre
from mediadesk.model.geometry import Box

_REACH_PX: Final = 10.0


def handle_at(crop: Box, point: QPointF, frame: QRectF) -> Handle | None:
    """Return the handle at a point of the screen; None where there is nothing to take hold of."""
    box = box_on_screen(crop, frame)
    near = [
        (distance, index)
        for index, handle in enumerate(HANDLES)
        if (distance := _distance(point, grip_centre(handle, box))) <= _REACH_PX
    ]
    if near:
        return HANDLES[min(near)[1]]
    edge = _edge_at(point, box)
    if edge is not None:
        return edge
    # A box of the whole picture has nowhere to go: pressed within, a new one is drawn.
    return WHOLE if box.contains(point) and crop != Box.whole() else None


def _distance(one: QPointF, other: QPointF) -> float:
    return max(abs(one.x() - other.x()), abs(one.y() - other.y()))


def _edge_at(point: QPointF, box: QRectF) -> Handle | None:
    """Return the edge a point lies on, anywhere along its length."""
    reach = _REACH_PX / 2
    if not box.adjusted(-reach, -reach, reach, reach).contains(point):
        return None
    sides = (
        (abs(point.x() - box.left()), Handle(-1, 0)),
        (abs(point.x() - box.right()), Handle(1, 0)),
        (abs(point.y() - box.top()), Handle(0, -1)),
        (abs(point.y() - box.bottom()), Handle(0, 1)),
    )
    distance, handle = min(sides, key=lambda side: side[0])
    return handle if distance <= reach else None
