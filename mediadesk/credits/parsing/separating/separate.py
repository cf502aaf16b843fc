"""Find the credit in a printed text: where it begins, where it ends, how sure that is.

Every stretch of the text that may be its credit is weighed against every other, and against the
text having none: many small signs (`signs.py`), each with a weight (`sign_weights.py`), add up.
No sign decides alone, so that a line nobody has seen is judged by all that it shows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, repeat
from math import exp
from typing import Final

from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.separating import sign_weights
from mediadesk.credits.parsing.separating.marked_text import MarkedText
from mediadesk.credits.parsing.separating.no_credits import what_it_is
from mediadesk.credits.parsing.separating.signs import (
    begins,
    ends,
    signs_left_before,
    signs_left_behind,
    signs_of_begin,
    signs_of_end,
    signs_of_stretch,
    signs_within,
)
from mediadesk.credits.parsing.separating.text_view import TextView
from mediadesk.credits.parsing.tokens import Token

#: Longest credit in tokens; a page of credits is longer than any line.
LONGEST_CREDIT: Final = 110
#: More words of a sentence than these are no credit.
MOST_PROSE: Final = 8
#: Ends tried for each beginning, and stretches weighed as a whole; both bound the time.
_ENDS_TRIED: Final = 4
_STRETCHES_WEIGHED: Final = 16
#: Sorts of words of which nothing is known: they name a person or a house, and nobody knows which.
_UNKNOWN: Final = frozenset({"capital", "capitals", "caseless", "unspaced", "prose"})
#: Share of credits never seen that are read rightly, by how many of these words they have.
_RIGHTLY_READ: Final = (0.98, 0.92, 0.85, 0.6)
#: Sorts of words that hint at a credit, and the share of texts with one that rightly get none, of
#: those that seem to have none.
_HINTS: Final = frozenset(
    {"label", "label-colon", "label-by", "rights", "licence", "courtesy", "agency", "stock"}
)
_HINTED: Final = 0.86


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens of the credit, from start up to end, and how sure it is that they are one.

    Attributes:
        start: First token.
        end: Behind the last token.
        confidence: 0..1: how likely the credit stands just here and is read rightly: of labelled
            lines, so many with this confidence come apart without a fault.
    """

    start: int
    end: int
    confidence: float


class Separator:
    """Parts caption and credit by the weight of all signs together."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def find(self, tokens: Sequence[Token]) -> tuple[Span | None, float]:
        """Return where the credit stands, None where the text has none, and how sure that is."""
        if not tokens:
            return None, 1.0
        text = MarkedText(TextView(tokens, self._names))
        weighed = [(0.0, 0, 0), *_weighed(text)]
        best = max(weighed)
        sure = 1.0 / sum(exp(weight - best[0]) for weight, _, _ in weighed)
        _, start, end = best
        if not end:
            return None, sure * (_HINTED if _has_hint(text) else 1.0)
        unknown = sum(sort in _UNKNOWN for sort in text.sorts[start:end])
        return Span(start, end, sure * _RIGHTLY_READ[min(unknown, 3)]), sure


def _has_hint(text: MarkedText) -> bool:
    """Whether a text has a word that credits have, though none was found in it."""
    return text.has_anchor(0, text.size) or not _HINTS.isdisjoint(text.sorts)


def _weighed(text: MarkedText) -> Iterable[tuple[float, int, int]]:
    """Yield the likeliest of the stretches that can be a credit, with their whole weight."""
    ordered = sorted(_stretches(text), reverse=True)
    may_be = (it for it in ordered if not what_it_is(text, it[1], it[2]))
    likely = list(islice(may_be, _STRETCHES_WEIGHED))
    weights = sign_weights.WHOLE
    before = {at: _sum(signs_left_before(text, at), weights) for at in {at for _, at, _ in likely}}
    behind = {at: _sum(signs_left_behind(text, at), weights) for at in {at for _, _, at in likely}}
    for weight, start, end in likely:
        own = _sum(signs_of_stretch(text, start, end), weights)
        yield weight + own + before[start] + behind[end], start, end


def _stretches(text: MarkedText) -> Iterable[tuple[float, int, int]]:
    """Yield, for each beginning, the likeliest ends, by what can be told in one pass.

    The weight of what is within is the difference of two running sums, which keeps the time
    linear in the text.
    """
    within, pairs = _running_weights(text)
    starts = set(begins(text))
    open_ends: list[tuple[float, int]] = []
    last_ends = set(ends(text))
    for at in range(text.size, -1, -1):
        if at in starts:
            weight = _sum(signs_of_begin(text, at), sign_weights.BEGIN) - within[at] - pairs[at]
            for end_weight, end in open_ends:
                if _is_short_enough(text, at, end):
                    yield weight + end_weight, at, end
        if at in last_ends:
            weight = _sum(signs_of_end(text, at), sign_weights.END)
            open_ends.append((weight + within[at] + pairs[at - 1], at))
            open_ends = _kept(open_ends, at, text.size)


def _kept(open_ends: list[tuple[float, int]], at: int, last: int) -> list[tuple[float, int]]:
    """Return the likeliest ends, and the text's own: most credits go on to it."""
    near = sorted([e for e in open_ends if e[1] - at <= LONGEST_CREDIT], reverse=True)
    kept, rest = near[:_ENDS_TRIED], near[_ENDS_TRIED:]
    return kept + [end for end in rest if end[1] == last] if rest else kept


def _running_weights(text: MarkedText) -> tuple[list[float], list[float]]:
    """Return the weights of all tokens up to each place, and of all pairs of neighbours."""
    weights = sign_weights.WITHIN
    signs = [signs_within(text, at) for at in range(text.size)]
    words = accumulate((weights.get(word, 0.0) for word, _ in signs), initial=0.0)
    pairs = accumulate((weights.get(pair, 0.0) for _, pair in signs), initial=0.0)
    return list(words), list(pairs)


def _is_short_enough(text: MarkedText, start: int, end: int) -> bool:
    return end - start <= LONGEST_CREDIT and text.prose_between(start, end) <= MOST_PROSE


def _sum(signs: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(map(weights.get, signs, repeat(0.0)))
