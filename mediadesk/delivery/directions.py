"""Which way a text runs, for forms that must be told."""

import unicodedata
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final

_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})
_LEFT_TO_RIGHT: Final = frozenset({"L"})
_RIGHT_TO_LEFT_LANGUAGES: Final = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "dv", "yi", "ug"})


@dataclass(frozen=True, slots=True)
class DirectedRun:
    """A stretch of text that runs one way."""

    text: str
    is_right_to_left: bool


def is_right_to_left(text: str) -> bool:
    """Return whether a paragraph runs right to left: its first strong character decides.

    Unicode Standard Annex #9, rules P2 and P3. A text without one runs left to right.
    """
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _RIGHT_TO_LEFT:
            return True
        if kind in _LEFT_TO_RIGHT:
            return False
    return False


def is_right_to_left_language(tag: str) -> bool:
    """Return whether a BCP 47 language is written right to left."""
    return tag.replace("_", "-").partition("-")[0].lower() in _RIGHT_TO_LEFT_LANGUAGES


def directed_runs(text: str) -> tuple[DirectedRun, ...]:
    """Cut a paragraph into stretches of one direction.

    Spaces, digits and marks between two stretches of one direction belong to it; at a change of
    direction, and at the ends, they go with the paragraph's own.
    """
    flags = _directions(text, base=is_right_to_left(text))
    runs = groupby(zip(text, flags, strict=True), key=itemgetter(1))
    return tuple(
        DirectedRun("".join(character for character, _ in run), direction)
        for direction, run in runs
    )


def _directions(text: str, *, base: bool) -> list[bool]:
    """Return for each character whether it runs right to left."""
    flags: list[bool] = []
    waiting, last = 0, base
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind not in _RIGHT_TO_LEFT and kind not in _LEFT_TO_RIGHT:
            waiting += 1
            continue
        direction = kind in _RIGHT_TO_LEFT
        flags += [last if last == direction else base] * waiting
        flags.append(direction)
        waiting, last = 0, direction
    return flags + [base] * waiting
