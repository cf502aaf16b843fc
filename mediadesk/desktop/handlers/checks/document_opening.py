"""Ask which published documents are to be checked: files, or a whole folder."""

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.handlers.asking_files import Purpose, ask_for_files, ask_for_folder
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated


class DocumentOpening(QObject):
    """Asks for documents.

    Signals:
        chosen: Files, or a folder, are to be checked (tuple of paths).
    """

    chosen = Signal(object)

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        parts.check.head.open_asked.connect(self.open)
        parts.pictures.gallery.article_asked.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Ask for documents."""
        desk = self._place.desk
        title = translated("Check the pictures of an article")
        suffixes = desk.checking.suffixes
        files = ask_for_files(self._parts.window, title, Purpose.CHECK, desk.settings, suffixes)
        if files:
            self.chosen.emit(files)

    @Slot()
    def open_folder(self) -> None:
        """Ask for a folder of which every document is to be checked."""
        title = translated("Check every document in a folder")
        settings = self._place.desk.settings
        folder = ask_for_folder(self._parts.window, title, Purpose.CHECK, settings)
        if folder is not None:
            self.chosen.emit((folder,))
