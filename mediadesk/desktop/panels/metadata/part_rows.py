"""The values of one member of a structure: a line or an inner group each, and what is kept."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.desktop.widgets.field.choice_box import ChoiceBox
from mediadesk.desktop.widgets.field.field_frame import Editor
from mediadesk.desktop.widgets.field.growing_text import GrowingText
from mediadesk.desktop.widgets.field.line_text import LineText
from mediadesk.i18n.translated import translated
from mediadesk.metadata.fields import Member, ValueKind
from mediadesk.metadata.structures import Said

_LANGUAGE_PX: Final = 64

#: Kinds whose values are short and have no line breaks.
_SHORT: Final = frozenset(
    {ValueKind.DATE, ValueKind.URI, ValueKind.INTEGER, ValueKind.REAL, ValueKind.BOOLEAN}
)


class SaidRow(QWidget):
    """One text of a member, with its language where it may have one.

    A text that is not touched comes back exactly as it was, whatever an editor makes of it.

    Signals:
        edited: A person changed it.
    """

    edited = Signal()

    def __init__(self, member: Member, said: Said | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._said = said
        self.editor = _editor_for(member, self)
        self.language = LineText(self) if member.kind is ValueKind.LANGUAGES else None
        self._build(member)
        if said is not None:
            self._as_editor.show_text(said.text)
            if self.language is not None:
                self.language.show_text(said.language)
        self._shown = self._typed()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self._as_editor.typed().strip()

    def said(self) -> Said | None:
        """Return the text as it stands; None for none."""
        text, language = self._typed()
        if (text, language) == self._shown:
            return self._said
        if not text.strip():
            return None
        if self.language is None and self._said is not None:
            language = self._said.language  # which no standard knows of here, and which stays
        return Said(text.strip(), language)

    def show_as_further(self) -> None:
        """Say in the empty row what it is for: one more value, or another language."""
        if self.language is not None:
            self._as_editor.setPlaceholderText(translated("In another language"))
            self.language.setPlaceholderText(translated("which"))
        else:
            self._as_editor.setPlaceholderText(translated("One more"))

    @property
    def _as_editor(self) -> Editor:
        editor: Editor = self.editor  # type: ignore[assignment]  # every editor is a widget, too
        return editor

    def _typed(self) -> tuple[str, str]:
        language = self.language.typed().strip() if self.language is not None else ""
        return self._as_editor.typed(), language

    def _build(self, member: Member) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        label = translated(member.label)
        self.editor.setAccessibleName(label)
        line.addWidget(self.editor, stretch=1)
        if self.language is not None:
            self.language.setFixedWidth(_LANGUAGE_PX)
            self.language.setPlaceholderText(translated("main"))
            self.language.setToolTip(
                translated("The language of this text, such as fr; empty for the main one.")
            )
            self.language.setAccessibleName(translated("{field}: language").format(field=label))
            self.language.edited.connect(self.edited)
            line.addWidget(self.language)
        self.editor.edited.connect(self.edited)  # type: ignore[attr-defined]
        self.setFocusProxy(self.editor)


class SaidRows(QWidget):
    """The texts of a member one below another, and an empty line where one more may be typed.

    Signals:
        edited: A person changed one.
    """

    edited = Signal()

    def __init__(self, member: Member, said: tuple[Said, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._member = member
        self._has_several = member.kind in {ValueKind.LIST, ValueKind.LANGUAGES}
        self.rows: list[SaidRow] = []
        self._column = _column(self)
        for one in said:
            self._add(one)
        self._offer_more()

    def said(self) -> tuple[Said, ...]:
        """Return the texts as they stand, without empty ones."""
        return tuple(said for row in self.rows if (said := row.said()) is not None)

    def _add(self, said: Said | None) -> None:
        row = SaidRow(self._member, said, self)
        if self.rows:
            row.show_as_further()
        row.edited.connect(self._take_edit)
        if self.rows:
            QWidget.setTabOrder(self.rows[-1].language or self.rows[-1].editor, row.editor)
        else:
            self.setFocusProxy(row.editor)
        self.rows.append(row)
        self._column.addWidget(row)

    def _offer_more(self) -> None:
        if not self.rows or (self._has_several and not self.rows[-1].is_empty):
            self._add(None)

    @Slot()
    def _take_edit(self) -> None:
        self._offer_more()
        self.edited.emit()


def _editor_for(member: Member, parent: QWidget) -> QWidget:
    if member.choices:
        named = [(value, translated(label)) for value, label in member.choices]
        return ChoiceBox(named, parent, is_open=True)
    if member.kind in _SHORT or member.name == "id":
        return LineText(parent)
    return GrowingText(parent, fewest_lines=1)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    return column
