"""Search trees as SQL: words by the full-text index, properties by partial indexes."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    false,
    func,
    not_,
    or_,
    select,
    true,
)

from mediadesk.search import tree
from mediadesk.storage import schema
from mediadesk.storage.dialects.dialect import Dialect
from mediadesk.storage.texts import folded, storable

_PHOTO: Final = schema.photos.c.id
_CREDIT: Final = schema.credit_records.c

#: The photos that have a property; an index covers each.
PROPERTIES: Final[Mapping[str, Select[Any]]] = {
    "caption": select(schema.captions.c.photo_id).where(schema.captions.c.has_text),
    "credit": select(_CREDIT.photo_id).where(_CREDIT.names_somebody),
    "edits": select(schema.edits.c.photo_id),
    "unwritten": select(schema.unwritten_photos.c.photo_id),
    "original": select(schema.photos.c.id).where(schema.photos.c.original_id.is_not(None)),
}

#: Addresses that stand in the credit's record: found by any part of them.
_ADDRESSES: Final = {"web_statement": _CREDIT.licence_url, "work_url": _CREDIT.work_url}


def condition(dialect: Dialect, query: tree.Query) -> ColumnElement[bool]:
    """Return what a query says of a photo, as a condition of `photos`."""
    found = dialect.texts.matching(query)
    if found is not None:
        return _PHOTO.in_(found)
    match query:
        case tree.Not():
            return not_(condition(dialect, query.term))
        case tree.All():
            return and_(true(), *(condition(dialect, term) for term in query.terms))
        case tree.Any():
            return or_(false(), *(condition(dialect, term) for term in query.terms))
        case tree.Has():
            return _PHOTO.in_(PROPERTIES[query.what])
    return _PHOTO.in_(in_field(dialect, query))


def in_field(dialect: Dialect, words: tree.Words) -> Select[Any]:
    """Return the photos whose curated value of a field holds the words, side by side."""
    if words.field in _ADDRESSES:
        address = _ADDRESSES[words.field]
        lower = func.lower(address)
        return select(_CREDIT.photo_id).where(dialect.holds(lower, storable(words.text).lower()))
    columns = schema.field_values.c
    wanted = folded(storable(words.text))
    if words.is_prefix:
        wanted = wanted.rstrip()
    holds = dialect.holds(columns.folded, wanted)
    return select(columns.photo_id).where(columns.field == words.field, holds)
