"""A widget that scrolls where there is less room than it needs, as on a small screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override


class Scrolled(QScrollArea):
    """Gives a widget all the room there is, and never less than it needs.

    Without it a window is as large as all its parts need together, which may be more than a screen
    has: what lies below its edge cannot be reached.
    """

    def __init__(self, content: QWidget, least: QSize, parent: QWidget | None = None) -> None:
        """Show a widget.

        Args:
            content: The widget.
            least: The room that is asked for, at least.
            parent: What it stands in.
        """
        super().__init__(parent)
        self._content, self._least = content, least
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    # Qt overrides

    @override
    def minimumSizeHint(self) -> QSize:
        needed = self._content.minimumSizeHint().expandedTo(self._content.minimumSize())
        return self._least.boundedTo(needed)

    @override
    def sizeHint(self) -> QSize:
        return self._content.sizeHint()
