"""Folders as conditions of a query."""

import os

from sqlalchemy import ColumnElement, and_

from mediadesk.storage import schema
from mediadesk.storage.texts import kept


def below(folder: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Return the conditions of being a folder, and of lying below it."""
    path = schema.folders.c.path
    root = kept(folder)
    start = root if root.endswith(os.sep) else root + os.sep
    # The range of all texts that begin so: an index serves it whatever signs the path holds.
    return path == root, and_(path >= start, path < start[:-1] + chr(ord(os.sep) + 1))
