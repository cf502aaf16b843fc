"""Make the records of a photo of what the fields of its file say."""

import uuid
from collections.abc import Mapping, Sequence

from mediadesk.edits.kinds import CONTRIBUTOR_ROLE
from mediadesk.metadata.fields import FIELD_RECORD, FIELDS, field
from mediadesk.metadata.reconcile import reconcile
from mediadesk.metadata.structures import party
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution
from mediadesk.model.curated import Curated
from mediadesk.model.field_content import as_one_text, as_values
from mediadesk.model.photo import FieldContent, FieldValue, Reading
from mediadesk.services.records.field_records import HOUSE_SEPARATOR
from mediadesk.services.records.printed import ParsesPrinted
from mediadesk.services.records.said_credit import credit_of


def records_said(readings: Sequence[Reading], parse: ParsesPrinted) -> Curated:
    """Return the records that what a file says comes to; their photo_id is 0."""
    values = reconcile(readings).values
    return Curated(
        0,
        captions=(_caption(values),),
        credit=credit_of(values, parse),
        fields=tuple(
            FieldValue(0, spec.name, values[spec.name])
            for spec in FIELDS
            if spec.record == FIELD_RECORD and spec.name in values
        ),
        contributions=tuple(map(contribution_said, as_values(values.get("contributors", ())))),
    )


def _caption(values: Mapping[str, FieldContent]) -> Caption:
    def text(name: str) -> str:
        return as_one_text(values.get(name, ""))

    return Caption(
        0,
        headline=text("headline"),
        text=text("description"),
        writer=text("caption_writer"),
        alt_text=text("alt_text"),
        extended_description=text("extended_description"),
    )


def contribution_said(text: str) -> Contribution:
    """Return the contribution that a file's text of a contributor tells; its photo_id is 0."""
    one = party(field("contributors"), text)
    person, _, organisation = one.name.partition(HOUSE_SEPARATOR)
    return Contribution(
        uuid.uuid4().hex, 0, _roles(one.roles), person.strip(), organisation.strip()
    )


def _roles(said: tuple[str, ...]) -> tuple[str, ...]:
    """Return what was done: URIs by their last part, the vocabulary's role only if it is alone."""
    roles = tuple(role.rstrip("/").rpartition("/")[2] for role in said)
    return tuple(role for role in roles if role != CONTRIBUTOR_ROLE) or roles
