"""Draw the plan of a layout page: pictures in their frames, texts in theirs, on white."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
    QTransform,
)

from mediadesk.model.geometry import Box
from mediadesk.model.page_region import PagePlan, PlannedPicture, PlannedText

_EDGE_PX: Final = 1800
_PAPER: Final = QColor(255, 255, 255)
_INK: Final = QColor(32, 32, 32)
_FRAME: Final = QColor(150, 150, 150)
_EMPTY: Final = QColor(228, 228, 228)
_LEAST_LETTER_PX: Final = 5
_LINE_SPACING: Final = 1.2
_QUARTER_TURN: Final = 45.0


def painted_plan(plan: PagePlan, pictures: Mapping[Path, QImage]) -> QImage:
    """Return a page as its frames lie; works off the main thread.

    Args:
        plan: The page.
        pictures: The pictures that could be decoded, by their files.
    """
    scale = _EDGE_PX / max(plan.width_pt, plan.height_pt, 1.0)
    size = QSizeF(plan.width_pt * scale, plan.height_pt * scale).toSize().expandedTo(_LEAST)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(_PAPER)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    page = QRectF(image.rect())
    for planned in plan.pictures:
        file = planned.picture.file
        _paint_picture(painter, planned, page, pictures.get(file) if file is not None else None)
    for text in plan.texts:
        _paint_text(painter, text, page)
    painter.end()
    return image


_LEAST: Final = QSizeF(2, 2).toSize()


def _on(page: QRectF, box: Box) -> QRectF:
    return QRectF(
        box.left * page.width(),
        box.top * page.height(),
        box.width * page.width(),
        box.height * page.height(),
    )


def _paint_picture(
    painter: QPainter, planned: PlannedPicture, page: QRectF, image: QImage | None
) -> None:
    frame = _on(page, planned.box)
    if image is None:
        painter.fillRect(frame, _EMPTY)
        painter.setPen(QPen(_FRAME, 2))
        painter.drawRect(frame)
        painter.drawLine(frame.topLeft(), frame.bottomRight())
        painter.drawLine(frame.topRight(), frame.bottomLeft())
        return
    crop = planned.crop or Box.whole()
    source = _on(QRectF(image.rect()), crop).toAlignedRect()
    shown = image.copy(source)
    if planned.mirrored or planned.turned_degrees:
        turn = QTransform().rotate(planned.turned_degrees)
        if planned.mirrored:
            turn = turn.scale(-1, 1)
        shown = shown.transformed(turn, Qt.TransformationMode.SmoothTransformation)
    painter.drawImage(frame, shown)


def _paint_text(painter: QPainter, text: PlannedText, page: QRectF) -> None:
    font = QFont()
    font.setPixelSize(max(_LEAST_LETTER_PX, round(text.size_share * page.height())))
    left = text.text.replace("\n", "\u2028")
    for box in text.boxes:
        if not left:
            return
        painter.save()
        frame = _upright(painter, _on(page, box), text.turned_degrees)
        left = _fill(painter, frame, left, font)
        painter.restore()


def _upright(painter: QPainter, frame: QRectF, degrees: float) -> QRectF:
    """Turn the painter so that a text runs as it does on the page; return the frame for it."""
    quarters = round(degrees / 90) % 4
    if quarters == 0 or abs(degrees) < _QUARTER_TURN:
        return frame
    painter.translate(frame.center())
    painter.rotate(90.0 * quarters)
    wide, high = frame.width(), frame.height()
    if quarters % 2:
        wide, high = high, wide
    return QRectF(-wide / 2, -high / 2, wide, high)


def _fill(painter: QPainter, frame: QRectF, text: str, font: QFont) -> str:
    """Set a text into a frame; return what did not fit."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    step = font.pixelSize() * _LINE_SPACING
    y, end = 0.0, 0
    layout.beginLayout()
    while y + font.pixelSize() <= frame.height() + step / 2:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, frame.width()))
        line.setPosition(QPointF(0, y))
        y += step
        end = line.textStart() + line.textLength()
    layout.endLayout()
    painter.setPen(_INK)
    painter.setClipRect(frame)
    layout.draw(painter, frame.topLeft())
    painter.setClipping(False)
    return text[end:]
