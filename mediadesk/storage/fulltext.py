"""The full-text index: what of a photo's records can be searched, and keeping it up to date."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from sqlalchemy import Connection, bindparam, column, select, table, text

from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.photo import FieldValue
from mediadesk.storage import schema
from mediadesk.storage.record_tables import in_parts, items_of, of_photos
from mediadesk.storage.texts import storable

#: The index's columns; migrations make it, so a column more is a migration more.
COLUMNS: Final = (
    "name",
    "headline",
    "caption",
    "alt",
    "writer",
    "creator",
    "source",
    "credit",
    "rights",
    "contributor",
    "keyword",
    "city",
    "country",
    "other",
)

#: Curated fields with a column of their own; the words of all others stand under "other".
FIELD_COLUMNS: Final[Mapping[str, str]] = {
    "keywords": "keyword",
    "city": "city",
    "country": "country",
}

photo_texts: Final = table("photo_texts", column("rowid"), *(column(name) for name in COLUMNS))

_INSERT: Final = text(
    f"INSERT INTO photo_texts (rowid, {', '.join(COLUMNS)})"  # noqa: S608  (names from above)
    f" VALUES (:rowid, {', '.join(f':{name}' for name in COLUMNS)})"
)
_DELETE: Final = photo_texts.delete().where(photo_texts.c.rowid == bindparam("gone"))


def refresh(connection: Connection, photo_ids: Iterable[int]) -> None:
    """Bring the index up to date with the records of photos, those that are gone included."""
    for part in in_parts(photo_ids):
        connection.execute(_DELETE, [{"gone": photo_id} for photo_id in part])
        rows = _rows(connection, part)
        if rows:
            connection.execute(_INSERT, rows)


def _rows(connection: Connection, photo_ids: list[int]) -> list[dict[str, str | int]]:
    photos = schema.photos.c
    query = select(photos.id, photos.name).where(photos.id.in_(photo_ids))
    names = {row.id: row.name for row in connection.execute(query)}
    captions = of_photos(connection, Caption, names)
    credit = of_photos(connection, Credit, names)
    contributions = of_photos(connection, Contribution, names)
    fields = of_photos(connection, FieldValue, names)
    rows: list[dict[str, str | int]] = []
    for photo_id, name in names.items():
        texts = {
            "name": [name],
            **_of_captions(captions.get(photo_id, [])),
            **_of_credits(credit.get(photo_id, [])),
            **_of_contributions(contributions.get(photo_id, [])),
            **_of_fields(fields.get(photo_id, [])),
        }
        joined = {c: storable("\n".join(filter(None, texts[c]))) for c in COLUMNS}
        rows.append({"rowid": photo_id, **joined})
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
    texts: dict[str, list[str]] = {name: [] for name in (*FIELD_COLUMNS.values(), "other")}
    for value in fields:
        texts[FIELD_COLUMNS.get(value.field, "other")].extend(items_of(value.content))
    return texts
