"""Compare a printed credit with the record: what is missing, misspelt, wrong, or without ground."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from mediadesk.credits.comparing.edit_differences import EditorComparison, edit_differences
from mediadesk.credits.comparing.parties_named import KnowsParties
from mediadesk.credits.comparing.party_differences import PartyComparison
from mediadesk.credits.comparing.terms_differences import (
    copyright_differences,
    holder_of,
    licence_differences,
    notice_differences,
)
from mediadesk.credits.composing.compose import CreditFacts
from mediadesk.credits.normalise import fold
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.edit import EditKind
from mediadesk.model.finding import Difference, DifferenceKind


@dataclass(frozen=True, slots=True)
class Demands:
    """What a house demands of a printed credit.

    Attributes:
        discloses: Kinds of edit that have to be told.
        names_editors: Whether whoever edited the picture has to be named.
        own_line: The line as the house itself words it, taken apart. Whom it leaves out, nobody
            has to name; what it turns into something else, "via" into a stroke, is no fault.
            None where no line can be composed: then the record alone is demanded.
    """

    discloses: Collection[EditKind]
    names_editors: bool
    own_line: PrintedCredit | None = None


def differences(
    printed: PrintedCredit,
    facts: CreditFacts,
    demands: Demands,
    *,
    known: KnowsParties,
    links: Collection[str] | None = None,
) -> tuple[Difference, ...]:
    """Return how a printed credit departs from the record; nothing where it is as it should be.

    Case, accents, punctuation, initials and the order of given name and surname do not count:
    "DOE, J." is Jane Doe. One fault is told once.

    Args:
        printed: The printed line, taken apart.
        facts: The record.
        demands: What the house demands.
        known: What is known of parties: the lexicon, so that "AP" is the Associated Press.
        links: Addresses that the printed credit links to; None where print carries no links.
    """
    found = [*_line(printed, facts, demands, known)]
    if not any(d.kind is DifferenceKind.CREDIT_MISSING for d in found):
        found += licence_differences(printed, facts, links)
        found += notice_differences(printed, facts)
        told = {fold(d.printed) for d in found}
        claims = copyright_differences(printed, facts)
        found += (d for d in claims if holder_of(d.printed) not in told)
    found += _caption(printed, facts)
    return tuple(dict.fromkeys(found))


def _line(
    printed: PrintedCredit, facts: CreditFacts, demands: Demands, known: KnowsParties
) -> Iterator[Difference]:
    """Yield what is wrong with parties, edits and editors; nothing in the house's own words."""
    own = demands.own_line
    if own is not None and _is_worded_as(printed, own, facts):
        return
    parties = tuple(PartyComparison(printed, facts, known, own).differences())
    yield from parties
    yield from edit_differences(printed, facts, demands.discloses, own)
    if not any(d.kind is DifferenceKind.CREDIT_MISSING for d in parties):
        editors = EditorComparison(printed, facts, known, own)
        yield from editors.differences(names_editors=demands.names_editors)


def _is_worded_as(printed: PrintedCredit, own: PrintedCredit, facts: CreditFacts) -> bool:
    """Whether the house's own words are printed, wherever the reader parted the caption off."""
    demanded = _words(own.caption_part, own.credit_part)
    caption = facts.caption.text if facts.caption else ""
    captioned = _words(caption, own.caption_part, own.credit_part)
    read = (_words(printed.credit_part), _words(printed.caption_part, printed.credit_part))
    return bool(demanded) and any(words in (demanded, captioned) for words in read)


def _words(*texts: str) -> list[str]:
    """Return the words of texts in an order of their own."""
    return sorted(word for text in texts for word in fold(text).split())


def _caption(printed: PrintedCredit, facts: CreditFacts) -> Iterator[Difference]:
    caption = facts.caption.text.strip() if facts.caption else ""
    if caption and printed.caption_part and fold(caption) != fold(printed.caption_part):
        yield Difference(DifferenceKind.CAPTION_DIFFERS, caption, printed.caption_part)
