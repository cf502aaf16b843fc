"""The ends of a name: marks, years, ranks and what else stands there and is no part of it."""

import re
from collections.abc import Sequence
from typing import Final

from mediadesk.credits.parsing.dates import NUMBER_DATE
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

#: A year, or the first and the last of some.
_YEARS: Final = re.compile(r"(?:19|20)\d\d(?:[-–](?:(?:19|20)?\d\d))?")
#: Small words before the name of a house, and no part of it.
_ARTICLES: Final = frozenset({"la", "le", "el", "der", "die", "das", "den", "dem"})
#: What a firm is by law, folded.
LEGAL_FORMS: Final = frozenset(
    {"inc", "llc", "l l c", "ltd", "limited", "plc", "corp", "co", "lp", "llp", "gmbh", "s a",
     "s l", "s r l", "srl", "s p a", "a s", "s r o", "d o o", "z s", "o p s"}
)  # fmt: skip
#: The number of a program: "v6.1".
_VERSION: Final = re.compile(r"v\.?\d{1,2}(?:\.\d{1,2})?", re.IGNORECASE)
#: Where of a house a picture was found; behind its name, and no part of it.
_SITES: Final = frozenset(
    {"website", "webpage", "homepage", "webseite", "internetseite", "website-screenshot", "webside",
     "webbplats", "hjemmeside", "verkkosivu"}
)  # fmt: skip


def trimmed(run: Sequence[Token]) -> list[Token]:
    """Drop marks, placeholders and what follows a name from the ends of a run."""
    out = list(run)
    while out and (_is_edge(out[0]) or _is_before_name(out)):
        out.pop(0)
    while len(out) > 1 and _is_year(out[-1]):
        out.pop()
    while len(out) > 1 and _tells_what_of_house(out[-2], out[-1]):
        out.pop()
    while out and (_is_edge(out[-1]) or (out[-1].has(Sense.NAME_TAIL) and out[-1].text in "†")):
        out.pop()
    return out


def _tells_what_of_house(before: Token, last: Token) -> bool:
    """Whether a last word tells where of a house, or which of its programs: "X website", "v6"."""
    is_version = before.has(Sense.AI_TOOL) and _VERSION.fullmatch(last.text) is not None
    return is_version or (last.key in _SITES and last.text.islower() and before.is_capital)


def _is_year(token: Token) -> bool:
    """Whether a token is a year, some years, or a date in numbers: "2021", "1997-2021"."""
    return _YEARS.fullmatch(token.text) is not None or NUMBER_DATE.fullmatch(token.text) is not None


def _is_before_name(run: Sequence[Token]) -> bool:
    """Whether a run begins with a year, or with an article before a quoted name."""
    if len(run) < 2:
        return False
    return (
        _is_year(run[0])
        or run[0].has(Sense.RANK)
        or (run[0].has(Sense.PARTICLE) and run[0].text in _ARTICLES)
    )


def _is_edge(token: Token) -> bool:
    if token.has(Sense.PARTY):
        return False
    is_number = token.text[0] == "#" and token.text[1:].isdigit()  # "Ana Holm #341212345"
    return not token.is_word or is_number or token.has(Sense.PLACEHOLDER)
