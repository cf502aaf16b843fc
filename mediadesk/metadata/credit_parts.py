"""The parts of a credit on record that no field of a file holds by itself, set by name like fields.

Files hold a credit line in one text; the desk keeps it in parts, so that it can be worded anew.
"""

from typing import Final

from mediadesk.metadata.field_spec import FieldGroup, FieldSpec, ValueKind
from mediadesk.model.credit import PICTURE_KINDS


def _part(attribute: str, label: str, kind: ValueKind, help_text: str) -> FieldSpec:
    name = f"credit.{attribute}"
    choices = tuple((value, value) for value in PICTURE_KINDS) if attribute == "kind" else ()
    return FieldSpec(
        name, label, kind, "", FieldGroup.CREDIT, help_text, record=name, choices=choices
    )


_TEXT, _LIST = ValueKind.TEXT, ValueKind.LIST

CREDIT_PARTS: Final = (
    _part("sources", "Sources", _LIST, "Agencies, libraries and owners to be named."),
    _part("via", "Via", _LIST, "Whoever passed the picture on."),
    _part("courtesy", "Courtesy of", _LIST, "Owners who lent or gave the picture."),
    _part("commissioned_for", "Made for", _TEXT, "The outlet that the picture was made for."),
    _part("mandatory", "Mandatory credit", _TEXT, "The wording that the supplier demands."),
    _part("licence", "Licence", _TEXT, "The licence by its short name, such as CC-BY-4.0."),
    _part("status", "Status", _TEXT, "What the supplier calls it: handout, pool, file, stock."),
    _part("kind", "Kind", _TEXT, "What the picture is, where it is not simply a photo."),
    _part("changes", "Earlier changes", _LIST, "Notices of earlier changes; they stay with it."),
)

_BY_NAME: Final = {spec.name: spec for spec in CREDIT_PARTS}


def credit_part(name: str) -> FieldSpec | None:
    """Return a part of the credit by its name, such as "credit.sources"; None for other names."""
    return _BY_NAME.get(name)
