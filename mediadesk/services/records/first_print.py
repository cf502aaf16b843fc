"""Make a photo's first records of what is printed under it, where its file says nothing."""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from mediadesk.credits.edit_words import kinds_meant
from mediadesk.credits.licences import licence_url, licences_in
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit, EditCredit, PrintedCredit
from mediadesk.model.edit import Edit, Evidence
from mediadesk.model.placement import Placement
from mediadesk.services.records.first_records import FirstRecords
from mediadesk.services.records.printed import ParsesPrinted, read_printed
from mediadesk.services.records.said_credit import credit_said

#: The photo's number until the catalogue gives it one.
_NEW: Final = 0


def with_print(
    records: FirstRecords, placement: Placement, parse: ParsesPrinted, source: str
) -> FirstRecords:
    """Return a photo's first records, filled in with what is printed where it was published.

    What the file itself says stands: print fills a caption, an alternative text or a credit that
    is empty. An edit that is stated there is logged as declared, with where it is stated.

    Args:
        records: What the file says.
        placement: The picture as published.
        parse: Takes a printed text apart.
        source: Where it is printed, as the edit log is to name it.
    """
    printed = read_printed(placement, parse)
    caption = _caption(records.caption or Caption(_NEW), placement, printed)
    named = records.credit is not None and records.credit.names_somebody
    credit = records.credit if named else _credit(records.credit, placement, printed)
    contributions = records.contributions or tuple(_contributions(printed.edit_credits))
    logged = {edit.kind for edit in records.edits}
    stated = (
        Edit(uuid.uuid4().hex, _NEW, kind, Evidence.DECLARED, source=source)
        for kind in kinds_meant(printed.edits)
        if kind not in logged
    )
    return replace(
        records,
        caption=None if caption == Caption(_NEW) else caption,
        credit=None if credit == Credit(_NEW) else credit,
        contributions=contributions,
        edits=(*records.edits, *stated),
    )


def _caption(said: Caption, placement: Placement, printed: PrintedCredit) -> Caption:
    words = printed.caption_part if printed.credit_part else placement.caption
    return replace(
        said,
        text=said.text or words.strip(),
        alt_text=said.alt_text or placement.alt.strip(),
    )


def _credit(said: Credit | None, placement: Placement, printed: PrintedCredit) -> Credit | None:
    line = " ".join((placement.credit or printed.credit_part).split())
    if not line:
        return said
    read = credit_said(line, printed)
    links = tuple(link for link in placement.links or () if licences_in(link))
    return replace(read, licence_url=links[0] if links else licence_url(read.licence))


def _contributions(credited: Iterable[EditCredit]) -> Iterator[Contribution]:
    """Yield who is named for editing: names with their house, or the houses alone."""
    for one in credited:
        house = one.organizations[0] if one.organizations else ""
        for name in one.names or ("",) * bool(one.organizations):
            yield Contribution(uuid.uuid4().hex, _NEW, one.roles, name, house)
