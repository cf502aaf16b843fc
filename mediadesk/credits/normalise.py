"""Bring printed text into one shape, for reading and for comparing."""

import re
import unicodedata
from typing import Final

_INVISIBLE: Final = dict.fromkeys(
    (0xAD, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x202A, 0x202B, 0x202C,
     0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xFE0E, 0xFE0F)
)  # fmt: skip
#: Signs that are part of a word and no letters: vowel signs of India's scripts, of Thai, Lao and
#: Khmer, points of Hebrew and Arabic; as they stand in a class of a regular expression.
MARKS: Final = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
    "\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7\u0a01-\u0a03\u0a3c-\u0a4d\u0a70\u0a71"
    "\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0b82\u0bbe-\u0bcd\u0c00-\u0c04\u0c3c-\u0c56"
    "\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d\u0d81-\u0d83\u0dca-\u0ddf\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u17b4-\u17d3"
)
_SIGN: Final = re.compile(f"[{MARKS}]")
#: Bounded, so that a text full of "<" is read in linear time. "<Photo/Getty Images>" is none.
_TAG: Final = re.compile(r"</?[a-zA-Z](?!\w{0,20}/[^\s>])[^<>]{0,400}>|<!--[^<>]{0,400}-->")
#: As they stand in a class of a regular expression; spaces and line ends are none of them.
_CONTROLS: Final = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
_CONTROL: Final = re.compile(f"[{_CONTROLS}]")
#: Any of these in a text calls for more than its spaces to be collapsed.
_TO_CLEAN: Final = re.compile(f"[{_CONTROLS}<{''.join(map(chr, _INVISIBLE))}]")


class _Folded(dict[int, str]):
    """What folding makes of each character, decided when one is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if unicodedata.combining(character):
            folded = ""
        else:
            is_of_word = character.isalnum() or _SIGN.match(character) is not None
            folded = character if is_of_word else " "
        self[code] = folded
        return folded


_FOLDED: Final = _Folded()


def cleaned(text: str) -> str:
    """Return text as a reader sees it: NFC, nothing invisible, no tags, spaces collapsed.

    Tags become spaces, because two elements side by side are two words to the eye.
    """
    text = " ".join(unicodedata.normalize("NFC", text).split())
    if _TO_CLEAN.search(text) is None:
        return text
    text = _TAG.sub(" ", text.translate(_INVISIBLE))
    return " ".join(_CONTROL.sub(" ", text).split())


def fold(text: str) -> str:
    """Return the key by which two spellings are the same: no case, width, accent, punctuation."""
    if text.isascii() and text.isalnum():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(decomposed.translate(_FOLDED).split())
