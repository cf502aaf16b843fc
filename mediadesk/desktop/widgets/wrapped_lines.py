"""Paint the lines of a list whole, over as many rows of text as they need."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

_MARGIN_PX: Final = 4
_ICON_GAP_PX: Final = 8


class WrappedLines(QStyledItemDelegate):
    """Gives each line the height its text needs at the width of the view."""

    # Qt overrides

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
        option.textElideMode = Qt.TextElideMode.ElideNone

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        self.initStyleOption(option, index)
        view = option.widget
        if not isinstance(view, QAbstractItemView):
            return super().sizeHint(option, index)
        width = view.viewport().width()
        taken = option.decorationSize.width() + _ICON_GAP_PX if not option.icon.isNull() else 0
        room = max(1, width - taken - 2 * _MARGIN_PX)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        needed = option.fontMetrics.boundingRect(0, 0, room, 10_000, int(flags), option.text)
        height = max(needed.height(), option.decorationSize.height() if taken else 0)
        return QSize(width, height + 2 * _MARGIN_PX)
