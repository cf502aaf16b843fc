"""What becomes of files, folders and pages of the web that are dropped on the window."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.dragging import Carried
from mediadesk.desktop.handlers.checks.checking import CheckingHandler
from mediadesk.desktop.handlers.checks.page_fetching import PageFetching
from mediadesk.desktop.handlers.intake import IntakeHandler
from mediadesk.desktop.main_window import MainWindow
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated


class Drops(QObject):
    """Has documents checked, by the ends of their names, pages fetched, and all else imported."""

    def __init__(
        self,
        window: MainWindow,
        intake: IntakeHandler,
        checking: CheckingHandler,
        fetching: PageFetching,
    ) -> None:
        super().__init__(window)
        self._intake = intake
        self._checking = checking
        self._fetching = fetching
        self._hint = window.drop_hint
        window.dragged.connect(self._tell)
        window.dropped.connect(self._take)

    def _parted(self, paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        """Return what would be checked, and what imported."""
        documents = tuple(path for path in paths if self._checking.reads(path))
        return documents, tuple(path for path in paths if path not in documents)

    @Slot(object)
    def _tell(self, held: Carried) -> None:
        """Say what would become of what is held over the window; nothing for nothing."""
        documents, others = self._parted(held.paths)
        self._hint.say(promise(documents, others) or promise_of_pages(held.addresses))

    @Slot(object)
    def _take(self, dropped: Carried) -> None:
        documents, pictures = self._parted(dropped.paths)
        if documents:
            self._checking.check_paths(documents)
        if pictures:
            self._intake.import_paths(pictures)
        if dropped.addresses:
            self._fetching.fetch(dropped.addresses)


def promise(documents: Sequence[Path], others: Sequence[Path]) -> str:
    """Return what dropping files would do, in a sentence; "" where there are none."""
    checked, imported = _named(documents), _named(others)
    if checked and imported:
        both = translated("Drop here to check {documents} and to import {others}")
        return both.format(documents=checked, others=imported)
    if checked:
        return translated("Drop here to check {documents}").format(documents=checked)
    return translated("Drop here to import {others}").format(others=imported) if imported else ""


def promise_of_pages(addresses: Sequence[str]) -> str:
    """Return what dropping links would do, in a sentence; "" where there are none."""
    if not addresses:
        return ""
    pages = count(len(addresses), translated("page"), translated("pages"))
    if len(addresses) == 1:
        host = urlsplit(addresses[0]).hostname or addresses[0]
        pages = translated("the page of {host}").format(host=host)
    return translated("Drop here to fetch and check {pages}").format(pages=pages)


def _named(paths: Sequence[Path]) -> str:
    """Return what a few files are called; of more, how many they are."""
    if len(paths) == 1:
        return paths[0].name or str(paths[0])
    return count(len(paths), translated("file"), translated("files")) if paths else ""
