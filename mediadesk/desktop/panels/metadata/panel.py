"""Every field of one photo, or what many photos share; only what was touched is changed."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.metadata.asked_edits import AskedEdits
from mediadesk.desktop.panels.metadata.draft_texts import as_texts
from mediadesk.desktop.panels.metadata.shown_fields import ShownFields
from mediadesk.desktop.save_queue import SaveQueue
from mediadesk.model.field_edit import FieldEdit
from mediadesk.model.photo import Origin
from mediadesk.services.jobs import JobContext
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
        saves: SaveQueue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(recording, reconciling, runner, parent)
        self._saves = saves
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
        """Have changed what was touched; where nothing was, do nothing."""
        typed = self._typed()
        if not typed.photo_ids or not typed.edits:
            return
        self._unsaved.forget(typed.photo_ids, typed.language)
        self._settle()
        if len(typed.photo_ids) > CHANGED_AT_ONCE:
            self.batch_asked.emit(typed.photo_ids, typed.edits)
            return
        self._asked = (*self._asked, typed)
        self._saves.save(
            partial(_changed, self._recording, typed),
            done=partial(self._take_saved, typed),
            failed=partial(self._take_failed, typed),
        )

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
        photo_ids = self._photo_ids
        self._saves.save(
            partial(_decided, self._reconciling, photo_ids[0], name, origin),
            done=partial(self._tell_decided, photo_ids),
            failed=self.failed.emit,
        )

    def _tell_decided(self, photo_ids: tuple[int, ...], _outcome: None) -> None:
        self.saved.emit(photo_ids)

    def _take_saved(self, asked: AskedEdits, _changed: int) -> None:
        self._forget_asked(asked)
        self.saved.emit(asked.photo_ids)

    def _take_failed(self, asked: AskedEdits, error: BaseException) -> None:
        self._forget_asked(asked)
        self._unsaved.add(asked.photo_ids, asked.language, as_texts(asked.edits))
        if (asked.photo_ids, asked.language) == (self._photo_ids, self._language):
            self._type_drafts()
            self._count_touched()
        self.failed.emit(error)

    def _forget_asked(self, asked: AskedEdits) -> None:
        self._asked = tuple(one for one in self._asked if one is not asked)

    @Slot()
    def _change_language(self) -> None:
        self.commit()
        self._language = self.head.chosen_language()
        self.refresh()


def _changed(recording: Recording, asked: AskedEdits, _context: JobContext) -> int:
    return recording.edit(dict.fromkeys(asked.photo_ids, asked.edits))


def _decided(
    reconciling: Reconciling, photo_id: int, name: str, origin: Origin, _context: JobContext
) -> None:
    reconciling.resolve(photo_id, name, origin)
