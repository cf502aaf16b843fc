"""How a field stands in a form: its label, its editor, a small control, a note below."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.field.line_text import LineText
from mediadesk.desktop.widgets.field.mode_button import Mode, ModeButton
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.strong_label import StrongLabel
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


class FieldFrame(QWidget):
    """A label above an editor, with a small control beside it and a note below."""

    def __init__(
        self, label: str, editor: QWidget, modes: Sequence[Mode], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._sought: LineText | None = None
        self._said = ("", "")
        self._build(label, modes)
        self.show_modes(is_shown=False)

    def show_modes(self, *, is_shown: bool) -> None:
        """Show the small control, or hide it where there is only one thing to be changed."""
        self.mode_button.offer(is_shown=is_shown)

    @property
    def sought(self) -> LineText:
        """Where the words to look for are typed, made when it is first asked for."""
        if self._sought is None:
            self._sought = self._make_sought()
            self._column.insertWidget(1, self._sought)
        return self._sought

    def add_control(self, control: QWidget) -> None:
        """Put another small control beside the label."""
        self._head.insertWidget(1, control)

    def add_below(self, widget: QWidget) -> None:
        """Put something below everything else."""
        self._column.addWidget(widget)

    def say(self, note: str, tone: str = "") -> None:
        """Say something below the field; "" for nothing."""
        if (note, tone) == self._said:
            return
        self._said = (note, tone)
        self.note.setText(note)
        self.note.setObjectName(tone or "quietNote")
        self.note.setVisible(bool(note))
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)

    def as_editor(self) -> Editor:
        """Return the editor as what a value is typed into."""
        editor: Editor = self.editor  # type: ignore[assignment]  # every editor is a widget, too
        return editor

    def _make_sought(self) -> LineText:
        sought = LineText(self)
        sought.setPlaceholderText(translated("Find these words"))
        sought.setAccessibleName(translated("{field}: find").format(field=self.label.text()))
        sought.hide()
        return sought

    def _build(self, label: str, modes: Sequence[Mode]) -> None:
        self.label = StrongLabel(label, self)
        self.label.setBuddy(self.editor)
        self.label.setWordWrap(True)
        self.editor.setAccessibleName(label)
        self.note = PlainLabel(self)
        self.note.setWordWrap(True)
        self.note.hide()
        self.mode_button = ModeButton(modes, self)
        self.mode_button.setAccessibleName(translated("{field}: how").format(field=label))
        self._head = QHBoxLayout()
        self._head.setSpacing(4)
        self._head.addWidget(self.label, stretch=1)
        self._head.addWidget(self.mode_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addLayout(self._head)
        for widget in (self.editor, self.note):
            self._column.addWidget(widget)
        self.setFocusProxy(self.editor)

    # Qt overrides

    @override
    def setToolTip(self, text: str) -> None:
        for widget in (self.label, self.editor):
            widget.setToolTip(text)
