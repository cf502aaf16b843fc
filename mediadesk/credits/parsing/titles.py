"""What a credit puts in quotation marks: a picture's title before "by", a contributor's name."""

from collections.abc import Sequence
from typing import Final

from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

#: Marks that may open a title.
TITLE_QUOTES: Final = frozenset('"“„«‘')
_CLOSING: Final = frozenset('"”“»’')
#: Longest title in tokens.
_LONGEST: Final = 30
#: Longest name of a contributor in tokens, and the marks that join it to a library.
_LONGEST_NAME: Final = 10
_JOINS: Final = frozenset("/|,")


def end_of_title(tokens: Sequence[Token], at: int) -> int:
    """Return where a quoted title that opens here ends, if "by" comes behind it; else 0."""
    if tokens[at].text not in TITLE_QUOTES:
        return 0
    for end in range(at + 2, min(at + _LONGEST, len(tokens) - 1)):
        if tokens[end].text in _CLOSING:
            return end + 1 if tokens[end + 1].has(Sense.BY) else 0
    return 0


def end_of_contributor(tokens: Sequence[Token], at: int) -> int:
    """Return where a quoted name that opens here ends, if a library is joined to it; else 0.

    Textbooks print the names of Flickr so: “wiredtourist.com”/Flickr, "jelly - urban"/Flickr.
    """
    if tokens[at].text not in TITLE_QUOTES:
        return 0
    for end in range(at + 2, min(at + _LONGEST_NAME, len(tokens) - 2)):
        if tokens[end].text in _CLOSING:
            is_joined = tokens[end + 1].text in _JOINS or tokens[end + 1].has(Sense.ON, Sense.VIA)
            return end + 1 if is_joined and tokens[end + 2].has(Sense.STOCK) else 0
    return 0
