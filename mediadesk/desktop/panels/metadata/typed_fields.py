"""What is typed into the form of every field and not saved yet, and whose it is."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.panels.metadata.asked_edits import AskedEdits
from mediadesk.desktop.panels.metadata.draft_texts import UnsavedTexts, type_into
from mediadesk.desktop.panels.metadata.row import MetadataRow
from mediadesk.desktop.panels.metadata.view import MetadataView
from mediadesk.model.draft import Draft
from mediadesk.model.field_edit import FieldEdit


class TypedFields(MetadataView):
    """Knows the photos that are shown and what was asked for them; saves nothing."""

    form_name = "metadata"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo_ids: tuple[int, ...] = ()
        self._language = ""
        self._unsaved = UnsavedTexts(self.form_name)
        self._asked: tuple[AskedEdits, ...] = ()
        self.form.edited.connect(self._count_touched)
        self.form.grown.connect(self._type_drafts_into)

    @property
    def photo_ids(self) -> tuple[int, ...]:
        """The photos whose fields are shown."""
        return self._photo_ids

    @property
    def is_several(self) -> bool:
        """Whether many photos are changed together."""
        return len(self._photo_ids) > 1

    @property
    def has_drafts(self) -> bool:
        """Whether something typed is not saved."""
        return bool(self._unsaved) or bool(self._asked)

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is typed and not saved."""
        return self._unsaved.drafts(self._asked, self._typed())

    def restore(self, draft: Draft) -> None:
        """Show a draft again as soon as its photos are shown."""
        self._unsaved.keep(draft.photo_ids, draft.language, draft.texts)

    def _typed(self) -> AskedEdits:
        return AskedEdits(self._photo_ids, self._language, self._edits())

    def _edits(self) -> tuple[FieldEdit, ...]:
        asked = (row.edit(self._language) for row in self.form.touched())
        return tuple(edit for edit in asked if edit is not None)

    def _type_drafts(self) -> None:
        type_into(self.form.rows, self._unsaved.texts(self._photo_ids, self._language))

    @Slot(object)
    def _type_drafts_into(self, added: Sequence[MetadataRow]) -> None:
        rows = {row.spec.name: row for row in added}
        type_into(rows, self._unsaved.texts(self._photo_ids, self._language))

    def _settle(self) -> None:
        """Take what is typed for what is there, so that it is not changed a second time."""
        for row in self.form.touched():
            row.settle()
        self._count_touched()

    @Slot()
    def _count_touched(self) -> None:
        self.head.show_batch(len(self._photo_ids), len(self.form.touched()))
