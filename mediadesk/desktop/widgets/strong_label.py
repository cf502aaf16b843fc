"""A label that stands in bold while what it names was changed, in whatever theme."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.plain_label import PlainLabel


class StrongLabel(PlainLabel):
    """Keeps its weight where another theme's style sheet is put on, which gives fonts anew."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        self._is_strong = False
        super().__init__(text, parent)

    def show_strong(self, *, is_strong: bool) -> None:
        """Stand in bold, or not."""
        self._is_strong = is_strong
        self._weigh()

    def _weigh(self) -> None:
        font = self.font()
        if font.bold() != self._is_strong:
            font.setBold(self._is_strong)
            self.setFont(font)

    # Qt overrides

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._weigh()
