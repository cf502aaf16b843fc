"""Adopt what is found by now: asked of which documents, by whom, into which file."""

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from mediadesk.desktop.handlers.asking_files import ask_for_new_baseline
from mediadesk.desktop.handlers.checks.baseline import taken_out_words, then_read
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.checking.adopt_dialog import AdoptDialog, AdoptOffer
from mediadesk.desktop.panels.checking.adopted import open_findings
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import DocumentReport
from mediadesk.paths import is_there
from mediadesk.services.checks.adopting import Adopted
from mediadesk.services.checks.baselining import HeldBaseline
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext

#: What a baseline is called until somebody calls it otherwise.
_NAME: Final = "baseline.json"


class AdoptingHandler(QObject):
    """Asks by a dialog, adopts beside the window, and has the baseline held from then on.

    Args:
        place: The window's services.
        parts: The window's parts.
        work: Does what takes long.
        hold: Passes over what a baseline holds.
    """

    def __init__(
        self,
        place: Workplace,
        parts: Parts,
        work: Work,
        hold: Callable[[HeldBaseline | None], None],
    ) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._hold = hold

    @Slot()
    def adopt(self) -> None:
        """Ask which findings are to be adopted, by whom and into which file."""
        report, held = self._parts.check.report, self._place.desk.baselining.held
        if report is None:
            return
        documents = self._parts.check.document_model.paths or (report.path,)
        if report.error and len(documents) == 1:
            nothing = translated("{name} cannot be read: there is nothing to adopt.")
            self._place.reporter.inform(nothing.format(name=report.path.name))
            return
        file = held.path if held is not None else _offered(documents)
        offer = self._offer(report, len(documents))
        dialog = AdoptDialog(offer, self._parts.window)
        dialog.show_file(file, is_new=not is_there(file))
        dialog.file_asked.connect(partial(self._choose, dialog))
        dialog.finished.connect(partial(self._adopt, dialog, report.path, documents))
        dialog.open()

    def _offer(self, report: DocumentReport, documents: int) -> AdoptOffer:
        person, number = self._place.desk.settings.person, open_findings(report)
        return AdoptOffer(report.path.name, number, documents, person, not report.error)

    def _choose(self, dialog: AdoptDialog) -> None:
        chosen = ask_for_new_baseline(dialog, self._place.desk.settings, dialog.path)
        if chosen is not None:
            dialog.show_file(chosen, is_new=not is_there(chosen))

    def _adopt(
        self, dialog: AdoptDialog, document: Path, documents: Sequence[Path], answer: int
    ) -> None:
        path, by, desk = dialog.path, dialog.by.text().strip(), self._place.desk
        named = documents if dialog.takes_all else (document,)
        dialog.deleteLater()
        if answer == QDialog.DialogCode.Accepted:
            adopted = desk.adopting.adopt_job(path, named, by)
            self._work.start(
                translated("Adopting findings"),
                partial(then_read, desk, adopted, path),
                self._tell,
            )

    def _tell(self, outcome: tuple[Adopted, HeldBaseline]) -> None:
        adopted, held = outcome
        self._hold(held)
        said = translated("{findings} of {documents} adopted into {name}.").format(
            findings=count(adopted.number, translated("finding"), translated("findings")),
            documents=count(adopted.documents, translated("document"), translated("documents")),
            name=held.path.name,
        )
        if adopted.mended:
            said = f"{said} {taken_out_words(adopted.mended)}"
        back = partial(self._take_back, held.path, adopted)
        name = translated("Take back")
        self._parts.messages.say(Message(said, Tone.OK, str(held.path), name, back))

    def _take_back(self, path: Path, adopted: Adopted) -> None:
        desk = self._place.desk
        self._place.saves.save(
            partial(_taken_back, desk, path, adopted),
            done=partial(self._tell_taken_back, path),
            failed=self._place.reporter.report,
        )

    def _tell_taken_back(self, path: Path, held: HeldBaseline | None) -> None:
        self._hold(held)
        told = translated("Taken back: what was adopted into {name} counts again.")
        self._place.reporter.inform(told.format(name=path.name))


def _taken_back(
    desk: Desk, path: Path, adopted: Adopted, context: JobContext
) -> HeldBaseline | None:
    """Take back what was adopted; return the baseline, None where its file went with that."""
    desk.adopting.take_back_job(path, adopted)(context)
    return None if adopted.is_new else desk.baselining.read(path)


def _offered(documents: Sequence[Path]) -> Path:
    """Return where a baseline lies best: in the folder that all documents have in common."""
    folders = [path.parent for path in documents]
    try:
        common = Path(os.path.commonpath(folders))
    except ValueError:  # on several drives
        common = folders[0]
    is_root = common == Path(common.anchor)
    return (folders[0] if is_root else common) / _NAME
