"""What the catalogue keeps of files that were written: the port WrittenFiles on SQL."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from mediadesk.model.photo import Reading
from mediadesk.services.ports.writing import FileNow, HeldFile, WriteOutcome, WriteState
from mediadesk.storage import (
    journal_tables,
    photo_rows,
    reading_rows,
    schema,
    shelf_state,
    unwritten,
)
from mediadesk.storage.codec import from_text, to_text
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.engine import CataloguePart
from mediadesk.storage.journal_tables import Heading, State
from mediadesk.storage.record_tables import in_parts
from mediadesk.storage.texts import kept


class SqlWrittenFiles(CataloguePart):
    """Files followed as they are written."""

    def held_files(self, photo_ids: Sequence[int]) -> tuple[HeldFile, ...]:
        """Return what is known of photos' files, in the order asked for, without those gone."""
        wanted = [int(number) for number in photo_ids]
        found: dict[int, HeldFile] = {}
        with self._database.reading() as connection:
            for part in in_parts(wanted):
                rows = connection.execute(_held_query().where(schema.photos.c.id.in_(part)))
                found.update((row.id, _held(row)) for row in rows)
        return tuple(found[number] for number in wanted if number in found)

    def unwritten(self) -> tuple[int, ...]:
        """Return the photos whose records changed since they were written, by number."""
        number = schema.unwritten_photos.c.photo_id
        with self._database.reading() as connection:
            return tuple(connection.execute(select(number).order_by(number)).scalars())

    def follow_writing(
        self, written: Sequence[WriteOutcome], who: str, what: str, entry: int = 0
    ) -> int:
        """Let the catalogue follow files that were written or found changed.

        Hash, size and readings follow each file; the former hash stays known as the photo's. A
        photo whose new bytes are those of another photo keeps its old hash: two photos may come
        to say the same of the same picture, and both keep their records.
        """
        now = {one.photo_id: one.now for one in written if one.now is not None}
        about = [one.photo_id for one in written if one.state is WriteState.WRITTEN]
        with self._database.writing() as connection:
            _follow(connection, now)
            _sight(connection, written)
            reading_rows.replace(connection, {n: file.readings for n, file in now.items()})
            _keep_bases(connection, now)
            settled = (one.photo_id for one in written if one.now and not one.conflicts)
            unwritten.settle(connection, settled)
            if not about:
                return entry
            if entry:
                journal_tables.go_on(connection, entry, what, about)
                return entry
            heading = Heading(self._clock.now(), who, what, State.WRITING)
            number = journal_tables.add(connection, heading, (), about).id
        self._authored.add(number)
        return number


def part_from_base(connection: Connection, number: int, read: tuple[Reading, ...]) -> None:
    """Keep what a photo's file said before, where another program made it say something else."""
    readings, bases = schema.readings, schema.reading_bases
    own = bases.c.photo_id == number
    agreed = connection.execute(select(bases.c.body).where(own)).scalar_one_or_none()
    query = select(readings.c.body).where(readings.c.photo_id == number)
    before, now = connection.execute(query).scalar_one_or_none(), to_text(read)
    if agreed == now:
        connection.execute(delete(bases).where(own))
    elif agreed is None and before is not None and before != now:
        connection.execute(insert(bases), {"photo_id": number, "body": before})


def remember_hash(connection: Connection, number: int) -> None:
    """Keep the hash that a photo has now among its former ones."""
    _remember(connection, (number,))


def _remember(connection: Connection, numbers: Iterable[int]) -> None:
    photos, former = schema.photos.c, schema.former_hashes
    for part in in_parts(numbers):
        now = select(photos.sha256, photos.id).where(photos.id.in_(part))
        statement = dialect_of(connection).upsert(former, ("sha256",), taking=("photo_id",))
        connection.execute(statement.from_select(["sha256", "photo_id"], now))


def _follow(connection: Connection, now: Mapping[int, FileNow]) -> None:
    """Give photos the hashes of their files, and the time at which they were taken."""
    photos = schema.photos
    taken = {number: file.sha256 for number, file in now.items()}
    owners: dict[str, int] = {}
    for part in in_parts(set(taken.values())):
        query = select(photos.c.sha256, photos.c.id).where(photos.c.sha256.in_(part))
        owners.update((row.sha256, row.id) for row in connection.execute(query))
    moved: dict[str, int] = {}
    for number, sha256 in taken.items():
        if sha256 not in owners:
            moved.setdefault(sha256, number)
    if moved:
        _remember(connection, moved.values())
        rows = [{"number": number, "new": sha256} for sha256, number in moved.items()]
        statement = update(photos).where(photos.c.id == bindparam("number"))
        connection.execute(statement.values(sha256=bindparam("new")), rows)
    moments = {n: f.taken_at.isoformat() if f.taken_at else None for n, f in now.items()}
    if _other_moments(connection, moments):
        rows_of_time = [{"number": n, "new": at} for n, at in moments.items()]
        statement = update(photos).where(photos.c.id == bindparam("number"))
        connection.execute(statement.values(taken_at=bindparam("new")), rows_of_time)
        shelf_state.changed(connection)


def _other_moments(connection: Connection, moments: Mapping[int, str | None]) -> bool:
    photos = schema.photos.c
    for part in in_parts(moments):
        query = select(photos.id, photos.taken_at).where(photos.id.in_(part))
        if any(moments[row.id] != row.taken_at for row in connection.execute(query)):
            return True
    return False


def _sight(connection: Connection, written: Sequence[WriteOutcome]) -> None:
    folders = photo_rows.folder_ids(connection, (one.path for one in written))
    rows: list[dict[str, str | int]] = [
        {
            "folder_id": folders[one.path.parent],
            "name": kept(one.path.name),
            "photo_id": one.photo_id,
            "size_bytes": one.now.size_bytes,
            "modified_ns": one.now.modified_ns,
            "sidecar_ns": one.now.sidecar_ns,
        }
        for one in written
        if one.now is not None
    ]
    photo_rows.sight(connection, rows)


def _keep_bases(connection: Connection, now: Mapping[int, FileNow]) -> None:
    bases = schema.reading_bases
    for part in in_parts(now):
        connection.execute(delete(bases).where(bases.c.photo_id.in_(part)))
    rows = [
        {"photo_id": number, "body": to_text(file.base)}
        for number, file in now.items()
        if set(file.base) != set(file.readings)
    ]
    if rows:
        connection.execute(insert(bases), rows)


def _held_query() -> Any:  # noqa: ANN401  (a query of rows of many columns)
    photo = schema.photos.c.id
    base = func.coalesce(schema.reading_bases.c.body, schema.readings.c.body, "[]")
    is_unwritten = schema.unwritten_photos.c.photo_id.is_not(None)
    return (
        photo_rows.select_photos()
        .add_columns(base.label("base"), is_unwritten.label("is_unwritten"))
        .outerjoin(schema.readings, schema.readings.c.photo_id == photo)
        .outerjoin(schema.reading_bases, schema.reading_bases.c.photo_id == photo)
        .outerjoin(schema.unwritten_photos, schema.unwritten_photos.c.photo_id == photo)
    )


def _held(row: Row[*tuple[Any, ...]]) -> HeldFile:
    kind: Any = tuple[Reading, ...]
    return HeldFile(photo_rows.photo_of(row), from_text(kind, row.base), bool(row.is_unwritten))
