"""What stands below a picture of the grid: one line each, whatever lines the caption has."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from mediadesk.desktop.widgets.grid.cell_painter import CellContent, CellPainter, CellState
from mediadesk.desktop.widgets.look import Look


@pytest.fixture
def painter(look: Look) -> CellPainter:
    return CellPainter(look, QApplication.font())


def painted(painter: CellPainter, title: str, subtitle: str = "") -> QImage:
    size = painter.cell_size(140)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(painter.ground)
    brush = QPainter(image)
    painter.paint(brush, QRect(0, 0, size.width(), size.height()), None, None, CellState())
    content = CellContent(title, subtitle)
    painter.paint(brush, QRect(0, 0, size.width(), size.height()), content, None, CellState())
    brush.end()
    return image


def test_a_caption_of_several_lines_stands_in_one(painter: CellPainter) -> None:
    assert painted(painter, "a.jpg", "Noon\n\nat sea") == painted(painter, "a.jpg", "Noon at sea")


def test_names_of_one_shoot_can_be_told_apart(painter: CellPainter) -> None:
    names = (f"2026-05-04_summit_day-one_geneva_{number:04}.jpg" for number in (17, 18))
    first, second = (painted(painter, name) for name in names)
    assert first != second
