"""What photos carry in a field, counted: the port ValuesInUse on SQL."""

import json
from collections import Counter

from sqlalchemy import func, select

from mediadesk.metadata.fields import FIELD_RECORD, field
from mediadesk.storage import schema
from mediadesk.storage.engine import CataloguePart

_TABLES = {"caption": schema.captions, "credit": schema.credit_records}


class SqlValuesInUse(CataloguePart):
    """Counts values in one statement a field."""

    def values_in_use(self, field_name: str, at_most: int) -> tuple[tuple[str, int], ...]:
        """Return the values of a field, the items of a list one by one, the most used first."""
        spec = field(field_name)
        table = schema.field_values.c
        record, _, attribute = spec.record.partition(".")
        if spec.record == FIELD_RECORD:
            column = table.content
            query = select(column, func.count()).where(table.field == field_name).group_by(column)
        elif record in _TABLES and attribute:
            column = _TABLES[record].c[attribute]
            query = select(column, func.count()).group_by(column)
        else:
            return ()
        counted: Counter[str] = Counter()
        with self._database.reading() as connection:
            for content, uses in connection.execute(query):
                for item in _items(content):
                    counted[item] += uses
        return tuple(counted.most_common(at_most))


def _items(content: str) -> tuple[str, ...]:
    """Return the items of a column: JSON of a text or a list, or the text as it is."""
    if not content or content[0] not in '["':
        return (content,) if content else ()
    try:
        said = json.loads(content)
    except ValueError:
        return (content,)
    items = said if isinstance(said, list) else [said]
    return tuple(item for item in items if isinstance(item, str) and item)
