"""A row of widgets that goes on in a line below where it is wider than there is room."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget
from typing_extensions import override

_GAP_PX: Final = 6


class WrappingRow(QWidget):
    """Shows widgets side by side, each as wide as it wants to be; it needs the widest one's room.

    Those that expand share what is left of their line.

    Args:
        widgets: What is shown, from left to right.
        parent: Its parent.
    """

    def __init__(self, widgets: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = _Lines(self)
        lines.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            lines.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class _Lines(QLayout):
    """Lays items out in lines; Qt has no such layout."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(_GAP_PX)

    def _placed(self, width_px: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Yield what is shown with its place, the first line at the top, each line centred."""
        top = 0
        for line in self._broken(width_px):
            left, left_over_px = 0, max(0, width_px - self._length_px(line))
            expanding = [item for item, _ in line if _expands(item)]
            height = max(size.height() for _, size in line)
            for item, size in line:
                more_px = left_over_px // len(expanding) if item in expanding else 0
                at = QPoint(left, top + (height - size.height()) // 2)
                yield item, QRect(at, size.grownBy(QMargins(0, 0, more_px, 0)))
                left += size.width() + more_px + self.spacing()
            top += height + self.spacing()

    def _broken(self, width_px: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        """Yield the lines that fit into a width: what is shown in each, with its size."""
        line: list[tuple[QLayoutItem, QSize]] = []
        for item in self._items:
            if item.isEmpty():
                continue  # a hidden widget
            wanted, least_px = item.sizeHint(), item.minimumSize().width()
            width = min(wanted.width(), max(width_px, least_px))
            if _expands(item):
                width = max(least_px, width // 2)  # it gets what is left of its line
            height = item.heightForWidth(width) if item.hasHeightForWidth() else wanted.height()
            size = QSize(width, height)
            if line and self._length_px([*line, (item, size)]) > width_px:
                yield line
                line = []
            line.append((item, size))
        if line:
            yield line

    def _length_px(self, line: Sequence[tuple[QLayoutItem, QSize]]) -> int:
        return sum(size.width() for _, size in line) + self.spacing() * (len(line) - 1)

    # Qt overrides

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _, place in self._placed(width)), default=0)

    @override
    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps_px = self.spacing() * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return QSize(sum(size.width() for size in shown) + gaps_px, height)

    @override
    def minimumSize(self) -> QSize:
        least = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        return least

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.isRightToLeft()
        for item, place in self._placed(rect.width()):
            if is_mirrored:
                place.moveLeft(rect.width() - place.right() - 1)
            item.setGeometry(place.translated(rect.topLeft()))


def _expands(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)
