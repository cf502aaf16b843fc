"""A credit that is being typed as texts, and the texts laid over the credit on record again."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, Final

from mediadesk.model.credit import Credit

#: Between the items of a list: names hold commas and semicolons, but no line breaks.
_SEPARATOR: Final = "\n"


def differing_texts(saved: Credit, typed: Credit) -> Mapping[str, str]:
    """Return what is typed otherwise than it is saved, by name of the credit's part."""
    parts = (one.name for one in fields(typed))
    return parts_as_texts(
        typed, [name for name in parts if getattr(typed, name) != getattr(saved, name)]
    )


def parts_as_texts(credit: Credit, names: Iterable[str]) -> Mapping[str, str]:
    """Return parts of a credit as texts, by their names."""
    said = ((name, getattr(credit, name)) for name in names if hasattr(credit, name))
    return {
        name: _SEPARATOR.join(value) if isinstance(value, tuple) else str(value)
        for name, value in said
    }


def with_texts(credit: Credit, texts: Mapping[str, str]) -> Credit:
    """Return a credit with texts laid over it; parts that it does not have are passed over."""
    values: dict[str, Any] = {}
    for one in fields(credit):
        if one.name in texts and one.name != "photo_id":
            text = texts[one.name]
            is_list = isinstance(getattr(credit, one.name), tuple)
            values[one.name] = tuple(filter(None, text.split(_SEPARATOR))) if is_list else text
    return replace(credit, **values)
