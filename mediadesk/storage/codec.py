"""Records to JSON and back, driven by their dataclasses; and records to columns of a table."""

import base64
import dataclasses
import json
import types
from collections.abc import Hashable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from json.encoder import encode_basestring_ascii
from pathlib import Path
from typing import Any, Final, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")

#: Made once: json.loads looks for blanks around every text, and there are none in these.
_READER: Final = json.JSONDecoder()

#: What a column holds as it is.
_PLAIN: Final = (str, int)

#: What a field's value is made of.
_TEXTS: Final = (str, tuple[str, ...])

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

#: What a column of a table holds.
Cell: TypeAlias = str | int | float | bool | bytes | None


def to_text(value: object) -> str:
    """Return a record, or a tuple of records, as JSON text: that of `to_json`, without blanks.

    Written at once: `json.dumps` would ask for lists and dictionaries first, and of many small
    records most of the time would go there.
    """
    kind = type(value)
    if kind is str:
        return encode_basestring_ascii(cast("str", value))
    if kind is int:
        return str(value)
    if kind is tuple:
        return f"[{','.join([to_text(item) for item in cast('tuple[object, ...]', value)])}]"
    if not dataclasses.is_dataclass(value):
        return json.dumps(_plain(value))
    said = [
        f'"{name}":{to_text(held)}'
        for name, default in _defaults(cast("Hashable", kind))
        if (held := getattr(value, name)) != default
    ]
    return f"{{{','.join(said)}}}"


def from_text(kind: type[T], text: str) -> T:
    """Return the record of this kind that `to_text` wrote."""
    return cast("T", from_json(kind, _READER.raw_decode(text)[0]))


def to_json(value: object) -> Json:
    """Return a value as JSON knows it; fields that hold their default are left out."""
    kind = type(value)
    if kind is str:
        return cast("str", value)
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    if not dataclasses.is_dataclass(value):
        return _plain(value)
    return {
        name: to_json(held)
        for name, default in _defaults(cast("Hashable", kind))
        if (held := getattr(value, name)) != default
    }


def from_json(kind: Any, data: Json) -> Any:  # noqa: ANN401  (an annotation is any form of type)
    """Return the value of an annotated kind from its JSON.

    A key the dataclass does not know is passed over: it was written by a newer version.
    """
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        return _from_union(get_args(kind), data)
    if origin is tuple:
        return _from_list(get_args(kind), cast("list[Json]", data))
    if dataclasses.is_dataclass(kind):
        record = cast("type", kind)
        known = hints(record)
        pairs = cast("dict[str, Json]", data).items()
        return record(**{k: from_json(known[k], v) for k, v in pairs if k in known})
    return _from_plain(kind, data)


def content_from(text: str) -> str | tuple[str, ...]:
    """Return the text or the several texts that a column holds as JSON."""
    data = _READER.raw_decode(text)[0]
    return tuple(data) if isinstance(data, list) else data


def to_row(record: object) -> dict[str, Cell]:
    """Return a record as columns: plain values as they are, all else as JSON text."""
    columns = _columns(cast("Hashable", type(record)))
    return {column.name: column.cell(getattr(record, column.name)) for column in columns}


def from_row(kind: type[T], row: Mapping[Any, Any]) -> T:
    """Return the record that `to_row` made columns of; other columns are passed over."""
    columns = _columns(cast("Hashable", kind))
    return kind(**{column.name: column.value(row[column.name]) for column in columns})


@dataclasses.dataclass(frozen=True, slots=True)
class _Column:
    """A field of a record as a column.

    Attributes:
        name: Its name.
        hint: Its annotation.
        is_json: Whether the column holds JSON text.
        is_texts: Whether that JSON is a text or several and nothing else.
    """

    name: str
    hint: Any
    is_json: bool
    is_texts: bool

    def cell(self, value: object) -> Cell:
        """Return a value as the column holds it."""
        return _plain(value) if value is None or not self.is_json else to_text(value)

    def value(self, cell: Any) -> Any:  # noqa: ANN401  (as from_json)
        """Return the value of a cell."""
        if cell is None or self.hint in _PLAIN:
            return cell
        if not self.is_json:
            return from_json(self.hint, cell)
        if self.is_texts:  # by far the most: the values of fields, names in a credit
            return content_from(cell)
        return from_json(self.hint, _READER.raw_decode(cell)[0])


@cache
def _columns(kind: Hashable) -> tuple[_Column, ...]:
    return tuple(
        _Column(
            name,
            hint,
            any(map(_is_json, _members(hint))),
            all(member in _TEXTS for member in _members(hint)),
        )
        for name, hint in hints(cast("type", kind)).items()
    )


@cache
def _defaults(kind: Hashable) -> tuple[tuple[str, Any], ...]:
    fields = dataclasses.fields(cast("Any", kind))
    return tuple((field.name, field.default) for field in fields)


def _members(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401  (as from_json)
    is_union = get_origin(kind) in {Union, types.UnionType}
    return get_args(kind) if is_union else (kind,)


def _is_json(kind: Any) -> bool:  # noqa: ANN401  (as from_json)
    return get_origin(kind) is tuple or dataclasses.is_dataclass(kind)


def hints(kind: type) -> dict[str, Any]:
    """Return the annotation of each field of a dataclass."""
    return _resolved(kind)


@cache
def _resolved(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind)


def _plain(value: object) -> str | int | float | None:
    match value:
        case Enum():
            return _plain(value.value)
        case date():  # a datetime too
            return value.isoformat()
        case Path():
            return str(value)
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case str() | int() | float() | None:
            return value
    msg = f"no record holds {type(value)}"
    raise TypeError(msg)


def _from_union(members: tuple[Any, ...], data: Json) -> Any:  # noqa: ANN401  (as from_json)
    if data is None:
        return None
    for member in members:
        is_list = get_origin(member) is tuple
        if member is not type(None) and is_list == isinstance(data, list):
            return from_json(member, data)
    msg = f"{data!r} is none of {members}"
    raise ValueError(msg)


def _from_list(members: tuple[Any, ...], data: list[Json]) -> tuple[Any, ...]:
    if len(members) == 2 and members[1] is Ellipsis:
        return tuple(from_json(members[0], item) for item in data)
    return tuple(from_json(member, item) for member, item in zip(members, data, strict=True))


def _from_plain(kind: Any, data: Json) -> Any:  # noqa: ANN401  (as from_json)
    if kind is datetime:
        return datetime.fromisoformat(str(data))
    if kind is date:
        return date.fromisoformat(str(data))
    if kind is bytes:
        return base64.b64decode(str(data))
    if kind in {str, bool}:
        return data
    return kind(data)
