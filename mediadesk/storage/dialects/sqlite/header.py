"""What a file says of itself before it is opened: whether it is a catalogue, and of what age."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from mediadesk.model.errors import OutsideError, UserError

_SQLITE_HEADER: Final = b"SQLite format 3\0"

#: Written into the file's header by the first migration ("MDsk"): this file is a catalogue.
APPLICATION_ID: Final = 0x4D44736B


def revision_of(path: Path) -> str:
    """Return the revision of a catalogue file, "" where there is none yet; never writes.

    Raises:
        UserError: The file is not a catalogue.
        OutsideError: The file is damaged or cannot be read.
    """
    try:
        if not path.exists() or path.stat().st_size == 0:
            return ""
        with path.open("rb") as file:
            header = file.read(len(_SQLITE_HEADER))
    except OSError as error:
        msg = f"The catalogue {path} cannot be read: {error.strerror}."
        raise OutsideError(msg) from error
    if header != _SQLITE_HEADER:
        msg = f"{path} is not a catalogue; name another file. It was left as it is."
        raise UserError(msg)
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            return _revision(connection, path)
    except sqlite3.Error as error:
        msg = f"The catalogue {path} cannot be read: {error}. Go back to a backup of it."
        raise OutsideError(msg) from error


def _revision(connection: sqlite3.Connection, path: Path) -> str:
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not tables:
        return ""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        msg = f"{path} is a database of another program; name another file. It was left as it is."
        raise UserError(msg)
    (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(revision)
