"""What becomes of files that are dropped on the window."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.checking import CheckingHandler
from mediadesk.desktop.handlers.intake import IntakeHandler
from mediadesk.desktop.main_window import MainWindow
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated


class Drops(QObject):
    """Has dropped documents checked, by the ends of their names, and everything else imported."""

    def __init__(
        self, window: MainWindow, intake: IntakeHandler, checking: CheckingHandler
    ) -> None:
        super().__init__(window)
        self._intake = intake
        self._checking = checking
        self._hint = window.drop_hint
        window.dragged.connect(self._tell)
        window.dropped.connect(self._take)

    def _parted(self, paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        """Return what would be checked, and what imported."""
        documents = tuple(path for path in paths if self._checking.reads(path))
        return documents, tuple(path for path in paths if path not in documents)

    @Slot(object)
    def _tell(self, paths: Sequence[Path]) -> None:
        """Say what would become of files that are held over the window; nothing for none."""
        documents, others = self._parted(paths)
        self._hint.say(promise(documents, others))

    @Slot(object)
    def _take(self, paths: Sequence[Path]) -> None:
        documents, pictures = self._parted(paths)
        if documents:
            self._checking.check_paths(documents)
        if pictures:
            self._intake.import_paths(pictures)


def promise(documents: Sequence[Path], others: Sequence[Path]) -> str:
    """Return what dropping files would do, in a sentence; "" where there are none."""
    checked, imported = _named(documents), _named(others)
    if checked and imported:
        both = translated("Drop here to check {documents} and to import {others}")
        return both.format(documents=checked, others=imported)
    if checked:
        return translated("Drop here to check {documents}").format(documents=checked)
    return translated("Drop here to import {others}").format(others=imported) if imported else ""


def _named(paths: Sequence[Path]) -> str:
    """Return what a few files are called; of more, how many they are."""
    if len(paths) == 1:
        return paths[0].name or str(paths[0])
    return count(len(paths), translated("file"), translated("files")) if paths else ""
