"""Where each kind of curated record is kept: one table of kinds, and reading and writing by it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, bindparam, delete, select

from mediadesk.model.caption import Caption
from mediadesk.model.changes import Record
from mediadesk.model.collection import Collection, CollectionMember
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit
from mediadesk.model.field_content import as_values
from mediadesk.model.finding import Waiver
from mediadesk.model.photo import Descent, FieldValue
from mediadesk.model.version import Version
from mediadesk.storage import descents, schema
from mediadesk.storage.codec import Cell, from_row, to_row
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.texts import folded, storable

R = TypeVar("R")
K = TypeVar("K")

Key: TypeAlias = tuple[str | int, ...]

#: Parameters in one IN: small enough for every database, large enough to be one round trip.
_AT_ONCE: Final = 500

#: So many values of the rest of a key narrow a statement; more are sorted out afterwards.
_FEW: Final = 40


def _nothing(_record: Any) -> dict[str, Cell]:  # noqa: ANN401  (of any kind)
    return {}


def _caption_cells(caption: Caption) -> dict[str, Cell]:
    return {"has_text": bool(caption.text.strip())}


def _credit_cells(credit: Credit) -> dict[str, Cell]:
    return {"names_somebody": credit.names_somebody}


def _field_cells(value: FieldValue) -> dict[str, Cell]:
    return {"folded": "\n".join(folded(item) for item in as_values(value.content))}


@dataclass(frozen=True, slots=True)
class Kind:
    """How records of one class are kept.

    Attributes:
        name: What the journal calls them.
        record: Their class.
        table: Their table.
        key: The fields that tell one from another.
        lookup: The column that several are fetched by at once.
        cells: Columns beside the record's own fields.
        has_place: Whether their order counts.
        has_words: Whether the full-text index holds words of theirs.
    """

    name: str
    record: type[Record]
    table: Table
    key: tuple[str, ...]
    lookup: str
    cells: Callable[[Any], dict[str, Cell]] = _nothing
    has_place: bool = False
    has_words: bool = False

    def key_of(self, record: Record) -> Key:
        """Return the values of a record's key."""
        return tuple(getattr(record, name) for name in self.key)


#: In the order in which they are written: what others refer to comes first.
KINDS: Final[tuple[Kind, ...]] = (
    Kind("collection", Collection, schema.collections, ("id",), "id"),
    Kind(
        "caption",
        Caption,
        schema.captions,
        key=("photo_id", "language"),
        lookup="photo_id",
        cells=_caption_cells,
        has_words=True,
    ),
    Kind(
        "credit",
        Credit,
        schema.credit_records,
        key=("photo_id",),
        lookup="photo_id",
        cells=_credit_cells,
        has_words=True,
    ),
    Kind(
        "contribution",
        Contribution,
        schema.contributions,
        key=("id",),
        lookup="id",
        has_place=True,
        has_words=True,
    ),
    Kind("edit", Edit, schema.edits, ("id",), "id", has_place=True),
    Kind(
        "field",
        FieldValue,
        schema.field_values,
        key=("photo_id", "field"),
        lookup="photo_id",
        cells=_field_cells,
        has_words=True,
    ),
    Kind(
        "member",
        CollectionMember,
        schema.collection_members,
        key=("collection_id", "photo_id"),
        lookup="photo_id",
    ),
    Kind("waiver", Waiver, schema.waivers, ("id",), "id"),
    Kind("descent", Descent, schema.photos, ("photo_id",), "photo_id"),
    Kind("version", Version, schema.versions, ("id",), "id", has_place=True),
)

_BY_CLASS: Final[Mapping[type, Kind]] = {kind.record: kind for kind in KINDS}
_BY_NAME: Final[Mapping[str, Kind]] = {kind.name: kind for kind in KINDS}


def _of_photos(kind: Kind) -> Select[Any]:
    order = kind.table.c["place"] if kind.has_place else kind.table.c[kind.key[-1]]
    photo = kind.table.c["photo_id"]
    wanted = photo.in_(bindparam("photo_ids", expanding=True))
    return select(kind.table).where(wanted).order_by(photo, order)


#: Made once: a third of what a photo's record took to read was to say what is asked for.
_OF_PHOTOS: Final[Mapping[type, Select[Any]]] = {
    kind.record: _of_photos(kind) for kind in KINDS if "photo_id" in kind.table.c
}


@dataclass(frozen=True, slots=True)
class Kept:
    """A record as it stands in its table, and its place among its like where that counts."""

    record: Record
    place: int | None = None


def as_kept(record: Record) -> Record:
    """Return a record with its texts as a database can keep them, and as they will be read."""
    new: dict[str, Any] = {}
    for name in record.__dataclass_fields__:
        value = getattr(record, name)
        said = _storable(value)
        if said != value:
            new[name] = said
    return replace(record, **new) if new else record


def _storable(value: Any) -> Any:  # noqa: ANN401  (of any field)
    if isinstance(value, str) and type(value) is str:
        return storable(value)
    if isinstance(value, tuple):
        return tuple(_storable(item) for item in value)
    return value


def kind_of(record: Record) -> Kind:
    """Return how a record is kept."""
    return _BY_CLASS[type(record)]


def kind_named(name: str) -> Kind:
    """Return the kind the journal calls so."""
    return _BY_NAME[name]


def in_parts(items: Iterable[K], at_once: int = _AT_ONCE) -> Iterator[list[K]]:
    """Yield items in portions, which fit into one statement unless others are asked for."""
    rest = list(items)
    for start in range(0, len(rest), at_once):
        yield rest[start : start + at_once]


def load(connection: Connection, kind: Kind, keys: Iterable[Key]) -> dict[Key, Kept]:
    """Return those records that are there, by key."""
    wanted = set(keys)
    if kind.record is Descent:
        return _descents(connection, wanted)
    at = kind.key.index(kind.lookup)
    column = kind.table.c[kind.lookup]
    found: dict[Key, Kept] = {}
    for part in in_parts({key[at] for key in wanted}):
        query = select(kind.table).where(column.in_(part), *_besides(kind, wanted))
        for row in connection.execute(query).mappings().all():
            kept = Kept(from_row(kind.record, row), row["place"] if kind.has_place else None)
            key = kind.key_of(kept.record)
            if key in wanted:
                found[key] = kept
    return found


def _besides(kind: Kind, wanted: Iterable[Key]) -> Iterator[ColumnElement[bool]]:
    """Yield what the rest of the key must be: of 5,000 photos one field, not every one."""
    for at, name in enumerate(kind.key):
        values = {key[at] for key in wanted} if name != kind.lookup else set()
        if 0 < len(values) <= _FEW:
            yield kind.table.c[name].in_(values)


def _descents(connection: Connection, wanted: Iterable[Key]) -> dict[Key, Kept]:
    found: dict[Key, Kept] = {}
    for part in in_parts(int(key[0]) for key in wanted):
        held = descents.held(connection, part)
        found.update({(photo_id,): Kept(descent) for photo_id, descent in held.items()})
    return found


def of_photos(
    connection: Connection, record: type[R], photo_ids: Iterable[int]
) -> dict[int, list[R]]:
    """Return the records of one class by photo, in their order."""
    query = _OF_PHOTOS[record]
    found: dict[int, list[R]] = {}
    for part in in_parts(photo_ids):
        for row in connection.execute(query, {"photo_ids": part}).mappings().all():
            found.setdefault(row["photo_id"], []).append(from_row(record, row))
    return found


def field_values_of(
    connection: Connection, photo_ids: Iterable[int], names: Set[str] | None
) -> dict[int, list[FieldValue]]:
    """Return field values by photo: of the fields with these names, of every field for None."""
    if names is None:
        return of_photos(connection, FieldValue, photo_ids)
    table = schema.field_values
    found: dict[int, list[FieldValue]] = {}
    for part in in_parts(photo_ids) if names else ():
        query = select(table).where(table.c.photo_id.in_(part), table.c.field.in_(names))
        for row in connection.execute(query.order_by(*table.primary_key)).mappings().all():
            found.setdefault(row["photo_id"], []).append(from_row(FieldValue, row))
    return found


def put(connection: Connection, kind: Kind, records: Sequence[Kept]) -> None:
    """Write records, new ones and such as replace the one with the same key."""
    if not records:
        return
    if kind.record is Descent:
        descents.put(connection, (k.record for k in records if isinstance(k.record, Descent)))
        return
    dialect = dialect_of(connection)
    settled = {*kind.key, "place"}
    # The database gives a place to those that have none; a column left out is how it is asked to.
    for is_placed in (True, False):
        rows = [_row(kind, kept) for kept in records if (kept.place is not None) is is_placed]
        if rows:
            taking = [name for name in rows[0] if name not in settled]
            dialect.execute_many(
                connection, dialect.upsert(kind.table, kind.key, taking=taking), rows
            )


def remove(connection: Connection, kind: Kind, keys: Sequence[Key]) -> None:
    """Remove records by key."""
    if not keys:
        return
    if kind.record is Descent:
        descents.remove(connection, (int(key[0]) for key in keys))
        return
    same = and_(*(kind.table.c[name] == bindparam(f"key_{name}") for name in kind.key))
    parameters = [
        {f"key_{name}": value for name, value in zip(kind.key, key, strict=True)} for key in keys
    ]
    dialect_of(connection).execute_many(connection, delete(kind.table).where(same), parameters)


def _row(kind: Kind, kept: Kept) -> dict[str, Cell]:
    row = {**to_row(kept.record), **kind.cells(kept.record)}
    if kind.has_place and kept.place is not None:
        row["place"] = kept.place
    return {n: storable(cell) if isinstance(cell, str) else cell for n, cell in row.items()}
