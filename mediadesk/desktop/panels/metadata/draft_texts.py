"""Changes that were asked for and not made, as texts by field, and typed into the form again."""

from collections.abc import Iterable, Mapping
from typing import Final

from mediadesk.desktop.panels.metadata.row import MetadataRow
from mediadesk.model.field_edit import EditMode, FieldEdit

#: Between a field's name, how it is changed, and what is looked for.
_JOINT: Final = "\t"


def as_texts(edits: Iterable[FieldEdit]) -> Mapping[str, str]:
    """Return changes as texts; the field alone where its value is replaced."""
    return {_key(edit): edit.text for edit in edits}


def type_into(rows: Mapping[str, MetadataRow], texts: Mapping[str, str]) -> None:
    """Type texts into the rows that are there and not touched yet; unknown ones are passed over."""
    for key, text in texts.items():
        name, mode, find = (*key.split(_JOINT, 2), "", "")[:3]
        row = rows.get(name)
        if row is not None and not row.is_touched:
            row.type_text(text, mode, find)


def _key(edit: FieldEdit) -> str:
    if edit.mode is EditMode.REPLACE:
        return edit.field
    return _JOINT.join((edit.field, edit.mode.value, edit.find))
