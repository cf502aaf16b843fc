"""A field for several values, which wrap over as many lines as they need."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.field.growing_text import GrowingText

#: Between values; line breaks count as well.
SEPARATOR: Final = ";"


class ItemsText(GrowingText):
    """Values with semicolons between them, or one a line; Return ends a value."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        taken_apart: Callable[[str], tuple[str, ...]] | None = None,
    ) -> None:
        """Build an empty field.

        Args:
            parent: Whatever it stands in.
            taken_apart: Returns the values in a text, where each has a line of its own, as long
                ones need; None where they stand behind one another.
        """
        super().__init__(parent, fewest_lines=1)
        self._taken_apart = taken_apart or _plain_values
        self._joint = "\n" if taken_apart is not None else f"{SEPARATOR} "

    @override
    def typed(self) -> str:
        """Return the values with semicolons between them."""
        return f"{SEPARATOR} ".join(self._taken_apart(self.toPlainText()))

    # Qt overrides

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.textCursor().insertText(self._joint)
            return
        super().keyPressEvent(event)


def _plain_values(text: str) -> tuple[str, ...]:
    lines = (line.strip().rstrip(SEPARATOR) for line in text.splitlines())
    return tuple(line for line in lines if line)
