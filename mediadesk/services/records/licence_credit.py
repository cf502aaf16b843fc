"""The licence that rights fields name, put on record when one of them is set."""

from dataclasses import replace
from typing import Final

from mediadesk.credits.licences import licence_told
from mediadesk.services.records.field_records import FieldRecords

#: The field that says in words how a picture may be used.
USAGE_TERMS: Final = "usage_terms"


def with_licence_told(before: FieldRecords, after: FieldRecords) -> FieldRecords:
    """Return records with the licence that the web statement or the usage terms were set to name.

    A licence that these fields told follows them; one that was said by itself stays as it is.
    """
    told, now = _told(before), _told(after)
    stands = after.credit.licence
    is_free = stands == before.credit.licence and stands in ("", told)
    if not now or now == told or not is_free:
        return after
    return replace(after, credit=replace(after.credit, licence=now))


def _told(records: FieldRecords) -> str:
    return licence_told(records.credit.licence_url, str(records.fields.get(USAGE_TERMS, "")))
