"""Cut a query into words, phrases, operators and parentheses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Sort(Enum):
    """What a token is."""

    WORD = "word"
    PHRASE = "phrase"
    FIELD = "field"
    NOT = "not"
    AND = "and"
    OR = "or"
    OPEN = "open"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query.

    Attributes:
        sort: What it is.
        text: Its words, without quotes, or the field's name in lower case.
        at: Where it begins, counted from 0.
        is_closed: Whether a phrase has its second quote.
    """

    sort: Sort
    text: str
    at: int
    is_closed: bool = True


#: A colon makes a field of what stands before it, except in 12:30 and https://...
_TOKEN: Final = re.compile(
    r"""\s*(?:
      (?P<phrase>["“”„](?P<quoted>[^"“”„]*)(?P<close>["“”„]?))
    | (?P<open>\() | (?P<close_group>\))
    | (?P<not>-(?=[^\s)]))
    | (?P<field>[A-Za-z_]+):(?!//)
    | (?P<word>[^\s()"“”„]+)
    )""",
    re.VERBOSE,
)

_OPERATORS: Final = {"AND": Sort.AND, "OR": Sort.OR, "NOT": Sort.NOT}
_SIGNS: Final = {"open": Sort.OPEN, "close_group": Sort.CLOSE, "not": Sort.NOT}


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a query in order."""
    at = 0
    end = len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        if match is None:
            return
        yield _token(match)
        at = match.end()


def _token(match: re.Match[str]) -> Token:
    sign = match.lastgroup or ""
    start = match.start(sign)
    if match["phrase"] is not None:
        return Token(Sort.PHRASE, match["quoted"], match.start("phrase"), bool(match["close"]))
    if sign in _SIGNS:
        return Token(_SIGNS[sign], match[sign], start)
    if sign == "field":
        return Token(Sort.FIELD, match["field"].lower(), start)
    word = match["word"]
    return Token(_OPERATORS.get(word, Sort.WORD), word, start)
