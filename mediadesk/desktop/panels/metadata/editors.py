"""What each field of the field table is typed into, and how its value reads there."""

from typing import Final

from PySide6.QtWidgets import QWidget

from mediadesk.desktop.widgets.field.choice_box import ChoiceBox
from mediadesk.desktop.widgets.field.growing_text import GrowingText
from mediadesk.desktop.widgets.field.items_text import ItemsText
from mediadesk.desktop.widgets.field.line_text import LineText
from mediadesk.desktop.widgets.field.mode_button import Mode
from mediadesk.i18n.translated import translated
from mediadesk.metadata.fields import FieldSpec, ValueKind
from mediadesk.metadata.structure_items import item_texts
from mediadesk.metadata.values import moment
from mediadesk.model.field_edit import EditMode
from mediadesk.model.photo import FieldContent

#: Fields of running text get more room than a line from the start.
_LONG: Final = frozenset({"description"})

#: Kinds whose values are short and have no line breaks.
_SHORT: Final = frozenset(
    {ValueKind.DATE, ValueKind.URI, ValueKind.INTEGER, ValueKind.REAL, ValueKind.BOOLEAN}
)

_HINTS: Final = {
    ValueKind.DATE: "2026-05-04T18:30",
    ValueKind.URI: "https://…",
}


def modes() -> tuple[Mode, ...]:
    """Return the ways in which a field of many photos can be changed."""
    return (
        Mode(EditMode.REPLACE, translated("Replace"), translated("Replace"), is_replacing=True),
        Mode(
            EditMode.PREPEND,
            translated("Before"),
            translated("Put before what is there"),
            translated("Stands before what is there"),
        ),
        Mode(
            EditMode.APPEND,
            translated("After"),
            translated("Add after what is there"),
            translated("Is added after what is there"),
        ),
        Mode(
            EditMode.FIND,
            translated("Find"),
            translated("Find and replace"),
            translated("Replace them with this"),
            has_find=True,
        ),
    )


def editor_for(spec: FieldSpec, parent: QWidget) -> QWidget:
    """Return an empty editor for a field."""
    if spec.choices and not spec.is_list:
        return ChoiceBox(
            [(value, translated(label)) for value, label in spec.choices], parent, is_open=True
        )
    if spec.is_list:
        return ItemsText(parent, taken_apart=item_texts if spec.is_structured else None)
    if spec.kind in _SHORT:
        return LineText(parent)
    return GrowingText(parent, fewest_lines=3 if spec.name in _LONG else 1)


def hint_for(spec: FieldSpec) -> str:
    """Return what an empty field says."""
    if spec.is_structured:
        members = ", ".join(translated(member.label) for member in spec.structure[:3])
        return translated("One a line: {members}…").format(members=members)
    return _HINTS.get(spec.kind, "")


def as_text(spec: FieldSpec, content: FieldContent) -> str:
    """Return a value as it stands in its editor."""
    if isinstance(content, str):
        return content
    return ("\n" if spec.is_structured else "; ").join(content)


def fault_of(spec: FieldSpec, text: str) -> str:
    """Return what is wrong with a text for a field, as a sentence; "" where nothing is."""
    if spec.kind is ValueKind.DATE and text.strip() and moment(text) is None:
        return translated("Not a date. Write year-month-day, and a time where it is known.")
    return ""


def byte_note(spec: FieldSpec, text: str) -> str:
    """Return how long a text is, and against what: older programs read no more of it than that."""
    if not text:
        return ""
    if not spec.iim_bytes:
        return translated("{number:,} characters").format(number=len(text))
    items = text.split(";") if spec.is_list else [text]
    longest = max(len(item.strip().encode(errors="replace")) for item in items)
    return translated("{number:,} of {most:,} bytes in IIM").format(
        number=longest, most=spec.iim_bytes
    )


def is_too_long(spec: FieldSpec, text: str) -> bool:
    """Whether IIM would have to cut a text off."""
    items = text.split(";") if spec.is_list else [text]
    return bool(spec.iim_bytes) and any(
        len(item.strip().encode(errors="replace")) > spec.iim_bytes for item in items
    )
