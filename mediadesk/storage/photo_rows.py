"""Photos, folders and sightings as rows."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, func, select

from mediadesk.model.intake import Intake
from mediadesk.model.photo import Photo
from mediadesk.storage import schema
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.record_tables import in_parts
from mediadesk.storage.texts import kept, name_key, seen, stem_key

#: A database's integers are signed; a 64-bit hash is not.
_SIGN: Final = 1 << 63
_ALL: Final = 1 << 64


def select_photos() -> Select[Any]:
    """Return the query of whole photos, to be narrowed."""
    folder = schema.folders.c.path.label("folder")
    return select(schema.photos, folder).join(schema.folders)


def photo_of(row: Row[*tuple[Any, ...]]) -> Photo:
    """Return the photo of a row of `select_photos`."""
    return Photo(
        id=row.id,
        sha256=row.sha256,
        path=Path(seen(row.folder), seen(row.name)),
        format=row.format,
        width_px=row.width_px,
        height_px=row.height_px,
        taken_at=None if row.taken_at is None else datetime.fromisoformat(row.taken_at),
        added_at=datetime.fromisoformat(row.added_at),
        original_id=row.original_id,
    )


def row_of(photo: Photo, folder_id: int) -> dict[str, str | int | None]:
    """Return a photo as a row."""
    return {
        **file_cells(photo, folder_id),
        "id": photo.id,
        "added_at": photo.added_at.isoformat(),
        "original_id": photo.original_id,
    }


def file_cells(file: Photo | Intake, folder_id: int) -> dict[str, str | int | None]:
    """Return those cells of a photo's row that follow its file."""
    return {
        "sha256": file.sha256,
        "folder_id": folder_id,
        "name": kept(file.path.name),
        "name_key": name_key(file.path.name),
        "stem_key": stem_key(file.path.name),
        "format": file.format,
        "width_px": file.width_px,
        "height_px": file.height_px,
        "taken_at": None if file.taken_at is None else file.taken_at.isoformat(),
    }


def folder_ids(connection: Connection, paths: Iterable[Path]) -> Mapping[Path, int]:
    """Return the numbers of the folders that files lie in, by folder, new ones made."""
    wanted = {kept(str(path.parent)): path.parent for path in paths}
    folders = schema.folders
    found: dict[Path, int] = {}
    for part in in_parts(sorted(wanted)):
        rows = [{"path": text} for text in part]
        connection.execute(dialect_of(connection).upsert(folders, ("path",)), rows)
        query = select(folders.c.path, folders.c.id).where(folders.c.path.in_(part))
        found.update((wanted[row.path], row.id) for row in connection.execute(query))
    return found


def sight(connection: Connection, rows: list[dict[str, str | int]]) -> None:
    """Note where photos were seen; what was seen there before is forgotten."""
    if not rows:
        return
    last = {(row["folder_id"], row["name"]): row for row in rows}
    statement = dialect_of(connection).upsert(
        schema.sightings,
        ("folder_id", "name"),
        taking=("photo_id", "size_bytes", "modified_ns", "sidecar_ns"),
    )
    connection.execute(statement, list(last.values()))


def next_number(connection: Connection) -> int:
    """Return the number the next photo gets; numbers of photos that went are not given again."""
    highest = select(func.max(schema.photos.c.id)).scalar_subquery()
    gone = select(func.max(schema.withdrawn_photos.c.photo_id)).scalar_subquery()
    row = connection.execute(select(func.coalesce(highest, 0), func.coalesce(gone, 0))).one()
    return max(int(row[0]), int(row[1])) + 1


def signed(hash64: int) -> int:
    """Return a 64-bit hash as the catalogue keeps it."""
    return hash64 - _ALL if hash64 >= _SIGN else hash64


def unsigned(number: int) -> int:
    """Return the 64-bit hash that `signed` kept."""
    return number + _ALL if number < 0 else number
