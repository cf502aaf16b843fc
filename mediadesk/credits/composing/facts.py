"""What a credit line is composed from, and who worked on the picture by all that is known."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mediadesk.credits.edit_words import words_for
from mediadesk.credits.normalise import fold
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit

#: What a name never begins or ends with; a full stop may end one ("Acme Inc.").
_LOOSE: Final = " ,;:/|·•–—-\u3001\uff0c\uff1b\uff1a\uff0f\t"


@dataclass(frozen=True, slots=True)
class CreditFacts:
    """What a credit line is composed from.

    Attributes:
        caption: The caption it stands beside, where there is one.
        credit: The credit on record.
        contributions: Who else worked on the picture.
        edits: The edit log.
        language: BCP 47 tag of the wording; "" for the house's own.
        title: The picture's title; where it has none, its headline stands for it.
    """

    caption: Caption | None
    credit: Credit
    contributions: tuple[Contribution, ...] = ()
    edits: tuple[Edit, ...] = ()
    language: str = ""
    title: str = ""


def contributions_of(facts: CreditFacts) -> tuple[Contribution, ...]:
    """Return who worked on the picture: those on record, and any other name in the edit log.

    Entries of the same person for the same house are one, their roles in order of mention.
    """
    recorded = [c for c in facts.contributions if c.person.strip() or c.organisation.strip()]
    named = {fold(c.person) for c in recorded}
    logged = [
        Contribution(e.id, e.photo_id, (words_for(e.kind).role,), e.by, e.organisation)
        for e in facts.edits
        if e.by.strip() and fold(e.by) not in named
    ]
    merged: dict[tuple[str, str], Contribution] = {}
    for one in (*recorded, *logged):
        key = (fold(one.person), fold(one.organisation))
        roles = merged[key].roles if key in merged else ()
        merged[key] = Contribution(
            one.id, one.photo_id, once((*roles, *one.roles)), one.person, one.organisation
        )
    return tuple(merged.values())


def has_credit(facts: CreditFacts) -> bool:
    """Return whether the record or the edit log says anything a credit line can be made of."""
    return bool(is_credited(facts) or facts.edits or contributions_of(facts))


def is_credited(facts: CreditFacts) -> bool:
    """Return whether the record says whose the picture is; who edited it says nothing of that."""
    credit = facts.credit
    return bool(credit.names_somebody or credit.line.strip() or credit.mandatory.strip())


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Return names tidied, each once, such as say nothing left out."""
    kept: dict[str, str] = {}
    for name in names:
        tidied = tidy(name)
        if tidied:
            kept.setdefault(fold(tidied) or tidied, tidied)
    return tuple(kept.values())


def tidy(name: str) -> str:
    """Return a name on one line, without separators hanging on to it."""
    printable = "".join(c if c.isprintable() or c.isspace() else "" for c in name)
    bare = " ".join(printable.split()).strip(_LOOSE)
    return bare if any(c.isalnum() for c in bare) else ""
