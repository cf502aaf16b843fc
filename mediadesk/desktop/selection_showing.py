"""Have the inspector show what is selected: one photo at once, many once they are all taken."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from mediadesk.desktop.handlers.parts import Parts

#: While a selection grows, nobody reads what its photos share.
_SETTLED_MS: Final = 80


class SelectionShowing(QObject):
    """Follows what is selected in the grid."""

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._grid = parts.pictures.gallery.grid
        self._inspector = parts.inspector
        self._growing = QTimer(self)
        self._growing.setSingleShot(True)
        self._growing.setInterval(_SETTLED_MS)
        self._growing.timeout.connect(self._show)
        parts.pictures.gallery.selection_changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        if self._grid.selected_count > 1:
            self._growing.start()
        elif self._growing.isActive() or self._inspector.is_several:
            self._growing.stop()
            self._show()

    @Slot()
    def _show(self) -> None:
        several = self._grid.selected_ids.tolist() if self._grid.selected_count > 1 else []
        self._inspector.show_selection(several)
