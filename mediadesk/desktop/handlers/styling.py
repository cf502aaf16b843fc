"""The window of house styles: opened, kept in step with the photo, closed with the other one."""

from typing import Final

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.held_window import let_go, may_close
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.panels.styling.window import StyleWindow
from mediadesk.desktop.widgets.front import bring_to_front
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.workplace import Workplace

#: The setting that says by which style the desk words its lines.
_CHOSEN: Final = "credit.style"


class StylingHandler(QObject):
    """Holds the one window of house styles, made when it is first asked for."""

    def __init__(self, place: Workplace, parts: Parts, look: Look) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._look = look
        self._chosen = place.desk.settings.get(_CHOSEN)
        self.window: StyleWindow | None = None
        parts.pictures.current_changed.connect(self._show_photo)
        place.hub.changed.connect(self._show_changed)

    @Slot()
    def open(self) -> None:
        """Show the window, on the style that the credit line is worded by."""
        self._parts.inspector.commit()
        if self.window is None:
            self.window = StyleWindow(self._place, self._look)
            self.window.styles_changed.connect(self.offer_styles)
        self.window.show_photo(self._parts.inspector.photo_id)
        bring_to_front(self.window)

    def show_look(self, look: Look) -> None:
        """Colour in a theme's colours."""
        self._look = look
        if self.window is not None:
            self.window.show_look(look)

    @Slot()
    def offer_styles(self) -> None:
        """Offer the styles there are beside the credit line, and take up one that was chosen."""
        desk, line = self._place.desk, self._parts.inspector.line
        names, chosen = desk.crediting.style_names(), desk.settings.get(_CHOSEN)
        shown = line.style_name
        is_kept = chosen == self._chosen and shown in names
        line.offer_styles(names, shown if is_kept else chosen)
        self._chosen = chosen

    def may_close(self) -> bool:
        """Return whether the window could be closed: what is not saved is asked about."""
        return may_close(self.window)

    def end(self) -> None:
        """Let go of the window."""
        if self.window is not None:
            self.window.bench.stop()
            self.window.keeper.close()
        let_go(self.window)
        self.window = None

    @Slot(int)
    def _show_photo(self, photo_id: int) -> None:
        if self.window is not None and self.window.isVisible():
            self.window.show_photo(photo_id)

    @Slot(object)
    def _show_changed(self, photo_ids: frozenset[int]) -> None:
        if self._parts.inspector.photo_id in photo_ids:
            self._show_photo(self._parts.inspector.photo_id)
