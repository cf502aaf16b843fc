"""Draws a line of the sidebar with its count of photos at the right edge."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from mediadesk.desktop.panels.sidebar.tree_model import COUNT_ROLE

_Index = QModelIndex | QPersistentModelIndex
_GAP_PX: Final = 8
_LINE_PX: Final = 28


class CountDelegate(QStyledItemDelegate):
    """Draws label and count; headings are smaller and dimmer."""

    # Qt overrides

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        count = index.data(COUNT_ROLE)
        words = f"{count:,}" if isinstance(count, int) else ""
        room = option.fontMetrics.horizontalAdvance(words) + 2 * _GAP_PX if words else 0
        narrowed = QStyleOptionViewItem(option)
        style = option.widget.style()
        self.initStyleOption(narrowed, index)
        narrowed.text = option.fontMetrics.elidedText(
            str(narrowed.text),
            Qt.TextElideMode.ElideRight,
            max(0, option.rect.width() - room - (30 if not narrowed.icon.isNull() else 8)),
        )
        style.drawControl(style.ControlElement.CE_ItemViewItem, narrowed, painter, option.widget)
        if not words:
            return
        painter.save()
        is_selected = bool(option.state & style.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        painter.setOpacity(1.0 if is_selected else 0.65)
        edge = QRect(option.rect).adjusted(0, 0, -_GAP_PX, 0)
        where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(edge, where, words)
        painter.restore()

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        if not index.flags() & Qt.ItemFlag.ItemIsSelectable:
            option.font.setBold(True)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return super().sizeHint(option, index).expandedTo(QSize(0, _LINE_PX))
