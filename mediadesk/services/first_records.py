"""Make a photo's first records of what its file says of itself."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mediadesk.edits.kinds import CONTRIBUTOR_ROLE
from mediadesk.edits.traces import traced_edits
from mediadesk.metadata.fields import FIELD_RECORD, FIELDS
from mediadesk.metadata.reconcile import reconcile
from mediadesk.metadata.values import entity
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit, PrintedCredit
from mediadesk.model.edit import Edit
from mediadesk.model.intake import Intake
from mediadesk.model.photo import FieldContent, FieldValue
from mediadesk.services.printed import ParsesPrinted
from mediadesk.services.recording import HOUSE_SEPARATOR

#: A credit line in which no party is recognised is one party's name, unless it is this long.
_LONGEST_NAME: Final = 60


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
    values = reconcile(intake.readings).values
    caption, credit = _caption(values), _credit(values, parse)
    return FirstRecords(
        caption=None if caption == Caption(0) else caption,
        credit=None if credit == Credit(0) else credit,
        fields=tuple(
            FieldValue(0, spec.name, values[spec.name])
            for spec in FIELDS
            if spec.record == FIELD_RECORD and spec.name in values
        ),
        contributions=tuple(map(_contribution, _items(values, "contributors"))),
        edits=traced_edits(intake.traces, 0).done,
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
    creators = _items(values, "creators") or printed.creators
    return Credit(
        0,
        creators=creators,
        sources=_sources(line, printed, creators),
        via=printed.via,
        courtesy=printed.courtesy,
        commissioned_for=printed.commissioned_for,
        licence=printed.licence,
        licence_url=_text(values, "web_statement"),
        work_url=_text(values, "work_url"),
        copyright=_text(values, "copyright_notice") or printed.copyright,
        line=line,
    )


def _sources(line: str, printed: PrintedCredit, creators: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parties named, but for those that have a place of their own."""
    elsewhere = {*creators, *printed.via, *printed.courtesy, printed.commissioned_for}
    placed = {name.casefold() for name in elsewhere}
    is_a_name = not _names_somebody(printed) and 0 < len(line) <= _LONGEST_NAME
    named = (line,) if is_a_name else printed.organizations
    return tuple(name for name in named if name.casefold() not in placed)


def _names_somebody(printed: PrintedCredit) -> bool:
    return bool(printed.creators or printed.organizations or printed.via or printed.courtesy)


def _contribution(text: str) -> Contribution:
    party = entity(text)
    person, _, organisation = party.name.partition(HOUSE_SEPARATOR)
    return Contribution(
        uuid.uuid4().hex, 0, _roles(party.roles), person.strip(), organisation.strip()
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
