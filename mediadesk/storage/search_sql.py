"""Search trees as SQL: words by the full-text index, properties by partial indexes."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    false,
    func,
    literal_column,
    not_,
    or_,
    select,
    true,
)

from mediadesk.search import tree
from mediadesk.storage import schema
from mediadesk.storage.fulltext import COLUMNS, photo_texts
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


def condition(query: tree.Query) -> ColumnElement[bool]:
    """Return what a query says of a photo, as a condition of `photos`."""
    found = matches(query)
    if found is not None:
        return _PHOTO.in_(found)
    match query:
        case tree.Not():
            return not_(condition(query.term))
        case tree.All():
            return and_(true(), *map(condition, query.terms))
        case tree.Any():
            return or_(false(), *map(condition, query.terms))
        case tree.Has():
            return _PHOTO.in_(PROPERTIES[query.what])
    return _PHOTO.in_(in_field(query))


def matches(query: tree.Query) -> Select[Any] | None:
    """Return the photos the full-text index finds by one expression; None where it cannot."""
    expression = _expression(query)
    if expression is None:
        return None
    return select(photo_texts.c.rowid).where(literal_column("photo_texts").match(expression))


def _expression(query: tree.Query) -> str | None:
    """Return a query in FTS5's language; None where the index cannot answer it alone."""
    match query:
        case tree.Words(field=field) if not field or field in COLUMNS:
            return _phrase(query)
        case tree.Any(terms=terms) if terms:
            return _all_of(terms, " OR ")
        case tree.All(terms=terms):
            unwanted = tuple(term.term for term in terms if isinstance(term, tree.Not))
            wanted = tuple(term for term in terms if not isinstance(term, tree.Not))
            positive = _all_of(wanted, " AND ") if wanted else None
            negative = _all_of(unwanted, " OR ") if unwanted else ""
            if positive is None or negative is None:
                return None
            return f"({positive} NOT {negative})" if negative else positive
    return None


def _all_of(terms: tuple[tree.Query, ...], operator: str) -> str | None:
    expressions = [_expression(term) for term in terms]
    known = [expression for expression in expressions if expression is not None]
    return f"({operator.join(known)})" if len(known) == len(expressions) else None


def _phrase(words: tree.Words) -> str:
    text = storable(words.text).replace("\0", " ").replace('"', " ")
    phrase = f'"{text}"' + ("*" if words.is_prefix else "")
    return f"({{{words.field}}} : {phrase})" if words.field else phrase


def in_field(words: tree.Words) -> Select[Any]:
    """Return the photos whose curated value of a field holds the words, side by side."""
    if words.field in _ADDRESSES:
        address = _ADDRESSES[words.field]
        return select(_CREDIT.photo_id).where(func.instr(func.lower(address), words.text.lower()))
    columns = schema.field_values.c
    wanted = folded(storable(words.text))
    if words.is_prefix:
        wanted = wanted.rstrip()
    holds = func.instr(columns.folded, wanted) > 0
    return select(columns.photo_id).where(columns.field == words.field, holds)
