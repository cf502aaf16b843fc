"""One field of the field table in the form: its value, what was typed, what is wrong with it."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.panels.metadata.conflict_offer import ConflictOffer
from mediadesk.desktop.panels.metadata.editors import (
    as_text,
    byte_note,
    editor_for,
    fault_of,
    hint_for,
    is_too_long,
    modes,
)
from mediadesk.desktop.widgets.field.field_row import FieldRow
from mediadesk.desktop.widgets.field.growing_text import GrowingText
from mediadesk.i18n.translated import translated
from mediadesk.metadata.fields import FieldSpec
from mediadesk.metadata.reconcile import Conflict
from mediadesk.model.field_edit import EditMode, FieldEdit
from mediadesk.model.photo import Origin
from mediadesk.services.records.recording import SharedValue

#: What the families of a file's metadata are called.
_ORIGINS: Final = {
    Origin.SIDECAR: "sidecar",
    Origin.XMP: "XMP",
    Origin.IIM: "IIM",
    Origin.EXIF: "Exif",
}


class MetadataRow(FieldRow):
    """Shows what photos say in a field, and gives back the change that was asked for.

    Signals:
        resolved: Another reading of the file was taken over.
        kept: What stands there holds (the field, the Origin that says so).
    """

    resolved = Signal()
    kept = Signal(str, object)

    def __init__(self, spec: FieldSpec, parent: QWidget) -> None:
        self.spec = spec
        super().__init__(translated(spec.label), editor_for(spec, parent), modes(), parent)
        self.setToolTip(translated(spec.help))
        self._value: SharedValue | None = None
        self._conflict: Conflict | None = None
        self._others: tuple[str, ...] = ()
        self._agreeing: Origin | None = None
        self._offer: ConflictOffer | None = None
        self.edited.connect(self.say_note)
        self.setEnabled(spec.is_editable)

    @property
    def is_filled(self) -> bool:
        """Whether any of the photos has a value."""
        return self._value is not None

    @property
    def has_conflict(self) -> bool:
        """Whether the file's families of metadata disagree about it."""
        return bool(self._others)

    def show_shared(self, value: SharedValue | None) -> None:
        """Show what photos say; None where none of them says anything."""
        self._value = value
        hint = translated(hint_for(self.spec))
        if value is None:
            self.show_value("", hint=hint)
        elif value.is_mixed:
            self.show_value("", is_mixed=True, hint=_mixed_words(self.spec, value))
        else:
            self.show_value(as_text(self.spec, value.content), hint=hint)
        self.say_note()

    def show_conflict(self, conflict: Conflict | None) -> None:
        """Show that the file's families of metadata disagree; None where they do not."""
        self._conflict = conflict if self.spec.is_editable else None
        self._offer_others()
        self.say_note()

    def edit(self, language: str) -> FieldEdit | None:
        """Return the change that was asked for; None where the field was only looked at."""
        if not self.is_touched or not self.spec.is_editable:
            return None
        mode = EditMode(self.mode.key)
        return FieldEdit(self.spec.name, self.typed(), mode, self.find_text(), language)

    def put(self, text: str) -> None:
        """Put a text into the editor as a step that can be undone there."""
        if isinstance(self.editor, GrowingText):
            self.editor.put(text)
        else:
            self.type_text(text)

    @property
    def offer(self) -> ConflictOffer:
        """What can be done about a disagreement, made where there is the first."""
        if self._offer is None:
            self._offer = ConflictOffer(self)
            self._offer.taken.connect(self.take_other)
            self._offer.kept.connect(self._tell_kept)
            self.add_below(self._offer)
        return self._offer

    @Slot()
    def take_other(self) -> None:
        """Take over what another family of the file's metadata says."""
        if self._others:
            self.type_text(self._others[0])
            self.resolved.emit()

    @Slot()
    def _tell_kept(self) -> None:
        if self._agreeing is not None:
            self.kept.emit(self.spec.name, self._agreeing)

    def _offer_others(self) -> None:
        conflict, here = self._conflict, self.typed()
        values = conflict.values if conflict else {}
        said = {as_text(self.spec, content): origin for origin, content in values.items()}
        self._others = tuple(text for text in said if text and text != here)
        self._agreeing = said.get(here)
        if self._others:
            other = self._others[0]
            can_keep = self._agreeing is not None
            self.offer.show_other(_ORIGINS[said[other]], other, can_keep=can_keep)
            self.offer.show()
        elif self._offer is not None:
            self._offer.hide()

    @Slot()
    def say_note(self) -> None:
        """Say below the field what is wrong with it, or how long it is while it is written."""
        text = self.typed()
        fault = fault_of(self.spec, text) if self.is_touched else ""
        if fault:
            self.say(fault, "fault")
        elif self._conflict is not None and self._others:
            self.say(translated("The file's metadata disagree about this field."), "warningNote")
        elif is_too_long(self.spec, text):
            cut = translated("{length}: the rest is cut off there.")
            self.say(cut.format(length=byte_note(self.spec, text)), "warningNote")
        elif self.editor.hasFocus():
            self.say(byte_note(self.spec, text))
        else:
            self.say("")


def _mixed_words(spec: FieldSpec, value: SharedValue) -> str:
    """Return what the empty field says of several values."""
    if not value.is_same:
        said = translated("Mixed · {having:,} of {of:,} have one")
        return said.format(having=value.having, of=value.of)
    text = " ".join(as_text(spec, value.content).split())
    cut = text if len(text) <= 30 else f"{text[:29]}…"
    return translated("Mixed · “{text}” in {having:,} of {of:,}").format(
        text=cut, having=value.having, of=value.of
    )
