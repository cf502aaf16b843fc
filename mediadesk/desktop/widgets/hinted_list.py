"""A list that says in its own place why it is empty."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

_MARGIN_PX: Final = 12


class HintedList(QListView):
    """Shows lines; a quiet sentence where there are none."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint

    def show_hint(self, hint: str) -> None:
        """Say another sentence where there are no lines."""
        self._hint = hint
        self.viewport().update()

    @property
    def hint(self) -> str:
        """What is said now; "" while there are lines."""
        model: QAbstractItemModel | None = self.model()
        return "" if model is not None and model.rowCount() else self._hint

    # Qt overrides

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hint:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = self.viewport().rect().adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, int(centred | Qt.TextFlag.TextWordWrap), self.hint)
        painter.end()
