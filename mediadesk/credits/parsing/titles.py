"""The title of a picture in quotation marks, as it stands before "by" and the maker's name."""

from collections.abc import Sequence
from typing import Final

from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

#: Marks that may open a title.
TITLE_QUOTES: Final = frozenset('"“„«‘')
_CLOSING: Final = frozenset('"”“»’')
#: Longest title in tokens.
_LONGEST: Final = 30


def end_of_title(tokens: Sequence[Token], at: int) -> int:
    """Return where a quoted title that opens here ends, if "by" comes behind it; else 0."""
    if tokens[at].text not in TITLE_QUOTES:
        return 0
    for end in range(at + 2, min(at + _LONGEST, len(tokens) - 1)):
        if tokens[end].text in _CLOSING:
            return end + 1 if tokens[end + 1].has(Sense.BY) else 0
    return 0
