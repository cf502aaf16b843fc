"""Which lines of a house style's file a key stands in, also where the file is not whole yet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mediadesk.credits.composing.style_document import Keys

_TABLE: Final = re.compile(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?$")
_KEY: Final = re.compile(r"\s*((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*[\w-]+)*)\s*=\s*(.*)$")
_LONG_QUOTES: Final = ('"""', "'''")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands.

    Attributes:
        keys: Its keys, tables first.
        first: The first line of its text, counted from 1: behind the opening quotes.
        last: The last line.
    """

    keys: Keys
    first: int
    last: int


def places(text: str) -> tuple[Place, ...]:
    """Return where every value of a style's file stands, in order.

    The file is read line by line, so that it need not be TOML yet: a person is typing.
    """
    return tuple(_places(text.splitlines()))


def place_of(text: str, line: int) -> Place | None:
    """Return the value that a line belongs to; None for lines between values."""
    return next((place for place in places(text) if place.first <= line <= place.last), None)


def _places(lines: list[str]) -> Iterator[Place]:
    table: Keys = ()
    at = 0
    while at < len(lines):
        line = lines[at]
        heading, key = _TABLE.match(line), _KEY.match(line)
        if heading:
            table = _keys(heading[1])
        elif key:
            quotes = next((q for q in _LONG_QUOTES if key[2].startswith(q)), "")
            last = _closing(lines, at, quotes) if quotes and quotes not in key[2][3:] else at
            # TOML drops a newline right after the opening quotes.
            first = at + 1 if quotes and key[2].strip() == quotes else at
            yield Place((*table, *_keys(key[1])), first + 1, max(first, last) + 1)
            at = last
        at += 1


def _closing(lines: list[str], start: int, quotes: str) -> int:
    for at in range(start + 1, len(lines)):
        if quotes in lines[at]:
            return at
    return len(lines) - 1


def _keys(dotted: str) -> Keys:
    return tuple(key.strip().strip("\"'") for key in dotted.split("."))
