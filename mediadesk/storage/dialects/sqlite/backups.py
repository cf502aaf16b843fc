"""Copies of a catalogue file, taken while it is in use."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from mediadesk.model.errors import OutsideError, UserError


def copy(source: Path, target: Path) -> None:
    """Copy a catalogue through SQLite's backup call; nothing is left behind where it fails.

    Raises:
        UserError: The target's folder cannot be written.
        OutsideError: The disk failed.
    """
    if not target.parent.is_dir():
        msg = f"The folder {target.parent} is not there; make it first."
        raise UserError(msg)
    try:
        with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(target)) as there:
            here.backup(there)
    except sqlite3.Error as error:
        target.unlink(missing_ok=True)
        msg = f"{source} could not be copied to {target}: {error}. Check the disk and its space."
        raise OutsideError(msg) from error


def size_of(path: Path) -> int:
    """Return the size of a catalogue in bytes, what waits in its write-ahead log included."""
    log = path.with_name(f"{path.name}-wal")
    return path.stat().st_size + (log.stat().st_size if log.exists() else 0)


def name_beside(path: Path, revision: str, now: datetime) -> Path:
    """Return a free name beside the catalogue for its backup before an upgrade."""
    stamp = now.strftime("%Y%m%d-%H%M%S")
    first = path.with_name(f"{path.stem}-before-upgrade-{revision}-{stamp}{path.suffix}")
    target, number = first, 2
    while target.exists():
        target = first.with_stem(f"{first.stem}-{number}")
        number += 1
    return target
