"""Every field of one photo, or what many photos share; only what was touched is changed."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.panels.metadata.draft_texts import as_texts, type_into
from mediadesk.desktop.panels.metadata.typed_fields import TypedFields
from mediadesk.i18n.translated import translated
from mediadesk.metadata.fields import FIELDS
from mediadesk.metadata.reconcile import Conflict
from mediadesk.model.errors import MediaDeskError
from mediadesk.model.field_edit import FieldEdit
from mediadesk.model.photo import Origin
from mediadesk.services.records.reconciling import Reconciling
from mediadesk.services.records.recording import Recording, SharedValue

#: What these photos share is read at once; of more, beside the main thread.
READ_AT_ONCE: Final = 300

#: So many photos are changed at once; more are, as work that can be stopped.
CHANGED_AT_ONCE: Final = 100

_USUAL_LANGUAGES: Final = ("en", "de", "fr", "es")


class MetadataPanel(TypedFields):
    """Shows and changes fields of the photos it is given.

    One photo's fields are saved as each is left. Many photos are changed when that is asked for, or
    when other photos are shown: all fields in one step.

    Signals:
        saved: Fields of photos were changed (their ids).
        failed: Fields could not be changed (the error).
        reading_asked: What many photos share is to be read (their ids, the language).
        file_asked: What the photo's file is signed with is to be looked at (its id; 0 for none).
        batch_asked: Many photos are to be changed (their ids, the edits).
    """

    saved = Signal(object)
    failed = Signal(object)
    reading_asked = Signal(object, str)
    file_asked = Signal(int)
    batch_asked = Signal(object, object)

    def __init__(
        self, recording: Recording, reconciling: Reconciling, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._recording = recording
        self._reconciling = reconciling
        self._is_stale = True
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

    def refresh(self) -> None:
        """Show the fields as they are now: at once where they can be seen, else later."""
        self._is_stale = True
        if self.isVisible():
            self._read()

    def take_shared(
        self, photo_ids: Sequence[int], language: str, shared: Mapping[str, SharedValue]
    ) -> None:
        """Show what was read for many photos, unless others are shown by now."""
        if tuple(photo_ids) == self._photo_ids and language == self._language:
            self._show(shared)

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

    def _read(self) -> None:
        self.form.begin()
        self.credentials.show_credentials(None)
        if len(self._photo_ids) == 1:
            self.file_asked.emit(self._photo_ids[0])
        if not self._photo_ids:
            self._show({})
        elif len(self._photo_ids) > READ_AT_ONCE:
            self.setEnabled(False)
            said = translated("Reading {photos:,} photos…")
            self.head.said.setText(said.format(photos=len(self._photo_ids)))
            self.reading_asked.emit(self._photo_ids, self._language)
        else:
            self._show(self._recording.shared(self._photo_ids, self._language))

    def _show(self, shared: Mapping[str, SharedValue]) -> None:
        self._is_stale = False
        values = dict(shared)
        conflicts: tuple[Conflict, ...] = ()
        if len(self._photo_ids) == 1:
            values |= _told_by_file(self._recording, self._photo_ids[0])
            conflicts = self._reconciling.open_conflicts(self._photo_ids[0])
        typed = as_texts(self._edits())
        self.form.show_values(values, conflicts, is_several=self.is_several)
        self.setEnabled(bool(self._photo_ids))
        type_into(self.form.rows, typed)
        self._type_drafts()
        self._count_touched()

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

    # Qt overrides

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read()


def _told_by_file(recording: Recording, photo_id: int) -> Mapping[str, SharedValue]:
    """Return what only a photo's file can tell, which nobody sets."""
    told = recording.fields(photo_id)
    names = (spec.name for spec in FIELDS if not spec.is_editable and spec.name in told)
    return {name: SharedValue(told[name], 1, 1) for name in names}
