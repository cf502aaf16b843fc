"""Folders as conditions of a query, and how many photos were seen in them."""

import os
from collections import Counter
from collections.abc import Iterable
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
    held: Counter[tuple[str, ...]] = Counter()
    held.update({(paths[number],): photos for number, photos in _in_each(connection)})
    for numbers, photos in _in_several(connection).items():
        where = tuple(sorted(paths[number] for number in numbers))
        held[where] = photos
        held.subtract({(path,): photos for path in where})
    return tuple(FolderCount(where, held[where]) for where in sorted(held) if held[where])


def _in_each(connection: Connection) -> Iterable[tuple[int, int]]:
    """Return how many photos were seen in each folder, those in others too."""
    columns = schema.sightings.c
    photos = func.count(columns.photo_id.distinct())
    counts = select(columns.folder_id, photos).group_by(columns.folder_id)
    return ((row[0], int(row[1])) for row in connection.execute(counts))


def _in_several(connection: Connection) -> Counter[tuple[int, ...]]:
    """Return how many photos were seen in the same folders, more than one.

    Few are, so those seen more than once are looked for first.
    """
    columns = schema.sightings.c
    often = select(columns.photo_id).group_by(columns.photo_id).having(func.count() > 1)
    query = (
        select(columns.photo_id, columns.folder_id)
        .where(columns.photo_id.in_(often))
        .distinct()
        .order_by(columns.photo_id, columns.folder_id)
    )
    by_photo = groupby(connection.execute(query), itemgetter(0))
    where = (tuple(row[1] for row in rows) for _, rows in by_photo)
    return Counter(numbers for numbers in where if len(numbers) > 1)
