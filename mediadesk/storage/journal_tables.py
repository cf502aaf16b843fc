"""The journal's tables: entries written, found and read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, true, update

from mediadesk.model.changes import JournalEntry, Record
from mediadesk.storage import record_tables, schema
from mediadesk.storage.changing import Change
from mediadesk.storage.codec import from_text, to_text
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.record_tables import in_parts
from mediadesk.storage.texts import storable


class State(StrEnum):
    """What an entry is to undo and redo.

    Steps are done, then undone and done again, or forgotten once another step was made instead.
    Reversals, imports and the writing of files stay what they are: they are there as audit trail.
    """

    DONE = "done"
    UNDONE = "undone"
    FORGOTTEN = "forgotten"
    REVERSAL = "reversal"
    IMPORT = "import"
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry without its changes.

    Attributes:
        at: When, UTC.
        who: The person.
        what: A few words.
        state: Where it stands.
        reverses: The entry it takes back.
        derived_id: The derivative that was made in this step.
        id: Its number; 0 until the journal gave one.
    """

    at: datetime
    who: str
    what: str
    state: State
    reverses: int | None = None
    derived_id: int | None = None
    id: int = 0


def add(
    connection: Connection,
    heading: Heading,
    changes: Sequence[Change],
    photo_ids: Iterable[int] = (),
) -> JournalEntry:
    """Write an entry; `photo_ids` are those it is about beside those whose records changed."""
    values = {
        "at": heading.at.isoformat(),
        "who": storable(heading.who),
        "what": storable(heading.what),
        "state": heading.state.value,
        "reverses": heading.reverses,
        "derived_id": heading.derived_id,
    }
    result = connection.execute(insert(schema.journal_entries), values)
    (number,) = tuple(result.inserted_primary_key or ())
    execute_many = dialect_of(connection).execute_many
    if changes:
        rows = [_row(number, position, change) for position, change in enumerate(changes)]
        execute_many(connection, insert(schema.journal_changes), rows)
    about = set(photo_ids).union(*(change.photo_ids for change in changes))
    if about:
        rows = [{"photo_id": photo_id, "entry_id": number} for photo_id in sorted(about)]
        execute_many(connection, insert(schema.journal_photos), rows)
    return _entry(number, heading, changes)


def go_on(connection: Connection, number: int, what: str, photo_ids: Iterable[int]) -> None:
    """Let an entry be about more photos, and say so."""
    entries = schema.journal_entries
    values = {"what": storable(what)}
    connection.execute(update(entries).where(entries.c.id == number).values(values))
    rows = [{"photo_id": photo_id, "entry_id": number} for photo_id in sorted(set(photo_ids))]
    if rows:
        about = schema.journal_photos
        connection.execute(dialect_of(connection).upsert(about, ("photo_id", "entry_id")), rows)


def first(connection: Connection, state: State, who: str | None) -> Heading | None:
    """Return the earliest entry in a state: of undone steps, the next to be done again.

    Args:
        connection: To the catalogue.
        state: The state.
        who: Whose entry; None for anybody's.
    """
    return _at_end(connection, state, who, schema.journal_entries.c.id.asc())


def last(connection: Connection, state: State, who: str | None) -> Heading | None:
    """Return the latest entry in a state, of a person or of all: the next to be taken back."""
    return _at_end(connection, state, who, schema.journal_entries.c.id.desc())


def newest_number(connection: Connection) -> int:
    """Return the number of the newest entry; 0 where there is none."""
    newest = connection.execute(select(func.max(schema.journal_entries.c.id))).scalar()
    return int(newest or 0)


def is_about_since(connection: Connection, photo_ids: Iterable[int], number: int) -> bool:
    """Return whether an entry behind this one is about any of the photos."""
    if newest_number(connection) <= number:  # by far the most
        return False
    about = schema.journal_photos.c
    later = select(about.photo_id).where(about.entry_id > number).limit(1)
    return any(
        connection.execute(later.where(about.photo_id.in_(part))).first() is not None
        for part in in_parts(photo_ids)
    )


def size(connection: Connection, number: int) -> int:
    """Return how many records an entry changed."""
    changes = schema.journal_changes.c
    query = select(func.count()).where(changes.entry_id == number)
    return int(connection.execute(query).scalar_one())


def reversal_of(connection: Connection, number: int) -> int:
    """Return the number of the latest entry that took an entry back."""
    entries = schema.journal_entries.c
    query = select(func.max(entries.id)).where(entries.reverses == number)
    return int(connection.execute(query).scalar_one())


def mark(connection: Connection, number: int, state: State) -> None:
    """Put an entry into a state."""
    entries = schema.journal_entries
    connection.execute(update(entries).where(entries.c.id == number).values(state=state.value))


def forget_undone(connection: Connection, who: str | None) -> None:
    """Let nothing be done again that a person, or anybody for None, took back: a step was made."""
    entries = schema.journal_entries
    undone = (entries.c.state == State.UNDONE.value) & _of(who)
    connection.execute(update(entries).where(undone).values(state=State.FORGOTTEN.value))


def changes_of(
    connection: Connection, numbers: Iterable[int], photo_id: int | None = None
) -> dict[int, tuple[Change, ...]]:
    """Return the changes of entries, by entry; without those of other photos where one is named."""
    table = schema.journal_changes.c
    found: dict[int, list[Change]] = {}
    for part in in_parts(numbers):
        query = select(schema.journal_changes).where(table.entry_id.in_(part))
        if photo_id is not None:
            query = query.where((table.photo_id == photo_id) | table.photo_id.is_(None))
        for row in connection.execute(query.order_by(table.entry_id, table.position)):
            kind = record_tables.kind_named(row.kind)
            before, after = (_record(kind.record, body) for body in (row.before, row.after))
            change = Change(kind, before, after, row.place)
            found.setdefault(row.entry_id, []).append(change)
    return {number: tuple(changes) for number, changes in found.items()}


def newest(connection: Connection, photo_id: int | None, limit: int) -> tuple[JournalEntry, ...]:
    """Return the newest entries, of one photo or of all, newest first.

    Of one photo, they come without the changes of others; of all, imports come without the
    thousands of first records that they brought.
    """
    entries = schema.journal_entries
    query = select(entries).order_by(entries.c.id.desc()).limit(limit)
    if photo_id is not None:
        about = schema.journal_photos.c
        query = query.where(
            entries.c.id.in_(select(about.entry_id).where(about.photo_id == photo_id))
        )
    headings = [_heading(row) for row in connection.execute(query)]
    told = (h.id for h in headings if photo_id is not None or h.state is not State.IMPORT)
    changes = changes_of(connection, told, photo_id)
    return tuple(_entry(h.id, h, changes.get(h.id, ())) for h in headings)


def _of(who: str | None) -> ColumnElement[bool]:
    return true() if who is None else schema.journal_entries.c.who == storable(who)


def _at_end(
    connection: Connection, state: State, who: str | None, order: ColumnElement[int]
) -> Heading | None:
    entries = schema.journal_entries
    query = select(entries).where(entries.c.state == state.value, _of(who))
    row = connection.execute(query.order_by(order).limit(1)).one_or_none()
    return _heading(row) if row is not None else None


def _heading(row: Row[*tuple[Any, ...]]) -> Heading:
    return Heading(
        datetime.fromisoformat(row.at),
        row.who,
        row.what,
        State(row.state),
        row.reverses,
        row.derived_id,
        row.id,
    )


def _entry(number: int, heading: Heading, changes: Sequence[Change]) -> JournalEntry:
    records = tuple(change.as_record_change for change in changes)
    return JournalEntry(number, heading.at, heading.who, heading.what, records, heading.reverses)


def _row(number: int, position: int, change: Change) -> dict[str, object]:
    return {
        "entry_id": number,
        "position": position,
        "photo_id": next(iter(change.photo_ids), None),
        "kind": change.kind.name,
        "before": None if change.before is None else to_text(change.before),
        "after": None if change.after is None else to_text(change.after),
        "place": change.place,
    }


def _record(kind: type[Record], body: str | None) -> Record | None:
    return None if body is None else from_text(kind, body)
