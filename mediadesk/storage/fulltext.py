"""What of a photo's records can be searched, and the full-text index kept up to date with it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, select

from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.field_content import as_values
from mediadesk.model.photo import FieldValue
from mediadesk.storage import schema
from mediadesk.storage.codec import content_from
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.record_tables import in_parts, of_photos
from mediadesk.storage.text_columns import COLUMNS
from mediadesk.storage.texts import storable

#: Curated fields with a column of their own; the words of all others stand under "other".
FIELD_COLUMNS: Final[Mapping[str, str]] = {
    "keywords": "keyword",
    "city": "city",
    "country": "country",
}

#: The column of the words of all fields that have none of their own.
_OTHER: Final = "other"


def refresh(connection: Connection, photo_ids: Iterable[int]) -> None:
    """Bring the index up to date with the records of photos, those that are gone included."""
    index = dialect_of(connection).texts
    for part in in_parts(sorted(photo_ids)):
        index.remove(connection, part)
        index.add(connection, _rows(connection, part))


def columns_of(record: object) -> frozenset[str]:
    """Return the columns that a record has words in."""
    if isinstance(record, FieldValue):
        return frozenset({FIELD_COLUMNS.get(record.field, _OTHER)})
    return _COLUMNS_OF.get(type(record), frozenset())


def refresh_columns(
    connection: Connection, photo_ids: Iterable[int], columns: Collection[str]
) -> None:
    """Bring a few columns of photos that are in the index up to date, and read no more for it."""
    names = [name for name in COLUMNS if name in columns]
    if not names:
        return
    index = dialect_of(connection).texts
    for part in in_parts(sorted(photo_ids)):
        said = _texts(connection, part, frozenset(names))
        texts = {n: {name: _joined(one.get(name, [])) for name in names} for n, one in said.items()}
        index.update(connection, names, texts)


def own_column(record: object) -> str:
    """Return the column that holds the words of one field alone; "" where others stand in it."""
    return FIELD_COLUMNS.get(record.field, "") if isinstance(record, FieldValue) else ""


def put_field(connection: Connection, column: str, contents: Mapping[int, Sequence[str]]) -> None:
    """Put what a field with a column of its own says into the index, by photo; nothing is read."""
    texts = {number: {column: _joined(items)} for number, items in contents.items()}
    dialect_of(connection).texts.update(connection, (column,), texts)


def _texts(
    connection: Connection, photo_ids: list[int], columns: frozenset[str]
) -> dict[int, dict[str, list[str]]]:
    """Return the texts of those columns by photo, reading only the records they come from."""
    found: dict[int, dict[str, list[str]]] = {photo_id: {} for photo_id in photo_ids}
    for record, texts_of in _SOURCES:
        if not columns & _COLUMNS_OF[record]:
            continue
        if record is FieldValue:
            _add_field_texts(connection, found, columns)
            continue
        held: Mapping[int, list[Any]] = of_photos(connection, record, photo_ids)
        for photo_id, records in held.items():
            found[photo_id].update(texts_of(records))
    return found


def _add_field_texts(
    connection: Connection, found: Mapping[int, dict[str, list[str]]], columns: frozenset[str]
) -> None:
    """Add the words of fields by photo: of many photos there are too many for records of them."""
    table = schema.field_values.c
    query = select(table.photo_id, table.field, table.content).order_by(table.photo_id, table.field)
    named = [name for name, column in FIELD_COLUMNS.items() if column in columns]
    if _OTHER not in columns:
        query = query.where(table.field.in_(named))
    query = query.where(table.photo_id.in_(found))
    for photo_id, field, content in connection.execute(query).all():
        name = FIELD_COLUMNS.get(field, _OTHER)
        if name in columns:
            found[photo_id].setdefault(name, []).extend(as_values(content_from(content)))


def _joined(texts: Iterable[str]) -> str:
    return storable("\n".join(filter(None, texts)))


def _rows(connection: Connection, photo_ids: list[int]) -> dict[int, dict[str, str]]:
    photos = schema.photos.c
    query = select(photos.id, photos.name).where(photos.id.in_(photo_ids)).order_by(photos.id)
    names = {row.id: row.name for row in connection.execute(query)}
    captions = of_photos(connection, Caption, names)
    credit = of_photos(connection, Credit, names)
    contributions = of_photos(connection, Contribution, names)
    fields = of_photos(connection, FieldValue, names)
    rows: dict[int, dict[str, str]] = {}
    for photo_id, name in names.items():
        texts = {
            "name": [name],
            **_of_captions(captions.get(photo_id, [])),
            **_of_credits(credit.get(photo_id, [])),
            **_of_contributions(contributions.get(photo_id, [])),
            **_of_fields(fields.get(photo_id, [])),
        }
        rows[photo_id] = {column: _joined(texts[column]) for column in COLUMNS}
    return rows


def _of_captions(captions: Collection[Caption]) -> dict[str, list[str]]:
    return {
        "headline": [c.headline for c in captions],
        "caption": [c.text for c in captions],
        "alt": [words for c in captions for words in (c.alt_text, c.extended_description)],
        "writer": [c.writer for c in captions],
    }


def _of_credits(several: Collection[Credit]) -> dict[str, list[str]]:
    return {
        "creator": [name for c in several for name in c.creators],
        "source": [name for c in several for name in (*c.sources, *c.via, *c.courtesy)],
        "credit": [words for c in several for words in (c.line, c.mandatory)],
        "rights": [words for c in several for words in (c.copyright, c.licence)],
    }


def _of_contributions(contributions: Collection[Contribution]) -> dict[str, list[str]]:
    return {"contributor": [w for c in contributions for w in (c.person, c.organisation)]}


def _of_fields(fields: Collection[FieldValue]) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = {name: [] for name in (*FIELD_COLUMNS.values(), _OTHER)}
    for value in fields:
        texts[FIELD_COLUMNS.get(value.field, _OTHER)].extend(as_values(value.content))
    return texts


#: How the words of each kind of record are read out.
_SOURCES: Final[tuple[tuple[type, Callable[[Any], dict[str, list[str]]]], ...]] = (
    (Caption, _of_captions),
    (Credit, _of_credits),
    (Contribution, _of_contributions),
    (FieldValue, _of_fields),
)

_COLUMNS_OF: Final[Mapping[type, frozenset[str]]] = {
    record: frozenset(texts_of([])) for record, texts_of in _SOURCES
}
