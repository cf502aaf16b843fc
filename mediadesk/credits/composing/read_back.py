"""Whether a composed line, read again, gives the record back as far as it carries it."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from mediadesk.credits.composing.facts import CreditFacts, contributions_of
from mediadesk.credits.composing.house_style import HouseStyle
from mediadesk.credits.edit_words import kinds_stated, kinds_told
from mediadesk.credits.licences import licence_name
from mediadesk.credits.normalise import fold
from mediadesk.model.credit import PrintedCredit

#: Returns the folded name that all spellings of a party share.
Canonical: TypeAlias = Callable[[str], str]


def departures(
    facts: CreditFacts, line: str, read: PrintedCredit, style: HouseStyle, canonical: Canonical
) -> tuple[str, ...]:
    """Return in words what of a line comes back otherwise than it is on record.

    Only what the line carries is asked for: a short form may leave out whom it likes.

    Args:
        facts: What the line was composed of.
        line: The line as plain text.
        read: What the parser reads in it.
        style: The style it was composed by.
        canonical: Makes the spellings of a party alike.
    """
    if not read.credit_part:
        return ("no credit is recognised in this line",)
    return (
        *_people(facts, line, read),
        *_houses(facts, line, read, canonical),
        *_licence(facts, line, read),
        *_edits(facts, line, read, style),
    )


def _people(facts: CreditFacts, line: str, read: PrintedCredit) -> list[str]:
    recorded = [*facts.credit.creators, *(one.person for one in contributions_of(facts))]
    found = [*read.creators, *(name for one in read.edit_credits for name in one.names)]
    lost = [f"{name} is not read as a person" for name in _missed(recorded, found, line, fold)]
    houses = {fold(name) for name in _recorded_houses(facts)}
    # A line may give an initial or the surname alone; a house's name read as a person's is told.
    surnames = {fold(name).split()[-1] for name in recorded if fold(name)}
    strange = [
        f"{name} is read as a person"
        for name in found
        if fold(name) in houses or not _shares(fold(name), surnames, recorded)
    ]
    return lost + strange


def _houses(facts: CreditFacts, line: str, read: PrintedCredit, canonical: Canonical) -> list[str]:
    recorded = _recorded_houses(facts)
    found = _found_houses(read)
    lost = [f"{name} is not read as a house" for name in _missed(recorded, found, line, canonical)]
    credit = facts.credit
    said = fold(" ".join((credit.copyright, credit.mandatory, credit.line, credit.status)))
    known = {canonical(name) for name in recorded}
    strange = [
        f"{name} is read as a house"
        for name in found
        if canonical(name) not in known
        and fold(name) not in said
        and not any(fold(name) in fold(house) for house in recorded)
    ]
    return lost + strange


def _licence(facts: CreditFacts, line: str, read: PrintedCredit) -> list[str]:
    licence = facts.credit.licence
    if not licence or licence_name(licence) not in line or read.licence == licence:
        return []
    return [f"licence {licence} is read as {read.licence or 'none'}"]


def _edits(facts: CreditFacts, line: str, read: PrintedCredit, style: HouseStyle) -> list[str]:
    told = kinds_told(facts.edits, style.discloses)
    words = style.wording(facts.language).edits
    stated = kinds_stated(read.edits)
    return [
        f"“{words[kind.value]}” is not read as an edit"
        for kind in told
        if words[kind.value] in line and kind not in stated
    ]


def _recorded_houses(facts: CreditFacts) -> tuple[str, ...]:
    credit = facts.credit
    worked_for = (one.organisation for one in contributions_of(facts))
    named = (*credit.sources, *credit.via, *credit.courtesy, credit.commissioned_for, *worked_for)
    return tuple(name for name in named if name)


def _found_houses(read: PrintedCredit) -> tuple[str, ...]:
    edited_for = (name for one in read.edit_credits for name in one.organizations)
    named = (*read.organizations, *read.via, *read.courtesy, read.commissioned_for, *edited_for)
    return tuple(dict.fromkeys(name for name in named if name))


def _missed(
    recorded: Iterable[str], found: Iterable[str], line: str, alike: Canonical
) -> list[str]:
    known, printed = {alike(name) for name in found}, fold(line)
    return [
        name
        for name in dict.fromkeys(recorded)
        if fold(name) and fold(name) in printed and alike(name) not in known
    ]


def _shares(name: str, surnames: set[str], recorded: Iterable[str]) -> bool:
    return bool(surnames & set(name.split())) or name in {fold(known) for known in recorded}
