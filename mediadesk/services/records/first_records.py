"""Make a photo's first records of what its file says of itself."""

import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from typing import Final

from mediadesk.credits.licences import licence_told
from mediadesk.edits.kinds import CONTRIBUTOR_ROLE
from mediadesk.edits.traces import traced_edits
from mediadesk.metadata.fields import FIELD_RECORD, FIELDS, field
from mediadesk.metadata.reconcile import reconcile
from mediadesk.metadata.structures import party
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit, PrintedCredit
from mediadesk.model.curated import Curated
from mediadesk.model.edit import Edit
from mediadesk.model.intake import Intake, NewPhoto
from mediadesk.model.photo import FieldContent, FieldValue, Reading
from mediadesk.services.records.field_records import HOUSE_SEPARATOR
from mediadesk.services.records.licence_credit import USAGE_TERMS
from mediadesk.services.records.printed import ParsesPrinted
from mediadesk.services.records.supply_credit import (
    ADDRESS,
    LONGEST_NAME,
    SOURCE,
    credited_to_supply,
)

#: What no bare name has: the mark behind a label, a stroke between maker and house, a claim of
#: right, "by".
_MORE_THAN_A_NAME: Final = re.compile(r":\s|[：/／|©]|\bby\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FirstRecords:
    """The records of a photo just taken in; their photo_id is still 0."""

    caption: Caption | None
    credit: Credit | None
    fields: tuple[FieldValue, ...]
    contributions: tuple[Contribution, ...]
    edits: tuple[Edit, ...] = ()


def first_records(intake: Intake, parse: ParsesPrinted) -> FirstRecords:
    """Return caption, credit, contributions, fields and edits as the file's metadata give them."""
    said = records_said(intake.readings, parse)
    caption, credit = said.caption_in(), said.credit_or_empty
    return FirstRecords(
        caption=None if caption == Caption(0) else caption,
        credit=None if credit == Credit(0) else credit,
        fields=said.fields,
        contributions=said.contributions,
        edits=traced_edits(intake.traces, 0).done,
    )


def new_photo(intake: Intake, records: FirstRecords, added_at: datetime) -> NewPhoto:
    """Return a file that was read as a photo on its way into the catalogue."""
    return NewPhoto(
        intake.as_photo(added_at),
        intake.size_bytes,
        intake.modified_ns,
        intake.fingerprint,
        intake.readings,
        caption=records.caption,
        credit=records.credit,
        fields=records.fields,
        contributions=records.contributions,
        edits=records.edits,
        sidecar_ns=intake.sidecar_ns,
    )


def records_said(readings: Sequence[Reading], parse: ParsesPrinted) -> Curated:
    """Return the records that what a file says comes to; their photo_id is 0."""
    values = reconcile(readings).values
    return Curated(
        0,
        captions=(_caption(values),),
        credit=_credit(values, parse),
        fields=tuple(
            FieldValue(0, spec.name, values[spec.name])
            for spec in FIELDS
            if spec.record == FIELD_RECORD and spec.name in values
        ),
        contributions=tuple(map(contribution_said, _items(values, "contributors"))),
    )


def _caption(values: Mapping[str, FieldContent]) -> Caption:
    return Caption(
        0,
        headline=_text(values, "headline"),
        text=_text(values, "description"),
        writer=_text(values, "caption_writer"),
        alt_text=_text(values, "alt_text"),
        extended_description=_text(values, "extended_description"),
    )


def _credit(values: Mapping[str, FieldContent], parse: ParsesPrinted) -> Credit:
    """Return the credit: fields win over what the credit line is understood to say."""
    line = _text(values, "credit_line")
    printed = parse(line, is_credit=True) if line else PrintedCredit()
    makers = _makers(_items(values, "creators"), parse)
    page, notice = _text(values, "web_statement"), _text(values, "copyright_notice")
    credit = Credit(
        0,
        creators=makers.creators or printed.creators,
        via=_once(printed.via, makers.via),
        courtesy=_once(printed.courtesy, makers.courtesy),
        commissioned_for=printed.commissioned_for or makers.commissioned_for,
        licence=licence_told(page, _text(values, USAGE_TERMS))
        or printed.licence
        or makers.licence
        or licence_told(notice),
        licence_url=page,
        work_url=_text(values, "work_url"),
        copyright=notice or printed.copyright or makers.copyright,
        line=line,
    )
    houses = _once(makers.organizations, _houses(line, printed))
    named = replace(credit, sources=unplaced(houses, credit))
    return named if named.names_somebody else credited_to_supply(named, _text(values, SOURCE))


def credit_said(line: str, printed: PrintedCredit) -> Credit:
    """Return the credit that a line alone comes to; its photo_id is 0.

    Args:
        line: The line, word for word.
        printed: The line taken apart.
    """
    credit = Credit(
        0,
        creators=printed.creators,
        via=printed.via,
        courtesy=printed.courtesy,
        commissioned_for=printed.commissioned_for,
        licence=printed.licence,
        copyright=printed.copyright,
        line=line,
    )
    return replace(credit, sources=unplaced(_houses(line, printed), credit))


def unplaced(houses: tuple[str, ...], credit: Credit) -> tuple[str, ...]:
    """Return the houses, but for those that have a place of their own in the credit."""
    elsewhere = {*credit.creators, *credit.via, *credit.courtesy, credit.commissioned_for}
    placed = {name.casefold() for name in elsewhere}
    return tuple(name for name in houses if name.casefold() not in placed)


def _makers(said: tuple[str, ...], parse: ParsesPrinted) -> PrintedCredit:
    """Return whom the creator field names, each once.

    The field is for bare names, but "Photograph: Ann Lee" and "Ann Lee/Reuters" stand there too;
    on record as they are, they would be printed with a second label, or the house twice. What the
    file says word for word stays in its readings.
    """
    read = [_maker(value, parse) for value in said]
    return PrintedCredit(
        creators=_once(*(one.creators for one in read)),
        organizations=_once(*(one.organizations for one in read)),
        via=_once(*(one.via for one in read)),
        courtesy=_once(*(one.courtesy for one in read)),
        commissioned_for=next((one.commissioned_for for one in read if one.commissioned_for), ""),
        licence=next((one.licence for one in read if one.licence), ""),
        copyright=next((one.copyright for one in read if one.copyright), ""),
    )


def _maker(value: str, parse: ParsesPrinted) -> PrintedCredit:
    """Take one value of the creator field apart where it holds more than a name."""
    if _MORE_THAN_A_NAME.search(value) and not ADDRESS.search(value):
        read = parse(value, is_credit=True)
        if _names_somebody(read):
            return read
    return PrintedCredit(creators=(value,))


def _houses(line: str, printed: PrintedCredit) -> tuple[str, ...]:
    """Return the houses of a credit line: the line itself where it is one name nobody knows."""
    is_a_name = not _names_somebody(printed) and 0 < len(line) <= LONGEST_NAME
    return (line,) if is_a_name else printed.organizations


def _once(*groups: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of all groups in order, each once, as it is written first."""
    names: dict[str, str] = {}
    for name in chain.from_iterable(groups):
        names.setdefault(name.casefold(), name)
    return tuple(names.values())


def _names_somebody(printed: PrintedCredit) -> bool:
    return bool(printed.creators or printed.organizations or printed.via or printed.courtesy)


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


def _text(values: Mapping[str, FieldContent], name: str) -> str:
    content = values.get(name, "")
    return content if isinstance(content, str) else "; ".join(content)


def _items(values: Mapping[str, FieldContent], name: str) -> tuple[str, ...]:
    content = values.get(name, ())
    return (content,) if isinstance(content, str) else content
