"""The phrases of the lexicon as a tree of words, each cut into words when its first word is met."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Final, TypeAlias

from mediadesk.credits.normalise import MARKS, fold
from mediadesk.credits.words.senses import Sense

#: What a phrase means, and the value that goes with each meaning.
Senses: TypeAlias = Mapping[Sense, str]

#: A phrase not yet cut into words: as printed, its meanings, their value, whose name it is.
_Waiting: TypeAlias = tuple[str, tuple[Sense, ...], str, str]

#: A letter or digit, with the vowel signs that many scripts write as marks of their own.
_LETTER: Final = rf"[\w{MARKS}]"
#: A word with its inner marks, or one mark. A full stop is inside a word in "stock.adobe.com" and
#: "J.J.", not in "Schweiz.Foto", where a page lost a space; a plus ends "Apple TV+", a hyphen
#: the first word of "Presse- und Informationsamt"; "u/" begins an account of Reddit.
_ATOM: Final = (
    rf"\be\. ?V\.|(?<![\w/])u/[\w-]{{3,20}}"
    rf"|[@#]?{_LETTER}+(?:['’·\-_&+]{_LETTER}+|\.[a-z0-9]\w*|(?<=\b[A-Z])\.[A-Z]\w*"
    r"|\.(?:COM|NET|ORG|INFO|TV|DE|AT|CH|FR|ES|IT|NL|PL|RU|UK|BR|MX|AR|CO|ру|рф|укр|ua)\b)*"
    r"(?:(?<=[a-zA-Z])\+(?![\w+]))?(?:-(?= (?:und|u\.|oder|och|og|en|&) \w))?|[^\w\s]"
)
_ATOMS: Final = re.compile(_ATOM)
#: The same in a text with an address of mail, which is one atom.
_ATOMS_OR_MAIL: Final = re.compile(
    rf"\be\. ?V\.|[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,4}}|{_ATOM}"
)
#: Abbreviations whose full stop is part of the word.
_DOTTED: Final = frozenset(
    {"jr", "sr", "st", "dr", "mr", "ms", "mrs", "inc", "ltd", "corp", "co", "dept", "fot", "prof",
     "abb", "zvg", "bearb", "gem", "sen", "rep", "gov", "z.v.g", "d.r", "vs", "e.v", "bros", "cpl",
     "sgt", "capt", "lt", "maj", "spc", "univ", "assn", "intl", "natl", "govt", "inst", "evang",
     "ev", "kath", "slg", "verl",
     "chr", "wolfg", "joh", "fco", "geo", "wm", "chas", "thos", "dist"}
)  # fmt: skip
#: Longest phrase of the lexicon in atoms; bounds the look-ahead.
_LONGEST_PHRASE: Final = 10
#: Words whose keys are kept: the small words and marks that all texts share.
_KEYS_KEPT: Final = 4096
#: What a word means that no phrase begins with.
_NOTHING: Final[Senses] = MappingProxyType({})


@dataclass(slots=True)
class _Node:
    """A place in the tree: what follows, what the phrase so far means, whose name it is."""

    following: dict[str, "_Node"] = field(default_factory=dict)
    senses: dict[Sense, str] = field(default_factory=dict)
    party: str = ""


class Phrases:
    """All phrases of the lexicon, looked up word by word.

    Most names of a lexicon are met in no text of a run, and cutting them all into words would
    cost more than reading the file. So a phrase waits under its first word until a text has it.
    """

    def __init__(self) -> None:
        self._root = _Node()
        self._waiting: dict[str, list[_Waiting]] = {}

    def add(self, phrase: str, senses: tuple[Sense, ...], value: str = "", party: str = "") -> None:
        """Add a phrase.

        Args:
            phrase: As printed.
            senses: What it means.
            value: The value that goes with each meaning; the phrase itself where empty.
            party: The name that all spellings of a party share, where it names one.
        """
        first = phrase.partition(" ")[0]
        key = fold(first) if first.isalnum() else _first_key(phrase)
        self._waiting.setdefault(key, []).append((phrase, senses, value or phrase, party))

    def longest(self, keys: list[str], at: int) -> tuple[int, Senses]:
        """Return how many atoms from a place on form the longest phrase, and what it means.

        Args:
            keys: The folded atoms of a text.
            at: The place.

        Returns:
            (0, {}) where no phrase begins there.
        """
        best, senses = 0, _NOTHING
        if keys[at] in self._waiting:
            self._settle(keys[at])
        node = self._root.following.get(keys[at])
        last, end = min(len(keys), at + _LONGEST_PHRASE), at + 1
        while node is not None:
            if node.senses:
                best, senses = end - at, node.senses
            node = node.following.get(keys[end]) if end < last else None
            end += 1
        return best, senses

    def party(self, keys: Iterable[str]) -> str:
        """Return the name that all spellings of a party share, or "" for no known party."""
        node = self._root
        for at, key in enumerate(keys):
            if at == 0 and key in self._waiting:
                self._settle(key)
            found = node.following.get(key)
            if found is None:
                return ""
            node = found
        return node.party

    def _settle(self, first: str) -> None:
        """Cut the phrases that begin with a word; doing it twice at once does no harm."""
        for phrase, senses, value, party in self._waiting.get(first, ()):
            node = self._root
            for start, end in atoms_of(phrase):
                node = node.following.setdefault(atom_key(phrase[start:end]), _Node())
            for sense in senses:
                # A name listed small too, such as "hr" beside "HR", is known in any case, and one
                # listed as "Sipa" beside "SIPA" is known as a word.
                if _is_freer(value, node.senses.get(sense)):
                    node.senses[sense] = value
            node.party = node.party or party
        self._waiting.pop(first, None)


def atoms_of(text: str) -> list[tuple[int, int]]:
    """Return where the words and marks of a text stand; linear in the text."""
    spans: list[tuple[int, int]] = []
    atoms = _ATOMS_OR_MAIL if "@" in text else _ATOMS
    for found in atoms.finditer(text):
        start, end = found.span()
        if text[start] == "." and spans and spans[-1][1] == start and _keeps_dot(text, *spans[-1]):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


@lru_cache(maxsize=_KEYS_KEPT)
def atom_key(atom: str) -> str:
    """Return the key by which an atom of text is looked up."""
    return fold(atom) or atom


def _first_key(phrase: str) -> str:
    start, end = atoms_of(phrase)[0]
    return atom_key(phrase[start:end])


def _is_freer(value: str, known: str | None) -> bool:
    if known is None:
        return True
    return value[:1].islower() or (known.isupper() and not value.isupper())


def _keeps_dot(text: str, start: int, end: int) -> bool:
    word = text[start:end]
    tail = word.rsplit(".", 1)[-1].rsplit("-", 1)[-1]
    is_initial = len(tail) == 1 and tail.isupper()
    return is_initial or word.casefold() in _DOTTED
