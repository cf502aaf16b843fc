"""Keep the first photo of the list current until somebody chooses another."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.panels.pictures.stage import Stage

_TAKES_TEXT: Final = Qt.WidgetAttribute.WA_InputMethodEnabled


class FirstPhoto:
    """Offers the first photo of a list.

    While an import fills the grid, others come before the one that was first. Once somebody
    chooses a photo, or types elsewhere, as in a caption, that one stays.

    Args:
        stage: Where the photos are shown.
    """

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._offered = 0

    def offer(self, photo_id: int) -> None:
        """Make the first photo current, unless somebody has chosen another."""
        if self._is_open():
            self._offered = photo_id
            self._stage.gallery.grid.set_current(photo_id)

    def note(self, photo_id: int) -> None:
        """Note which photo has become current: another than the offered one was chosen."""
        if photo_id != self._offered:
            self._offered = 0

    def _is_open(self) -> bool:
        grid = self._stage.gallery.grid
        if not grid.current_id:
            return True
        focused: QWidget | None = self._stage.window().focusWidget()
        is_typing = focused is not None and focused.testAttribute(_TAKES_TEXT)
        is_offered = grid.current_id == self._offered and not self._stage.is_enlarged
        return is_offered and not is_typing and grid.selected_count <= 1
