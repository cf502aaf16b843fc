"""The form of every field filled with what photos say, read beside the window."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.awaited_job import AwaitedJob
from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.metadata.asked_edits import with_edits
from mediadesk.desktop.panels.metadata.draft_texts import as_texts, type_into
from mediadesk.desktop.panels.metadata.fields_page import FieldsPage, read_fields
from mediadesk.desktop.panels.metadata.typed_fields import TypedFields
from mediadesk.i18n.translated import translated
from mediadesk.services.records.reconciling import Reconciling
from mediadesk.services.records.recording import Recording

#: What so many photos share is read before anybody sees that it is; of more, it is told.
READ_SOON: Final = 300


class ShownFields(TypedFields):
    """Reads what is shown, only while it can be seen; saves nothing.

    Signals:
        failed: Fields could not be read or changed (the error).
        file_asked: What the photo's file is signed with is to be looked at (its id).
        awaited: Other values are being read than those that stand there.
        shown: What was read stands there.
    """

    failed = Signal(object)
    file_asked = Signal(int)
    awaited = Signal()
    shown = Signal()

    def __init__(
        self,
        recording: Recording,
        reconciling: Reconciling,
        runner: JobRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._recording = recording
        self._reconciling = reconciling
        self._reading = AwaitedJob(runner, done=self._show, failed=self._fail)
        self._is_stale = True

    def refresh(self) -> None:
        """Show the fields as they are now: at once where they can be seen, else later."""
        self._is_stale = True
        if self.isVisible():
            self._read()

    @property
    def is_awaited(self) -> bool:
        """Whether other values are being read than those that stand there."""
        return self._reading.is_running

    def settle(self) -> None:
        """Have there now what is being read, for whoever cannot wait."""
        self._reading.settle()

    def _read(self) -> None:
        self.form.begin()
        self.credentials.show_credentials(None)
        if len(self._photo_ids) == 1:
            self.file_asked.emit(self._photo_ids[0])
        if not self._photo_ids:
            self._reading.stop()
            self._show(FieldsPage())
            return
        if len(self._photo_ids) > READ_SOON:
            self.setEnabled(False)
            said = translated("Reading {photos:,} photos…")
            self.head.said.setText(said.format(photos=len(self._photo_ids)))
        asked = (self._photo_ids, self._language)
        self.awaited.emit()
        self._reading.run(partial(read_fields, self._recording, self._reconciling, *asked))

    def _fail(self, error: BaseException) -> None:
        self._show(FieldsPage())
        self.failed.emit(error)

    def _show(self, page: FieldsPage) -> None:
        self._is_stale = False
        typed = as_texts(self._edits())
        values = page.values
        for asked in self._asked:
            if asked.concern(self._photo_ids, self._language):
                values = with_edits(values, asked.edits, len(self._photo_ids))
        self.form.show_values(values, page.conflicts, is_several=self.is_several)
        self.setEnabled(bool(self._photo_ids))
        type_into(self.form.rows, typed)
        self._type_drafts()
        self._count_touched()
        self.shown.emit()

    # Qt overrides

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read()
