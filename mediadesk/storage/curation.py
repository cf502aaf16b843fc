"""The records that fields live in, of many photos at once: the port Curation on SQL."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Table, func, select, true

from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.curated import EVERYTHING, Curated, Extract, Spread, Spreads
from mediadesk.model.photo import FieldContent
from mediadesk.storage import schema
from mediadesk.storage.codec import from_json
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.engine import CataloguePart
from mediadesk.storage.record_tables import field_values_of, in_parts, of_photos

#: What stands in a column of a record where a person said nothing.
_NOTHING: Final = ("", "[]", '""')


class SqlCuration(CataloguePart):
    """Reads records of many photos in a few statements; nothing here writes."""

    def curated(
        self, photo_ids: Sequence[int], extract: Extract = EVERYTHING
    ) -> Mapping[int, Curated]:
        """Return records of photos by number, without those that are not in the catalogue."""
        wanted = [int(number) for number in photo_ids]
        found: dict[int, Curated] = {}
        with self._database.reading() as connection:
            for part in in_parts(wanted):
                found.update(_part(connection, part, extract))
        return found

    def spreads(self, photo_ids: Sequence[int], language: str) -> Spreads:
        """Return how values are spread over photos, captions in one language only."""
        asked = [int(number) for number in photo_ids]
        in_language = schema.captions.c.language == language
        with self._database.reading() as connection:
            return Spreads(
                _of_columns(connection, (schema.captions, Caption, in_language), asked),
                _of_columns(connection, (schema.credit_records, Credit, true()), asked),
                _of_fields(connection, asked),
            )


def _part(connection: Connection, part: list[int], extract: Extract) -> dict[int, Curated]:
    photos = schema.photos.c
    # A server returns rows in any order: now and then another than they were put in.
    query = select(photos.id).where(photos.id.in_(part)).order_by(photos.id)
    known = [row[0] for row in connection.execute(query)]
    captions = of_photos(connection, Caption, known) if extract.captions else {}
    credit = of_photos(connection, Credit, known) if extract.credit else {}
    made = of_photos(connection, Contribution, known) if extract.contributions else {}
    values = field_values_of(connection, known, extract.fields)
    return {
        number: Curated(
            number,
            tuple(captions.get(number, ())),
            next(iter(credit.get(number, ())), None),
            tuple(made.get(number, ())),
            tuple(values.get(number, ())),
        )
        for number in known
    }


def _of_columns(
    connection: Connection,
    where: tuple[Table, type[Any], ColumnElement[bool]],
    photo_ids: Sequence[int],
) -> dict[str, Spread]:
    """Return how the attributes of a record that has one row a photo are spread."""
    table, record, condition = where
    names = [one.name for one in fields(record) if one.name not in {"photo_id", "language"}]
    asked = [part for name in names for part in _figures(table.c[name])]
    concerned = dialect_of(connection).among(table.c.photo_id, photo_ids)
    row = connection.execute(select(*asked).where(concerned, condition)).one()
    hints = {one.name: one.type for one in fields(record)}
    spreads = {}
    for at, name in enumerate(names):
        having, least, most = row[3 * at : 3 * at + 3]
        if having:
            content = tuple(json.loads(least)) if hints[name] == tuple[str, ...] else str(least)
            spreads[name] = Spread(content, having, least == most)
    return spreads


def _of_fields(connection: Connection, photo_ids: Sequence[int]) -> dict[str, Spread]:
    table = schema.field_values.c
    query = (
        select(table.field, *_figures(table.content))
        .where(dialect_of(connection).among(table.photo_id, photo_ids))
        .group_by(table.field)
    )
    rows = connection.execute(query)
    kind: Any = FieldContent
    return {
        name: Spread(from_json(kind, json.loads(least)), having, least == most)
        for name, having, least, most in rows
        if having
    }


def _figures(column: ColumnElement[Any]) -> Iterable[ColumnElement[Any]]:
    said: ColumnElement[Any] = column
    for nothing in _NOTHING:
        said = func.nullif(said, nothing)
    return func.count(said), func.min(said), func.max(said)
