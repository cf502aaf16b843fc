"""A field for several values, which wrap over as many lines as they need."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.growing_text import GrowingText

#: Between values; line breaks count as well.
SEPARATOR = ";"


class ItemsText(GrowingText):
    """Values with semicolons between them, or one a line; Return ends a value."""

    def __init__(self, parent: QWidget | None = None, *, is_by_line: bool = False) -> None:
        """Build an empty field.

        Args:
            parent: Whatever it stands in.
            is_by_line: Whether each value has a line of its own, as long ones need.
        """
        super().__init__(parent, fewest_lines=1)
        self._joint = "\n" if is_by_line else f"{SEPARATOR} "

    @override
    def typed(self) -> str:
        """Return the values with semicolons between them."""
        lines = (line.strip().rstrip(SEPARATOR) for line in self.toPlainText().splitlines())
        return f"{SEPARATOR} ".join(line for line in lines if line)

    def show_items(self, items: tuple[str, ...]) -> None:
        """Show values."""
        self.show_text(self._joint.join(items))

    # Qt overrides

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.textCursor().insertText(self._joint)
            return
        super().keyPressEvent(event)
