"""Where a credit ends that stands before its caption: behind which name a sentence begins."""

from collections.abc import Sequence
from typing import Final

from mediadesk.credits.anchors import Anchors
from mediadesk.credits.lexicon import Sense
from mediadesk.credits.text_view import TextView
from mediadesk.credits.tokens import Token

_STOPS: Final = frozenset(".!?…。！？")
_LINKS: Final = frozenset("/|•·–—-∙")
_OPEN: Final = frozenset("([（［【")
_CLOSE: Final = frozenset(")]）］】")
_STATUS: Final = (Sense.SYMBOL, Sense.ARCHIVE, Sense.HANDOUT, Sense.KIND)
#: "CC BY" is no beginning of a sentence.
_LICENCE_WORDS: Final = frozenset({"BY", "CC", "CC0"})
#: What goes on with a credit, even with a capital.
_GOES_ON: Final = (
    Sense.ARCHIVE, Sense.HANDOUT, Sense.POOL, Sense.PARTY, Sense.VIA, Sense.EDIT, Sense.SYMBOL,
    Sense.COURTESY, Sense.LABEL_RIGHTS, Sense.PLACEHOLDER,
)  # fmt: skip
#: What stands between the names of a credit.
_CONNECTS: Final = (
    Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL, Sense.LABEL_RIGHTS, *_STATUS, Sense.BY, Sense.VIA,
    Sense.FOR, Sense.ON, Sense.COURTESY, Sense.AND, Sense.EDIT, Sense.PLACEHOLDER,
    Sense.GENERIC_GIVER, Sense.POOL,
)  # fmt: skip


class Endings:
    """Finds where a credit that stands before its caption ends."""

    def __init__(self, view: TextView, anchors: Anchors) -> None:
        self._view = view
        self._anchors = anchors

    def end_from(self, start: int) -> int:
        """Return where a credit that begins at a token ends and the caption goes on; 0 if never.

        A credit is names with marks and small words between them; it ends behind the first name
        that a sentence follows.
        """
        at, end = start, 0
        while at < self._view.size and not self._view.prose[at]:
            token = self._view.tokens[at]
            if token.has(Sense.CAPTION_LABEL) and at > start:
                return at
            length = 0 if self._connects(at) else self._name_length(at)
            at = self._behind_status(at + length) if length else at + 1
            ends_name = length > 0 or (end and token.text in (*_CLOSE, *_STOPS))
            end = at if ends_name else end
            if ends_name and self.caption_begins(at):
                return end
        return 0

    def caption_begins(self, at: int) -> bool:
        """Whether a sentence that is no credit begins at a token."""
        if at >= self._view.size:
            return False
        token = self._view.tokens[at]
        if not (token.is_word or token.text in "\"“„«'‘"):
            return False
        if (token.senses and not token.is_capital) or self._anchors.strength(at):
            return False
        if token.text in _LICENCE_WORDS:
            return False
        begins_anew = (
            self._view.tokens[at - 1].text in _CLOSE or self._view.tokens[at - 1].text in _STOPS
        )
        if token.has(*_GOES_ON) and not (begins_anew and token.has(Sense.PARTY)):
            return False
        starts = token.is_capital or token.text[0].isdigit() or not token.is_word
        linked = any(self._view.is_link(i) for i in range(at, min(at + 4, self._view.size)))
        return starts and not linked and self._is_sentence(at)

    def _is_sentence(self, at: int) -> bool:
        """Whether small words that are no part of a name stand behind a token."""
        if self._view.prose_between(at, self._view.size):
            return True
        small = (Sense.ON, Sense.FILLER, Sense.BY, Sense.PARTICLE)
        return any(t.has(*small) and t.text.islower() for t in self._view.tokens[at + 1 : at + 12])

    def _connects(self, at: int) -> bool:
        """Whether a token stands between the names of a credit or before them."""
        token = self._view.tokens[at]
        if token.has(Sense.PARTY):
            return False
        return not token.is_word or token.has(*_CONNECTS)

    def _name_length(self, at: int) -> int:
        """Return how many tokens the name has that begins here; 0 where none does."""
        token = self._view.tokens[at]
        if token.has(Sense.PARTY):
            return 1 + self._house_words(at + 1)
        known = self._person_at(at) or self._contributor_at(at)
        run = self._capital_run(at)
        if token.is_capital and self._joins_on(at + len(run)):
            return len(run)
        if known or not token.is_capital:
            return known or int(self._is_beside_link(at))
        capitals = next((n for n, t in enumerate(run) if not t.text.isupper()), len(run))
        if capitals > 1 or (capitals == 1 and len(token.text) > 1):
            return capitals
        houses = [n for n in range(len(run)) if self._view.names.is_house(run[n : n + 1])]
        return houses[-1] + 1 if houses else min(len(run), 2)

    def _house_words(self, at: int) -> int:
        """Return 1 where a word goes on with the name of a house: "Focus Films"."""
        word = self._view.tokens[at : at + 1]
        goes_on = bool(word) and word[0].is_capital and not word[0].has(Sense.PARTY)
        return int(goes_on and not word[0].senses and self._view.names.is_house(word))

    def _joins_on(self, at: int) -> bool:
        """Whether a token goes on from a name with another: "/", "via", "on Unsplash"."""
        following = self._view.tokens[at : at + 2]
        if not following:
            return False
        first = following[0]
        if first.text in _LINKS or first.has(Sense.VIA, Sense.COURTESY):
            return True
        return (
            first.has(Sense.ON, Sense.FOR) and len(following) > 1 and following[1].has(Sense.PARTY)
        )

    def _capital_run(self, at: int) -> Sequence[Token]:
        end = at
        while end < min(self._view.size, at + 6) and (
            self._view.tokens[end].is_word
            and self._view.tokens[end].is_capital
            and not self._view.tokens[end].has(Sense.PARTY, *_CONNECTS)
        ):
            end += 1
        return self._view.tokens[at : max(end, at + 1)]

    def _is_beside_link(self, at: int) -> bool:
        around = self._view.tokens[max(0, at - 1) : at + 2]
        return any(t.text in _LINKS for t in around)

    def _behind_status(self, at: int) -> int:
        """Return the token behind a bracket such as "(Ausschnitt)", else the same one."""
        inner = self._view.tokens[at : at + 3]
        closed = len(inner) == 3 and inner[0].text in _OPEN and inner[2].text in _CLOSE
        return at + 3 if closed and inner[1].has(Sense.EDIT, *_STATUS) else at

    def _person_at(self, at: int) -> int:
        for length in (4, 3, 2):
            run = self._view.tokens[at : at + length]
            given = self._view.names.is_given_name
            initials = any(
                t.text.endswith(".") or t.has(Sense.PARTICLE) or given(t) for t in run[1:-1]
            )
            if len(run) < length or (length > 2 and not initials):
                continue
            if all(t.is_word for t in run) and self._view.names.is_known_person(run):
                return length
        return 0

    def _contributor_at(self, at: int) -> int:
        """Return 1 where the single name of a contributor stands behind a stock library."""
        behind = (
            at > 1
            and self._view.tokens[at - 1].text in "/|"
            and (self._view.tokens[at - 2].has(Sense.STOCK))
        )
        return int(behind and self._view.tokens[at].is_word and not self._view.tokens[at].senses)
