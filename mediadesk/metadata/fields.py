"""The field table: every metadata field the desk knows, and where each family keeps it.

The types of its rows stand in `field_spec`, the rows in `table`, a subject a file.
"""

from collections.abc import Mapping
from typing import Final

from mediadesk.i18n.near_names import did_you_mean
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
    "ASKING_FIELDS",
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

#: Fields in which suppliers say what may not be done with a picture.
ASKING_FIELDS: Final = ("instructions", "usage_terms", "other_constraints")

_BY_NAME: Final = {spec.name: spec for spec in FIELDS}

#: What picture editors call fields beside their own names, and the fields that are meant. IPTC
#: calls the creator of a photo its by-line, and the description its caption.
_EVERYDAY: Final[Mapping[str, str]] = {
    "caption": "description",
    "byline": "creators",
    "by-line": "creators",
    "creator": "creators",
    "photographer": "creators",
    "credit": "credit_line",
    "copyright": "copyright_notice",
    "keyword": "keywords",
    "alt": "alt_text",
    "contributor": "contributors",
    "person": "persons_shown",
    "date": "date_created",
    "location": "sublocation",
}


def field(name: str) -> FieldSpec:
    """Return a field by its name, by what editors call it, or by its XMP property.

    Args:
        name: Such as "description", "caption" or "dc:description".

    Raises:
        UserError: There is no such field.
    """
    spec = _BY_NAME.get(name) or _by_other_name(name)
    if spec is None:
        known = (*_BY_NAME, *_EVERYDAY)
        msg = f"There is no field called {name!r}.{did_you_mean(name, known)}"
        raise UserError(f"{msg} `mediadesk fields` lists them.")
    return spec


def _by_other_name(name: str) -> FieldSpec | None:
    typed = name.strip().casefold()
    own = _EVERYDAY.get(typed, typed.replace(" ", "_").replace("-", "_"))
    found = _BY_NAME.get(own)
    if found is not None:
        return found
    said = (spec for spec in FIELDS if typed in {spec.xmp.casefold(), spec.label.casefold()})
    return next(said, None) if typed else None
