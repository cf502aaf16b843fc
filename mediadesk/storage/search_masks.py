"""Search trees answered over the whole shelf at once: a mask of the photos each part finds."""

import numpy as np
from sqlalchemy import Connection

from mediadesk.search import tree
from mediadesk.storage import search_sql
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.numbers import Mask, mask_of, numbers_of


def mask(connection: Connection, query: tree.Query, size: int) -> Mask:
    """Return which photo numbers below `size` a query finds.

    What the full-text index can answer by itself goes to it in one expression; the rest is put
    together from masks.
    """
    dialect = dialect_of(connection)
    found = dialect.texts.matching(query)
    if found is not None:
        return mask_of(numbers_of(connection, found), size)
    match query:
        case tree.Not():
            return np.logical_not(mask(connection, query.term, size))
        case tree.All():
            return _joined(np.logical_and, connection, query.terms, size)
        case tree.Any():
            return _joined(np.logical_or, connection, query.terms, size)
        case tree.Has():
            return mask_of(numbers_of(connection, search_sql.PROPERTIES[query.what]), size)
    return mask_of(numbers_of(connection, search_sql.in_field(dialect, query)), size)


def _joined(
    how: np.ufunc, connection: Connection, terms: tuple[tree.Query, ...], size: int
) -> Mask:
    masks = [mask(connection, term, size) for term in terms]
    return how.reduce(masks, axis=0) if masks else np.full(size, how is np.logical_and)
