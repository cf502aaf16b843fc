"""The tables of the catalogue as they are now; how they came about stands in the migrations."""

from typing import Any, Final

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    literal_column,
    text,
)

from mediadesk.storage.dialects.table_options import (
    IN_KEY_ORDER,
    LARGE,
    NEVER_AGAIN,
    TEXT,
    only_where,
)

METADATA: Final = MetaData()


def _text(name: str, **options: Any) -> Column[str]:  # noqa: ANN401  (handed on to Column)
    return Column(name, TEXT, nullable=False, **options)


def _photo(**options: Any) -> Column[int]:  # noqa: ANN401  (handed on to Column)
    """Return the column of the photo that a curated record belongs to.

    Without a cascade on purpose: a photo that still has curated records cannot go.
    """
    return Column("photo_id", Integer, ForeignKey("photos.id"), nullable=False, **options)


def _kept_with_photo(**options: Any) -> Column[int]:  # noqa: ANN401  (handed on to Column)
    """Return the column of the photo that what was read from its file goes with."""
    key = ForeignKey("photos.id", ondelete="CASCADE")
    return Column("photo_id", Integer, key, nullable=False, **options)


folders: Final = Table(
    "folders",
    METADATA,
    Column("id", Integer, primary_key=True),
    _text("path", unique=True),
)

#: When a photo was taken, for sorting: those of which nobody knows come last.
TAKEN_OR_LAST: Final[ColumnElement[str]] = literal_column("coalesce(photos.taken_at, '~')")

#: Numbers rise in the order of intake and are never given twice.
photos: Final = Table(
    "photos",
    METADATA,
    Column("id", Integer, primary_key=True),
    _text("sha256", unique=True),
    Column("folder_id", Integer, ForeignKey("folders.id"), nullable=False),
    _text("name"),
    _text("name_key"),
    _text("stem_key"),
    _text("format"),
    Column("width_px", Integer, nullable=False),
    Column("height_px", Integer, nullable=False),
    Column("taken_at", TEXT),
    _text("added_at"),
    Column("original_id", Integer, ForeignKey("photos.id", ondelete="SET NULL")),
    Index(
        "photos_by_added",
        text("added_at DESC"),
        text("coalesce(taken_at, '~')"),
        "name_key",
    ),
    Index("photos_by_name", "name_key", "id"),
    Index("photos_by_stem", "stem_key"),
    Index("photos_by_taken", "taken_at", "id"),
    Index("photos_by_original", "original_id", **only_where("original_id IS NOT NULL")),
    **NEVER_AGAIN,
)

#: One row: a number that rises whenever photos come, go, or sort differently.
shelf_state: Final = Table(
    "shelf_state",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
)

sightings: Final = Table(
    "sightings",
    METADATA,
    Column("folder_id", Integer, ForeignKey("folders.id"), primary_key=True),
    _text("name", primary_key=True),
    _kept_with_photo(),
    Column("size_bytes", LARGE, nullable=False),
    Column("modified_ns", LARGE, nullable=False),
    Column("sidecar_ns", LARGE, nullable=False, server_default="0"),
    Index("sightings_by_photo", "photo_id"),
    **IN_KEY_ORDER,
)

readings: Final = Table(
    "readings",
    METADATA,
    _kept_with_photo(primary_key=True),
    _text("body"),
)

#: What a photo's file said when it and the record were last of one mind; only where that differs
#: from the readings, because another program changed the file since.
reading_bases: Final = Table(
    "reading_bases",
    METADATA,
    _kept_with_photo(primary_key=True),
    _text("body"),
)

#: Hashes that a photo's file had before it was written: a copy of its old bytes is that photo.
former_hashes: Final = Table(
    "former_hashes",
    METADATA,
    _text("sha256", primary_key=True),
    _kept_with_photo(),
    Index("former_hashes_by_photo", "photo_id"),
    **IN_KEY_ORDER,
)

#: Photos whose records changed since they were written into their files: by how many steps, which
#: undo takes back; below 0 where steps of before the writing were taken back.
unwritten_photos: Final = Table(
    "unwritten_photos",
    METADATA,
    _kept_with_photo(primary_key=True),
    Column("steps", LARGE, nullable=False),
)

#: The ids that a photo's readings carry, to be looked up by; they follow the readings.
document_ids: Final = Table(
    "document_ids",
    METADATA,
    _text("document_id", primary_key=True),
    _kept_with_photo(primary_key=True),
    Index("document_ids_by_photo", "photo_id"),
    **IN_KEY_ORDER,
)

fingerprints: Final = Table(
    "fingerprints",
    METADATA,
    _kept_with_photo(primary_key=True),
    Column("whole", LARGE, nullable=False),
    Column("local", LargeBinary, nullable=False),
)

#: The order in which fingerprints were kept; a new one of a photo takes a new number, and no number
#: is given twice, so that an index made of them knows what it has not seen.
fingerprint_order: Final = Table(
    "fingerprint_order",
    METADATA,
    Column("sequence", Integer, primary_key=True),
    _kept_with_photo(unique=True),
    **NEVER_AGAIN,
)

#: Photos whose fingerprints are of an earlier kind and are to be made anew.
stale_fingerprints: Final = Table(
    "stale_fingerprints",
    METADATA,
    _kept_with_photo(primary_key=True),
)

#: Photos taken in whose originals and derivatives nobody has looked for yet.
photos_to_relate: Final = Table(
    "photos_to_relate",
    METADATA,
    _kept_with_photo(primary_key=True),
)

captions: Final = Table(
    "captions",
    METADATA,
    _photo(primary_key=True),
    _text("language", primary_key=True),
    _text("headline"),
    _text("text"),
    _text("writer"),
    _text("alt_text"),
    _text("extended_description"),
    _text("status"),
    Column("has_text", Boolean, nullable=False),
    Index("captions_by_text", "has_text", "photo_id"),
    **IN_KEY_ORDER,
)

credit_records: Final = Table(
    "credits",
    METADATA,
    _photo(primary_key=True),
    *(_text(name) for name in ("creators", "sources", "via", "courtesy", "commissioned_for")),
    *(_text(name) for name in ("licence", "licence_url", "copyright", "mandatory", "line")),
    *(_text(name) for name in ("status", "kind", "work_url", "changes")),
    Column("names_somebody", Boolean, nullable=False),
    Index("credits_by_names", "names_somebody", "photo_id"),
)

#: `place` keeps the order in which they were made known, also when one is removed and comes back.
contributions: Final = Table(
    "contributions",
    METADATA,
    Column("place", Integer, primary_key=True),
    _text("id", unique=True),
    _photo(index=True),
    _text("roles"),
    _text("person"),
    _text("organisation"),
    **NEVER_AGAIN,
)

edits: Final = Table(
    "edits",
    METADATA,
    Column("place", Integer, primary_key=True),
    _text("id", unique=True),
    _photo(index=True),
    _text("kind"),
    _text("evidence"),
    _text("by"),
    _text("organisation"),
    Column("done_at", TEXT),
    _text("software"),
    Column("crop", TEXT),
    Column("scale", Float),
    Column("rotation_degrees", Float),
    _text("amounts"),
    _text("note"),
    _text("source", server_default=""),
    _text("regions", server_default="[]"),
    **NEVER_AGAIN,
)

#: Ways to develop a photo that are kept; `plan` is a `RenderPlan` as JSON.
versions: Final = Table(
    "versions",
    METADATA,
    Column("place", Integer, primary_key=True),
    _text("id", unique=True),
    _photo(index=True),
    _text("name"),
    _text("plan"),
    **NEVER_AGAIN,
)

#: `folded` is what a search compares: lower case, without accents, a line for each value.
field_values: Final = Table(
    "field_values",
    METADATA,
    _photo(primary_key=True),
    _text("field", primary_key=True),
    _text("content"),
    _text("folded"),
    Index("field_values_by_field", "field", "folded", "photo_id"),
    **IN_KEY_ORDER,
)

collections: Final = Table(
    "collections",
    METADATA,
    _text("id", primary_key=True),
    _text("name"),
)

collection_members: Final = Table(
    "collection_members",
    METADATA,
    Column("collection_id", TEXT, ForeignKey("collections.id"), primary_key=True),
    _photo(primary_key=True),
    Index("collection_members_by_photo", "photo_id"),
    **IN_KEY_ORDER,
)

waivers: Final = Table(
    "waivers",
    METADATA,
    _text("id", primary_key=True),
    _text("publication", index=True),
    *(_text(name) for name in ("image", "printed", "rule", "by", "reason", "waived_at", "picture")),
)

#: `state` is one of `journal_tables.State`; `derived_id` the derivative made in the step.
journal_entries: Final = Table(
    "journal_entries",
    METADATA,
    Column("id", Integer, primary_key=True),
    _text("at"),
    _text("who"),
    _text("what"),
    Column("reverses", Integer, ForeignKey("journal_entries.id")),
    _text("state"),
    Column("derived_id", Integer),
    Index("journal_entries_by_state", "state", "id"),
    **NEVER_AGAIN,
)

journal_changes: Final = Table(
    "journal_changes",
    METADATA,
    Column("entry_id", Integer, ForeignKey("journal_entries.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("photo_id", Integer),
    _text("kind"),
    Column("before", TEXT),
    Column("after", TEXT),
    Column("place", Integer),
    **IN_KEY_ORDER,
)

#: Which photos an entry is about, those without any changed record included.
journal_photos: Final = Table(
    "journal_photos",
    METADATA,
    Column("photo_id", Integer, primary_key=True),
    Column("entry_id", Integer, ForeignKey("journal_entries.id"), primary_key=True),
    **IN_KEY_ORDER,
)

#: Derivatives whose making was undone, with all that was read from their files, for redo.
withdrawn_photos: Final = Table(
    "withdrawn_photos",
    METADATA,
    Column("photo_id", Integer, primary_key=True),
    _text("body"),
)

publications: Final = Table(
    "publications",
    METADATA,
    Column("id", Integer, primary_key=True),
    _text("path", unique=True),
    _text("title"),
    _text("checked_at"),
    _text("profile"),
    _text("error"),
)

#: One judged placement; the photo is a plain number because an undone derivative may come back.
judgements: Final = Table(
    "judgements",
    METADATA,
    Column(
        "publication_id",
        Integer,
        ForeignKey("publications.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("position", Integer, primary_key=True),
    Column("photo_id", Integer),
    _text("status"),
    _text("body"),
    Index("judgements_by_photo", "photo_id", **only_where("photo_id IS NOT NULL")),
    **IN_KEY_ORDER,
)

#: Every check of a document, the last one too. What it showed stands in `pictures`; where that is
#: what an earlier check of the document showed, `shown_by` names that check and `pictures` is "".
checks: Final = Table(
    "checks",
    METADATA,
    Column("id", Integer, primary_key=True),
    _text("path"),
    _text("title"),
    _text("checked_at"),
    _text("profile"),
    _text("error"),
    Column("shown_by", Integer),
    _text("pictures"),
    Index("checks_by_path", "path", "id"),
    **NEVER_AGAIN,
)
