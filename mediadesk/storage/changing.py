"""Change curated records: what stands now, what is to stand, and only the difference written."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final, Self, TypeAlias

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from mediadesk.model.changes import Record, RecordChange, Step, photos_of
from mediadesk.model.errors import UserError
from mediadesk.model.field_content import as_values
from mediadesk.model.photo import FieldValue
from mediadesk.services.ports.catalogue import Check, never
from mediadesk.storage import fulltext, record_tables
from mediadesk.storage.record_tables import KINDS, Kept, Key, Kind, in_parts

#: A record's name: its kind and its key.
Name: TypeAlias = tuple[str, Key]


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after.

    Attributes:
        kind: How it is kept.
        before: As it was; None where it was not there.
        after: As it is; None where it is no longer there.
        place: Its place among its like, where it had one before and order counts.
    """

    kind: Kind
    before: Record | None
    after: Record | None
    place: int | None = None

    @property
    def record(self) -> Record:
        """The record as it is, or as it was where it is no longer there."""
        record = self.after if self.after is not None else self.before
        if record is None:
            msg = "a change without a record"
            raise ValueError(msg)
        return record

    @property
    def key(self) -> Key:
        """What tells the record from others of its kind."""
        return self.kind.key_of(self.record)

    @property
    def photo_ids(self) -> frozenset[int]:
        """The photos it touches."""
        return photos_of(self.before, self.after)

    @property
    def as_record_change(self) -> RecordChange:
        """The change as the journal shows it."""
        return RecordChange(self.before, self.after)

    def inverse(self) -> Self:
        """Return the change that takes this one back."""
        return replace(self, before=self.after, after=self.before)


#: So many records are written between two looks whether somebody asked to stop.
_AT_ONCE: Final = 2000

_IN_ORDER: Final = {kind.name: position for position, kind in enumerate(KINDS)}


def step_changes(connection: Connection, step: Step, check: Check = never) -> tuple[Change, ...]:
    """Return what a step would change; what it leaves as it is is not among it."""
    wanted: dict[Name, tuple[Kind, Record | None]] = {}
    puts = map(record_tables.as_kept, step.puts)
    for record, after in (*((r, None) for r in step.removals), *((r, r) for r in puts)):
        kind = record_tables.kind_of(record)
        wanted[(kind.name, kind.key_of(record))] = (kind, after)
    there = _standing(connection, ((kind, name[1]) for name, (kind, _) in wanted.items()))
    check()
    changes = []
    for name, (kind, after) in wanted.items():
        kept = there.get(name)
        before = kept.record if kept is not None else None
        if before != after:
            changes.append(Change(kind, before, after, kept.place if kept is not None else None))
    return tuple(changes)


def reversal(connection: Connection, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes that take others back, the last one first.

    Raises:
        UserError: A record is not any more as those changes left it.
    """
    inverses = tuple(change.inverse() for change in reversed(tuple(changes)))
    there = _standing(connection, ((change.kind, change.key) for change in inverses))
    placed = []
    for inverse in inverses:
        kept = there.get((inverse.kind.name, inverse.key))
        if (kept.record if kept is not None else None) != inverse.before:
            msg = (
                f"The {inverse.kind.name} was changed in another way since; nothing was changed "
                "now. Change it by hand instead."
            )
            raise UserError(msg)
        placed.append(inverse if kept is None else replace(inverse, place=kept.place))
    return tuple(placed)


def write(
    connection: Connection,
    changes: Iterable[Change],
    new_photos: Iterable[int] = (),
    check: Check = never,
) -> None:
    """Write changes and bring the full-text index up to date, with photos that are new to it.

    Args:
        connection: In a transaction.
        changes: What to write.
        new_photos: Photos that are not in the full-text index yet.
        check: Called now and then; what it raises is let through.

    Raises:
        UserError: A photo or a collection that a record belongs to is not in the catalogue.
    """
    by_kind: dict[int, list[Change]] = {}
    for change in changes:
        by_kind.setdefault(_IN_ORDER[change.kind.name], []).append(change)
    try:
        for position in sorted(by_kind):
            put = [Kept(c.after, c.place) for c in by_kind[position] if c.after is not None]
            for part in in_parts(put, _AT_ONCE):
                check()
                record_tables.put(connection, KINDS[position], part)
        for position in sorted(by_kind, reverse=True):
            gone = [c.key for c in by_kind[position] if c.after is None]
            record_tables.remove(connection, KINDS[position], gone)
    except IntegrityError as error:
        msg = (
            "A photo or a collection that this is about is not in the catalogue, or is still in "
            "use; nothing was changed."
        )
        raise UserError(msg) from error
    new = frozenset(new_photos)
    fulltext.refresh(connection, new)
    _index(connection, chain.from_iterable(by_kind.values()), new, check)


def _index(connection: Connection, changes: Iterable[Change], new: Set[int], check: Check) -> None:
    """Bring the full-text index up to date, but for photos that are whole in it already."""
    touched, columns = set[int](), set[str]()
    fields: dict[str, dict[int, tuple[str, ...]]] = {}
    for change in changes:
        if own := fulltext.own_column(change.record):
            said = change.after if isinstance(change.after, FieldValue) else None
            items = as_values(said.content) if said is not None else ()
            fields.setdefault(own, {}).update(dict.fromkeys(change.photo_ids - new, items))
        elif change.kind.has_words:
            touched |= change.photo_ids
            columns |= fulltext.columns_of(change.record)
    for column, contents in fields.items():
        check()
        fulltext.put_field(connection, column, contents)
    for numbers in in_parts(sorted(touched - new), _AT_ONCE):
        check()
        fulltext.refresh_columns(connection, numbers, columns)


def _standing(connection: Connection, names: Iterable[tuple[Kind, Key]]) -> Mapping[Name, Kept]:
    by_kind: dict[int, list[Key]] = {}
    for kind, key in names:
        by_kind.setdefault(_IN_ORDER[kind.name], []).append(key)
    there: dict[Name, Kept] = {}
    for position, keys in by_kind.items():
        kind = KINDS[position]
        found = record_tables.load(connection, kind, keys)
        there.update(((kind.name, key), kept) for key, kept in found.items())
    return there
