"""A text with everything marked on it by which the place of its credit is weighed."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from mediadesk.credits.parsing.dates import NUMBER_DATE
from mediadesk.credits.parsing.separating.anchors import Anchors
from mediadesk.credits.parsing.separating.text_view import TextView
from mediadesk.credits.parsing.separating.word_sorts import COARSE, NAMES, sorts_of
from mediadesk.credits.words.lexicon import Sense

#: From this strength on a label is taken for the beginning of a credit.
SURE_ANCHOR: Final = 0.7
#: Longest run of names that is told from a longer one.
_LONGEST_RUN: Final = 6
#: Sorts told apart where it is asked whom a stretch names -> their letters.
_FINER: Final = {
    "agency": "a", "stock": "a", "giver": "g", "placeholder": "g", "name": "n", "initial": "n"
}  # fmt: skip
#: A given name or an initial with no other word of a name behind it.
_LONE_WORD: Final = re.compile("n(?![nNCH])")


class Marks:
    """What each token of a text is, its words left out: all that tells where its credit stands.

    Attributes:
        size: How many tokens.
        sorts: The sort of each token.
        coarse: The same in one letter each.
        anchors: How surely a credit begins at each token, by a label: 0 where none stands.
        last_anchor: For each token the last one up to it that surely begins a credit, or -1.
        boundaries: For each token, whether a sentence ends before it, or the text begins with it.
        spaced: For each token, whether a space stands before it.
        is_spaced: Whether it has no word of a script that prints no spaces.
        whom: The coarse letters, but "a" for an agency or a stock library, "n" where a person's
            name begins, "g" for somebody who gave the picture and is not named.
    """

    def __init__(
        self,
        sorts: Sequence[str],
        *,
        prose: Iterable[bool],
        boundaries: Sequence[bool],
        spaced: Sequence[bool],
        anchors: Sequence[float],
    ) -> None:
        """Mark a text.

        Args:
            sorts: The sort of each token.
            prose: For each token, whether it is a word that only a sentence has.
            boundaries: As the attribute.
            spaced: As the attribute.
            anchors: As the attribute.
        """
        self.size = len(sorts)
        self.sorts = sorts
        self.coarse = "".join(COARSE.get(sort, "s") for sort in sorts)
        self.is_spaced = COARSE["unspaced"] not in self.coarse
        self.boundaries = boundaries
        self.spaced = spaced
        self.anchors = anchors
        self.last_anchor = list(
            accumulate((at if a >= SURE_ANCHOR else -1 for at, a in enumerate(anchors)), max)
        )
        self.whom = _LONE_WORD.sub("N", "".join(map(_FINER.get, sorts, self.coarse)))
        self._prose_before = list(accumulate(prose, initial=0))
        self._runs_before, self._runs_from = _runs(sorts)

    def prose_between(self, start: int, end: int) -> int:
        """Return how many words of a sentence stand from one token up to another."""
        return self._prose_before[end] - self._prose_before[start]

    def has_anchor(self, start: int, end: int) -> bool:
        """Whether a label that begins a credit stands from one place up to another."""
        return end > start and self.last_anchor[end - 1] >= start

    def letter(self, at: int) -> str:
        """Return the coarse sort at a place: "^" before the text, "$" behind it."""
        if at < 0:
            return "^"
        return self.coarse[at] if at < self.size else "$"

    def run_before(self, at: int) -> int:
        """Return how many words of names stand right before a place."""
        return self._runs_before[at]

    def run_from(self, at: int) -> int:
        """Return how many words of names stand from a place on."""
        return self._runs_from[at]


class MarkedText(Marks):
    """A text of words, marked.

    Attributes:
        view: The text.
        bars: How many bars part it.
        post: Where somebody's post is shown that the page embeds; the size where none is.
        dates: Where a date in numbers stands between two names.
    """

    def __init__(self, view: TextView) -> None:
        sorts = sorts_of(view.tokens, view.prose, view.names)
        for start, end in view.titles:
            sorts[start:end] = ["title"] * (end - start)
        anchors = Anchors(view)
        super().__init__(
            sorts,
            prose=view.prose,
            boundaries=view.boundaries,
            spaced=[token.spaced for token in view.tokens],
            anchors=[anchors.strength(at) for at in range(view.size)],
        )
        self.view = view
        self.bars = sum(token.text == "|" for token in view.tokens)
        self.post = next(
            (at for at, t in enumerate(view.tokens) if Sense.EMBEDDED_POST in t.senses), view.size
        )
        self.dates = [
            at
            for at in range(1, view.size - 1)
            if sorts[at] == "number"
            and sorts[at - 1] in NAMES
            and sorts[at + 1] in NAMES
            and NUMBER_DATE.fullmatch(view.tokens[at].text)
        ]


def _runs(sorts: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return for each place how many words of names end before it, and how many begin there."""
    is_name = [sort in NAMES for sort in sorts]
    before = accumulate(is_name, _longer, initial=0)
    behind = accumulate(reversed(is_name), _longer, initial=0)
    return list(before), list(behind)[::-1]


def _longer(run: int, is_name: bool) -> int:  # noqa: FBT001
    return min(run + 1, _LONGEST_RUN) if is_name else 0
