"""The words of a caption that a spell check looks at, and those it leaves alone."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

#: No caption is so long; beyond it, nobody is kept waiting for its spelling.
LONGEST_CHECKED: Final = 50_000

_LONGEST_WORD: Final = 60
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’\-·][^\W\d_]+)*")

#: What is no prose: addresses, mail, file names, handles, variables, words with digits or strokes.
_APART: Final = re.compile(
    r"\b(?:https?|ftp|mailto):\S+|\bwww\.\S+|\S+@\S+|[@#]\w+|\{[^{}\n]{0,200}\}"
    r"|\b[\w-]+\.(?:jpe?g|tiff?|png|heic|nef|cr[23]|arw|psd|com|org|net|[a-z]{2})\b(?:/\S*)?"
    r"|\w*\d\w*|\w+_\w+",
    re.IGNORECASE,
)
_POSSESSIVE: Final = re.compile(r"['’]s?$")

#: Scripts of languages that are not written in Latin letters.
_SCRIPTS: Final = {
    "ru": "CYRILLIC", "uk": "CYRILLIC", "be": "CYRILLIC", "bg": "CYRILLIC", "sr": "CYRILLIC",
    "mk": "CYRILLIC", "kk": "CYRILLIC", "mn": "CYRILLIC", "el": "GREEK", "he": "HEBREW",
    "ar": "ARABIC", "fa": "ARABIC", "ur": "ARABIC", "hi": "DEVANAGARI", "mr": "DEVANAGARI",
    "ne": "DEVANAGARI", "bn": "BENGALI", "ta": "TAMIL", "te": "TELUGU", "ka": "GEORGIAN",
    "hy": "ARMENIAN", "ko": "HANGUL", "th": "THAI",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SpelledWord:
    """A word at its place in a text.

    Attributes:
        start: Index of its first character.
        end: Index behind its last one.
        word: The word, without the mark of the genitive.
    """

    start: int
    end: int
    word: str


def words_to_check(text: str, language: str, delimiter: str = "=") -> Iterator[SpelledWord]:
    """Yield the words of a text that a dictionary can judge.

    Left alone are codes between delimiters, variables, addresses, file names, words with digits,
    words in capitals (agencies' signs), single letters, and words of another script.

    Args:
        text: The text.
        language: BCP 47 tag of its language.
        delimiter: The sign around codes.
    """
    script = _SCRIPTS.get(language.replace("_", "-").partition("-")[0].lower(), "LATIN")
    looked_at = text[:LONGEST_CHECKED]
    apart = [found.span() for found in _APART.finditer(looked_at)]
    sign = re.escape(delimiter)
    codes = re.compile(rf"{sign}[^\s{sign}]{{1,30}}{sign}")
    apart = sorted([*apart, *(found.span() for found in codes.finditer(looked_at))])
    at = 0
    for found in _WORD.finditer(looked_at):
        while at < len(apart) and apart[at][1] <= found.start():
            at += 1
        if at < len(apart) and apart[at][0] < found.end():
            continue
        word = _POSSESSIVE.sub("", found[0]) if found[0][-1:] in "s'’" else found[0]
        if 1 < len(word) <= _LONGEST_WORD and not word.isupper() and _is_in(word, script):
            yield SpelledWord(found.start(), found.start() + len(word), word)


def parts_of(word: str) -> tuple[str, ...]:
    """Return the parts of a word with hyphens; none where it has none."""
    parts = tuple(filter(None, re.split(r"[-·]", word)))
    return parts if len(parts) > 1 else ()


def _is_in(word: str, script: str) -> bool:
    return unicodedata.name(word[0], "").startswith(script)
