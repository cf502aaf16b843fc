"""Draws an entry of the edit log in two lines: what was done; who, when, on what evidence."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from mediadesk.desktop.panels.edits.table_model import UNDERLINE_ROLE

_Index = QModelIndex | QPersistentModelIndex
_MARGIN_PX = 8
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class EditDelegate(QStyledItemDelegate):
    """Draws both lines wrapped to the width there is."""

    # Qt overrides

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        heading, underline = str(option.text), str(index.data(UNDERLINE_ROLE) or "")
        option.text = ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        is_selected = bool(option.state & style.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        room = option.rect.adjusted(_MARGIN_PX, _MARGIN_PX // 2, -_MARGIN_PX, 0)
        used = painter.boundingRect(room, int(_WRAP), heading)
        painter.drawText(room, int(_WRAP), heading)
        painter.setOpacity(1.0 if is_selected else 0.7)
        painter.drawText(room.adjusted(0, used.height(), 0, 0), int(_WRAP), underline)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = option.rect.width() or option.widget.width()
        room = max(80, width - 2 * _MARGIN_PX)
        metrics: QFontMetrics = option.fontMetrics
        texts = (str(index.data() or ""), str(index.data(UNDERLINE_ROLE) or ""))
        height = sum(
            metrics.boundingRect(0, 0, room, 10_000, int(_WRAP), text).height() for text in texts
        )
        return QSize(room, height + _MARGIN_PX)
