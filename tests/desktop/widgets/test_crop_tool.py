"""The crop tool: what a press takes hold of."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QSignalSpy

from mediadesk.desktop.widgets.picture.crop_box import CropRules
from mediadesk.desktop.widgets.picture.crop_tool import CropTool
from mediadesk.edits.turned_frame import TurnedFrame
from mediadesk.model.geometry import Box

FRAME = QRectF(0, 0, 1000, 500)


def tool(box: Box) -> CropTool:
    return CropTool(box, CropRules(1000, 500))


def drag(crop: CropTool, start: tuple[float, float], end: tuple[float, float]) -> None:
    crop.press(QPointF(*start), FRAME)
    crop.drag(QPointF(*end), FRAME)
    crop.release()


def test_dragging_over_an_uncropped_picture_draws_a_box() -> None:
    crop = tool(Box.whole())
    drag(crop, (200, 100), (700, 400))
    assert crop.box.as_tuple() == pytest.approx((0.2, 0.2, 0.7, 0.8))


def test_dragging_within_a_box_moves_it() -> None:
    crop = tool(Box(0.2, 0.2, 0.6, 0.6))
    drag(crop, (400, 200), (500, 250))
    assert crop.box.as_tuple() == pytest.approx((0.3, 0.3, 0.7, 0.7))


def test_a_click_alone_changes_nothing() -> None:
    crop = tool(Box.whole())
    crop.press(QPointF(300, 200), FRAME)
    crop.release()
    assert crop.box == Box.whole()


def test_the_mouse_tells_that_a_box_can_be_drawn() -> None:
    crop = tool(Box.whole())
    assert crop.cursor_at(QPointF(300, 200), FRAME) is Qt.CursorShape.CrossCursor


def test_on_a_turned_picture_a_box_stops_where_the_picture_ends() -> None:
    ground = TurnedFrame(1000, 500, degrees=5)
    crop = CropTool(Box.whole(), CropRules(1000, 500, ground=ground))
    assert ground.holds(crop.box)
    drag(crop, (crop.box.right * 1000, crop.box.bottom * 500), (999, 499))
    assert ground.holds(crop.box)


def test_a_box_slides_along_the_end_of_a_turned_picture() -> None:
    ground = TurnedFrame(1000, 500, degrees=5)
    crop = CropTool(Box(0.4, 0.4, 0.6, 0.6), CropRules(1000, 500, ground=ground))
    before = crop.box
    crop.press(QPointF(500, 250), FRAME)
    for down in range(250, 700, 10):
        crop.drag(QPointF(500 + (down - 250) / 4, down), FRAME)
    crop.release()
    assert ground.holds(crop.box)
    assert crop.box.left > before.left
    assert crop.box.width == pytest.approx(before.width)


def test_letting_go_settles_the_change() -> None:
    crop = tool(Box(0.2, 0.2, 0.6, 0.6))
    settled = QSignalSpy(crop.settled)
    drag(crop, (400, 200), (500, 250))
    assert settled.count() == 1
