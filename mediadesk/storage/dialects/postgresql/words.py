"""Texts as words, one for one as SQLite's unicode61 takes them apart without diacritics.

The server would split texts by rules and a locale of its own, and a search would find other photos
on a shared desk than on one's own; so it is handed words, and only has to look them up.
"""

import re
import unicodedata
from typing import Final

_PLAIN: Final = re.compile(r"[0-9a-z]+")

#: The combining marks that are left out of a word; any other sign between letters parts words.
_FIRST_MARK: Final = 0x300
_MARKS: Final = 0x000361F8_08029FDF

#: Letters, numbers, private use; and what this Python does not know, which may be a newer letter.
_IN_WORDS: Final = frozenset({"L", "N"})
_OTHERS_IN_WORDS: Final = frozenset({"Co", "Cn"})

#: PostgreSQL keeps words of up to 2,046 bytes; nobody types more than this of one.
_LONGEST_WORD: Final = 400

#: PostgreSQL keeps a megabyte of different words a row; no column takes more than its share.
_MOST_BYTES: Final = 60_000

#: Beyond this place the server knows a word's place no more.
_LAST_PLACE: Final = 16_383


class _Folding(dict[int, str]):
    """What becomes of each character, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


_FOLDING: Final = _Folding()


def words_of(text: str) -> list[str]:
    """Return the words of a text, in their order."""
    plain = text.isascii()
    words = _PLAIN.findall(text.lower()) if plain else text.translate(_FOLDING).split()
    return [word[:_LONGEST_WORD] for word in words]


def vector_of(text: str) -> str:
    """Return the words of a text with their places, as PostgreSQL writes a tsvector."""
    places: dict[str, list[str]] = {}
    room = _MOST_BYTES
    for place, word in enumerate(words_of(text), 1):
        if word not in places:
            room -= len(word.encode())
            if room < 0:
                break
        places.setdefault(word, []).append(str(min(place, _LAST_PLACE)))
    return " ".join(f"'{word}':{','.join(at)}" for word, at in places.items())


def phrase_of(text: str, *, is_prefix: bool) -> str:
    """Return words that stand side by side as PostgreSQL writes a tsquery; "" without a word."""
    words = [f"'{word}'" for word in words_of(text)]
    if words and is_prefix:
        words[-1] += ":*"
    return " <-> ".join(words)


def _folded(character: str) -> str:
    """Return a character without case and accent, a blank where it parts words."""
    mark = ord(character) - _FIRST_MARK
    if 0 <= mark < _MARKS.bit_length() and _MARKS >> mark & 1:
        return ""
    category = unicodedata.category(character)
    if category[0] not in _IN_WORDS and category not in _OTHERS_IN_WORDS:
        return " "
    lower = character.casefold()
    if len(lower) > 1:  # such as ß: no letter becomes two
        lower = character.lower()[0]
    base = unicodedata.normalize("NFD", lower)[0]
    return base if base.isascii() else lower  # accents go from a to z, and from nothing else
