"""Every field of one photo, or what many photos share; only what was touched is changed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.metadata.draft_texts import as_texts
from mediadesk.desktop.panels.metadata.shown_fields import ShownFields
from mediadesk.model.errors import MediaDeskError
from mediadesk.model.field_edit import FieldEdit
from mediadesk.model.photo import Origin
from mediadesk.services.records.reconciling import Reconciling
from mediadesk.services.records.recording import Recording

#: So many photos are changed at once; more are, as work that can be stopped.
CHANGED_AT_ONCE: Final = 100

_USUAL_LANGUAGES: Final = ("en", "de", "fr", "es")


class MetadataPanel(ShownFields):
    """Shows and changes fields of the photos it is given.

    One photo's fields are saved as each is left. Many photos are changed when that is asked for, or
    when other photos are shown: all fields in one step.

    Signals:
        saved: Fields of photos were changed (their ids).
        batch_asked: Many photos are to be changed (their ids, the edits).
    """

    saved = Signal(object)
    batch_asked = Signal(object, object)

    def __init__(
        self,
        recording: Recording,
        reconciling: Reconciling,
        runner: JobRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(recording, reconciling, runner, parent)
        self._watch.left.connect(self._commit_left)
        self.head.language_chosen.connect(self._change_language)
        self.head.apply_asked.connect(self.commit)
        self.head.discard_asked.connect(self.discard)
        self.form.resolved.connect(self._commit_left)
        self.form.completed.connect(self._commit_left)
        self.form.kept.connect(self._keep)
        self.head.offer_languages(_USUAL_LANGUAGES)

    def show_photos(self, photo_ids: Sequence[int]) -> None:
        """Change what was typed, then show the fields of other photos; none for none."""
        self.commit()
        self._settle()  # what could not be saved is a draft by now, and stays with its photos
        self._photo_ids = tuple(photo_ids)
        self.refresh()

    def take_back(self, photo_ids: Sequence[int], edits: Sequence[FieldEdit]) -> None:
        """Show again what could not be applied, so that nothing typed is lost."""
        self._unsaved.keep(tuple(photo_ids), edits[0].language, as_texts(edits))
        if tuple(photo_ids) == self._photo_ids:
            self.refresh()

    @Slot()
    def commit(self) -> None:
        """Change what was touched; where nothing was, do nothing."""
        edits = self._edits()
        if not self._photo_ids or not edits:
            return
        photo_ids = self._photo_ids
        if len(photo_ids) > CHANGED_AT_ONCE:
            self._unsaved.forget(photo_ids, self._language)
            self._settle()
            self.batch_asked.emit(photo_ids, edits)
            return
        try:
            self._recording.edit(dict.fromkeys(photo_ids, edits))
        except MediaDeskError as error:
            self._unsaved.keep(photo_ids, self._language, as_texts(edits))
            self.failed.emit(error)
            return
        self._unsaved.forget(photo_ids, self._language)
        self._settle()
        self.saved.emit(photo_ids)

    @Slot()
    def discard(self) -> None:
        """Forget what was typed and show the photos as they are."""
        self._unsaved.forget(self._photo_ids, self._language)
        self._settle()
        self.refresh()

    @Slot()
    def _commit_left(self) -> None:
        if not self.is_several:
            self.commit()

    @Slot(str, object)
    def _keep(self, name: str, origin: Origin) -> None:
        """Decide a conflict for what stands there."""
        self.commit()
        try:
            self._reconciling.resolve(self._photo_ids[0], name, origin)
        except MediaDeskError as error:
            self.failed.emit(error)
            return
        self.saved.emit(self._photo_ids)

    @Slot()
    def _change_language(self) -> None:
        self.commit()
        self._language = self.head.chosen_language()
        self.refresh()
