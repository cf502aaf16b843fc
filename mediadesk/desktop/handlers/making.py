"""Make the file of what was developed: as it stands, by a recipe, for an outlet's slot."""

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.developing.panel import DevelopPanel
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError, UserError
from mediadesk.services.edits.deriving import Derived
from mediadesk.services.edits.editing import EditRequest, EditResult
from mediadesk.services.edits.exporting import ExportItem, ExportRequest


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
        panel.file.recipe_chosen.connect(self._suggest)

    def offer(self) -> None:
        """Offer recipes and slots as they are now."""
        desk, panel = self._place.desk, self._panel
        try:
            panel.frame.shape.offer_slots(desk.developing.slots())
        except MediaDeskError as error:  # a slip in the outlet's own file hinders nobody
            self._place.reporter.report(error)
        panel.file.offer_recipes(desk.exporting.recipes())
        panel.file.name_person(desk.settings.person, desk.settings.organisation)

    def make(self) -> None:
        """Render the draft as one step of the journal."""
        panel, desk = self._panel, self._place.desk
        photo, what = panel.photo, translated("Making the derivative")
        if photo is None:
            return
        if panel.file.recipe_name:
            target = panel.file.target_path
            exporting = desk.exporting.single_job(self._export(photo.id), target)
            self._work.start(what, exporting, self._tell, writes=True)
        elif panel.makes:
            editing = desk.editing.job(self._edit(photo.id))
            self._work.start(what, editing, self._tell, writes=True)
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
        panel, desk = self._panel, self._place.desk
        if panel.photo is None:
            return
        suggested = desk.editing.suggested_path(panel.photo)
        if panel.file.recipe_name:
            try:
                names = desk.exporting.names(self._export(panel.photo.id))
            except UserError as error:
                self._place.reporter.report(error)
                return
            suggested = panel.file.target_path.parent / names[0]
        panel.file.target.setText(str(suggested))

    def _tell(self, result: EditResult | Derived) -> None:
        self.made.emit(result.photo_id)
        told = translated("{name} is made, logged and in the catalogue.")
        self._place.reporter.inform(told.format(name=result.path.name))
