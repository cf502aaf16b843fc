"""What of the window is shown, and in which colours."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDockWidget

from mediadesk.desktop.handlers.parts import Parts


class AppearanceHandler(QObject):
    """Shows and hides panels; asks for another theme.

    Signals:
        theme_chosen: "dark" or "light".
        room_changed: The pictures were hidden or shown.
    """

    theme_chosen = Signal(str)
    room_changed = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts

    @Slot()
    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        _toggle(self._parts.sidebar_dock)

    @Slot()
    def toggle_inspector(self) -> None:
        """Show or hide the inspector; what was typed is saved."""
        self._parts.inspector.commit()
        _toggle(self._parts.inspector_dock)

    @Slot()
    def toggle_check(self) -> None:
        """Show or hide the check panel; without it the pictures are always there."""
        self._parts.middle.give_away(given=False)
        _toggle(self._parts.check_dock)

    @Slot()
    def toggle_check_alone(self) -> None:
        """Give the check panel the room of the pictures, or give it back."""
        middle = self._parts.middle
        middle.give_away(given=not middle.is_given_away)
        if middle.is_given_away:
            self._parts.check_dock.show()
        self.room_changed.emit()

    @Slot()
    def go_dark(self) -> None:
        """Choose the dark theme."""
        self.theme_chosen.emit("dark")

    @Slot()
    def go_light(self) -> None:
        """Choose the light theme."""
        self.theme_chosen.emit("light")


def _toggle(dock: QDockWidget) -> None:
    dock.setVisible(not dock.isVisible())
