"""Photos looked up, listed and described: the port PhotoShelf on SQL."""

import json
import os
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Protocol

from sqlalchemy import ColumnElement, Connection, false, func, or_, select

from mediadesk.metadata.fields import ASKING_FIELDS
from mediadesk.model.caption import DEFAULT_LANGUAGE, Caption
from mediadesk.model.collection import FolderCount
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.dossier import Dossier, PhotoCard
from mediadesk.model.edit import Edit, Fingerprint
from mediadesk.model.field_content import as_values
from mediadesk.model.photo import FieldValue, Photo, Reading, Sighting
from mediadesk.model.scope import FirstPhotos, Scope
from mediadesk.model.version import Version
from mediadesk.search.tree import Query
from mediadesk.services.ports.photo_numbers import PhotoNumbers
from mediadesk.storage import photo_rows, publication_rows, schema, scope_sql
from mediadesk.storage.codec import content_from, from_text
from mediadesk.storage.engine import CataloguePart
from mediadesk.storage.folders import below, folder_counts
from mediadesk.storage.record_tables import in_parts, of_photos
from mediadesk.storage.seen_again import SightingsByPath
from mediadesk.storage.texts import kept, seen, storable

#: As many letters of a caption stand in for a headline that is not there.
_BEGINNING: Final = 120


class _AnswersScopes(Protocol):
    """Says which photos are in a scope."""

    def of(self, connection: Connection, scope: Scope, query: Query | None) -> PhotoNumbers:
        """Return their numbers, in the order of the scope."""
        ...


class SqlPhotos(CataloguePart):
    """Photos looked up and listed; nothing here writes."""

    def photo(self, photo_id: int) -> Photo | None:
        """Return a photo by its number."""
        return self._one(schema.photos.c.id == photo_id)

    def photo_with_hash(self, sha256: str) -> Photo | None:
        """Return the photo whose bytes have this hash, or had it before they were written."""
        wanted = sha256.lower()
        former = schema.former_hashes.c
        owner = select(former.photo_id).where(former.sha256 == wanted).scalar_subquery()
        now = self._one(schema.photos.c.sha256 == wanted)
        return now or self._one(schema.photos.c.id == owner)

    def photo_at(self, path: Path) -> Photo | None:
        """Return the photo last seen at this path."""
        folder, sighting = schema.folders.c, schema.sightings.c
        here = (
            select(sighting.photo_id)
            .join(schema.folders)
            .where(folder.path == kept(str(path.parent)), sighting.name == kept(path.name))
        )
        return self._one(schema.photos.c.id == here.scalar_subquery())

    def photos_named(self, stem: str) -> tuple[Photo, ...]:
        """Return photos whose file name without suffix is this, whatever the case."""
        named = schema.photos.c.stem_key == kept(stem).casefold()
        query = photo_rows.select_photos().where(named).order_by(schema.photos.c.id)
        with self._database.reading() as connection:
            return tuple(photo_rows.photo_of(row) for row in connection.execute(query))

    def photos_with_id(self, document_id: str, at_most: int) -> tuple[Photo, ...]:
        """Return photos whose files carry an id, in its comparable form, the oldest first."""
        ids = schema.document_ids.c
        query = (
            photo_rows.select_photos()
            .join(schema.document_ids, ids.photo_id == schema.photos.c.id)
            .where(ids.document_id == storable(kept(document_id)))
            .order_by(schema.photos.c.id)
            .limit(at_most)
        )
        with self._database.reading() as connection:
            return tuple(photo_rows.photo_of(row) for row in connection.execute(query))

    def derivatives(self, photo_id: int) -> tuple[Photo, ...]:
        """Return all that was made from a photo, derivatives of derivatives too, oldest first."""
        photos = schema.photos.c
        made = select(photos.id).where(photos.original_id == photo_id).cte(recursive=True)
        parents = made.c.id
        # A union, not a union of all, so that a circle in the records comes to an end.
        made = made.union(select(photos.id).where(photos.original_id == parents))
        query = photo_rows.select_photos().where(
            photos.id.in_(select(made.c.id)), photos.id != photo_id
        )
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(photos.id))
            return tuple(photo_rows.photo_of(row) for row in rows)

    def photo_ids(self, scope: Scope, query: Query | None) -> PhotoNumbers:
        """Return the numbers of the photos in a scope, in its order; the array is read-only."""
        with self._database.reading() as connection:
            return self._numbers.of(connection, scope, query)

    def first_photos(self, scope: Scope, query: Query | None, at_most: int) -> FirstPhotos:
        """Return the first photos of a scope, and how many there are."""
        with self._database.reading() as connection:
            return scope_sql.first_photos(connection, scope, query, at_most)

    def cards(self, photo_ids: Sequence[int]) -> tuple[PhotoCard, ...]:
        """Return cards in the order asked for, without those that are gone."""
        wanted = [int(number) for number in photo_ids]
        cards: dict[int, PhotoCard] = {}
        with self._database.reading() as connection:
            for part in in_parts(wanted):
                cards.update(_cards(connection, part))
        return tuple(cards[number] for number in wanted if number in cards)

    def dossier(self, photo_id: int) -> Dossier | None:
        """Return everything known of a photo."""
        with self._database.reading() as connection:
            query = photo_rows.select_photos().where(schema.photos.c.id == photo_id)
            row = connection.execute(query).one_or_none()
            if row is None:
                return None
            only = (photo_id,)
            credit = of_photos(connection, Credit, only).get(photo_id)
            return Dossier(
                photo=photo_rows.photo_of(row),
                captions=tuple(of_photos(connection, Caption, only).get(photo_id, ())),
                credit=credit[0] if credit else None,
                contributions=tuple(of_photos(connection, Contribution, only).get(photo_id, ())),
                edits=tuple(of_photos(connection, Edit, only).get(photo_id, ())),
                fields=tuple(of_photos(connection, FieldValue, only).get(photo_id, ())),
                readings=_readings(connection, photo_id),
                usages=publication_rows.usages(connection, photo_id),
                versions=tuple(of_photos(connection, Version, only).get(photo_id, ())),
            )

    def folders(self) -> tuple[FolderCount, ...]:
        """Return the folders photos were seen in, by path, with how many; each photo once."""
        with self._database.reading() as connection:
            return folder_counts(connection)

    def sightings(self, folder: Path) -> Mapping[str, Sighting]:
        """Return what was seen in a folder and below, by path: one query, for a re-scan."""
        columns = schema.sightings.c
        query = (
            select(
                schema.folders.c.path,
                columns.name,
                columns.photo_id,
                columns.size_bytes,
                columns.modified_ns,
                columns.sidecar_ns,
            )
            .join(schema.folders)
            .where(or_(*below(str(folder))))
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return SightingsByPath(
            {os.path.join(seen(row[0]), seen(row[1])): row[2:] for row in rows}  # noqa: PTH118
        )

    def fingerprint(self, photo_id: int) -> Fingerprint | None:
        """Return the fingerprint of one photo."""
        columns = schema.fingerprints.c
        query = select(columns.whole, columns.local).where(columns.photo_id == photo_id)
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else Fingerprint(photo_rows.unsigned(row[0]), row[1])

    @cached_property
    def _numbers(self) -> _AnswersScopes:
        from mediadesk.storage.scopes import ScopedNumbers  # noqa: PLC0415 - loads numpy

        return ScopedNumbers()

    def _one(self, condition: ColumnElement[bool]) -> Photo | None:
        query = photo_rows.select_photos().where(condition)
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else photo_rows.photo_of(row)


def _cards(connection: Connection, photo_ids: list[int]) -> dict[int, PhotoCard]:
    photo, caption, credit = schema.photos.c, schema.captions.c, schema.credit_records.c
    in_default = (caption.photo_id == photo.id) & (caption.language == DEFAULT_LANGUAGE)
    rating = schema.field_values.alias("rating")
    is_rating = (rating.c.photo_id == photo.id) & (rating.c.field == "rating")
    query = (
        select(
            photo.id,
            photo.sha256,
            photo.name,
            schema.folders.c.path,
            func.coalesce(caption.headline, "").label("headline"),
            func.coalesce(func.substr(caption.text, 1, _BEGINNING), "").label("beginning"),
            func.coalesce(caption.has_text, false()).label("has_caption"),
            func.coalesce(credit.names_somebody, false()).label("has_credit"),
            photo.original_id,
            schema.unwritten_photos.c.photo_id.is_not(None),
            rating.c.content,
        )
        .join(schema.folders)
        .outerjoin(schema.unwritten_photos, schema.unwritten_photos.c.photo_id == photo.id)
        .outerjoin(schema.captions, in_default)
        .outerjoin(schema.credit_records, credit.photo_id == photo.id)
        .outerjoin(rating, is_rating)
        .where(photo.id.in_(photo_ids))
    )
    asked = _asked(connection, photo_ids)
    rows = map(tuple, connection.execute(query))
    return {row[0]: _card(row, asked.get(row[0], "")) for row in rows}


def _asked(connection: Connection, photo_ids: list[int]) -> dict[int, str]:
    """Return what suppliers ask of photos, for those of which they ask anything."""
    kept_in = schema.field_values.c
    query = (
        select(kept_in.photo_id, kept_in.content)
        .where(kept_in.photo_id.in_(photo_ids), kept_in.field.in_(ASKING_FIELDS))
        .order_by(kept_in.field)
    )
    found: dict[int, list[str]] = {}
    for photo_id, content in connection.execute(query):
        found.setdefault(photo_id, []).extend(as_values(content_from(content)))
    return {photo_id: "; ".join(texts) for photo_id, texts in found.items()}


def _card(row: tuple[Any, ...], asked: str) -> PhotoCard:
    number, sha256, name, folder, headline, beginning, has_caption, has_credit, *rest = row
    original_id, is_unwritten, rating = rest
    file_name, folder_path = seen(name), seen(folder)
    return PhotoCard(
        id=number,
        sha256=sha256,
        name=file_name,
        path=os.path.join(folder_path, file_name),  # noqa: PTH118  (a Path costs ten times that)
        headline=headline or beginning,
        has_caption=bool(has_caption),
        has_credit=bool(has_credit),
        is_derivative=original_id is not None,
        is_unwritten=bool(is_unwritten),
        rating=_stars(rating),
        asked=asked,
    )


def _stars(content: str | None) -> int:
    """Return a kept rating as whole stars; 0 where there is none, or it is no number."""
    try:
        return max(-1, min(5, round(float(json.loads(content))))) if content else 0
    except (TypeError, ValueError, OverflowError):  # what files say may be "inf"
        return 0


def _readings(connection: Connection, photo_id: int) -> tuple[Reading, ...]:
    columns = schema.readings.c
    query = select(columns.body).where(columns.photo_id == photo_id)
    body = connection.execute(query).scalar_one_or_none()
    kind: Any = tuple[Reading, ...]
    return () if body is None else from_text(kind, body)
