"""New photos, files seen again and derivatives: the port PhotoIntake on SQL."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select, update

from mediadesk.model.changes import JournalEntry, Record, Step
from mediadesk.model.collection import Collection
from mediadesk.model.finding import Waiver
from mediadesk.model.intake import Intake, NewPhoto
from mediadesk.storage import (
    changing,
    fulltext,
    journal_tables,
    photo_rows,
    prints,
    reading_rows,
    schema,
    shelf_state,
    written_files,
)
from mediadesk.storage.codec import to_text
from mediadesk.storage.engine import CataloguePart
from mediadesk.storage.journal_tables import Heading, State
from mediadesk.storage.record_tables import in_parts
from mediadesk.storage.texts import kept


@dataclass(frozen=True, slots=True)
class _Shelved:
    """What shelving a batch came to: the number of every hash, and the photos that are new."""

    numbers: Mapping[str, int]
    fresh: Mapping[int, NewPhoto]


class SqlIntake(CataloguePart):
    """The one writer of imports."""

    def add_photos(self, photos: Sequence[NewPhoto], who: str, what: str) -> tuple[int, ...]:
        """Add new photos with their first records in one transaction; return the numbers added.

        Bytes that are in the catalogue already, or twice in the batch, are one photo: it is
        noted that it was seen there too, and its curated records stay as they are.
        """
        with self._database.writing() as connection:
            shelved = _shelve(connection, photos)
            if not shelved.fresh:
                return ()
            puts = (r for number, new in shelved.fresh.items() for r in _records(number, new))
            changes = changing.step_changes(connection, Step(what, who, tuple(puts)))
            changing.write(connection, changes, shelved.fresh)
            waiting = [{"photo_id": number} for number in shelved.fresh]
            connection.execute(insert(schema.photos_to_relate), waiting)
            heading = Heading(self._clock.now(), who, what, State.IMPORT)
            entry = journal_tables.add(connection, heading, changes, shelved.fresh)
        self._authored.add(entry.id)
        return tuple(shelved.fresh)

    def see_again(self, photo_id: int, intake: Intake, who: str) -> int:
        """Note that a photo was seen at a path, with new bytes or old ones; return its number.

        Hash, size and readings follow the file; curated records stay as they are. Where the
        bytes are those of another photo, it is that one which was seen. Where they are new, the
        other places at which the old bytes were seen are forgotten: what lies there is not this
        photo any more, and the next scan reads it. What the file says anew is journaled.
        """
        entry: JournalEntry | None = None
        with self._database.writing() as connection:
            photos = schema.photos.c
            query = select(photos.id).where(photos.sha256 == intake.sha256)
            owner = connection.execute(query).scalar_one_or_none()
            number = photo_id if owner is None else owner
            is_news = owner is None or not reading_rows.are(connection, number, intake.readings)
            written_files.part_from_base(connection, number, intake.readings)
            if owner is None:
                written_files.remember_hash(connection, number)
                gone = schema.sightings.c.photo_id == photo_id
                connection.execute(delete(schema.sightings).where(gone))
            _follow_file(connection, number, intake)
            fulltext.refresh(connection, (number,))
            shelf_state.changed(connection)
            if is_news:
                what = f"{intake.path.name} read again"
                heading = Heading(self._clock.now(), who, what, State.IMPORT)
                entry = journal_tables.add(connection, heading, (), (number,))
        if entry is not None:
            self._authored.add(entry.id)
        return number

    def see_copy(self, photo_id: int, intake: Intake) -> None:
        """Note that former bytes of a photo were seen at a path; the photo stays as it is."""
        with self._database.writing() as connection:
            _sight(connection, photo_id, intake)
            shelf_state.changed(connection)

    def bring_photo(self, photo: NewPhoto, step: Step) -> int:
        """Add a photo together with the step that brought it; return its number.

        Records of the step whose photo number is 0 are the photo's. Undoing the step takes the
        photo off the shelf, not off the disk. A file whose bytes are in the catalogue already is
        that photo.
        """
        with self._database.writing() as connection:
            shelved = _shelve(connection, (photo,))
            number = shelved.numbers[photo.photo.sha256]
            is_new = number in shelved.fresh
            records = (*(_records(number, photo) if is_new else ()), *step.puts)
            puts = tuple(_numbered(record, number) for record in records)
            changes = changing.step_changes(connection, replace(step, puts=puts))
            changing.write(connection, changes, (number,))
            journal_tables.forget_undone(connection, self._whose(step.who))
            derived_id = number if is_new else None
            heading = Heading(
                self._clock.now(), step.who, step.what, State.DONE, derived_id=derived_id
            )
            entry = journal_tables.add(connection, heading, changes, (number,))
        self._authored.add(entry.id)
        return number


def _shelve(connection: Connection, photos: Sequence[NewPhoto]) -> _Shelved:
    numbers = _known(connection, (new.photo.sha256 for new in photos))
    folders = photo_rows.folder_ids(connection, (new.photo.path for new in photos))
    fresh: dict[int, NewPhoto] = {}
    number = photo_rows.next_number(connection)
    for new in photos:
        if new.photo.sha256 not in numbers:
            numbers[new.photo.sha256] = number
            fresh[number] = new
            number += 1
    if fresh:
        _insert(connection, fresh, folders)
        shelf_state.changed(connection)
    sightings: list[dict[str, str | int]] = [
        {
            "folder_id": folders[new.photo.path.parent],
            "name": kept(new.photo.path.name),
            "photo_id": numbers[new.photo.sha256],
            "size_bytes": new.size_bytes,
            "modified_ns": new.modified_ns,
            "sidecar_ns": new.sidecar_ns,
        }
        for new in photos
    ]
    photo_rows.sight(connection, sightings)
    return _Shelved(numbers, fresh)


def _known(connection: Connection, hashes: Iterable[str]) -> dict[str, int]:
    photos = schema.photos.c
    known: dict[str, int] = {}
    for part in in_parts(set(hashes)):
        query = select(photos.sha256, photos.id).where(photos.sha256.in_(part))
        known.update((row.sha256, row.id) for row in connection.execute(query))
    return known


def _insert(
    connection: Connection, fresh: Mapping[int, NewPhoto], folders: Mapping[Path, int]
) -> None:
    photos = [
        photo_rows.row_of(replace(new.photo, id=number), folders[new.photo.path.parent])
        for number, new in fresh.items()
    ]
    readings = [{"photo_id": n, "body": to_text(new.readings)} for n, new in fresh.items()]
    fingerprints = [prints.row_of(n, new.fingerprint) for n, new in fresh.items()]
    connection.execute(insert(schema.photos), photos)
    connection.execute(insert(schema.readings), readings)
    connection.execute(insert(schema.fingerprints), fingerprints)
    prints.number(connection, tuple(fresh))
    ids = [
        row for number, new in fresh.items() for row in reading_rows.id_rows(number, new.readings)
    ]
    if ids:
        connection.execute(insert(schema.document_ids), ids)


def _follow_file(connection: Connection, number: int, intake: Intake) -> None:
    folder_id = _sight(connection, number, intake)
    row = photo_rows.file_cells(intake, folder_id)
    photos = schema.photos
    connection.execute(update(photos).where(photos.c.id == number).values(row))
    reading_rows.replace(connection, {number: intake.readings})
    prints.keep(connection, {number: intake.fingerprint})


def _sight(connection: Connection, number: int, intake: Intake) -> int:
    """Note where a photo was seen; return the number of the folder."""
    folder_id = photo_rows.folder_ids(connection, (intake.path,))[intake.path.parent]
    sighting: dict[str, str | int] = {
        "folder_id": folder_id,
        "name": kept(intake.path.name),
        "photo_id": number,
        "size_bytes": intake.size_bytes,
        "modified_ns": intake.modified_ns,
        "sidecar_ns": intake.sidecar_ns,
    }
    photo_rows.sight(connection, [sighting])
    return folder_id


def _records(number: int, new: NewPhoto) -> tuple[Record, ...]:
    single = tuple(record for record in (new.caption, new.credit) if record is not None)
    records: tuple[Record, ...] = (*single, *new.fields, *new.contributions, *new.edits)
    return tuple(_numbered(record, number) for record in records)


def _numbered(record: Record, number: int) -> Record:
    if isinstance(record, (Collection, Waiver)) or record.photo_id:
        return record
    return replace(record, photo_id=number)
