"""The viewer's picture: fitting, zooming, panning, boxes over it, and the crop mode."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.look import Look, Tone
from mediadesk.desktop.widgets.picture.crop_box import CropRules
from mediadesk.desktop.widgets.picture.crop_painter import box_on_screen
from mediadesk.desktop.widgets.picture.crop_tool import CropTool
from mediadesk.desktop.widgets.picture.overlay_box import OverlayBox
from mediadesk.desktop.widgets.picture.picture_canvas import PictureCanvas
from mediadesk.desktop.widgets.picture.pyramid import Pyramid
from mediadesk.model.geometry import Box

Key = Qt.Key
Left = Qt.MouseButton.LeftButton
Plain = Qt.KeyboardModifier.NoModifier
Shift = Qt.KeyboardModifier.ShiftModifier


def picture(width: int = 1200, height: int = 800, colour: str = "red") -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


@pytest.fixture
def canvas(qtbot: QtBot, look: Look) -> PictureCanvas:
    shown = PictureCanvas(look)
    qtbot.addWidget(shown)
    shown.resize(624, 424)
    shown.show()
    shown.show_picture(picture())
    return shown


def drag(qtbot: QtBot, canvas: PictureCanvas, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(canvas, Left, Plain, start)
    qtbot.mouseMove(canvas, end)
    qtbot.mouseRelease(canvas, Left, Plain, end)


def crop(canvas: PictureCanvas, box: Box | None = None) -> CropTool:
    size = canvas.picture_size
    tool = CropTool(box or Box.whole(), CropRules(size.width(), size.height()), canvas)
    canvas.use(tool)
    canvas.setFocus()
    return tool


def at(canvas: PictureCanvas, across: float, down: float) -> QPoint:
    frame = canvas.frame
    return QPointF(
        frame.left() + across * frame.width(), frame.top() + down * frame.height()
    ).toPoint()


def test_a_picture_is_shown_whole_at_first(canvas: PictureCanvas) -> None:
    assert canvas.is_fitted
    assert canvas.zoom == pytest.approx(0.5)
    assert canvas.frame.getRect() == pytest.approx((12, 12, 600, 400))
    assert canvas.grab().toImage().pixelColor(300, 200) == QColor("red")


def test_around_the_picture_is_the_themes_canvas(canvas: PictureCanvas, look: Look) -> None:
    assert canvas.grab().toImage().pixelColor(3, 3) == look.colours.canvas


def test_a_fitted_picture_follows_the_window(canvas: PictureCanvas) -> None:
    canvas.resize(324, 424)
    assert canvas.zoom == pytest.approx(0.25)


def test_a_picture_smaller_than_the_window_is_not_enlarged(canvas: PictureCanvas) -> None:
    canvas.show_picture(picture(60, 40))
    assert canvas.zoom == 1.0


def test_actual_size_and_back(canvas: PictureCanvas) -> None:
    told = QSignalSpy(canvas.zoom_changed)
    canvas.toggle_actual_size()
    assert canvas.zoom == 1.0
    canvas.zoom_by(1)
    assert canvas.zoom == pytest.approx(1.25)
    canvas.zoom_by(-1)
    canvas.fit()
    assert canvas.is_fitted
    assert told.count() == 4


def test_the_wheel_zooms_at_the_mouse(canvas: PictureCanvas) -> None:
    canvas.zoom_to(1.0)
    point = QPointF(200, 150)
    before = canvas.frame
    held = ((point.x() - before.left()) / before.width(), (point.y() - before.top()))
    event = QWheelEvent(
        point,
        point,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Plain,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)
    after = canvas.frame
    assert canvas.zoom == pytest.approx(1.25)
    assert (point.x() - after.left()) / after.width() == pytest.approx(held[0])


def test_dragging_pushes_the_picture(qtbot: QtBot, canvas: PictureCanvas) -> None:
    canvas.zoom_to(1.0)
    before = canvas.frame.topLeft()
    drag(qtbot, canvas, QPoint(300, 200), QPoint(260, 230))
    moved = canvas.frame.topLeft() - before
    assert (moved.x(), moved.y()) == pytest.approx((-40, 30))


def test_a_double_click_goes_to_actual_size_and_back(qtbot: QtBot, canvas: PictureCanvas) -> None:
    qtbot.mouseDClick(canvas, Left, Plain, QPoint(100, 100))
    assert canvas.zoom == 1.0
    qtbot.mouseDClick(canvas, Left, Plain, QPoint(100, 100))
    assert canvas.is_fitted


def test_the_picture_takes_the_place_of_its_stand_in_in_the_same_view(
    canvas: PictureCanvas,
) -> None:
    canvas.show_picture(picture(120, 80), QSize(1200, 800))
    canvas.zoom_to(2.0)
    frame = canvas.frame
    canvas.show_picture(picture(1200, 800, "blue"))
    assert canvas.frame == frame
    assert canvas.grab().toImage().pixelColor(300, 200) == QColor("blue")


def test_another_picture_is_fitted_anew(canvas: PictureCanvas) -> None:
    canvas.zoom_to(2.0)
    canvas.show_picture(picture(1000, 800))
    assert canvas.is_fitted


def test_nothing_is_shown_after_clear(canvas: PictureCanvas, look: Look) -> None:
    canvas.clear()
    assert canvas.zoom == 0
    assert canvas.picture_size.isEmpty()
    canvas.zoom_by(1)
    assert canvas.grab().toImage().pixelColor(300, 200) == look.colours.canvas


def test_a_box_is_drawn_over_the_picture_in_its_tone(canvas: PictureCanvas, look: Look) -> None:
    canvas.set_overlays([OverlayBox(Box(0.25, 0.25, 0.75, 0.75), "Printed", Tone.ERROR)])
    label = at(canvas, 0.25, 0.25) + QPoint(2, 4)
    assert canvas.grab().toImage().pixelColor(label) == look.colours.error


def test_a_label_above_its_box_leaves_free_what_is_in_it(canvas: PictureCanvas, look: Look) -> None:
    box = Box(0.25, 0.25, 0.75, 0.75)
    canvas.set_overlays([OverlayBox(box, "Kim", Tone.ERROR, is_label_above=True)])
    corner = at(canvas, 0.25, 0.25)
    image = canvas.grab().toImage()
    assert image.pixelColor(corner + QPoint(4, -6)) == look.colours.error
    assert image.pixelColor(corner + QPoint(4, 6)) == QColor("red")


def test_cropping_begins_with_the_whole_and_ends_with_a_box(
    qtbot: QtBot, canvas: PictureCanvas
) -> None:
    tool = crop(canvas)
    accepted = QSignalSpy(tool.accepted)
    assert tool.box == Box.whole()
    drag(qtbot, canvas, at(canvas, 0, 0), at(canvas, 0.25, 0.5))
    qtbot.keyClick(canvas, Key.Key_Return)
    box = accepted.at(0)[0]
    assert box.as_tuple() == pytest.approx((0.25, 0.5, 1, 1), abs=0.005)


def test_esc_leaves_without_a_box(qtbot: QtBot, canvas: PictureCanvas) -> None:
    tool = crop(canvas, Box(0.1, 0.1, 0.5, 0.5))
    cancelled, accepted = QSignalSpy(tool.cancelled), QSignalSpy(tool.accepted)
    qtbot.keyClick(canvas, Key.Key_Escape)
    assert (cancelled.count(), accepted.count()) == (1, 0)


def test_the_box_is_moved_by_its_inside(qtbot: QtBot, canvas: PictureCanvas) -> None:
    tool = crop(canvas, Box(0.2, 0.2, 0.6, 0.6))
    drag(qtbot, canvas, at(canvas, 0.4, 0.4), at(canvas, 0.5, 0.6))
    assert tool.box.as_tuple() == pytest.approx((0.3, 0.4, 0.7, 0.8), abs=0.005)


def test_a_new_box_is_drawn_outside_the_old_one(qtbot: QtBot, canvas: PictureCanvas) -> None:
    tool = crop(canvas, Box(0.6, 0.6, 0.9, 0.9))
    drag(qtbot, canvas, at(canvas, 0.4, 0.5), at(canvas, 0.1, 0.2))
    assert tool.box.as_tuple() == pytest.approx((0.1, 0.2, 0.4, 0.5), abs=0.005)


def test_arrows_move_the_box_by_pixels_of_the_picture(qtbot: QtBot, canvas: PictureCanvas) -> None:
    tool = crop(canvas, Box(0.25, 0.25, 0.75, 0.75))
    qtbot.keyClick(canvas, Key.Key_Right)
    qtbot.keyClick(canvas, Key.Key_Down, Shift)
    assert tool.box.left * 1200 == pytest.approx(301)
    assert tool.box.top * 800 == pytest.approx(210)


def test_tab_gives_the_arrows_a_corner(qtbot: QtBot, canvas: PictureCanvas) -> None:
    tool = crop(canvas, Box(0.25, 0.25, 0.75, 0.75))
    canvas.setFocus()
    qtbot.keyClick(canvas, Key.Key_Tab)
    qtbot.keyClick(canvas, Key.Key_Left)
    assert tool.box.left * 1200 == pytest.approx(299)
    assert tool.box.right == 0.75


def test_a_ratio_is_kept_in_pixels(qtbot: QtBot, canvas: PictureCanvas) -> None:
    tool = crop(canvas)
    tool.show_box(Box.whole(), CropRules(1200, 800, 1.0))
    tool.set_box(Box(0.5, 0.0, 1.0, 1.0))
    assert tool.box.width * 1200 == pytest.approx(tool.box.height * 800)


def test_what_is_left_out_is_dimmed(canvas: PictureCanvas) -> None:
    crop(canvas, Box(0.5, 0.5, 1, 1))
    image = canvas.grab().toImage()
    assert image.pixelColor(at(canvas, 0.2, 0.2)).red() < 160
    assert image.pixelColor(at(canvas, 0.6, 0.6)) == QColor("red")


def test_the_mouse_shows_what_it_would_take(qtbot: QtBot, canvas: PictureCanvas) -> None:
    crop(canvas, Box(0.25, 0.25, 0.75, 0.75))
    shapes = {
        (0.25, 0.25): Qt.CursorShape.SizeFDiagCursor,
        (0.75, 0.25): Qt.CursorShape.SizeBDiagCursor,
        (0.25, 0.4): Qt.CursorShape.SizeHorCursor,
        (0.4, 0.75): Qt.CursorShape.SizeVerCursor,
        (0.5, 0.45): Qt.CursorShape.SizeAllCursor,
        (0.05, 0.05): Qt.CursorShape.CrossCursor,
    }
    for (across, down), shape in shapes.items():
        qtbot.mouseMove(canvas, at(canvas, across, down))
        assert canvas.cursor().shape() == shape, (across, down)


def test_without_its_tool_the_picture_is_only_looked_at(
    qtbot: QtBot, canvas: PictureCanvas
) -> None:
    tool = crop(canvas, Box(0.2, 0.2, 0.6, 0.6))
    canvas.use(None)
    drag(qtbot, canvas, at(canvas, 0.4, 0.4), at(canvas, 0.5, 0.6))
    assert tool.box == Box(0.2, 0.2, 0.6, 0.6)


def test_the_middle_button_pushes_the_picture_under_a_tool(
    qtbot: QtBot, canvas: PictureCanvas
) -> None:
    canvas.zoom_to(1.0)
    tool = crop(canvas)
    before = canvas.frame.topLeft()
    middle = Qt.MouseButton.MiddleButton
    qtbot.mousePress(canvas, middle, Plain, QPoint(300, 200))
    qtbot.mouseMove(canvas, QPoint(260, 230))
    qtbot.mouseRelease(canvas, middle, Plain, QPoint(260, 230))
    moved = canvas.frame.topLeft() - before
    assert (moved.x(), moved.y()) == pytest.approx((-40, 30))
    assert tool.box == Box.whole()


def test_a_box_lies_in_its_frame(canvas: PictureCanvas) -> None:
    assert box_on_screen(Box.whole(), canvas.frame) == canvas.frame


def test_a_pyramid_halves_down_to_what_is_quick_to_paint() -> None:
    pyramid = Pyramid.of(picture(6000, 4000))
    assert [level.width() for level in pyramid.levels] == [6000, 3000, 1500, 750]
    assert pyramid.level_for(700).width() == 750
    assert pyramid.level_for(1000).width() == 1500
    assert pyramid.level_for(9999).width() == 6000
