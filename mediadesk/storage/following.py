"""What others did in the catalogue: the port FollowedDesk on SQL."""

from collections.abc import Collection, Iterable
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, func, select

from mediadesk.model.desk_news import DeskMark, DeskNews
from mediadesk.storage import schema, shelf_state
from mediadesk.storage.engine import CataloguePart
from mediadesk.storage.journal_tables import newest_number
from mediadesk.storage.record_tables import in_parts

_OF_COLLECTIONS: Final = frozenset({"collection", "member"})
_OF_WAIVERS: Final = frozenset({"waiver"})


class SqlFollowing(CataloguePart):
    """Tells what happened behind a mark; where nothing did, it is three look-ups by number."""

    def mark(self) -> DeskMark:
        """Return how far the catalogue has come."""
        with self._database.reading() as connection:
            return _mark(connection)

    def news_since(self, mark: DeskMark) -> DeskNews:
        """Return what became of the catalogue behind a mark."""
        with self._database.reading() as connection:
            now = _mark(connection)
            others = self._others(connection, mark.entry) if now.entry > mark.entry else ()
            changes, about = schema.journal_changes.c, schema.journal_photos.c
            kinds = _values(connection, select(changes.kind), changes.entry_id, others)
            touched = _values(connection, select(about.photo_id), about.entry_id, others)
            photos = schema.photos.c
            there = _values(connection, select(photos.id), photos.id, touched)
            return DeskNews(
                now,
                photo_ids=touched & there,
                gone_ids=touched - there,
                is_shelf_new=self._is_shelf_others(mark.shelf, now.shelf),
                are_collections_new=not kinds.isdisjoint(_OF_COLLECTIONS),
                are_waivers_new=not kinds.isdisjoint(_OF_WAIVERS),
                are_checks_new=now.check > mark.check,
            )

    def _is_shelf_others(self, before: int, now: int) -> bool:
        """Return whether others changed the shelf between two of its numbers."""
        return any(n not in self._database.own_shelves for n in range(before + 1, now + 1))

    def _others(self, connection: Connection, entry: int) -> Collection[int]:
        """Return the entries behind one that were not written here."""
        number = schema.journal_entries.c.id
        found = connection.execute(select(number).where(number > entry)).scalars()
        return [one for one in found if one not in self._authored]


def _mark(connection: Connection) -> DeskMark:
    check = connection.execute(select(func.max(schema.checks.c.id))).scalar()
    return DeskMark(newest_number(connection), int(check or 0), shelf_state.version(connection))


def _values(
    connection: Connection, query: Select[Any], column: ColumnElement[int], among: Iterable[int]
) -> frozenset[Any]:
    """Return what a query of one column finds where another is one of any many numbers."""
    found: set[Any] = set()
    for part in in_parts(among):
        found.update(connection.execute(query.where(column.in_(part))).scalars())
    return frozenset(found)
