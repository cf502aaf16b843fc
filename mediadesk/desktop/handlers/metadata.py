"""Read what many photos share, and change them together, as work that can be stopped."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.changes import JournalEntry
from mediadesk.model.edit_traces import ContentCredentials
from mediadesk.model.errors import MediaDeskError, StoppedError
from mediadesk.model.field_edit import FieldEdit
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext
from mediadesk.services.records.recording import Recording

#: What a batch came to: its journal entry, or why nothing was changed.
_Outcome: TypeAlias = JournalEntry | MediaDeskError


class MetadataHandler(QObject):
    """Serves the form of every field; nothing typed is lost where a change fails or is stopped."""

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._panel = parts.inspector.metadata
        self._panel.file_asked.connect(self._look_at_file)
        self._panel.batch_asked.connect(self._change)
        self._panel.saved.connect(self._tell_several)

    @Slot()
    def find_field(self) -> None:
        """Go where a field is looked for."""
        self._parts.inspector_dock.show()
        self._parts.inspector.find_field()

    @Slot()
    def apply(self) -> None:
        """Apply what was typed to the selected photos."""
        self._parts.inspector.commit()

    @Slot()
    def resolve(self) -> None:
        """Take over what another family of the file's metadata says, or go where they disagree."""
        self._parts.inspector_dock.show()
        self._parts.inspector.show_metadata()
        if not self._panel.resolve():
            self._place.reporter.inform(translated("The metadata of this file do not disagree."))

    @Slot(int)
    def _look_at_file(self, photo_id: int) -> None:
        self._place.runner.run(
            partial(_credentials, self._place.desk, photo_id),
            done=partial(self._show_credentials, photo_id),
            failed=self._place.reporter.report,
        )

    def _show_credentials(self, photo_id: int, found: ContentCredentials | None) -> None:
        if self._panel.photo_ids == (photo_id,):
            self._panel.credentials.show_credentials(found)

    @Slot(object, object)
    def _change(self, photo_ids: Sequence[int], edits: Sequence[FieldEdit]) -> None:
        # What is typed meanwhile would wait for the same lock, and the window with it.
        self._parts.inspector.setEnabled(False)
        said = translated("Changing {photos}").format(photos=count(len(photo_ids), "photo"))
        job = partial(_changed, self._place.desk.recording, photo_ids, edits)
        self._work.start(said, job, partial(self._tell, photo_ids, edits), writes=True)

    @Slot(object)
    def _tell_several(self, photo_ids: Sequence[int]) -> None:
        """Say that several photos were changed: whoever only went on to another may not know."""
        if len(photo_ids) > 1:
            self._tell_changed(photo_ids)

    def _tell_changed(self, photo_ids: Collection[int]) -> None:
        changed = count(len(photo_ids), translated("photo"), translated("photos"))
        self._place.reporter.inform(translated("{photos} changed.").format(photos=changed))

    def _tell(
        self, photo_ids: Sequence[int], edits: Sequence[FieldEdit], outcome: _Outcome
    ) -> None:
        self._parts.inspector.setEnabled(True)
        if isinstance(outcome, JournalEntry):
            self._place.hub.tell_changed(outcome.photo_ids)
            self._tell_changed(outcome.photo_ids)
            return
        self._panel.take_back(photo_ids, edits)
        if isinstance(outcome, StoppedError):
            self._place.reporter.inform(
                translated("Stopped; no photo was changed. What you typed stands in the form.")
            )
        else:
            self._place.reporter.report(outcome)


def _credentials(desk: Desk, photo_id: int, _context: JobContext) -> ContentCredentials | None:
    return desk.inspecting.credentials(desk.browsing.dossier(photo_id).photo.path)


def _changed(
    recording: Recording,
    photo_ids: Sequence[int],
    edits: Sequence[FieldEdit],
    context: JobContext,
) -> _Outcome:
    try:
        return recording.edit_job(photo_ids, edits)(context)
    except MediaDeskError as error:
        return error
