"""Lay a printed line beside the line as it should read, with the words that differ marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

#: Words, runs of space, and every other character by itself: a comma is a difference, too.
_WORD: Final = re.compile(r"\w+|\s+|.", re.DOTALL)

#: Longer lines are a caption run wild; comparing them word by word would take too long.
_MOST_WORDS: Final = 400


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A piece of a line, and whether the other line has it not."""

    text: str
    differs: bool


def marked_lines(
    printed: str, expected: str
) -> tuple[tuple[MarkedText, ...], tuple[MarkedText, ...]]:
    """Return both lines in pieces, each marked where the other one reads differently."""
    ours, theirs = _WORD.findall(printed), _WORD.findall(expected)
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        differs = printed != expected
        return (MarkedText(printed, differs),), (MarkedText(expected, differs),)
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    left = [("".join(ours[a:b]), tag != "equal") for tag, a, b, _, _ in blocks]
    right = [("".join(theirs[c:d]), tag != "equal") for tag, _, _, c, d in blocks]
    return tuple(_pieces(left)), tuple(_pieces(right))


def _pieces(parts: list[tuple[str, bool]]) -> Iterator[MarkedText]:
    for text, differs in parts:
        if text:
            yield MarkedText(text, differs)
