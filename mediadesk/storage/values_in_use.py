"""What photos carry in a field, counted: the port ValuesInUse on SQL."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, func, select, true

from mediadesk.metadata.field_spec import FieldSpec
from mediadesk.metadata.fields import FIELD_RECORD, field
from mediadesk.storage import schema
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.engine import CataloguePart

_TABLES: Final = {"caption": schema.captions, "credit": schema.credit_records}


class SqlValuesInUse(CataloguePart):
    """Counts values in one statement a field.

    The database takes lists apart, which lets Python do other things meanwhile: of 100,000 photos
    that is most of a second, and the window is open.
    """

    def values_in_use(self, field_name: str, at_most: int) -> tuple[tuple[str, int], ...]:
        """Return the values of a field, the items of a list one by one, the most used first."""
        with self._database.reading() as connection:
            query = _query(connection, field(field_name))
            if query is None:
                return ()
            value, uses = query.selected_columns
            most = query.where(value != "").group_by(value).order_by(uses.desc(), value)
            rows = connection.execute(most.limit(at_most))
            return tuple((str(value), int(uses)) for value, uses in rows)


def _query(connection: Connection, spec: FieldSpec) -> Select[Any] | None:
    """Return the values of a field, not grouped yet; None where no column holds them."""
    record, _, attribute = spec.record.partition(".")
    if spec.record == FIELD_RECORD:
        values = schema.field_values.c
        return _items(connection, values.content).where(values.field == spec.name)
    if record not in _TABLES or not attribute:
        return None
    column = _TABLES[record].c[attribute]
    return _items(connection, column) if spec.is_list else select(column, func.count())


def _items(connection: Connection, content: ColumnElement[str]) -> Select[Any]:
    """Return the texts in a column that holds a text or a list of them as JSON."""
    items = dialect_of(connection).items(content)
    return select(items.c.value, func.count()).join_from(content.table, items, true())
