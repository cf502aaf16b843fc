"""Whether a printed credit names whom it should, and each for what they did."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from mediadesk.credits.comparing.parties_named import KnowsParties, Named, Wording, on_record
from mediadesk.credits.comparing.terms_differences import claims_in, holder_of
from mediadesk.credits.composing.compose import CreditFacts, contributions_of
from mediadesk.credits.names_alike import is_misspelt, is_shortened
from mediadesk.credits.normalise import fold
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.finding import Difference, DifferenceKind, Part

#: Whether a name without label is a person's or a house's is the reader's guess, not the printer's
#: statement; only where both are taken for each other does the text say so.
_GUESSED: Final = frozenset({Part.MAKER, Part.SOURCE})
#: Who released a picture is its source and its lender in one.
_RELEASED: Final = frozenset({Part.MAKER, Part.SOURCE, Part.COURTESY})
#: A library passes on what others made; without "via" it does no less.
_PASSED_ON: Final = frozenset({Part.SOURCE, Part.VIA})
_HANDOUT: Final = "handout"
_GENERATED: Final = "ai-generated"


@dataclass(frozen=True, slots=True)
class _Pair:
    """A party on record and the same party in print."""

    expected: Named
    printed: Named


class PartyComparison:
    """Makers, sources and whom the picture passed through, on record and in print."""

    def __init__(
        self,
        printed: PrintedCredit,
        facts: CreditFacts,
        known: KnowsParties,
        own_line: PrintedCredit | None = None,
    ) -> None:
        self._facts = facts
        self._known = known
        self._print = Wording(printed, known)
        self._own = Wording(own_line, known) if own_line is not None else None
        self._is_blank = not printed.credit_part.strip()
        self._is_generated = printed.kind == _GENERATED
        self._is_handout = _HANDOUT in (printed.kind, facts.credit.status.strip())
        self._expected = tuple(e for e in on_record(facts) if self._is_demanded(e))
        self._named = tuple(p for p in self._print.parties if p.part is not Part.EDITOR)
        self._holders = [holder_of(claim) for claim in claims_in(printed.copyright)]

    def differences(self) -> Iterator[Difference]:
        """Yield what is wrong with the parties, each fault once."""
        if not self._expected:
            return
        if not self._named and self._is_blank:
            demanded = " / ".join(e.name for e in self._expected if e.part is not Part.FOR)
            yield Difference(DifferenceKind.CREDIT_MISSING, expected=demanded)
            return
        missing = [e for e in self._expected if not self._print.names(e.name)]
        strange = [p for p in self._named if not self._is_accounted_for(p.name)]
        yield from _misspelt(missing, strange)
        if not missing and self._facts.credit.copyright.strip():
            # Who claims the right instead is told by the comparison of copyrights.
            strange = [p for p in strange if not self._claims(p.name)]
        yield from self._wrong_or_missing(missing, strange)
        yield from self._displaced()

    def _claims(self, name: str) -> bool:
        """Whether a party is named in print as one who holds the right."""
        return any(self._print.is_same(name, holder) for holder in self._holders)

    def _is_demanded(self, expected: Named) -> bool:
        """Whether the house's own line names a party; whom it leaves out nobody has to name."""
        return self._own is None or self._own.names(expected.name)

    def _is_accounted_for(self, name: str) -> bool:
        """Whether a printed party is on record, or the program that a generated picture tells."""
        return (self._is_generated and self._known.is_tool(name)) or self._is_on_record(name)

    def _is_on_record(self, name: str) -> bool:
        credit = self._facts.credit
        others = [n for c in contributions_of(self._facts) for n in (c.person, c.organisation)]
        known = [e.name for e in on_record(self._facts)] + others
        if any(self._print.is_same(name, other) or self._is_piece(name, other) for other in known):
            return True
        if any(_is_branch(name, e.name) for e in on_record(self._facts) if not e.is_person):
            return True
        if self._own is not None and self._own.names(name):
            return True
        supplied = f" {fold(f'{credit.line} {credit.copyright} {credit.mandatory}')} "
        return f" {fold(name)} " in supplied

    def _is_piece(self, name: str, whole: str) -> bool:
        """Whether a name is a piece of one that is printed whole, as of "Doe, Jane"."""
        return set(fold(name).split()) <= set(fold(whole).split()) and self._print.stands_in(whole)

    def _wrong_or_missing(self, missing: list[Named], strange: list[Named]) -> Iterator[Difference]:
        for lost in missing:
            instead = next((p for p in strange if p.part is lost.part), None) or next(
                (p for p in strange if p.is_person == lost.is_person), None
            )
            if instead:
                strange.remove(instead)
                yield Difference(DifferenceKind.PARTY_WRONG, lost.name, instead.name, lost.part)
            else:
                yield Difference(DifferenceKind.PARTY_MISSING, lost.name, "", lost.part)
        names = " / ".join(e.name for e in self._expected)
        for one in strange:
            yield Difference(DifferenceKind.PARTY_WRONG, names, one.name, one.part)

    def _displaced(self) -> Iterator[Difference]:
        """Yield who is named for something else than on record, or in another order."""
        pairs = list(self._pairs())
        moved = [pair for pair in pairs if pair.printed.part is not pair.expected.part]
        swapped = next((two for two in combinations(moved, 2) if self._are_swapped(*two)), None)
        if swapped:
            yield Difference(
                DifferenceKind.PARTIES_SWAPPED,
                _parts(pair.expected for pair in swapped),
                _parts(Named(pair.expected.name, pair.printed.part) for pair in swapped),
            )
        for pair in moved:
            if not (swapped and pair in swapped) and self._is_misplaced(pair):
                yield Difference(
                    DifferenceKind.PARTY_MISPLACED,
                    pair.expected.name,
                    pair.printed.name,
                    pair.expected.part,
                    pair.printed.part,
                )
        yield from self._order(pairs)

    def _pairs(self) -> Iterator[_Pair]:
        """Yield the parties on both sides; of several places in print, the one on record."""
        for expected in self._expected:
            same = [p for p in self._print.parties if self._print.is_same(p.name, expected.name)]
            if same:
                allowed = self._allowed(expected)
                yield _Pair(expected, next((p for p in same if p.part in allowed), same[0]))

    def _allowed(self, expected: Named) -> frozenset[Part]:
        """Return the parts in which a house may name a party: as on record, or its own way."""
        own = self._own.parts_of(expected.name) if self._own is not None else ()
        return frozenset({expected.part, *own})

    def _are_swapped(self, one: _Pair, other: _Pair) -> bool:
        return (
            one.printed.part is other.expected.part
            and other.printed.part is one.expected.part
            and one.printed.part not in self._allowed(one.expected)
            and other.printed.part not in self._allowed(other.expected)
        )

    def _is_misplaced(self, pair: _Pair) -> bool:
        parts = {pair.expected.part, pair.printed.part}
        if parts <= _GUESSED or (self._is_handout and parts <= _RELEASED):
            return False
        if parts <= _PASSED_ON and self._known.is_library(pair.printed.name):
            return False
        if self._own is not None and not any(self._own.parts_of(pair.expected.name)):
            return False
        return pair.printed.part not in self._allowed(pair.expected)

    def _order(self, pairs: Iterable[_Pair]) -> Iterator[Difference]:
        """Yield makers named in another order than the record's, which is the order of merit."""
        makers = [p for p in pairs if p.expected.part is p.printed.part is Part.MAKER]
        printed = [p.name for p in self._named if p.part is Part.MAKER]
        places = [printed.index(pair.printed.name) for pair in makers]
        if places != sorted(places):
            in_print = [printed[place] for place in sorted(places)]
            expected = [pair.expected.name for pair in makers]
            yield Difference(
                DifferenceKind.ORDER_DIFFERS, ", ".join(expected), ", ".join(in_print), Part.MAKER
            )


def _is_branch(name: str, house: str) -> bool:
    """Whether a name is a house's with more behind it: "dpa-Zentralbild", "AFP Forum"."""
    return bool(fold(house)) and fold(name).startswith(f"{fold(house)} ")


def _misspelt(missing: list[Named], strange: list[Named]) -> Iterator[Difference]:
    """Yield slips of the pen, and take them off both lists."""
    for lost in tuple(missing):
        slip = next((p for p in strange if is_misspelt(p.name, lost.name)), None)
        if slip:
            yield Difference(DifferenceKind.PARTY_MISSPELT, lost.name, slip.name, lost.part)
        elif lost.is_person:
            slip = next((p for p in strange if is_shortened(p.name, lost.name)), None)
            if slip:
                yield Difference(DifferenceKind.PARTY_MISSING, lost.name, slip.name, lost.part)
        if slip:
            missing.remove(lost)
            strange.remove(slip)


def _parts(parties: Iterable[Named]) -> str:
    return ", ".join(f"{party.name} ({party.part.value})" for party in parties)
