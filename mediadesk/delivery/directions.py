"""Which way a text runs, for forms that must be told."""

import unicodedata
from dataclasses import dataclass
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
    base = is_right_to_left(text)
    runs: list[DirectedRun] = []
    for piece, direction in _pieces(text, base=base):
        if runs and runs[-1].is_right_to_left == direction:
            runs[-1] = DirectedRun(runs[-1].text + piece, direction)
        else:
            runs.append(DirectedRun(piece, direction))
    return tuple(runs)


def _pieces(text: str, *, base: bool) -> list[tuple[str, bool]]:
    pieces: list[tuple[str, bool]] = []
    neutral, last = "", base
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind not in _RIGHT_TO_LEFT and kind not in _LEFT_TO_RIGHT:
            neutral += character
            continue
        direction = kind in _RIGHT_TO_LEFT
        if neutral:
            pieces.append((neutral, last if last == direction else base))
            neutral = ""
        pieces.append((character, direction))
        last = direction
    if neutral:
        pieces.append((neutral, base))
    return pieces
