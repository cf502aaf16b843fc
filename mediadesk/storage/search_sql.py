"""Search trees answered by SQLite: words by the full-text index, properties by partial indexes."""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from sqlalchemy import Connection, Select, func, literal_column, select

from mediadesk.search import tree
from mediadesk.storage import schema
from mediadesk.storage.fulltext import COLUMNS, photo_texts
from mediadesk.storage.numbers import Mask, mask_of, numbers_of
from mediadesk.storage.texts import folded, storable

_CREDIT: Final = schema.credit_records.c

#: The photos that have a property; an index covers each.
_PROPERTIES: Final[Mapping[str, Select[Any]]] = {
    "caption": select(schema.captions.c.photo_id).where(schema.captions.c.has_text),
    "credit": select(_CREDIT.photo_id).where(_CREDIT.names_somebody),
    "edits": select(schema.edits.c.photo_id),
    "unwritten": select(schema.unwritten_photos.c.photo_id),
    "original": select(schema.photos.c.id).where(schema.photos.c.original_id.is_not(None)),
}

#: Addresses that stand in the credit's record: found by any part of them.
_ADDRESSES: Final = {"web_statement": _CREDIT.licence_url, "work_url": _CREDIT.work_url}


def mask(connection: Connection, query: tree.Query, size: int) -> Mask:
    """Return which photo numbers below `size` a query finds.

    What the full-text index can answer by itself goes to it in one expression; the rest is put
    together from masks.
    """
    expression = _expression(query)
    if expression is not None:
        found = select(photo_texts.c.rowid).where(literal_column("photo_texts").match(expression))
        return mask_of(numbers_of(connection, found), size)
    match query:
        case tree.Not():
            return np.logical_not(mask(connection, query.term, size))
        case tree.All():
            return _joined(np.logical_and, connection, query.terms, size)
        case tree.Any():
            return _joined(np.logical_or, connection, query.terms, size)
        case tree.Has():
            return mask_of(numbers_of(connection, _PROPERTIES[query.what]), size)
    return mask_of(numbers_of(connection, _in_field(query)), size)


def _joined(
    how: np.ufunc, connection: Connection, terms: tuple[tree.Query, ...], size: int
) -> Mask:
    masks = [mask(connection, term, size) for term in terms]
    return how.reduce(masks, axis=0) if masks else np.full(size, how is np.logical_and)


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


def _in_field(words: tree.Words) -> Select[Any]:
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
