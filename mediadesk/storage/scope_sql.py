"""Scopes as SQL: what narrows them, their order, and their beginning."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, func, select

from mediadesk.model.scope import FirstPhotos, Order, Scope
from mediadesk.search.tree import Query
from mediadesk.storage import schema, search_sql
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.folders import below

_PHOTOS: Final = schema.photos.c

#: Each is served by an index. Photos of one import were added at one time: the newest import comes
#: first, and in it the photo that was taken first, as on a contact sheet.
ORDERS: Final[Mapping[Order, tuple[ColumnElement[Any], ...]]] = {
    Order.ADDED: (_PHOTOS.added_at.desc(), schema.TAKEN_OR_LAST, _PHOTOS.name_key, _PHOTOS.id),
    Order.TAKEN: (_PHOTOS.taken_at.desc().nulls_last(), _PHOTOS.id.desc()),
    Order.NAME: (_PHOTOS.name_key, _PHOTOS.id),
}


def first_photos(
    connection: Connection, scope: Scope, query: Query | None, at_most: int
) -> FirstPhotos:
    """Return the first photos of a scope, and how many there are.

    For whoever asks once: the whole shelf in its order, which `scopes` keeps for the next question,
    would have to be read first, and numpy loaded.
    """
    within: list[ColumnElement[bool]] = [_PHOTOS.id.in_(narrow) for narrow in narrowings(scope)]
    if query is not None:
        within.append(search_sql.condition(dialect_of(connection), query))
    counted = select(func.count()).select_from(schema.photos).where(*within)
    total = int(connection.execute(counted).scalar_one())
    listed = select(_PHOTOS.id).where(*within).order_by(*ORDERS[scope.order]).limit(max(0, at_most))
    return FirstPhotos(total, tuple(connection.execute(listed).scalars()))


def narrowings(scope: Scope) -> list[Select[Any]]:
    """Return the photos of the folder and of the collection that a scope names."""
    found: list[Select[Any]] = []
    if scope.folder is not None:
        itself, under = below(scope.folder)
        where = itself | under if scope.with_subfolders else itself
        seen_there = select(schema.sightings.c.photo_id).join(schema.folders).where(where)
        found.append(seen_there)
    if scope.collection_id is not None:
        member = schema.collection_members.c
        of_it = select(member.photo_id).where(member.collection_id == scope.collection_id)
        found.append(of_it)
    return found
