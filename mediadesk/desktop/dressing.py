"""Have widgets take over the colours of another palette: at once those that are seen."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from mediadesk.desktop.widgets.steps import Steps


class Dressing(QObject):
    """Polishes every widget once more, for a style sheet resolves its colours when it does.

    A window with all its forms has some thousand widgets, of which a hundred are seen: the others
    follow a few at a time.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._steps = Steps(self)

    def begin(self) -> None:
        """Dress what is seen, and begin with what is not."""
        seen = {widget for window in self._app.topLevelWidgets() for widget in _seen(window)}
        for widget in seen:
            _polish(widget)
        self._steps.begin((partial(self._dress_others, seen),))

    def _dress_others(self, seen: set[QWidget]) -> None:
        """Begin with what is not seen: to look all through takes as long as to dress what is."""
        others = [widget for widget in self._app.allWidgets() if widget not in seen]
        self._steps.begin(partial(_polish, widget) for widget in others)


def _seen(window: QWidget) -> Iterator[QWidget]:
    """Yield a window and all in it that is seen; what is hidden hides all there is in it."""
    waiting = [window] if window.isVisible() else []
    while waiting:
        widget = waiting.pop()
        yield widget
        inner = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        waiting += (one for one in inner if one.isVisible() and not one.isWindow())


def _polish(widget: QWidget) -> None:
    """Have a widget take its colours anew, but for mere containers of which the sheet is silent."""
    if isValid(widget) and (
        type(widget) is not QWidget or widget.testAttribute(Qt.WidgetAttribute.WA_StyleSheetTarget)
    ):
        widget.style().polish(widget)
        widget.update()
