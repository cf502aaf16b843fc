"""A field of a form for one thing or many: its label, its editor, what becomes of what is there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.field.field_frame import FieldFrame
from mediadesk.desktop.widgets.field.line_text import LineText
from mediadesk.desktop.widgets.field.mode_button import Mode
from mediadesk.i18n.translated import translated


class FieldRow(FieldFrame):
    """A field that knows what it showed, what was typed since, and how that is meant.

    Signals:
        edited: A person changed something.
    """

    edited = Signal()

    def __init__(
        self, label: str, editor: QWidget, modes: Sequence[Mode], parent: QWidget | None = None
    ) -> None:
        super().__init__(label, editor, modes, parent)
        self._modes = tuple(modes)
        self._mode = self._modes[0]
        self._shown = ""
        self._is_mixed = False
        self._is_cleared = False
        self._is_edited = self._was_edited = False
        self._hint = ""
        editor.edited.connect(self._note_edit)  # type: ignore[attr-defined]
        self.mode_button.chosen.connect(self._take_mode)
        self.mode_button.clear_asked.connect(self._clear)

    @property
    def mode(self) -> Mode:
        """The way that is chosen."""
        return self._mode

    @property
    def is_touched(self) -> bool:
        """Whether a person asked for a change; a field looked at is not touched."""
        if self._is_cleared:
            return True
        if not self._is_edited:
            return False
        if self._mode.has_find:
            return bool(self.find_text())
        if self._mode.is_replacing and not self._is_mixed:
            return self.typed() != self._shown
        return bool(self.typed())

    @property
    def has_been_typed_in(self) -> bool:
        """Whether anything was typed since a value was shown, also what was settled since."""
        return self._was_edited

    def typed(self) -> str:
        """Return the value as it stands in the editor."""
        return self.as_editor().typed()

    def find_text(self) -> str:
        """Return the words that are to be found; "" where none are asked for."""
        return self._sought.text() if self._sought is not None else ""

    def show_value(self, text: str, *, is_mixed: bool = False, hint: str = "") -> None:
        """Show a value; what was typed before is forgotten.

        Args:
            text: The value; of a mixed one, nothing is shown.
            is_mixed: Whether there are several values, so that an empty field means no change.
            hint: What the empty field says.
        """
        self._shown, self._is_mixed, self._hint = text, is_mixed, hint
        self._is_edited = self._is_cleared = self._was_edited = False
        self._choose(self._modes[0])
        self._show_shown()
        if not is_mixed:
            self._shown = self.typed()  # as the editor words it

    def type_text(self, text: str, mode_key: str = "", find: str = "") -> None:
        """Type something into the field as a person would."""
        wanted = next((mode for mode in self._modes if mode.key == mode_key), self._modes[0])
        self._choose(wanted)
        if find or self._sought is not None:
            self.sought.setText(find)
        self.as_editor().show_text(text)
        self._note_edit()

    def settle(self) -> None:
        """Take what is typed for what is there; what was to be added stands there no more."""
        if self._mode.is_replacing:
            self._shown = self.typed()
        self._is_mixed = False
        self._is_edited = self._is_cleared = False
        if not self._mode.is_replacing:
            self._choose(self._modes[0])
            self._show_shown()
        self._mark()

    @override
    def _make_sought(self) -> LineText:
        sought = super()._make_sought()
        sought.edited.connect(self._note_edit)
        return sought

    def _choose(self, mode: Mode) -> None:
        self._mode = mode
        self.mode_button.show_mode(mode)
        if mode.has_find or self._sought is not None:
            self.sought.setVisible(mode.has_find)
        self.as_editor().setPlaceholderText(mode.hint or self._hint)

    def _show_shown(self) -> None:
        self.as_editor().show_text(self._shown if self._mode.is_replacing else "")
        if self._sought is not None:
            self._sought.show_text("")
        self._mark()

    def _mark(self) -> None:
        self.setProperty("touched", self.is_touched)
        self.label.show_strong(is_strong=self.is_touched)

    @Slot(object)
    def _take_mode(self, wanted: Mode) -> None:
        was_replacing = self._mode.is_replacing
        self._is_cleared = False
        self._choose(wanted)
        if wanted.is_replacing != was_replacing and (not self._is_edited or was_replacing):
            self._show_shown()  # what is to be added is not what is there
            self._is_edited = False
        self._mark()
        (self.sought if wanted.has_find else self.editor).setFocus()

    @Slot()
    def _clear(self) -> None:
        self._choose(self._modes[0])
        self.as_editor().show_text("")
        self._is_cleared = True
        self._is_edited = self._was_edited = True
        self.as_editor().setPlaceholderText(translated("Will be cleared"))
        self._mark()
        self.edited.emit()

    @Slot()
    def _note_edit(self) -> None:
        self._is_edited = self._was_edited = True
        if self._is_cleared and self.typed():
            self._is_cleared = False
        self._mark()
        self.edited.emit()
