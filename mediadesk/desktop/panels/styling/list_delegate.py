"""Draws a house style in two lines: its name and state, and when to use it."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from mediadesk.desktop.panels.styling.list_model import STATE_ROLE, UNDERLINE_ROLE

_Index = QModelIndex | QPersistentModelIndex
_MARGIN_PX: Final = 8
_GAP_PX: Final = 2
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class StyleDelegate(QStyledItemDelegate):
    """Draws both lines, the lower one quiet; what does not fit ends in an ellipsis."""

    # Qt overrides

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        title = str(option.text)
        option.text = ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        metrics, line = option.fontMetrics, option.fontMetrics.height()
        room = option.rect.adjusted(_MARGIN_PX, _MARGIN_PX // 2, -_MARGIN_PX, 0)
        upper = room.adjusted(0, 0, 0, line - room.height())
        lower = upper.translated(0, line + _GAP_PX)
        elide = Qt.TextElideMode.ElideRight
        state = str(index.data(STATE_ROLE) or "")
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        if option.state & style.StateFlag.State_Selected:
            painter.setPen(option.palette.color(QPalette.ColorRole.HighlightedText))
        painter.drawText(upper, int(_RIGHT), state)
        underline = str(index.data(UNDERLINE_ROLE) or "")
        painter.drawText(lower, int(_LEFT), metrics.elidedText(underline, elide, lower.width()))
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        width = upper.width() - metrics.horizontalAdvance(state) - _MARGIN_PX
        shown = painter.fontMetrics().elidedText(title, elide, width)
        painter.drawText(upper, int(_LEFT), shown)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        self.initStyleOption(option, index)
        return QSize(120, 2 * option.fontMetrics.height() + _GAP_PX + _MARGIN_PX)
