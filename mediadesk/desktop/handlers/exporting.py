"""Make files of the selected photos by a recipe."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.exporting.choices import ExportChoices
from mediadesk.desktop.panels.exporting.dialog import ExportDialog
from mediadesk.desktop.questions import Question
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import UserError
from mediadesk.paths import is_there
from mediadesk.services.desk import Desk
from mediadesk.services.edits.exporting import (
    Exporting,
    ExportItem,
    ExportOutcome,
    ExportRequest,
)
from mediadesk.services.jobs import JobContext

#: So many of the photos that failed, or have somebody cut off, are told of in the message.
_MOST_TOLD: Final = 3


class ExportingHandler(QObject):
    """Asks for recipe and folder, makes the files beside the window's work, and tells."""

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._folder = Path()
        self._is_under_way = False
        self._question = Question(place.runner, place.reporter.report)
        work.busy_changed.connect(self._look_again)

    @Slot()
    def export(self) -> None:
        """Ask what is to be exported, and export it."""
        self._parts.inspector.commit()
        self._parts.develop.draft.keep()
        pictures = self._parts.pictures
        chosen = pictures.selected_ids() or (pictures.current_id,)
        self._place.saves.then(partial(self._look_up, chosen))

    def _look_up(self, chosen: tuple[int, ...]) -> None:
        is_on = self._parts.pictures.stage.is_developing
        version = self._parts.develop.draft.version if is_on else None
        developed = version.id if version is not None else ""
        self._question.ask(partial(_choices, self._place.desk, chosen, developed), self._ask)

    def _ask(self, choices: ExportChoices) -> None:
        dialog = ExportDialog(choices, self._parts.window)
        dialog.names_asked.connect(partial(self._name, dialog))
        dialog.begin()
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.start(dialog.request)
        self._question.forget()

    def _name(self, dialog: ExportDialog, request: ExportRequest) -> None:
        self._question.ask(
            partial(_names, self._place.desk.exporting, request),
            lambda told: dialog.show_names(told[0], makes_folder=told[1]),
        )

    def start(self, request: ExportRequest) -> None:
        """Make the files."""
        desk = self._place.desk
        folder = str(request.folder)
        desk.settings.put_all({"export.recipe": request.recipe, "export.folder": folder})
        self._folder = request.folder
        job = desk.exporting.job(request)
        self._work.start(translated("Exporting"), job, self._tell, writes=True)
        self._is_under_way = True

    @Slot()
    def open_folder(self) -> None:
        """Open the folder that the last export went to."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot()
    def _look_again(self) -> None:
        """Show what an export left in the catalogue, one that was stopped too."""
        if self._is_under_way and not self._work.is_busy:
            self._is_under_way = False
            self._place.hub.photos_added.emit(())

    def _tell(self, outcome: ExportOutcome) -> None:
        self._place.hub.photos_added.emit(tuple(o.derived.photo_id for o in outcome.exported))
        remarks = [f"{o.derived.path.name}: {o.remark}" for o in outcome.exported if o.remark]
        told = [*(one.message for one in outcome.failed), *remarks]
        tone = Tone.WARNING if told else Tone.OK
        sentence = in_words(outcome, self._folder)
        fix = "" if told == [sentence] else "\n".join(told[:_MOST_TOLD])
        button = translated("Open folder") if outcome.exported else ""
        self._parts.messages.say(Message(sentence, tone, fix, button, self.open_folder))


def _choices(
    desk: Desk, photo_ids: tuple[int, ...], developed: str, _context: JobContext
) -> ExportChoices:
    """Return what can be exported of photos, and how; first the version that is developed."""
    kept = desk.settings.get("export.folder")
    photos = tuple(ExportItem(photo_id) for photo_id in photo_ids)
    versions = {
        version.id: ExportItem(photo_id, version.plan, version.name)
        for photo_id in photo_ids
        for version in desk.versioning.of(photo_id)
    }
    return ExportChoices(
        pictures=in_choice(photos, tuple(versions.values()), versions.get(developed)),
        recipes=desk.exporting.recipes(),
        recipe=desk.settings.get("export.recipe"),
        faults=desk.exporting.faulty_recipes(),
        folder=Path(kept) if kept else Path.home(),
        can_sign=desk.exporting.can_sign,
    )


def _names(
    exporting: Exporting, request: ExportRequest, _context: JobContext
) -> tuple[tuple[str, ...], bool]:
    """Return the names that files would get, or why there are none, and if a folder is made."""
    makes_folder = request.folder.is_absolute() and not is_there(request.folder)
    try:
        return exporting.names(request), makes_folder
    except UserError as error:
        return (str(error),), makes_folder


def in_choice(
    photos: tuple[ExportItem, ...],
    versions: tuple[ExportItem, ...],
    developed: ExportItem | None = None,
) -> list[tuple[str, tuple[ExportItem, ...]]]:
    """Return what can be exported, in words: the photos, and their versions where there are any.

    The version that is developed stands first: it is what the person looks at.
    """
    told = count(len(photos), translated("photo"), translated("photos"))
    found = [(translated("{photos} as in the catalogue").format(photos=told), photos)]
    if versions:
        told_versions = count(len(versions), translated("version"), translated("versions"))
        both = translated("{photos} and {versions}").format(photos=told, versions=told_versions)
        found += [(told_versions, versions), (both, (*photos, *versions))]
    if developed is not None:
        shown = translated("{version}, as it is developed").format(version=developed.version)
        found.insert(0, (shown, (developed,)))
    return found


def in_words(outcome: ExportOutcome, folder: Path) -> str:
    """Return what an export came to; where there was one file and it failed, why."""
    if not outcome.exported and len(outcome.failed) == 1:
        return outcome.failed[0].message
    files = count(len(outcome.exported), translated("file"), translated("files"))
    said = translated("{files} exported to {folder}.").format(files=files, folder=folder.name)
    if outcome.failed:
        failed = count(len(outcome.failed), translated("photo"), translated("photos"))
        said += translated(" {photos} could not be exported.").format(photos=failed)
    return said
