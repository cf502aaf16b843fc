"""Vocabularies looked up as they are typed, whatever the accents, the case, the word begun with."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mediadesk.captions.term_file import Term, flat

#: Where Unicode keeps the marks that stand on letters: Latin, Hebrew, Arabic, further Latin, kana.
_MARKS: Final = (
    (0x300, 0x370), (0x591, 0x5C8), (0x610, 0x61B), (0x64B, 0x660), (0x670, 0x671),
    (0x1AB0, 0x1B00), (0x1DC0, 0x1E00), (0x20D0, 0x2100), (0x3099, 0x309B), (0xFE20, 0xFE30),
)  # fmt: skip

#: Letters that Unicode does not take apart into a letter and an accent, and marks that are dropped.
_PLAIN: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ħ": "h"}
) | dict.fromkeys(number for begin, end in _MARKS for number in range(begin, end))

#: Keys looked through for one prefix; more begin with one letter, and nobody reads so many.
_MOST_KEYS: Final = 3_000

#: How well a term fits: its own beginning, that of a synonym, that of a later word.
_OWN, _SYNONYM, _LATER = range(3)


@dataclass(frozen=True, slots=True)
class Completion:
    """A term that is offered.

    Attributes:
        text: What is written when it is taken.
        path: The terms above it, the uppermost first.
        matched: The synonym that was typed; "" where it was the term itself.
        uses: In how many photos of the catalogue it stands; 0 where that is not known.
    """

    text: str
    path: tuple[str, ...] = ()
    matched: str = ""
    uses: int = 0


def folded(text: str) -> str:
    """Return a text as it is compared: small letters, no accents, single spaces."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN)
    return " ".join(text.lower().split())


class Vocabulary:
    """The terms of one kind, in an order in which they are found fast.

    Attributes:
        terms: As they were read.
    """

    def __init__(self, terms: tuple[Term, ...] = ()) -> None:
        self.terms = terms
        self._paths: list[tuple[Term, ...]] = []
        self._by_word: dict[str, int] = {}
        keys: list[tuple[str, int, int, str]] = []
        for path in flat(terms):
            term = path[-1]
            if not term.is_exported:
                continue
            number = len(self._paths)
            self._paths.append(path)
            for fit, word in ((_OWN, term.name), *((_SYNONYM, said) for said in term.synonyms)):
                key = folded(word)
                self._by_word.setdefault(key, number)
                _collect(keys, key, fit, number, "" if fit == _OWN else word)
        keys.sort()
        self._keys = keys

    def __len__(self) -> int:
        """Return how many terms can be offered."""
        return len(self._paths)

    def complete(self, prefix: str, limit: int = 12) -> tuple[Completion, ...]:
        """Return terms that begin so, the best first; those whose later words do come last."""
        wanted = folded(prefix)
        if not wanted or limit < 1:
            return ()
        begin = bisect_left(self._keys, (wanted,))
        best: dict[int, tuple[int, int, str, str]] = {}
        for key, fit, number, matched in self._keys[begin : begin + _MOST_KEYS]:
            if not key.startswith(wanted):
                break
            rank = (fit, len(key) if key == wanted else 10_000, key, matched)
            if number not in best or rank < best[number]:
                best[number] = rank
        chosen = sorted(best.items(), key=lambda one: (one[1][0], one[1][1], one[1][2]))[:limit]
        return tuple(self._completion(number, rank[3]) for number, rank in chosen)

    def preferred(self, text: str) -> str:
        """Return the preferred spelling of a term or of another word for it; "" for a stranger."""
        number = self._by_word.get(folded(text))
        return "" if number is None else self._paths[number][-1].name

    def company(self, text: str, *, synonyms: bool, parents: bool) -> tuple[str, ...]:
        """Return a term with what goes along with it: the terms above it, its other words.

        Args:
            text: The term; one that is not in the vocabulary comes back alone.
            synonyms: Whether its other words go along.
            parents: Whether the terms above it do, as far as photos may carry them.
        """
        number = self._by_word.get(folded(text))
        if number is None:
            return (text,)
        path = self._paths[number]
        said = [path[-1].name]
        if parents:
            said += [term.name for term in reversed(path[:-1]) if term.is_exported]
        if synonyms:
            said += path[-1].synonyms
        return tuple(dict.fromkeys(said))

    def words(self) -> Iterable[str]:
        """Return every word of every term and synonym, as it is written."""
        for path in self._paths:
            for name in (path[-1].name, *path[-1].synonyms):
                yield from name.split()

    def _completion(self, number: int, matched: str) -> Completion:
        path = self._paths[number]
        return Completion(path[-1].name, tuple(term.name for term in path[:-1]), matched)


def in_use(
    used: Iterable[tuple[str, int]], prefix: str, known: Iterable[str], limit: int
) -> tuple[Completion, ...]:
    """Return values in use that begin so and are not among the known ones, the most used first."""
    wanted, taken = folded(prefix), {folded(text) for text in known}
    found = [
        Completion(text, uses=uses)
        for text, uses in used
        if (key := folded(text)).startswith(wanted) and key not in taken
    ]
    return tuple(sorted(found, key=lambda one: (-one.uses, one.text))[: max(0, limit)])


def _collect(
    keys: list[tuple[str, int, int, str]], key: str, fit: int, number: int, matched: str
) -> None:
    """Add what a word is found by: its beginning, and that of each of its later words."""
    keys.append((key, fit, number, matched))
    at = key.find(" ")
    while at >= 0:
        keys.append((key[at + 1 :], _LATER, number, matched))
        at = key.find(" ", at + 1)
