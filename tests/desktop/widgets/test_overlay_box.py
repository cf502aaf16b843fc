"""A box over a picture is seen whatever the picture and the theme."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from mediadesk import paths
from mediadesk.desktop.theme import load_theme
from mediadesk.desktop.widgets.picture.overlay_box import OverlayBox, paint_overlay
from mediadesk.model.geometry import Box

_LEAST_STEP = 0.35


@pytest.mark.parametrize("ground", ["black", "white"])
@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.usefixtures("qapp")
def test_its_outline_stands_out(theme: str, ground: str) -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    colours = load_theme(paths.resources() / "themes", theme).colours
    paint_overlay(painter, OverlayBox(Box(0.2, 0.2, 0.8, 0.8)), QRectF(image.rect()), colours)
    painter.end()
    across = [image.pixelColor(x, 30).lightnessF() for x in range(30)]
    assert max(across) - min(across) > _LEAST_STEP
