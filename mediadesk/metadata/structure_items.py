"""Several structures in one text, taken apart without being read: each item as it was typed.

What cannot be read yet, because somebody is in the middle of typing it, is an item all the same.
"""

import re
from collections.abc import Iterator
from typing import Final

_ENDS: Final = frozenset(";\n\r")
#: What a quote stands behind where it opens a value; elsewhere it is a sign like any other.
_BEFORE_VALUE: Final = frozenset("|:[;\n\r")
#: The same for the name of a member, and what the name of a foreign one looks like, signs and all.
_BEFORE_NAME: Final = _BEFORE_VALUE - {":"}
_FOREIGN: Final = re.compile(r"\{[^{}]*\}[^\s:|{}]+(?: (?:Bag|Seq|Alt))?(?:\s*\([\w-]+\))?\s*:")


def item_texts(text: str) -> tuple[str, ...]:
    """Return the items of a text, which semicolons or line breaks outside of quotes part."""
    items = (text[begin:end].strip() for begin, end in _spans(text))
    return tuple(item for item in items if item)


def item_at(text: str, position: int) -> int:
    """Return the number of the item that a position is in, from 0; behind the last, how many."""
    before, position = 0, min(position, len(text))
    for begin, end in _spans(text):
        if position <= end:
            return before
        before += bool(text[begin:end].strip())
    return before


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each item begins and ends, empty ones as well."""
    begin, depth, last, at = 0, 0, "\n", 0
    while at < len(text):
        sign = text[at]
        if sign == '"' and last in _BEFORE_VALUE:
            at = _behind_quote(text, at)
            last = '"'
            continue
        if last in _BEFORE_NAME and (foreign := _FOREIGN.match(text, at)):
            at = foreign.end() - 1
        elif sign in _ENDS and not depth:
            yield begin, at
            begin = at + 1
        elif sign == "[" and last == ":":
            depth += 1
        elif sign == "]" and depth:
            depth -= 1
        if sign in _ENDS or not sign.isspace():
            last = text[at]
        at += 1
    yield begin, len(text)


def _behind_quote(text: str, at: int) -> int:
    """Return the place behind the quote that opens at a place; the text's end if none closes."""
    while True:
        end = text.find('"', at + 1)
        if end < 0:
            return len(text)
        if text[end + 1 : end + 2] != '"':
            return end + 1
        at = end + 1
