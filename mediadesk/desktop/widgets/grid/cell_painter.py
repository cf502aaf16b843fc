"""Paints one cell of the grid: picture, title, line below it, badges, marks."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from mediadesk.desktop.widgets.look import Look, Tone

_PADDING: Final = 8
_BADGE: Final = 14
_BADGE_GAP: Final = 2


@dataclass(frozen=True, slots=True)
class Badge:
    """A small icon in a cell.

    Attributes:
        icon: Name of the icon.
        tip: What it means, for the tool tip.
        tone: What its colour says.
    """

    icon: str
    tip: str
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class CellContent:
    """What stands in a cell beside the picture.

    Attributes:
        title: First line.
        subtitle: Second, quieter line.
        badges: Icons at the right of the title.
    """

    title: str
    subtitle: str = ""
    badges: tuple[Badge, ...] = ()

    @property
    def tip(self) -> str:
        """Everything in words, for the tool tip and the screen reader."""
        badges = (badge.tip for badge in self.badges)
        return "\n".join(line for line in (self.title, self.subtitle, *badges) if line)


@dataclass(frozen=True, slots=True)
class CellState:
    """How a cell stands.

    Attributes:
        is_selected: It is selected.
        is_current: The keyboard is on it.
        has_focus: The grid has the keyboard.
        is_missing: Its picture cannot be shown.
    """

    is_selected: bool = False
    is_current: bool = False
    has_focus: bool = False
    is_missing: bool = False


class CellPainter:
    """Paints cells in the colours of a theme."""

    def __init__(self, look: Look, font: QFont) -> None:
        self._look = look
        self._title_font = QFont(font)
        self._metrics = QFontMetrics(font)

    def show_look(self, look: Look) -> None:
        """Paint in another theme's colours from now on."""
        self._look = look

    @property
    def ground(self) -> QColor:
        """The colour between the cells."""
        return self._look.colours.canvas

    def cell_size(self, edge_px: int) -> QSize:
        """Return the size of a cell whose picture fits a square of the given edge."""
        text = 2 * self._metrics.lineSpacing() + _PADDING // 2
        return QSize(edge_px + 2 * _PADDING, edge_px + text + 2 * _PADDING)

    def paint(
        self,
        painter: QPainter,
        cell: QRect,
        content: CellContent | None,
        picture: QPixmap | None,
        state: CellState,
    ) -> None:
        """Paint one cell; what has not come yet is left out, quietly."""
        self._paint_ground(painter, cell, state)
        edge = cell.width() - 2 * _PADDING
        frame = QRect(cell.left() + _PADDING, cell.top() + _PADDING, edge, edge)
        self._paint_picture(painter, frame, picture, state)
        if content is not None:
            self._paint_text(painter, cell, frame.bottom() + 1 + _PADDING // 2, content)

    def _paint_ground(self, painter: QPainter, cell: QRect, state: CellState) -> None:
        colours = self._look.colours
        if state.is_selected:
            painter.fillRect(cell, colours.raised)
        if state.is_current:
            width = 2 if state.has_focus else 1
            inset = width / 2
            painter.setPen(QPen(colours.accent if state.has_focus else colours.text_muted, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(cell).adjusted(inset, inset, -inset, -inset))

    def _paint_picture(
        self, painter: QPainter, frame: QRect, picture: QPixmap | None, state: CellState
    ) -> None:
        colours = self._look.colours
        if picture is not None:
            painter.drawPixmap(_fitted(frame, picture), picture)
            return
        placeholder = frame.adjusted(0, frame.height() // 8, 0, -frame.height() // 8)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(placeholder).adjusted(0.5, 0.5, -0.5, -0.5))
        if state.is_missing:
            edge = min(48, frame.width() // 3)
            icon = QRect(0, 0, edge, edge)
            icon.moveCenter(frame.center())
            self._look.icons.icon("picture-broken", colours.text_muted).paint(painter, icon)

    def _paint_text(self, painter: QPainter, cell: QRect, top: int, content: CellContent) -> None:
        colours = self._look.colours
        left, height = cell.left() + _PADDING, self._metrics.lineSpacing()
        right = cell.right() + 1 - _PADDING
        for badge in reversed(content.badges):
            right -= _BADGE
            box = QRect(right, top + (height - _BADGE) // 2, _BADGE, _BADGE)
            self._look.icons.icon(badge.icon, colours.tone(badge.tone)).paint(painter, box)
            right -= _BADGE_GAP
        painter.setFont(self._title_font)
        titled = QRect(left, top, right - left, height)
        # What tells the names of one shoot apart stands at their ends.
        self._write(painter, titled, content.title, colours.text, keeps_end=True)
        below = QRect(left, top + height, cell.right() + 1 - _PADDING - left, height)
        self._write(painter, below, content.subtitle, colours.text_muted)

    def _write(
        self, painter: QPainter, box: QRect, text: str, colour: QColor, *, keeps_end: bool = False
    ) -> None:
        """Write a text in one line, whatever lines it has, cut off where it has no room."""
        mode = Qt.TextElideMode
        shown = mode.ElideMiddle if keeps_end else mode.ElideRight
        line = self._metrics.elidedText(" ".join(text.split()), shown, box.width())
        painter.setPen(colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)


def _fitted(frame: QRect, picture: QPixmap) -> QRect:
    """Return where a picture lies in its frame: whole, centred, never larger than it is."""
    size = picture.deviceIndependentSize().toSize()
    if size.width() > frame.width() or size.height() > frame.height():
        size.scale(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
    box = QRect(0, 0, max(1, size.width()), max(1, size.height()))
    box.moveCenter(frame.center())
    return box
