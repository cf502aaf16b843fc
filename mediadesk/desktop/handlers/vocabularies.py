"""The window of vocabularies: opened, closed with the other one."""

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.held_window import let_go, may_close
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.panels.vocabularies.window import VocabularyWindow
from mediadesk.desktop.widgets.front import bring_to_front
from mediadesk.desktop.workplace import Workplace


class VocabulariesHandler(QObject):
    """Holds the one window of vocabularies, made when it is first asked for."""

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self.window: VocabularyWindow | None = None

    @Slot()
    def open(self) -> None:
        """Show the vocabularies, on the one that was shown last."""
        if self.window is None:
            self.window = VocabularyWindow(self._place.desk.vocabularies.files)
        self.window.refresh()
        bring_to_front(self.window)
        self.window.search.setFocus()

    def may_close(self) -> bool:
        """Whether the window of vocabularies may close: what is wrong in it is shown."""
        return may_close(self.window)

    def end(self) -> None:
        """Let go of the window."""
        let_go(self.window)
        self.window = None
