"""The credit record of the current photo, saved whenever a field is left."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.field_watch import FieldWatch
from mediadesk.desktop.panels.credits.draft_texts import differing_texts, with_texts
from mediadesk.desktop.panels.credits.form import CreditForm
from mediadesk.model.credit import Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.draft import Draft
from mediadesk.model.errors import DisputedError, MediaDeskError
from mediadesk.services.credits.crediting import Crediting


class CreditPanel(CreditForm):
    """Shows and saves a credit; what could not be saved is kept as a draft and shown again.

    Signals:
        saved: The credit of a photo was saved (photo id).
        failed: A credit could not be saved (the error).
        overtaken: Somebody else changed the record meanwhile (photo id).
    """

    saved = Signal(int)
    failed = Signal(object)
    overtaken = Signal(int)

    form_name = "credit"

    def __init__(self, crediting: Crediting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._crediting = crediting
        self._is_shown = False
        self._shown = Credit(0)
        self._drafts: dict[int, Mapping[str, str]] = {}
        self._watch = FieldWatch(self)
        self._watch.left.connect(self.commit)
        self.show_dossier(None)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Show a photo's credit; nothing for None."""
        self._is_shown = dossier is not None
        self.setEnabled(self._is_shown)
        before, typed = self._shown, self._typed()
        self._shown = dossier.credit_or_empty if dossier else Credit(0)
        unsaved = self._drafts.get(self._shown.photo_id, {})
        if before.photo_id == self._shown.photo_id:
            unsaved = {**unsaved, **differing_texts(before, typed)}  # typed while it was read anew
        self.show_credit(with_texts(self._shown, unsaved))

    @property
    def has_drafts(self) -> bool:
        """Whether something typed could not be saved."""
        return bool(self._drafts)

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is typed and not saved."""
        unsaved = dict(self._drafts)
        typed = self._typed()
        if self._is_shown:
            unsaved.pop(typed.photo_id, None)
            if typed != self._shown:
                unsaved[typed.photo_id] = differing_texts(self._shown, typed)
        return tuple(
            Draft(self.form_name, (photo_id,), texts=texts) for photo_id, texts in unsaved.items()
        )

    def restore(self, draft: Draft) -> None:
        """Show a draft again as soon as its photo is shown."""
        self._drafts[draft.photo_ids[0]] = draft.texts

    @Slot()
    def commit(self) -> None:
        """Save what was typed; saving nothing new does nothing."""
        typed = self._typed()
        if not self._is_shown:
            return
        if typed == self._shown:
            self._drafts.pop(typed.photo_id, None)
            return
        try:
            self._crediting.save(typed, self._shown)
        except MediaDeskError as error:
            self._drafts[typed.photo_id] = differing_texts(self._shown, typed)
            self.failed.emit(error)
            if isinstance(error, DisputedError):
                self.overtaken.emit(typed.photo_id)
            return
        self._drafts.pop(typed.photo_id, None)
        self._shown = typed
        self.saved.emit(typed.photo_id)

    def _typed(self) -> Credit:
        return self.typed_over(self._shown)
