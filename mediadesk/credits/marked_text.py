"""A text with everything marked on it by which the place of its credit is weighed."""

from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from mediadesk.credits.anchors import Anchors
from mediadesk.credits.text_view import TextView
from mediadesk.credits.word_sorts import COARSE, NAMES, sorts_of

#: From this strength on a label is taken for the beginning of a credit.
SURE_ANCHOR: Final = 0.7
#: Longest run of names that is told from a longer one.
_LONGEST_RUN: Final = 6


class MarkedText:
    """The sort of each token, and how many of each are between two places.

    Attributes:
        view: The text.
        size: How many tokens.
        sorts: The sort of each token.
        coarse: The same in one letter each.
        anchors: How surely a credit begins at each token, by a label: 0 where none stands.
    """

    def __init__(self, view: TextView) -> None:
        self.view = view
        self.size = view.size
        self.sorts = sorts_of(view.tokens, view.prose, view.names)
        self.coarse = "".join(COARSE.get(sort, "s") for sort in self.sorts)
        anchors = Anchors(view)
        self.anchors = [anchors.strength(at) for at in range(self.size)]
        self.last_anchor = list(
            accumulate(
                (at if a >= SURE_ANCHOR else -1 for at, a in enumerate(self.anchors)),
                max,
            )
        )
        sorts, coarse = self.sorts, self.coarse
        self._sums = {
            "anchor": _running(strength >= SURE_ANCHOR for strength in self.anchors),
            "agency": _running(sort in ("agency", "stock") for sort in sorts),
            "party": _running(letter == "P" for letter in coarse),
            "name": _running(map(self._begins_name, range(self.size))),
            "house": _running(letter == "H" for letter in coarse),
            "giver": _running(sort in ("giver", "placeholder") for sort in sorts),
            "status": _running(letter == "S" for letter in coarse),
            "stop": _running(letter == "." for letter in coarse),
            "open": _running(letter == "(" for letter in coarse),
            "close": _running(letter == ")" for letter in coarse),
            "link": _running(letter == "/" for letter in coarse),
        }

    def count(self, what: str, start: int, end: int) -> int:
        """Return how many tokens of a sort stand from one place up to another."""
        sums = self._sums[what]
        return sums[end] - sums[start]

    def letter(self, at: int) -> str:
        """Return the coarse sort at a place: "^" before the text, "$" behind it."""
        if at < 0:
            return "^"
        return self.coarse[at] if at < self.size else "$"

    def run_before(self, at: int) -> int:
        """Return how many words of names stand right before a place."""
        start = at
        while start > 0 and self.sorts[start - 1] in NAMES and at - start < _LONGEST_RUN:
            start -= 1
        return at - start

    def run_from(self, at: int) -> int:
        """Return how many words of names stand from a place on."""
        end = at
        while end < self.size and self.sorts[end] in NAMES and end - at < _LONGEST_RUN:
            end += 1
        return end - at

    def _begins_name(self, at: int) -> bool:
        return self.sorts[at] in ("name", "initial") and self.letter(at + 1) in "NCH"


def _running(tests: Iterable[bool]) -> list[int]:
    """Return how many tokens up to each place pass a test."""
    return [0, *accumulate(tests)]
