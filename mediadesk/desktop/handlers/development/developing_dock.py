"""The panel that develops takes the inspector's place, and gives it back."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.handlers.parts import Parts


class DevelopingDock(QObject):
    """Knows which docks were shown before."""

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._inspector_was_shown = self._check_was_shown = False

    def show(self) -> None:
        """Show the panel in the inspector's place; the check makes room for the picture."""
        inspector, check = self._parts.inspector_dock, self._parts.check_dock
        self._inspector_was_shown = not inspector.isHidden()
        self._check_was_shown = not check.isHidden()
        inspector.hide()
        check.hide()  # the picture needs the height
        self._parts.middle.give_away(given=False)
        self._parts.develop_dock.show()

    def put_away(self) -> None:
        """Hide the panel and show what was shown before; the keys go to the picture."""
        dock = self._parts.develop_dock
        focused: QWidget | None = self._parts.window.focusWidget()
        if focused is not None and dock.isAncestorOf(focused):
            self._parts.pictures.viewer.setFocus()  # else the keys go to whatever comes next
        dock.hide()
        self._parts.inspector_dock.setVisible(self._inspector_was_shown)
        if self._check_was_shown:
            self._parts.check_dock.show()
