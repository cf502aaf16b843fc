"""Stretches of a text that look like its credit and are none, or are more than it."""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from mediadesk.credits.parsing.marked_text import MarkedText
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.parsing.word_sorts import COARSE, NAMES, PARTIES
from mediadesk.credits.words.lexicon import Sense

#: Of a credit without a label, in a script without spaces: longest name in letters, most names.
_LONGEST_UNSPACED_NAME: Final = 8
_MOST_UNSPACED_NAMES: Final = 4
#: Marks of a sentence or a headline in these scripts, that stand between no names.
_SENTENCE_MARKS: Final = frozenset("，。？！?!；…《》【】「」")
_OPEN: Final = {"(": ")", "（": "）", "[": "]"}
_DASHES: Final = frozenset("-–—―")
#: What joins maker and house.
_JOINTS: Final = frozenset("/|")
#: Says whether the stretch from one token up to another is no credit.
_Check: TypeAlias = Callable[[MarkedText, int, int], bool]


def is_no_credit(text: MarkedText, start: int, end: int) -> bool:
    """Whether the stretch from one token up to another cannot be the credit, as it stands."""
    return any(check(text, start, end) for check in _CHECKS)


def _is_unspaced_sentence(text: MarkedText, start: int, end: int) -> bool:
    """Whether a stretch in a script without spaces says more than names do, and has no label."""
    if COARSE["unspaced"] not in text.coarse:
        return False
    inner = text.view.tokens[start:end]
    words = [token for token in inner if token.is_word]
    if any(token.senses for token in words):
        return False
    if any(token.text in _SENTENCE_MARKS for token in inner):
        return True
    longest = max((len(token.text) for token in words), default=0)
    goes_on = len(words) > 1 and text.letter(start - 1) == COARSE["unspaced"]
    return goes_on or longest > _LONGEST_UNSPACED_NAME or len(words) > _MOST_UNSPACED_NAMES


def _has_caption_before_brackets(text: MarkedText, start: int, end: int) -> bool:
    """Whether names stand before brackets that have maker and house: "Ann Lee (Bo Ek/AFP)"."""
    at = _bracket_at_end(text.view.tokens, start, end)
    if at <= start or any(sort not in NAMES for sort in text.sorts[start:at]):
        return False
    inner, sorts = text.view.tokens[at + 1 : end - 1], text.sorts[at + 1 : end - 1]
    is_joined = any(t.text in _JOINTS or t.has(Sense.VIA) for t in inner)
    names = sum(sort in NAMES for sort in sorts)
    return is_joined and names > 1 and any(sort in PARTIES for sort in sorts)


def _is_dateline(text: MarkedText, start: int, end: int) -> bool:
    """Whether an agency stands in brackets behind a place and before a report: "Rome (AP) —"."""
    tokens = text.view.tokens
    at = _bracket_at_end(tokens, start, end)
    if start or at < 1 or end + 1 >= text.size or tokens[end].text not in _DASHES:
        return False
    before, inner = tokens[start:at], tokens[at + 1 : end - 1]
    if len(inner) != 1 or text.sorts[at + 1] not in PARTIES:
        return False
    is_named = text.view.names.is_known_person(before) or any(t.senses for t in before)
    return not is_named or any(t.has(Sense.PLACE) for t in before)


def _bracket_at_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the bracket opens that a stretch ends in; -1 where it ends in none."""
    closing = tokens[end - 1].text
    for at in range(end - 2, start - 1, -1):
        if tokens[at].text in _OPEN:
            return at if _OPEN[tokens[at].text] == closing else -1
        if tokens[at].text == closing:
            return -1
    return -1


_CHECKS: Final[tuple[_Check, ...]] = (
    _is_unspaced_sentence,
    _has_caption_before_brackets,
    _is_dateline,
)
