"""The credit record of the current photo, saved whenever a field is left."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.field_watch import FieldWatch
from mediadesk.desktop.panels.credits.draft_texts import differing_texts, parts_as_texts, with_texts
from mediadesk.desktop.panels.credits.form import CreditForm
from mediadesk.desktop.save_queue import SaveQueue
from mediadesk.desktop.typed_records import TypedRecords
from mediadesk.model.credit import Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.draft import Draft
from mediadesk.model.errors import DisputedError
from mediadesk.services.credits.crediting import Crediting


class CreditPanel(CreditForm):
    """Shows a credit and has it saved; what is not saved is kept as a draft and shown again.

    Signals:
        saved: The credit of a photo was saved (photo id).
        failed: A credit could not be saved (the error).
        overtaken: Somebody else changed the record meanwhile (photo id).
    """

    saved = Signal(int)
    failed = Signal(object)
    overtaken = Signal(int)

    form_name = "credit"

    def __init__(
        self, crediting: Crediting, saves: SaveQueue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._crediting = crediting
        self._is_shown = False
        self._shown = Credit(0)
        self._records: TypedRecords[int, Credit, Mapping[str, str]] = TypedRecords(
            saves, self._save, differing_texts, saved=self._take_saved, failed=self._fail
        )
        self._watch = FieldWatch(self)
        self._watch.left.connect(self.commit)
        self.show_dossier(None)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Show a photo's credit; nothing for None."""
        self._is_shown = dossier is not None
        self.setEnabled(self._is_shown)
        before, typed = self._shown, self._typed()
        self._shown = dossier.credit_or_empty if dossier else Credit(0)
        photo_id = self._shown.photo_id
        unsaved = self._records.drafts.get(photo_id, {})
        if before.photo_id == photo_id:  # typed while it was read anew, or while it is being saved
            if self._records.is_under_way(photo_id):
                unsaved = parts_as_texts(typed, unsaved)
            unsaved = {**unsaved, **differing_texts(before, typed)}
        self.show_credit(with_texts(self._shown, unsaved))

    @property
    def has_drafts(self) -> bool:
        """Whether something typed is not saved."""
        return bool(self._records.drafts)

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is typed and not saved."""
        unsaved = dict(self._records.drafts)
        if self._is_shown:
            typed = self._typed()
            unsaved[typed.photo_id] = differing_texts(self._shown, typed)
        return tuple(
            Draft(self.form_name, (photo_id,), texts=texts)
            for photo_id, texts in unsaved.items()
            if texts
        )

    def restore(self, draft: Draft) -> None:
        """Show a draft again as soon as its photo is shown."""
        self._records.restore(draft.photo_ids[0], draft.texts)

    @Slot()
    def commit(self) -> None:
        """Have saved what was typed; what is nothing new is not saved again."""
        if self._is_shown:
            typed = self._typed()
            self._records.ask(typed.photo_id, typed, self._shown)

    def _save(self, typed: Credit, before: Credit) -> None:
        self._crediting.save(typed, before)

    def _take_saved(self, photo_id: int, before: Credit, saved: Credit) -> None:
        if photo_id == self._shown.photo_id:  # else another photo is shown by now
            is_as_before = self._shown == before
            texts = differing_texts(before, saved)
            self._shown = saved if is_as_before else with_texts(self._shown, texts)
        self.saved.emit(photo_id)

    def _fail(self, photo_id: int, error: BaseException) -> None:
        self.failed.emit(error)
        if isinstance(error, DisputedError):
            self.overtaken.emit(photo_id)

    def _typed(self) -> Credit:
        return self.typed_over(self._shown)
