"""The records that fields live in: read by field, changed by field, compared."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from mediadesk.metadata.credit_parts import CREDIT_PARTS, credit_part
from mediadesk.metadata.fields import FIELD_RECORD, FIELDS, FieldSpec, field
from mediadesk.metadata.structures import party, party_text
from mediadesk.metadata.values import Entity
from mediadesk.model.caption import DEFAULT_LANGUAGE, Caption
from mediadesk.model.changes import Record
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.curated import Curated
from mediadesk.model.errors import UserError
from mediadesk.model.photo import FieldContent, FieldValue

#: Stands between the items of a list that a person types in one text.
ITEM_SEPARATOR: Final = ";"

#: The records that are no fields of their own, as the field table names them.
CAPTION: Final = "caption"
CONTRIBUTIONS: Final = "contributions"

#: Stands between a contributor and the house they worked for.
HOUSE_SEPARATOR: Final = " / "


@dataclass(frozen=True, slots=True)
class FieldRecords:
    """The records of a photo that fields live in, on their way from one state to the next."""

    captions: Mapping[str, Caption]
    credit: Credit
    contributions: tuple[Contribution, ...]
    fields: Mapping[str, FieldContent]

    def caption(self, language: str) -> Caption:
        """Return the caption in a language, an empty one where there is none."""
        tag = language or DEFAULT_LANGUAGE
        return self.captions.get(tag) or Caption(self.credit.photo_id, tag)


def records_of(held: Curated) -> FieldRecords:
    """Return the records of a photo, ready to be changed by field."""
    return FieldRecords(
        {caption.language: caption for caption in held.captions},
        held.credit_or_empty,
        held.contributions,
        {value.field: value.content for value in held.fields},
    )


def fields_held(held: Curated, language: str = "") -> Mapping[str, FieldContent]:
    """Return every field that records keep and that has a value, in the table's order.

    Args:
        held: The records.
        language: BCP 47 tag of the captions that are meant; "" for the photo's own. Of another
            language there are only the fields of its caption.
    """
    records = records_of(held)
    said = {
        spec.name: content_in(records, spec, language)
        for spec in FIELDS
        if spec.is_editable and (not language or spec.record.startswith(CAPTION))
    }
    return {name: content for name, content in said.items() if content}


def credit_parts_held(credit: Credit) -> Mapping[str, FieldContent]:
    """Return the parts of a credit that no field of a file holds, as far as they say anything."""
    said = {part.name: getattr(credit, part.record.partition(".")[2]) for part in CREDIT_PARTS}
    return {name: content for name, content in said.items() if content}


def items_in(text: str) -> tuple[str, ...]:
    """Return the items of a list typed as one text: "Putin; Kim" -> ("Putin", "Kim")."""
    return tuple(item for part in text.split(ITEM_SEPARATOR) if (item := part.strip()))


def as_items(content: FieldContent) -> tuple[str, ...]:
    """Return a content as the items of a list."""
    return items_in(content) if isinstance(content, str) else content


def editable(name: str) -> FieldSpec:
    """Return a field that people may set, or a part of the credit such as "credit.sources".

    Raises:
        UserError: There is no such field, or nobody can set it.
    """
    spec = credit_part(name) or field(name)
    if not spec.is_editable:
        msg = f"{spec.label} is told by the file and cannot be set; programs write it."
        raise UserError(msg)
    return spec


def content_in(records: FieldRecords, spec: FieldSpec, language: str = "") -> FieldContent:
    """Return what a field holds, "" being the photo's own language."""
    if spec.record == FIELD_RECORD:
        return records.fields.get(spec.name, "")
    if spec.record == CONTRIBUTIONS:
        return tuple(contributor_text(one) for one in records.contributions)
    holder, attribute = _place(records, spec, language)
    content: FieldContent = getattr(holder, attribute)
    return content


def with_content(
    records: FieldRecords, spec: FieldSpec, content: FieldContent, language: str
) -> FieldRecords:
    """Return the records with another content in a field."""
    if spec.record == FIELD_RECORD:
        return replace(records, fields={**records.fields, spec.name: content})
    if spec.record == CONTRIBUTIONS:
        wanted = tuple(_contribution(records, text) for text in as_items(content))
        return replace(records, contributions=wanted)
    holder, attribute = _place(records, spec, language)
    named: dict[str, Any] = {attribute: content}  # which attribute, only the field table knows
    changed = replace(holder, **named)
    if isinstance(changed, Credit):
        return replace(records, credit=changed)
    return replace(records, captions={**records.captions, changed.language: changed})


def _place(records: FieldRecords, spec: FieldSpec, language: str) -> tuple[Caption | Credit, str]:
    record, _, attribute = spec.record.partition(".")
    return (records.caption(language) if record == CAPTION else records.credit), attribute


def contributor_text(contribution: Contribution) -> str:
    """Return a contribution as one text of the field of contributors."""
    parties = (contribution.person, contribution.organisation)
    one = Entity(HOUSE_SEPARATOR.join(filter(None, parties)), contribution.roles)
    return party_text(field("contributors"), one)


def _contribution(records: FieldRecords, text: str) -> Contribution:
    """Return the contribution that a text names, the one on record where it is the same."""
    for one in records.contributions:
        if contributor_text(one) == text:
            return one
    named = party(field("contributors"), text)
    person, _, house = named.name.partition(HOUSE_SEPARATOR)
    photo_id = records.credit.photo_id
    return Contribution(uuid.uuid4().hex, photo_id, named.roles, person.strip(), house.strip())


def collect(
    before: FieldRecords, after: FieldRecords, puts: list[Record], removals: list[Record]
) -> None:
    """Add to puts and removals what leads from one state to the other."""
    held: Mapping[str, Caption] = before.captions
    for language, caption in after.captions.items():
        if caption != held.get(language, Caption(caption.photo_id, language)):
            puts.append(caption)
    if after.credit != before.credit:
        puts.append(after.credit)
    puts.extend(c for c in after.contributions if c not in before.contributions)
    removals.extend(c for c in before.contributions if c not in after.contributions)
    photo_id = before.credit.photo_id
    for name, content in after.fields.items():
        old = before.fields.get(name, "")
        if content and content != old:
            puts.append(FieldValue(photo_id, name, content))
        elif not content and old:
            removals.append(FieldValue(photo_id, name, old))
