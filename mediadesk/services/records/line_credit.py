"""The parties that a credit line names, put on record when the line is set."""

from dataclasses import replace
from typing import TypeVar

from mediadesk.model.credit import Credit
from mediadesk.services.records.field_records import FieldRecords
from mediadesk.services.records.printed import ParsesPrinted
from mediadesk.services.records.said_credit import credit_said, unplaced
from mediadesk.services.records.supply_credit import SOURCE, credited_to_supply

T = TypeVar("T", str, tuple[str, ...])


def with_line_credited(
    before: FieldRecords, after: FieldRecords, parse: ParsesPrinted
) -> FieldRecords:
    """Return records whose credit line was set, with those on record whom it names.

    The line is read as it is at import, so that a photo is credited alike whether its file or a
    person said it. What was said of the credit by itself stands: only what is empty, or what the
    line before (without one, the Source) had told, follows the new line. A line that is cleared
    takes nothing with it.
    """
    line = after.credit.line
    if not line or line == before.credit.line:
        return after
    told, now = _told(before, parse), credit_said(line, parse(line, is_credit=True))
    old, credit = before.credit, after.credit

    def follow(was: T, stands: T, had_told: T, tells: T) -> T:
        return tells if stands == was and (not was or was == had_told) else stands

    followed = replace(
        credit,
        creators=follow(old.creators, credit.creators, told.creators, now.creators),
        sources=follow(old.sources, credit.sources, told.sources, now.sources),
        via=follow(old.via, credit.via, told.via, now.via),
        courtesy=follow(old.courtesy, credit.courtesy, told.courtesy, now.courtesy),
        commissioned_for=follow(
            old.commissioned_for,
            credit.commissioned_for,
            told.commissioned_for,
            now.commissioned_for,
        ),
        licence=follow(old.licence, credit.licence, told.licence, now.licence),
        copyright=follow(old.copyright, credit.copyright, told.copyright, now.copyright),
    )
    return replace(after, credit=replace(followed, sources=unplaced(followed.sources, followed)))


def _told(records: FieldRecords, parse: ParsesPrinted) -> Credit:
    """Return the credit that the line on record told, or the Source where there was none."""
    line = records.credit.line
    if line:
        return credit_said(line, parse(line, is_credit=True))
    return credited_to_supply(Credit(0), str(records.fields.get(SOURCE, "")))
