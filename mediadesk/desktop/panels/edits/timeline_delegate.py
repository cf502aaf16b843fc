"""Draws a timeline: sources with their signs, entries along a rail, disagreements in a box."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from mediadesk.desktop.panels.edits.timeline_model import ROW_ROLE
from mediadesk.desktop.panels.edits.timeline_rows import RowKind, TimelineRow
from mediadesk.desktop.widgets.look import Colours, Look
from mediadesk.model.edit import Evidence

_Index = QModelIndex | QPersistentModelIndex
_WRAP: Final = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
)
_ICON_PX: Final = 16
_LEFT_PX: Final = 8
_TEXT_LEFT_PX: Final = 32
_PAD_PX: Final = 4
_DOT_PX: Final = 3.5

#: How each kind of evidence is marked; words beside it say the same: colour never stands alone.
_ICONS: Final = {
    Evidence.MADE_HERE: "edit",
    Evidence.DECLARED: "people",
    Evidence.METADATA: "document",
    Evidence.CREDENTIALS: "lock",
    Evidence.RECOVERED: "eye",
}


@dataclass(frozen=True, slots=True)
class _Room:
    """Where a row's texts go."""

    text: QRect
    underline: QRect


class TimelineDelegate(QStyledItemDelegate):
    """Draws rows wrapped to the width there is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None

    def show_look(self, look: Look) -> None:
        """Draw in a theme's colours from now on."""
        self._look = look

    # Qt overrides

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: TimelineRow = index.data(ROW_ROLE)
        self.initStyleOption(option, index)
        option.text = ""
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        if self._look is not None:
            self._paint_signs(painter, option, row, self._look)
        if row.kind is RowKind.PROPOSAL:
            _paint_tick(painter, option, Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)))
        _paint_texts(painter, option, row)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: TimelineRow = index.data(ROW_ROLE)
        width = option.rect.width() or option.widget.width()
        room = _room(row, QRect(0, 0, width, 10_000), option.font)
        return QSize(width, room.underline.bottom() + 1 + _PAD_PX)

    def _paint_signs(
        self, painter: QPainter, option: QStyleOptionViewItem, row: TimelineRow, look: Look
    ) -> None:
        at = option.rect.topLeft() + QRect(_LEFT_PX, _PAD_PX, 0, 0).topLeft()
        icon_room = QRect(at, QSize(_ICON_PX, _ICON_PX))
        colour = _colour(row.evidence, look.colours)
        if row.kind is RowKind.DISAGREEMENT:
            _paint_box(painter, option.rect, look.colours.warning)
            look.icons.icon("warning", look.colours.warning).paint(painter, icon_room)
        elif row.kind is RowKind.SOURCE:
            name = _ICONS[row.evidence] if row.evidence else "plus"
            look.icons.icon(name, colour).paint(painter, icon_room)
        elif row.kind in (RowKind.ENTRY, RowKind.PLANNED):
            _paint_rail(painter, option.rect, colour, icon_room.center().x())


def _paint_box(painter: QPainter, rect: QRect, colour: QColor) -> None:
    ground = QColor(colour)
    ground.setAlpha(36)
    painter.fillRect(rect.adjusted(0, 1, 0, -1), ground)
    painter.fillRect(QRect(rect.left(), rect.top() + 1, 3, rect.height() - 2), colour)


def _paint_rail(painter: QPainter, rect: QRect, colour: QColor, x: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = QColor(colour)
    line.setAlpha(110)
    painter.setPen(QPen(line, 1.5))
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom() + 1))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(x, rect.top() + _PAD_PX + _ICON_PX / 2), _DOT_PX, _DOT_PX)


def _paint_tick(painter: QPainter, option: QStyleOptionViewItem, state: Qt.CheckState) -> None:
    box = QStyleOptionButton()
    box.rect = tick_room(option.rect)
    is_on = state == Qt.CheckState.Checked
    box.state = QStyle.StateFlag.State_Enabled | (
        QStyle.StateFlag.State_On if is_on else QStyle.StateFlag.State_Off
    )
    primitive = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
    option.widget.style().drawPrimitive(primitive, box, painter, option.widget)


def tick_room(rect: QRect) -> QRect:
    """Return where the tick of a proposal stands in its row."""
    return QRect(rect.left() + _LEFT_PX, rect.top() + _PAD_PX + 1, 14, 14)


def _paint_texts(painter: QPainter, option: QStyleOptionViewItem, row: TimelineRow) -> None:
    room = _room(row, option.rect, option.font)
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
    painter.setPen(option.palette.color(role))
    painter.setFont(_font(row, option.font))
    painter.drawText(QRectF(room.text), _WRAP, row.text)
    painter.setFont(option.font)
    if not is_selected:
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
    painter.drawText(QRectF(room.underline), _WRAP, row.underline)


def _room(row: TimelineRow, rect: QRect, font: QFont) -> _Room:
    """Return where the texts of a row go in a rectangle, wrapped; its height may be anything."""
    left, width = rect.left() + _TEXT_LEFT_PX, max(80, rect.width() - _TEXT_LEFT_PX - _LEFT_PX)
    top = rect.top() + _PAD_PX
    text_height = _height(row.text, width, _font(row, font))
    text = QRect(left, top, width, text_height)
    underline_height = _height(row.underline, width, font)
    return _Room(text, QRect(left, top + text_height, width, underline_height))


def _height(text: str, width: int, font: QFont) -> int:
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(0, 0, width, 10_000, _WRAP, text).height()


def _font(row: TimelineRow, font: QFont) -> QFont:
    strong = QFont(font)
    strong.setBold(row.kind is RowKind.SOURCE)
    return strong


def _colour(evidence: Evidence | None, colours: Colours) -> QColor:
    """Return the colour of a kind of evidence."""
    return (
        {
            Evidence.MADE_HERE: colours.accent,
            Evidence.DECLARED: colours.text,
            Evidence.CREDENTIALS: colours.ok,
            Evidence.RECOVERED: colours.warning,
        }.get(evidence, colours.text_muted)
        if evidence
        else colours.text_muted
    )
