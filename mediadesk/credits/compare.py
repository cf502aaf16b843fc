"""Compare a printed credit with the record: what is missing, misspelt, wrong, or without ground."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from mediadesk.credits.compose import CreditFacts, contributions_of
from mediadesk.credits.edit_words import EDIT_WORDS, kinds_stated, kinds_told, words_for
from mediadesk.credits.licences import licence_name
from mediadesk.credits.normalise import fold
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.edit import EditKind
from mediadesk.model.finding import Difference, DifferenceKind

#: Licences that do not ask to be named.
_SILENT_LICENCES: Final = frozenset({"", "PD", "CC0-1.0"})
#: Folded words shorter than this are right or another word: "AP" is no misprint of "AFP".
_SHORTEST_MISPRINT: Final = 4
_LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True)
class _Named:
    """A name on one side of the comparison, and whether a person bears it."""

    name: str
    is_person: bool


def differences(
    printed: PrintedCredit,
    facts: CreditFacts,
    discloses: Collection[EditKind],
    *,
    names_editors: bool,
    canonical: Callable[[str], str] = fold,
) -> tuple[Difference, ...]:
    """Return how a printed credit departs from the record; nothing where it is as it should be.

    Case, accents, punctuation and initials do not count: "J. DOE" is Jane Doe.

    Args:
        printed: The printed line, taken apart.
        facts: The record.
        discloses: Kinds of edit that have to be told.
        names_editors: Whether whoever edited the picture has to be named.
        canonical: Brings the names of one party to one key: `Lexicon.canonical`, so that "AP" is
            the Associated Press.
    """
    comparison = _Comparison(printed, facts, canonical)
    found = [*comparison.parties()]
    found += _edits(printed, facts, discloses)
    if names_editors:
        found += comparison.editors()
    found += _licence(printed, facts)
    found += _caption(printed, facts)
    return tuple(found)


class _Comparison:
    """The names of both sides, brought to the same keys."""

    def __init__(
        self, printed: PrintedCredit, facts: CreditFacts, canonical: Callable[[str], str]
    ) -> None:
        self._printed = printed
        self._facts = facts
        self._canonical = canonical
        self._text = f" {fold(printed.credit_part)} "

    def parties(self) -> Iterator[Difference]:
        """Yield what is wrong with the makers and sources."""
        expected = self._expected()
        if not expected:
            return
        if not self._printed_names() and not self._printed.credit_part.strip():
            names = " / ".join(e.name for e in expected)
            yield Difference(DifferenceKind.CREDIT_MISSING, expected=names)
            return
        missing = [e for e in expected if not self._is_printed(e)]
        strange = [p for p in self._printed_names() if not self._is_on_record(p, expected)]
        for lost in tuple(missing):
            misprint = next((p for p in strange if is_misspelt(p.name, lost.name)), None)
            if misprint:
                missing.remove(lost)
                strange.remove(misprint)
                yield Difference(DifferenceKind.PARTY_MISSPELT, lost.name, misprint.name)
        yield from self._wrong_or_missing(missing, strange, expected)

    def editors(self) -> Iterator[Difference]:
        """Yield those who worked on the picture and are not named."""
        doers = [n for e in self._printed.edit_credits for n in (*e.names, *e.organizations)]
        named = (*doers, *self._printed.creators, *self._printed.organizations)
        for one in contributions_of(self._facts):
            for name in filter(None, (one.person or one.organisation,)):
                if any(self._is_same(name, other) for other in named) or self._stands_in(name):
                    continue
                misprint = next((n for n in named if is_misspelt(n, name)), None)
                if misprint:
                    yield Difference(DifferenceKind.PARTY_MISSPELT, name, misprint)
                else:
                    yield Difference(DifferenceKind.EDITOR_MISSING, expected=name)

    def _expected(self) -> list[_Named]:
        credit = self._facts.credit
        persons = [_Named(name, is_person=True) for name in credit.creators]
        houses = [
            _Named(name, is_person=False)
            for name in (*credit.sources, *credit.via, *credit.courtesy)
        ]
        return [named for named in (*persons, *houses) if named.name.strip()]

    def _printed_names(self) -> list[_Named]:
        p = self._printed
        persons = [_Named(name, is_person=True) for name in p.creators]
        houses = [_Named(n, is_person=False) for n in (*p.organizations, *p.via, *p.courtesy)]
        return persons + houses

    def _wrong_or_missing(
        self, missing: list[_Named], strange: list[_Named], expected: list[_Named]
    ) -> Iterator[Difference]:
        for lost in missing:
            instead = next((p for p in strange if p.is_person == lost.is_person), None)
            if instead:
                strange.remove(instead)
                yield Difference(DifferenceKind.PARTY_WRONG, lost.name, instead.name)
            else:
                yield Difference(DifferenceKind.PARTY_MISSING, expected=lost.name)
        names = " / ".join(e.name for e in expected)
        for one in strange:
            yield Difference(DifferenceKind.PARTY_WRONG, names, one.name)

    def _is_printed(self, expected: _Named) -> bool:
        printed = (*self._printed_names(), _Named(self._printed.commissioned_for, is_person=False))
        return any(self._is_same(p.name, expected.name) for p in printed) or self._stands_in(
            expected.name
        )

    def _stands_in(self, name: str) -> bool:
        """Whether a name's words stand in the credit, whatever the parser took them for."""
        key = fold(name)
        return bool(key) and f" {key} " in self._text

    def _is_on_record(self, printed: _Named, expected: Iterable[_Named]) -> bool:
        credit = self._facts.credit
        others = [n for c in contributions_of(self._facts) for n in (c.person, c.organisation)]
        known = [e.name for e in expected] + others + [credit.commissioned_for]
        if any(self._is_same(printed.name, name) for name in known):
            return True
        supplied = f" {fold(f'{credit.line} {credit.copyright} {credit.mandatory}')} "
        return f" {fold(printed.name)} " in supplied

    def _is_same(self, one: str, other: str) -> bool:
        if not one.strip() or not other.strip():
            return False
        return self._canonical(one) == self._canonical(other) or _is_same_person(one, other)


def is_misspelt(printed: str, expected: str) -> bool:
    """Whether a printed name is an expected one with a slip of the pen in it."""
    one, other = fold(printed)[:_LONGEST_NAME].split(), fold(expected)[:_LONGEST_NAME].split()
    if one == other or not one or not other:
        return False
    if len(one) == len(other):
        return all(_is_slip(a, b) for a, b in zip(one, other, strict=True))
    return _is_slip("".join(one), "".join(other))


def _is_slip(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < _SHORTEST_MISPRINT:
        return False
    return edit_distance(one, other, at_most=2) <= (1 if shorter < 8 else 2)


def edit_distance(one: str, other: str, at_most: int) -> int:
    """Return how many letters to change, add, drop or swap; at_most + 1 where it is more."""
    if abs(len(one) - len(other)) > at_most:
        return at_most + 1
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(row[-1] + 1, rows[-1][j] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
        if min(row) > at_most:
            return at_most + 1
    return rows[-1][-1]


def _is_same_person(one: str, other: str) -> bool:
    """Whether two names agree but for initials: "J. Doe", "Jane Doe", "Jane M. Doe"."""
    short, long = sorted((fold(one).split(), fold(other).split()), key=len)
    if not short or len(long) < 2 or short[-1] != long[-1] or len(short) < 2:
        return False
    first, full = short[0], long[0]
    is_first = (
        first == full
        or (len(first) == 1 and full.startswith(first))
        or (len(full) == 1 and first.startswith(full))
    )
    middle = long[1:-1]
    return is_first and (short[1:-1] == middle or all(len(word) == 1 for word in middle))


def _edits(
    printed: PrintedCredit, facts: CreditFacts, discloses: Collection[EditKind]
) -> Iterator[Difference]:
    stated = kinds_stated(printed.edits)
    for kind in kinds_told(facts.edits, discloses):
        if kind not in stated:
            yield Difference(DifferenceKind.EDIT_UNDISCLOSED, expected=words_for(kind).participle)
    roles = {fold(role) for c in facts.contributions for role in c.roles}
    done = {e.kind for e in facts.edits} | {w.kind for w in EDIT_WORDS if fold(w.role) in roles}
    for word in printed.edits:
        if not kinds_stated((word,)) & done and not (word == "modified" and done):
            yield Difference(DifferenceKind.EDIT_UNSUPPORTED, printed=word)


def _licence(printed: PrintedCredit, facts: CreditFacts) -> Iterator[Difference]:
    licence = facts.credit.licence.strip()
    if licence in _SILENT_LICENCES or printed.licence == licence:
        return
    yield Difference(
        DifferenceKind.LICENCE_MISSING, licence_name(licence), licence_name(printed.licence)
    )


def _caption(printed: PrintedCredit, facts: CreditFacts) -> Iterator[Difference]:
    caption = facts.caption.text.strip() if facts.caption else ""
    if caption and printed.caption_part and fold(caption) != fold(printed.caption_part):
        yield Difference(DifferenceKind.CAPTION_DIFFERS, caption, printed.caption_part)
