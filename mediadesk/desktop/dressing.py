"""Have widgets take over the colours of another palette: at once those that are seen."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from mediadesk.desktop.widgets.steps import Steps


class Dressing(QObject):
    """Polishes every widget once more, for a style sheet resolves its colours when it does.

    A window with all its forms has some thousand widgets, of which a hundred are seen: the others
    follow a few at a time.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._steps = Steps(self)

    def begin(self) -> None:
        """Dress what is seen, and begin with what is not."""
        widgets = self._app.allWidgets()
        for widget in widgets:
            if widget.isVisible():
                _polish(widget)
        self._steps.begin(partial(_polish, one) for one in widgets if not one.isVisible())


def _polish(widget: QWidget) -> None:
    if isValid(widget):
        widget.style().polish(widget)
        widget.update()
