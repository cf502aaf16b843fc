"""A field of a form for one thing or many: its label, its editor, what becomes of what is there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.line_text import LineText
from mediadesk.i18n.translated import translated


class Editor(Protocol):
    """What a value is typed into."""

    def typed(self) -> str:
        """Return the value as it stands."""
        ...

    def show_text(self, text: str) -> None:
        """Show another value, which is no edit."""
        ...

    def setPlaceholderText(self, text: str) -> None:
        """Say what stands for a field that is empty."""
        ...


@dataclass(frozen=True, slots=True)
class Mode:
    """A way to change what is there.

    Attributes:
        key: What tells it from others.
        sign: What the small control shows of it.
        label: What it is called.
        hint: What an empty field says while it is chosen.
        is_replacing: Whether the new value stands instead of the old one.
        has_find: Whether words to look for are asked, too.
    """

    key: str
    sign: str
    label: str
    hint: str = ""
    is_replacing: bool = False
    has_find: bool = False


class FieldRow(QWidget):
    """A label above an editor, with a small control beside it and notes below.

    Signals:
        edited: A person changed something.
        cleared: The value is to go, from all that have one.
    """

    edited = Signal()

    def __init__(
        self, label: str, editor: QWidget, modes: Sequence[Mode], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._modes = tuple(modes)
        self._mode = self._modes[0]
        self._shown = ""
        self._is_mixed = False
        self._is_cleared = False
        self._is_edited = self._was_edited = False
        self.editor = editor
        self._build(label)
        self.show_modes(is_shown=False)

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
            return bool(self.sought.text())
        if self._mode.is_replacing and not self._is_mixed:
            return self.typed() != self._shown
        return bool(self.typed())

    @property
    def has_been_typed_in(self) -> bool:
        """Whether anything was typed since a value was shown, also what was settled since."""
        return self._was_edited

    def typed(self) -> str:
        """Return the value as it stands in the editor."""
        return self._as_editor().typed()

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
        self.sought.setText(find)
        self._as_editor().show_text(text)
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

    def show_modes(self, *, is_shown: bool) -> None:
        """Show the small control, or hide it where there is only one thing to be changed."""
        self.mode_button.setVisible(is_shown)

    def say(self, note: str, tone: str = "") -> None:
        """Say something below the field; "" for nothing."""
        self.note.setText(note)
        self.note.setObjectName(tone or "quietNote")
        self.note.setVisible(bool(note))
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)

    def _as_editor(self) -> Editor:
        editor: Editor = self.editor  # type: ignore[assignment]  # every editor is a widget, too
        return editor

    def _build(self, label: str) -> None:
        self._hint = ""
        self.label = QLabel(label, self)
        self.label.setBuddy(self.editor)
        self.label.setWordWrap(True)
        self.editor.setAccessibleName(label)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.hide()
        self.sought = LineText(self)
        self.sought.setPlaceholderText(translated("Find these words"))
        self.sought.setAccessibleName(translated("{field}: find").format(field=label))
        self.sought.hide()
        self.sought.edited.connect(self._note_edit)
        self.editor.edited.connect(self._note_edit)  # type: ignore[attr-defined]
        self.mode_button = self._mode_button(label)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.label, stretch=1)
        head.addWidget(self.mode_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        for widget in (self.sought, self.editor, self.note):
            column.addWidget(widget)
        self.setFocusProxy(self.editor)

    def _mode_button(self, label: str) -> QToolButton:
        button = QToolButton(self)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setAccessibleName(translated("{field}: how").format(field=label))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab leads from value to value
        button.setObjectName("fieldMode")
        menu = QMenu(button)
        group = QActionGroup(menu)
        for mode in self._modes:
            action = QAction(mode.label, menu)
            action.setCheckable(True)
            action.setData(mode.key)
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        clear = menu.addAction(translated("Clear in all"))
        clear.triggered.connect(self._clear)
        group.triggered.connect(self._take_mode)
        button.setMenu(menu)
        self._mode_actions = group.actions()
        return button

    def _choose(self, mode: Mode) -> None:
        self._mode = mode
        self.mode_button.setText(mode.sign)
        self.mode_button.setToolTip(mode.label)
        self.sought.setVisible(mode.has_find)
        for action in self._mode_actions:
            action.setChecked(action.data() == mode.key)
        self._as_editor().setPlaceholderText(mode.hint or self._hint)

    def _show_shown(self) -> None:
        self._as_editor().show_text(self._shown if self._mode.is_replacing else "")
        self.sought.show_text("")
        self._mark()

    def _mark(self) -> None:
        self.setProperty("touched", self.is_touched)
        font = self.label.font()
        if font.bold() != self.is_touched:
            font.setBold(self.is_touched)
            self.label.setFont(font)

    @Slot(QAction)
    def _take_mode(self, action: QAction) -> None:
        wanted = next(mode for mode in self._modes if mode.key == action.data())
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
        self._as_editor().show_text("")
        self._is_cleared = True
        self._is_edited = self._was_edited = True
        self._as_editor().setPlaceholderText(translated("Will be cleared"))
        self._mark()
        self.edited.emit()

    @Slot()
    def _note_edit(self) -> None:
        self._is_edited = self._was_edited = True
        if self._is_cleared and self.typed():
            self._is_cleared = False
        self._mark()
        self.edited.emit()

    # Qt overrides

    @override
    def setToolTip(self, text: str) -> None:
        for widget in (self.label, self.editor):
            widget.setToolTip(text)
