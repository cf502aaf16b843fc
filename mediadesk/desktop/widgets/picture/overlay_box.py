"""A box drawn over a picture, with a label."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from mediadesk.desktop.widgets.look import Colours, Tone
from mediadesk.desktop.widgets.picture.crop_painter import box_on_screen
from mediadesk.model.geometry import Box

#: A halo that differs from the line is seen on any picture, in any theme.
_DARK_HALO: Final = QColor(0, 0, 0, 140)
_LIGHT_HALO: Final = QColor(255, 255, 255, 190)


@dataclass(frozen=True, slots=True)
class OverlayBox:
    """A box drawn over the picture, such as the crop that was recovered.

    Attributes:
        box: In fractions of the picture.
        label: What it is; "" for none.
        tone: What its colour says.
        is_label_above: Whether the label stands above the box, so that it hides no face in it.
    """

    box: Box
    label: str = ""
    tone: Tone = Tone.NEUTRAL
    is_label_above: bool = False


def paint_overlay(painter: QPainter, overlay: OverlayBox, frame: QRectF, colours: Colours) -> None:
    """Draw a box over the picture that lies in a frame, its label at its upper left."""
    box = box_on_screen(overlay.box, frame)
    colour = colours.tone(overlay.tone)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    halo = _DARK_HALO if colour.lightnessF() > 0.5 else _LIGHT_HALO
    for pen in (QPen(halo, 4), QPen(colour, 1.5)):
        painter.setPen(pen)
        painter.drawRect(box)
    if overlay.label:
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(overlay.label) + 12
        chip = QRectF(box.left(), box.top(), width, metrics.height() + 4)
        if overlay.is_label_above and chip.top() - chip.height() >= frame.top():
            chip.moveBottom(box.top())
        painter.fillRect(chip, colour)
        painter.setPen(colours.window)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, overlay.label)
