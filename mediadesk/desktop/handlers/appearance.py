"""What of the window is shown, and in which colours."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDockWidget

from mediadesk.desktop.handlers.parts import Parts

#: The height of the check panel where it was never shown beside the pictures.
_CHECK_PX: Final = 380


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
        self._check_px = _CHECK_PX

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
        self.share_room()
        _toggle(self._parts.check_dock)

    @Slot()
    def toggle_check_alone(self) -> None:
        """Give the check panel the room of the pictures, or give it back."""
        middle, dock = self._parts.middle, self._parts.check_dock
        if not middle.is_given_away:
            self._check_px = dock.height() if dock.isVisible() else self._check_px
            middle.give_away(given=True)
            dock.show()
            self._parts.check.pictures.setFocus()  # else the keys go to whatever comes next
        else:
            self.share_room()
            self._parts.pictures.stage.take_focus()
        self.room_changed.emit()

    def share_room(self) -> None:
        """Have pictures and check panel share the room again as they did before."""
        if self._parts.middle.is_given_away:
            self._parts.middle.give_away(given=False)
            docks, heights = [self._parts.check_dock], [self._check_px]
            self._parts.window.resizeDocks(docks, heights, Qt.Orientation.Vertical)

    @Slot()
    def show_pictures(self) -> None:
        """Have the pictures seen, and hear the keys."""
        if self._parts.middle.is_given_away:
            self.toggle_check_alone()
        self._parts.pictures.stage.take_focus()

    @Slot()
    def act_on_message(self) -> None:
        """Do what the message that is shown offers."""
        self._parts.messages.act()

    @Slot()
    def close_message(self) -> None:
        """Take the message that is shown away."""
        self._parts.messages.close_message()

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
