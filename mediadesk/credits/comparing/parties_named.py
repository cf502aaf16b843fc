"""The parties of a record and of a printed credit, each with what it is named for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from mediadesk.credits.composing.compose import CreditFacts
from mediadesk.credits.names_alike import is_same_name, orders
from mediadesk.credits.normalise import fold
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.finding import Part

#: Words for a picture's status that a reader of credits takes for a house (LABELLING.md).
_STATUS_HOUSES: Final = frozenset(map(fold, ("pool", "代表", "代表撮影", "handout", "file")))


class KnowsParties(Protocol):
    """What is known of parties by their names: the lexicon."""

    def canonical(self, name: str) -> str:
        """Return the key that all names of a party share, so that "AP" is Associated Press."""
        ...

    def is_library(self, name: str) -> bool:
        """Whether a name is that of a library of pictures by many contributors."""
        ...

    def is_tool(self, name: str) -> bool:
        """Whether a name is that of a program that makes pictures."""
        ...


@dataclass(frozen=True, slots=True)
class Named:
    """A name, and what it is named for."""

    name: str
    part: Part

    @property
    def is_person(self) -> bool:
        """Whether a person bears it: houses make no pictures."""
        return self.part is Part.MAKER


def on_record(facts: CreditFacts) -> tuple[Named, ...]:
    """Return the parties of a record that a credit names, each once."""
    credit = facts.credit
    listed = (
        *((name, Part.MAKER) for name in credit.creators),
        *((name, Part.SOURCE) for name in credit.sources),
        *((name, Part.VIA) for name in credit.via),
        *((name, Part.COURTESY) for name in credit.courtesy),
        (credit.commissioned_for, Part.FOR),
    )
    once: dict[str, Named] = {}
    for name, part in listed:
        if fold(name):
            once.setdefault(fold(name), Named(name.strip(), part))
    return tuple(once.values())


def in_print(printed: PrintedCredit) -> tuple[Named, ...]:
    """Return the parties a printed credit names; those who edited the picture last."""
    listed = (
        *((name, Part.MAKER) for name in printed.creators),
        *((name, Part.SOURCE) for name in printed.organizations if not _is_status(name)),
        *((name, Part.VIA) for name in printed.via),
        *((name, Part.COURTESY) for name in printed.courtesy),
        (printed.commissioned_for, Part.FOR),
        *((name, Part.EDITOR) for e in printed.edit_credits for name in e.names),
        *((name, Part.EDITOR) for e in printed.edit_credits for name in e.organizations),
    )
    return tuple(Named(name, part) for name, part in listed if name.strip())


class Wording:
    """A printed text in which names are looked up, whatever the parser took them for."""

    def __init__(self, printed: PrintedCredit, known: KnowsParties) -> None:
        self.parties = in_print(printed)
        self._known = known
        self._text = f" {fold(printed.credit_part)} "

    def is_same(self, one: str, other: str) -> bool:
        """Whether two names are those of one party."""
        if not one.strip() or not other.strip():
            return False
        known = self._known
        return known.canonical(one) == known.canonical(other) or is_same_name(one, other)

    def stands_in(self, name: str) -> bool:
        """Whether a name's words stand in the credit, "Doe, Jane" included."""
        return any(key and f" {key} " in self._text for key in orders(name))

    def names(self, name: str) -> bool:
        """Whether the text names somebody at all."""
        return self.stands_in(name) or any(self.is_same(p.name, name) for p in self.parties)

    def parts_of(self, name: str) -> Iterator[Part]:
        """Yield what the text names somebody for."""
        return (p.part for p in self.parties if self.is_same(p.name, name))


def _is_status(name: str) -> bool:
    return fold(name) in _STATUS_HOUSES
