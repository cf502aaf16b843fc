"""The numbers of the photos in a scope, in its order, by the fastest way out of SQLite."""

import threading
from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from sqlalchemy import ColumnElement, Connection, Select, select

from mediadesk.model.scope import Order, Scope
from mediadesk.search.tree import Query
from mediadesk.storage import schema, search_sql, shelf_state
from mediadesk.storage.folders import below
from mediadesk.storage.numbers import Numbers, mask_of, numbers_of

_PHOTOS: Final = schema.photos.c

#: The newest or the first letter first, each served by an index. The order of intake needs none:
#: numbers rise with it, and SQLite reads them off its narrowest index in whatever order.
_ORDERS: Final[Mapping[Order, tuple[ColumnElement[Any], ...]]] = {
    Order.ADDED: (),
    Order.TAKEN: (_PHOTOS.taken_at.desc(), _PHOTOS.id.desc()),
    Order.NAME: (_PHOTOS.name_key, _PHOTOS.id),
}


class ScopedNumbers:
    """Answers scopes; keeps the order of the whole shelf until photos come, go or move.

    A scope is answered by laying a mask of its photos over the whole shelf in its order: at a
    million photos some 5 ms, where sorting the found ones anew would cost hundreds.
    """

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._version = -1
        self._orders: dict[Order, Numbers] = {}

    def of(self, connection: Connection, scope: Scope, query: Query | None) -> Numbers:
        """Return the numbers of the photos in a scope, in its order."""
        everything = self._ordered(connection, scope.order)
        size = int(everything.max()) + 1 if everything.size else 1
        masks = [mask_of(numbers_of(connection, narrow), size) for narrow in _narrowings(scope)]
        if query is not None:
            masks.append(search_sql.mask(connection, query, size))
        if not masks:
            return everything
        within = np.logical_and.reduce(masks)
        found: Numbers = everything[within[everything]]
        found.flags.writeable = False
        return found

    def _ordered(self, connection: Connection, order: Order) -> Numbers:
        version = shelf_state.version(connection)
        with self._turn:
            if version == self._version and order in self._orders:
                return self._orders[order]
        numbers = numbers_of(connection, select(_PHOTOS.id).order_by(*_ORDERS[order]))
        if order is Order.ADDED:
            numbers = np.sort(numbers)[::-1]
        numbers.flags.writeable = False
        with self._turn:
            if version > self._version:
                self._orders.clear()
                self._version = version
            if version == self._version:
                self._orders[order] = numbers
        return numbers


def _narrowings(scope: Scope) -> list[Select[Any]]:
    narrowings: list[Select[Any]] = []
    if scope.folder is not None:
        itself, under = below(scope.folder)
        where = itself | under if scope.with_subfolders else itself
        seen_there = select(schema.sightings.c.photo_id).join(schema.folders).where(where)
        narrowings.append(seen_there)
    if scope.collection_id is not None:
        member = schema.collection_members.c
        of_it = select(member.photo_id).where(member.collection_id == scope.collection_id)
        narrowings.append(of_it)
    return narrowings
