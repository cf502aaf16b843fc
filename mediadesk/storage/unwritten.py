"""Count the steps by which records went on since they were written into their files."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import ColumnElement, Connection, case, delete

from mediadesk.storage import schema
from mediadesk.storage.changing import Change
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.record_tables import in_parts

#: Records that go into files.
_WRITTEN: Final = frozenset({"caption", "credit", "contribution", "field"})
#: A photo that no undo brings back to what its file says.
_FAR: Final = 1 << 40


def step_on(connection: Connection, changes: Iterable[Change]) -> None:
    """Count a new step. Where one of before the writing was taken back, no undo leads there."""
    steps = schema.unwritten_photos.c.steps
    onward = case((steps < 0, _FAR), else_=steps + 1)
    _count(connection, _photos(changes), 1, onward)


def step_back(connection: Connection, changes: Iterable[Change], made: int | None) -> None:
    """Count a step taken back; `made` is the photo that it made, which counts no steps."""
    steps = schema.unwritten_photos.c.steps
    _count(connection, _photos(changes, made), -1, steps - 1)


def step_again(connection: Connection, changes: Iterable[Change], made: int | None) -> None:
    """Count a step done again; `made` is the photo that it made, which counts no steps."""
    steps = schema.unwritten_photos.c.steps
    _count(connection, _photos(changes, made), 1, steps + 1)


def settle(connection: Connection, photo_ids: Iterable[int]) -> None:
    """Note that files say what is on record."""
    photos = schema.unwritten_photos
    for part in in_parts(photo_ids):
        connection.execute(delete(photos).where(photos.c.photo_id.in_(part)))


def _photos(changes: Iterable[Change], made: int | None = None) -> frozenset[int]:
    written = (change for change in changes if change.kind.name in _WRITTEN)
    return frozenset(n for change in written for n in change.photo_ids if n != made)


def _count(
    connection: Connection, photo_ids: frozenset[int], first: int, onward: ColumnElement[int]
) -> None:
    if not photo_ids:
        return
    photos = schema.unwritten_photos
    dialect = dialect_of(connection)
    statement = dialect.upsert(photos, ("photo_id",), changing={"steps": onward})
    rows = [{"photo_id": number, "steps": first} for number in sorted(photo_ids)]
    dialect.execute_many(connection, statement, rows)
    connection.execute(delete(photos).where(photos.c.steps == 0))
