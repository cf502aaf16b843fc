"""Have pages of the web fetched and checked: asked for by address, dropped, or fetched again."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QWidget

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import UserError
from mediadesk.services.checks.fetching import Fetched
from mediadesk.services.checks.remote_pictures import PicturesCame
from mediadesk.services.checks.web_addresses import is_address, shown
from mediadesk.services.jobs import Job
from mediadesk.services.settings import STATE_PREFIX

#: Room for an address as papers write them.
_LETTERS: Final = 90
_LAST: Final = f"{STATE_PREFIX}check.address"


def ask_for_address(parent: QWidget, offered: str) -> str:
    """Ask for the address of a page, which stands there chosen; "" where none was given."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(translated("Check page of the web"))
    dialog.setLabelText(translated("&Address of the page; it is fetched with its pictures:"))
    dialog.setTextValue(offered)
    letter_px = dialog.fontMetrics().averageCharWidth()
    dialog.resize(_LETTERS * letter_px, dialog.sizeHint().height())
    is_given = dialog.exec() == QInputDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.textValue().strip() if is_given else ""


class PageFetching(QObject):
    """Fetches pages where a person asks; nothing else in the window asks the network for them.

    Signals:
        chosen: Pages are there and are to be checked (tuple of paths).
    """

    chosen = Signal(object)

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work

    @Slot()
    def ask(self) -> None:
        """Ask for an address; the one that was copied, or else the last one, is offered."""
        copied = QGuiApplication.clipboard().text().strip()
        offered = copied if is_address(copied) else self._place.desk.settings.get(_LAST)
        typed = ask_for_address(self._parts.window, offered)
        if typed:
            self.fetch((typed,))

    @Slot()
    def again(self) -> None:
        """Fetch the page that is shown once more, and check what it shows now."""
        document = self._parts.check.document
        if document is not None:
            self._start(self._place.desk.fetching.again(document))

    @Slot()
    def fetch_pictures(self) -> None:
        """Fetch what the document that is shown has from the web, and check it again."""
        document = self._parts.check.document
        if document is not None:
            job = self._place.desk.remote_pictures.job((document,))
            self._work.start(
                translated("Fetching pictures"), job, partial(self._tell_pictures, document)
            )

    def fetch(self, addresses: Sequence[str]) -> None:
        """Fetch pages and have them checked."""
        try:
            job = self._place.desk.fetching.job(addresses)
        except UserError as error:
            self._place.reporter.report(error)
            return
        self._place.desk.settings.put(_LAST, shown(addresses[-1].strip()))
        self._start(job)

    def _start(self, job: Job[Fetched]) -> None:
        self._work.start(translated("Fetching"), job, self._tell)

    def _tell(self, fetched: Fetched) -> None:
        """Have what came checked, and say what did not come."""
        missing = [error for one in fetched.documents for error in one.missing]
        if fetched.failed:
            details = "\n".join(one.error for one in fetched.failed)
            self._place.reporter.warn(fetched.failed[0].error, details)
        else:
            self._tell_missing(missing)
        if fetched.documents:
            self.chosen.emit(tuple(one.path for one in fetched.documents))

    def _tell_pictures(self, document: Path, came: PicturesCame) -> None:
        self._tell_missing(came.missing)
        if came.count:
            self.chosen.emit((document,))

    def _tell_missing(self, missing: Sequence[str]) -> None:
        if missing:
            many = count(len(missing), translated("picture"), translated("pictures"))
            told = translated("{pictures} of the page did not come and cannot be looked at.")
            self._place.reporter.warn(told.format(pictures=many), "\n".join(missing))
