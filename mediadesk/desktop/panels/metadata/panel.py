"""Every field of one photo, or what many photos share; only what was touched is changed."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.field_watch import FieldWatch
from mediadesk.desktop.panels.metadata.draft_texts import as_texts, type_into
from mediadesk.desktop.panels.metadata.form import MetadataForm
from mediadesk.desktop.panels.metadata.head import MetadataHead
from mediadesk.i18n.translated import translated
from mediadesk.metadata.fields import FIELDS
from mediadesk.metadata.reconcile import Conflict
from mediadesk.model.draft import Draft
from mediadesk.model.errors import MediaDeskError
from mediadesk.model.field_edit import FieldEdit
from mediadesk.services.recording import Recording, SharedValue

#: What these photos share is read at once; of more, beside the main thread.
READ_AT_ONCE: Final = 300

#: So many photos are changed at once; more are, as work that can be stopped.
CHANGED_AT_ONCE: Final = 100

_USUAL_LANGUAGES: Final = ("en", "de", "fr", "es")

_Key = tuple[tuple[int, ...], str]


class MetadataPanel(QWidget):
    """Shows and changes fields of the photos it is given.

    One photo's fields are saved as each is left. Many photos are changed when that is asked for, or
    when other photos are shown: all fields in one step.

    Signals:
        saved: Fields of photos were changed (their ids).
        failed: Fields could not be changed (the error).
        reading_asked: What many photos share is to be read (their ids, the language).
        batch_asked: Many photos are to be changed (their ids, the edits).
    """

    saved = Signal(object)
    failed = Signal(object)
    reading_asked = Signal(object, str)
    batch_asked = Signal(object, object)

    form_name = "metadata"

    def __init__(self, recording: Recording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recording = recording
        self._photo_ids: tuple[int, ...] = ()
        self._language = ""
        self._is_stale = True
        self._drafts: dict[_Key, Mapping[str, str]] = {}
        self._build()
        self._watch = FieldWatch(self)
        self._watch.left.connect(self._commit_left)
        self.head.offer_languages(_USUAL_LANGUAGES)

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
        """Whether something typed could not be saved."""
        return bool(self._drafts)

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
        texts = as_texts(edits)
        self._drafts[(tuple(photo_ids), edits[0].language)] = texts
        if tuple(photo_ids) == self._photo_ids:
            self.refresh()

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is typed and not saved."""
        unsaved = dict(self._drafts)
        edits = self._edits()
        if edits:
            unsaved[(self._photo_ids, self._language)] = as_texts(edits)
        return tuple(
            Draft(self.form_name, photo_ids, language, texts)
            for (photo_ids, language), texts in unsaved.items()
        )

    def restore(self, draft: Draft) -> None:
        """Show a draft again as soon as its photos are shown."""
        self._drafts[(draft.photo_ids, draft.language)] = draft.texts

    @Slot()
    def commit(self) -> None:
        """Change what was touched; where nothing was, do nothing."""
        edits = self._edits()
        if not self._photo_ids or not edits:
            return
        photo_ids, key = self._photo_ids, (self._photo_ids, self._language)
        if len(photo_ids) > CHANGED_AT_ONCE:
            self._drafts.pop(key, None)
            self._settle()
            self.batch_asked.emit(photo_ids, edits)
            return
        try:
            self._recording.edit(dict.fromkeys(photo_ids, edits))
        except MediaDeskError as error:
            self._drafts[key] = as_texts(edits)
            self.failed.emit(error)
            return
        self._drafts.pop(key, None)
        self._settle()
        self.saved.emit(photo_ids)

    @Slot()
    def discard(self) -> None:
        """Forget what was typed and show the photos as they are."""
        self._drafts.pop((self._photo_ids, self._language), None)
        self._settle()
        self.refresh()

    def focus_field(self, name: str) -> None:
        """Put the keyboard into a field as soon as it is there."""
        self._wanted = name
        self._focus_wanted()

    def resolve(self) -> bool:
        """Take over another reading of the file in the field with the keyboard; else the next one.

        Returns:
            Whether there was one.
        """
        rows = [row for row in self.form.rows.values() if row.has_conflict and not row.isHidden()]
        held = next((row for row in rows if row.editor.hasFocus()), None)
        if held is not None:
            held.take_other()
        elif rows:
            self.focus_field(rows[0].spec.name)
        return bool(rows)

    def focus_filter(self) -> None:
        """Put the keyboard where a field is looked for."""
        self.head.filter.setFocus()
        self.head.filter.selectAll()

    _wanted = ""

    def _build(self) -> None:
        self.head = MetadataHead(self)
        self.form = MetadataForm(self)
        self.area = QScrollArea(self)
        self.area.setWidget(self.form)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.area, stretch=1)
        self.head.filter_changed.connect(self._filter)
        self.head.went_on.connect(self._go_on)
        self.head.language_chosen.connect(self._change_language)
        self.head.apply_asked.connect(self.commit)
        self.head.discard_asked.connect(self.discard)
        self.form.edited.connect(self._count_touched)
        self.form.resolved.connect(self._commit_left)
        self.form.grown.connect(self._take_grown)

    def _edits(self) -> tuple[FieldEdit, ...]:
        asked = (row.edit(self._language) for row in self.form.touched())
        return tuple(edit for edit in asked if edit is not None)

    def _read(self) -> None:
        self.form.begin()
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
            told = self._recording.fields(self._photo_ids[0])
            values |= {
                spec.name: SharedValue(told[spec.name], 1, 1)
                for spec in FIELDS
                if not spec.is_editable and spec.name in told
            }
            conflicts = self._recording.conflicts(self._photo_ids[0])
        typed = as_texts(self._edits())
        self.form.show_values(values, conflicts, is_several=self.is_several)
        self.setEnabled(bool(self._photo_ids))
        type_into(self.form.rows, typed)
        self._type_drafts()
        self._count_touched()

    def _type_drafts(self) -> None:
        texts = self._drafts.get((self._photo_ids, self._language))
        if texts:
            type_into(self.form.rows, texts)

    def _settle(self) -> None:
        """Take what is typed for what is there, so that it is not changed a second time."""
        for row in self.form.touched():
            row.settle()
        self._count_touched()

    def _focus_wanted(self) -> None:
        row = self.form.rows.get(self._wanted)
        if row is None or not self.isVisible():
            return
        self._wanted = ""
        section = self.form.sections[row.spec.group]
        section.heading.setChecked(True)
        row.editor.setFocus()
        self.area.ensureWidgetVisible(row)

    @Slot()
    def _take_grown(self) -> None:
        self._watch.follow()
        self._type_drafts()
        self._filter()
        if self._wanted:
            self._focus_wanted()

    @Slot()
    def _commit_left(self) -> None:
        if not self.is_several:
            self.commit()

    @Slot()
    def _count_touched(self) -> None:
        self.head.show_batch(len(self._photo_ids), len(self.form.touched()))

    @Slot()
    def _filter(self) -> None:
        self.form.show_filter(
            self.head.filter.text(), only_filled=self.head.only_filled.isChecked()
        )

    @Slot()
    def _go_on(self) -> None:
        row = self.form.first_shown()
        if row is not None:
            row.editor.setFocus()

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
