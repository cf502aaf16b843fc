"""Make the file of what was developed: as it stands, by a recipe, for an outlet's slot."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.developing.panel import DevelopPanel
from mediadesk.desktop.questions import Question
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.model.photo import Photo
from mediadesk.services.edits.deriving import Derived
from mediadesk.services.edits.editing import Editing, EditRequest, EditResult
from mediadesk.services.edits.exporting import Exporting, ExportItem, ExportRequest
from mediadesk.services.jobs import Job, JobContext

#: Who edits a picture is printed below it.
_WHO: Final = (
    "Say who edits the picture: the credit line names them. It is kept as your name, to be changed"
    " under Edit, “You and your house…”."
)


class MakingHandler(QObject):
    """Starts the job that makes a derivative of the draft in the panel.

    Signals:
        made: The derivative is there and in the catalogue (its photo id).
    """

    made = Signal(int)

    def __init__(self, place: Workplace, panel: DevelopPanel, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._panel = panel
        self._work = work
        self._question = Question(place.runner, place.reporter.report)
        panel.file.recipe_chosen.connect(self._suggest)

    def offer(self) -> None:
        """Offer recipes and slots as they are now."""
        desk, panel = self._place.desk, self._panel
        try:
            panel.frame.shape.offer_slots(desk.developing.slots())
        except MediaDeskError as error:  # a slip in the outlet's own file hinders nobody
            self._place.reporter.report(error)
        panel.file.offer_recipes(desk.exporting.recipes())
        panel.file.name_person(desk.settings.byline, desk.settings.organisation)

    def make(self) -> None:
        """Render the draft as one step of the journal."""
        self._question.settle()  # a name that is being looked up is where the file goes
        panel, desk = self._panel, self._place.desk
        photo, what = panel.photo, translated("Making the derivative")
        if photo is None or self._lacks_a_name():
            return
        if panel.file.recipe_name:
            target = panel.file.target_path
            exported = self._export(photo.id)
            exporting = desk.exporting.single_job(exported, target)
            self._work.start(what, exporting, partial(self._tell, exported), writes=True)
        elif panel.makes:
            edited = self._edit(photo.id)
            editing = desk.editing.job(edited)
            self._work.start(what, editing, partial(self._tell, edited), writes=True)
        else:
            self._place.reporter.warn(translated("Change something first: draw a crop, or tone."))

    def _edit(self, photo_id: int) -> EditRequest:
        file = self._panel.file
        return EditRequest(
            photo_id=photo_id,
            plan=self._panel.draft.plan,
            out=file.target_path,
            by=file.by.text().strip(),
            organisation=file.organisation.text().strip(),
            roles=file.said_roles,
        )

    def _export(self, photo_id: int) -> ExportRequest:
        file, version = self._panel.file, self._panel.draft.version
        name = version.name if version else ""
        return ExportRequest(
            items=(ExportItem(photo_id, self._panel.draft.plan, name),),
            recipe=file.recipe_name,
            folder=file.target_path.parent,
            by=file.by.text().strip(),
            organisation=file.organisation.text().strip(),
            roles=file.said_roles,
        )

    @Slot()
    def _suggest(self) -> None:
        """Suggest the name that the recipe gives, in the folder that is chosen."""
        photo, desk = self._panel.photo, self._place.desk
        if photo is None:
            return
        job: Job[Path] = partial(_suggested, desk.editing, photo)
        if self._panel.file.recipe_name:
            job = partial(_named, desk.exporting, self._export(photo.id))
        self._question.ask(job, partial(self._show_suggested, photo))

    def _show_suggested(self, photo: Photo, path: Path) -> None:
        if self._panel.photo == photo:
            self._panel.file.target.setText(str(path))

    def _lacks_a_name(self) -> bool:
        """Ask who does it where nobody is named: whether that is so."""
        if not self._panel.file.lacks_a_name:
            self._place.reporter.withdraw(translated(_WHO))
            return False
        self._panel.go_to_name()
        self._place.reporter.warn(translated(_WHO))
        return True

    def _tell(self, request: EditRequest | ExportRequest, result: EditResult | Derived) -> None:
        self.made.emit(result.photo_id)
        told = translated("{name} is made, logged and in the catalogue.")
        self._place.reporter.inform(told.format(name=result.path.name))
        settings = self._place.desk.settings
        if request.by and not settings.byline:
            house = settings.organisation or request.organisation
            settings.put_all({"person.name": request.by, "person.organisation": house})


def _suggested(editing: Editing, photo: Photo, _context: JobContext) -> Path:
    return editing.suggested_path(photo)


def _named(exporting: Exporting, request: ExportRequest, _context: JobContext) -> Path:
    """Return the file that a request of one picture would make."""
    return request.folder / exporting.names(request)[0]
