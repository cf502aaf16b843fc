"""Make a credit of what a file's fields, or a credit line alone, say of it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from typing import Final

from mediadesk.credits.licences import licence_told
from mediadesk.model.credit import Credit, PrintedCredit
from mediadesk.model.field_content import as_one_text, as_values
from mediadesk.model.photo import FieldContent
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


def credit_of(values: Mapping[str, FieldContent], parse: ParsesPrinted) -> Credit:
    """Return the credit of a file's fields; its photo_id is 0.

    Fields win over what the credit line is understood to say.

    Args:
        values: What the file says, by field.
        parse: Takes a printed text apart.
    """

    def text(name: str) -> str:
        return as_one_text(values.get(name, ""))

    line = text("credit_line")
    printed = parse(line, is_credit=True) if line else PrintedCredit()
    makers = _makers(as_values(values.get("creators", ())), parse)
    page, notice = text("web_statement"), text("copyright_notice")
    credit = Credit(
        0,
        creators=makers.creators or printed.creators,
        via=_once(printed.via, makers.via),
        courtesy=_once(printed.courtesy, makers.courtesy),
        commissioned_for=printed.commissioned_for or makers.commissioned_for,
        licence=licence_told(page, text(USAGE_TERMS))
        or printed.licence
        or makers.licence
        or licence_told(notice),
        licence_url=page,
        work_url=text("work_url"),
        copyright=notice or printed.copyright or makers.copyright,
        line=line,
    )
    houses = _once(makers.organizations, _houses(line, printed))
    named = replace(credit, sources=unplaced(houses, credit))
    return named if named.names_somebody else credited_to_supply(named, text(SOURCE))


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
