"""What a key does to the photo that is developed: turn, mirror, drop colours, settings."""

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.development.plan_pasting import PlanPasting
from mediadesk.desktop.handlers.parts import Parts


class AdjustingHandler(QObject):
    """Works on the draft in the panel; without one, on the selected photos."""

    def __init__(self, parts: Parts, pasting: PlanPasting) -> None:
        super().__init__(parts.window)
        self._panel = parts.develop
        self._pictures = parts.pictures
        self._pasting = pasting

    @Slot()
    def before(self) -> None:
        """Show the photo as it was taken, or the work again."""
        self._panel.views.show_before(shown=not self._panel.views.is_before)

    @Slot()
    def turn_left(self) -> None:
        """Turn the picture a quarter counter-clockwise."""
        self._panel.frame.turn_left()

    @Slot()
    def turn_right(self) -> None:
        """Turn the picture a quarter clockwise."""
        self._panel.frame.turn_right()

    @Slot()
    def flip(self) -> None:
        """Mirror the picture left to right."""
        self._panel.frame.mirror()

    @Slot()
    def drop_colours(self) -> None:
        """Make the picture black and white, or bring its colours back."""
        self._panel.colour.grayscale.toggle()

    @Slot()
    def go_to_size(self) -> None:
        """Put the cursor where it is said how large the derivative will be."""
        self._panel.go_to_size()

    @Slot()
    def copy_settings(self) -> None:
        """Note tone, colour and detail of the photo that is developed."""
        self._pasting.copy_settings()

    @Slot()
    def paste_settings(self) -> None:
        """Give what was noted to this photo, or as a version to every photo selected."""
        if self._panel.photo is not None:
            self._pasting.paste_here()
        else:
            self._pasting.paste_to(self._pictures.selected_ids())
