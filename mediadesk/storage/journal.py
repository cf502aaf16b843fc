"""Curated records changed, journaled and taken back: the port Records on SQL."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import IntegrityError

from mediadesk.model.changes import JournalEntry, Step
from mediadesk.model.collection import Collection
from mediadesk.model.errors import OvertakenError, UserError
from mediadesk.services.ports.catalogue import Check, never
from mediadesk.storage import changing, journal_tables, schema, unwritten, withdrawal
from mediadesk.storage.changing import Change
from mediadesk.storage.engine import CataloguePart
from mediadesk.storage.journal_tables import Heading, State


class SqlRecords(CataloguePart):
    """Curated records, their journal, and the way back.

    Undo and redo are entries of their own, so both survive a restart and stand in the audit
    trail. Undoing the making of a derivative takes its photo off the shelf; the file stays on
    disk, and redo puts the photo back under the same number. On a shared catalogue everybody
    takes back their own steps and no one else's.
    """

    def apply(self, step: Step, check: Check = never) -> JournalEntry:
        """Write a step and its journal entry in one transaction.

        Raises:
            UserError: A photo or a collection that it is about is not in the catalogue.
            OvertakenError: It is made from records that were changed since.
        """
        with self._database.writing() as connection:
            changes = changing.step_changes(connection, step, check)
            heading = Heading(self._clock.now(), step.who, step.what, State.DONE)
            if not changes:
                return JournalEntry(0, heading.at, step.who, step.what, ())
            if step.as_of is not None:
                _refuse_overtaken(connection, changes, step.as_of)
            changing.write(connection, changes, check=check)
            unwritten.step_on(connection, changes)
            journal_tables.forget_undone(connection, self._whose(step.who))
            entry = journal_tables.add(connection, heading, changes)
            check()
        self._authored.add(entry.id)
        return entry

    def newest_entry(self) -> int:
        """Return the number of the journal's newest entry; 0 where there is none."""
        with self._database.reading() as connection:
            return journal_tables.newest_number(connection)

    def undo(self, who: str, check: Check = never) -> JournalEntry | None:
        """Take back the last step that is not taken back yet; None where there is none.

        Raises:
            UserError: What the step changed was changed in another way since.
        """
        with self._database.writing() as connection:
            step = self._last_done(connection, who)
            if step is None:
                return None
            entry, changes = self._reverse(connection, step, step.id, who, check)
            unwritten.step_back(connection, changes, step.derived_id)
            if step.derived_id is not None:
                _withdraw(connection, step.derived_id)
            journal_tables.mark(connection, step.id, State.UNDONE)
        self._authored.add(entry.id)
        return entry

    def redo(self, who: str, check: Check = never) -> JournalEntry | None:
        """Do again the last step that was taken back; None where nothing is to be done again.

        Raises:
            UserError: What the step changed was changed in another way since.
        """
        with self._database.writing() as connection:
            step = self._first_undone(connection, who)
            if step is None:
                return None
            if step.derived_id is not None:
                withdrawal.put_back(connection, step.derived_id)
            undoing = journal_tables.reversal_of(connection, step.id)
            entry, changes = self._reverse(connection, step, undoing, who, check)
            unwritten.step_again(connection, changes, step.derived_id)
            journal_tables.mark(connection, step.id, State.DONE)
        self._authored.add(entry.id)
        return entry

    def next_undo(self, who: str) -> str:
        """Return what undo would take back, "" where nothing."""
        with self._database.reading() as connection:
            step = self._last_done(connection, who)
        return step.what if step is not None else ""

    def next_redo(self, who: str) -> str:
        """Return what redo would do again, "" where nothing."""
        with self._database.reading() as connection:
            step = self._first_undone(connection, who)
        return step.what if step is not None else ""

    def undo_size(self, who: str) -> int:
        """Return how many records the next undo would change."""
        with self._database.reading() as connection:
            step = self._last_done(connection, who)
            return journal_tables.size(connection, step.id) if step is not None else 0

    def redo_size(self, who: str) -> int:
        """Return how many records the next redo would change."""
        with self._database.reading() as connection:
            step = self._first_undone(connection, who)
            return journal_tables.size(connection, step.id) if step is not None else 0

    def journal(self, photo_id: int | None, limit: int) -> tuple[JournalEntry, ...]:
        """Return the newest entries, of one photo or of all, newest first."""
        with self._database.reading() as connection:
            return journal_tables.newest(connection, photo_id, limit)

    def collections(self) -> tuple[tuple[Collection, int], ...]:
        """Return collections by name, each with how many photos it holds."""
        named, members = schema.collections.c, schema.collection_members.c
        query = (
            select(named.id, named.name, func.count(members.photo_id))
            .outerjoin(schema.collection_members, members.collection_id == named.id)
            .group_by(named.id, named.name)
        )
        with self._database.reading() as connection:
            rows = [(Collection(row[0], row[1]), int(row[2])) for row in connection.execute(query)]
        return tuple(sorted(rows, key=lambda row: row[0].name.casefold()))

    def _last_done(self, connection: Connection, who: str) -> Heading | None:
        return journal_tables.last(connection, State.DONE, self._whose(who))

    def _first_undone(self, connection: Connection, who: str) -> Heading | None:
        return journal_tables.first(connection, State.UNDONE, self._whose(who))

    def _reverse(
        self, connection: Connection, step: Heading, number: int, who: str, check: Check
    ) -> tuple[JournalEntry, Sequence[Change]]:
        """Take back the entry with this number, and journal it under the step's words."""
        done = journal_tables.changes_of(connection, (number,)).get(number, ())
        changes = changing.reversal(connection, done)
        changing.write(connection, changes, check=check)
        heading = Heading(self._clock.now(), who, step.what, State.REVERSAL, reverses=number)
        about = () if step.derived_id is None else (step.derived_id,)
        entry = journal_tables.add(connection, heading, changes, about)
        check()
        return replace(entry, brought_id=step.derived_id), changes


def _refuse_overtaken(connection: Connection, changes: Sequence[Change], as_of: int) -> None:
    photo_ids = frozenset[int]().union(*(change.photo_ids for change in changes))
    if journal_tables.is_about_since(connection, photo_ids, as_of):
        msg = "Somebody else changed the same photos meanwhile; nothing was changed. Try again."
        raise OvertakenError(msg)


def _withdraw(connection: Connection, photo_id: int) -> None:
    try:
        withdrawal.take_off(connection, photo_id)
    except IntegrityError as error:
        msg = (
            "The derivative cannot be taken back: captions, credits or collections have been "
            "made for it since. Remove them first."
        )
        raise UserError(msg) from error
