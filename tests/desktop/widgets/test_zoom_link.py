"""Pictures that show the same thing in different frames look at the same place."""

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QImage, QTransform
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.picture.frame_mark import FrameMark
from mediadesk.desktop.widgets.picture.marked_picture import MarkedPicture
from mediadesk.desktop.widgets.picture.pyramid import Pyramid
from mediadesk.desktop.widgets.picture.zoom_link import LinkedPicture, ZoomLink
from mediadesk.model.geometry import Box


def picture(qtbot: QtBot, look: Look, width: int, height: int) -> MarkedPicture:
    shown = MarkedPicture(look)
    qtbot.addWidget(shown)
    shown.resize(300, 200)
    image = QImage(QSize(width, height), QImage.Format.Format_RGB32)
    image.fill(0x336699)
    shown.show_picture(image)
    return shown


@pytest.fixture
def original(qtbot: QtBot, look: Look) -> MarkedPicture:
    return picture(qtbot, look, 1200, 800)


@pytest.fixture
def derived(qtbot: QtBot, look: Look) -> MarkedPicture:
    return picture(qtbot, look, 600, 400)


@pytest.fixture
def link(original: MarkedPicture, derived: MarkedPicture) -> ZoomLink:
    """Link a derivative that shows the right lower quarter, mirrored, one pixel for one."""
    linked = ZoomLink()
    mirrored = QTransform(-1, 0, 0, 1, 1200, 400)
    linked.link([LinkedPicture(original, QTransform()), LinkedPicture(derived, mirrored)])
    return linked


def test_a_mirrored_crop_follows(
    link: ZoomLink, original: MarkedPicture, derived: MarkedPicture
) -> None:
    original.look_at(QPointF(900, 600), 2.0)
    assert derived.zoom == pytest.approx(2.0)
    assert derived.centre.toTuple() == pytest.approx((300, 200))
    derived.look_at(QPointF(200, 250), 4.0)
    assert original.centre.toTuple() == pytest.approx((1000, 650))


def test_fitting_one_fits_the_other(
    link: ZoomLink, original: MarkedPicture, derived: MarkedPicture
) -> None:
    original.look_at(QPointF(900, 600), 2.0)
    derived.fit()
    assert original.is_fitted


def test_pictures_that_are_linked_no_more_go_their_own_ways(
    link: ZoomLink, original: MarkedPicture, derived: MarkedPicture
) -> None:
    link.link(())
    original.look_at(QPointF(900, 600), 2.0)
    assert derived.is_fitted


def test_an_enlarged_crop_is_shown_at_the_same_size(
    original: MarkedPicture, derived: MarkedPicture
) -> None:
    link = ZoomLink()
    half = QTransform.fromScale(0.5, 0.5)
    link.link([LinkedPicture(original, QTransform()), LinkedPicture(derived, half)])
    original.look_at(QPointF(150, 100), 4.0)
    assert derived.zoom == pytest.approx(2.0)
    assert derived.centre.toTuple() == pytest.approx((300, 200))


def test_what_lies_outside_of_a_frame_is_dimmed(original: MarkedPicture) -> None:
    plain = original.grab().toImage()
    corners = ((0.25, 0.25), (0.75, 0.25), (0.75, 0.75), (0.25, 0.75))
    original.mark(FrameMark(corners, "cropped"), [Box(0.3, 0.3, 0.4, 0.4)])
    marked = original.grab().toImage()
    inside, outside = (150, 100), (30, 100)
    assert marked.pixelColor(*inside) == plain.pixelColor(*inside)
    assert marked.pixelColor(*outside).lightness() < plain.pixelColor(*outside).lightness()


def test_another_picture_covers_this_one_as_far_as_it_is_opaque(derived: MarkedPicture) -> None:
    other = QImage(QSize(600, 400), QImage.Format.Format_RGB32)
    other.fill(0xFFFFFF)
    derived.lay_over(Pyramid.of(other))
    assert derived.grab().toImage().pixelColor(150, 100).lightness() == 255
    derived.lay_over(None)
    assert derived.covering == 0.0
    assert derived.grab().toImage().pixelColor(150, 100).name() == "#336699"
