"""Folders as conditions of a query, and how many photos were seen in them."""

import os
from collections import Counter
from itertools import groupby
from operator import itemgetter

from sqlalchemy import ColumnElement, Connection, and_, func, select

from mediadesk.model.collection import FolderCount
from mediadesk.storage import schema
from mediadesk.storage.texts import kept, seen


def below(folder: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Return the conditions of being a folder, and of lying below it."""
    path = schema.folders.c.path
    root = kept(folder)
    start = root if root.endswith(os.sep) else root + os.sep
    # The range of all texts that begin so: an index serves it whatever signs the path holds.
    return path == root, and_(path >= start, path < start[:-1] + chr(ord(os.sep) + 1))


def folder_counts(connection: Connection) -> tuple[FolderCount, ...]:
    """Return how many photos were seen in which folders, by their paths."""
    folder = schema.folders.c
    paths = {row.id: seen(row.path) for row in connection.execute(select(folder.id, folder.path))}
    held: dict[tuple[str, ...], int] = {}
    for number, photos in _in_one_folder(connection).items():
        held[paths[number],] = photos
    for numbers, photos in _in_several(connection).items():
        held[tuple(sorted(paths[number] for number in numbers))] = photos
    return tuple(FolderCount(where, held[where]) for where in sorted(held))


def _in_one_folder(connection: Connection) -> dict[int, int]:
    """Return how many photos were seen in each folder and in no other."""
    columns = schema.sightings.c
    only = func.min(columns.folder_id)
    alone = only == func.max(columns.folder_id)
    photos = select(only.label("folder_id")).group_by(columns.photo_id).having(alone).subquery()
    counts = select(photos.c.folder_id, func.count()).group_by(photos.c.folder_id)
    return {row[0]: int(row[1]) for row in connection.execute(counts)}


def _in_several(connection: Connection) -> Counter[tuple[int, ...]]:
    """Return how many photos were seen in the same folders, more than one."""
    columns = schema.sightings.c
    apart = func.min(columns.folder_id) != func.max(columns.folder_id)
    photos = select(columns.photo_id).group_by(columns.photo_id).having(apart)
    query = (
        select(columns.photo_id, columns.folder_id)
        .where(columns.photo_id.in_(photos))
        .distinct()
        .order_by(columns.photo_id, columns.folder_id)
    )
    by_photo = groupby(connection.execute(query), itemgetter(0))
    return Counter(tuple(row[1] for row in rows) for _, rows in by_photo)
