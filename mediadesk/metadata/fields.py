"""The field table: every metadata field the desk knows, and where each family keeps it.

The types of its rows stand in `field_spec`, the rows in `table`, a subject a file.
"""

from typing import Final

from mediadesk.metadata.field_spec import (
    FIELD_RECORD,
    FILE_RECORD,
    NAMESPACES,
    ArrayKind,
    EntityMembers,
    FieldGroup,
    FieldSpec,
    Member,
    ValueKind,
    qualified,
)
from mediadesk.metadata.table.caption import CAPTION, SUBJECT
from mediadesk.metadata.table.credit import CREDIT
from mediadesk.metadata.table.origin import ADMINISTRATION, ORIGIN, TECHNICAL
from mediadesk.metadata.table.people_place import PEOPLE, PLACE, RELEASES, THINGS
from mediadesk.metadata.table.rights import RIGHTS
from mediadesk.model.errors import UserError

__all__ = (
    "FIELDS",
    "FIELD_RECORD",
    "FILE_RECORD",
    "NAMESPACES",
    "ArrayKind",
    "EntityMembers",
    "FieldGroup",
    "FieldSpec",
    "Member",
    "ValueKind",
    "field",
    "qualified",
)

#: In the order a picture editor reads them. Byte limits: IIM 4.2, record 2.
FIELDS: Final[tuple[FieldSpec, ...]] = (
    *CAPTION,
    *CREDIT,
    *RIGHTS,
    *ORIGIN,
    *SUBJECT,
    *PEOPLE,
    *PLACE,
    *RELEASES,
    *THINGS,
    *ADMINISTRATION,
    *TECHNICAL,
)

_BY_NAME: Final = {spec.name: spec for spec in FIELDS}


def field(name: str) -> FieldSpec:
    """Return a field by its name.

    Raises:
        UserError: There is no such field.
    """
    spec = _BY_NAME.get(name)
    if spec is None:
        msg = f"There is no field called {name!r}; the fields are {', '.join(_BY_NAME)}."
        raise UserError(msg)
    return spec
