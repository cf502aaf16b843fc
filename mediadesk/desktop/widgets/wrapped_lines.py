"""Paint the lines of a list whole, over as many rows of text as they need."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

_MARGIN_PX: Final = 4
_ENDLESS_PX: Final = 10_000


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
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        room = max(1, _room_px(view, option, width))
        needed = option.fontMetrics.boundingRect(0, 0, room, _ENDLESS_PX, int(flags), option.text)
        icon_px = 0 if option.icon.isNull() else option.decorationSize.height()
        return QSize(width, max(needed.height(), icon_px) + 2 * _MARGIN_PX)


def _room_px(view: QAbstractItemView, option: QStyleOptionViewItem, width: int) -> int:
    """Return how wide a line of text may be beside its icon, as the style lays both out."""
    style = view.style()
    option.rect = QRect(0, 0, width, _ENDLESS_PX)
    text = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, view)
    margin_px = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, view) + 1
    return text.width() - 2 * margin_px
