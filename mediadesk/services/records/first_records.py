"""Make a photo's first records of what its file says of itself."""

from dataclasses import dataclass
from datetime import datetime

from mediadesk.edits.traces import traced_edits
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit
from mediadesk.model.intake import Intake, NewPhoto
from mediadesk.model.photo import FieldValue
from mediadesk.services.records.printed import ParsesPrinted
from mediadesk.services.records.said_records import records_said


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
