"""What stands beside each token of a credit: what follows, what its clause holds."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from mediadesk.credits.parsing.marks import CLOSING_QUOTES, COLONS, ENDS_CLAUSE, SEPARATES
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

#: Marks between a contributor and a stock library.
_JOINS: Final = frozenset("/|-–—·(•")
#: The same before the library: “jambula” Wikimedia Commons.
_JOINS_AFTER: Final = _JOINS | CLOSING_QUOTES
#: Marks between a name and the licence of its work.
_BEFORE_LICENCE: Final = frozenset(",/·•|")
#: Words between a contributor and a stock library.
_JOINING_WORDS: Final = (Sense.VIA, Sense.ON, Sense.BY)

#: Words by which a credit names somebody all the same, or says what was done.
_NAMED: Final = (
    Sense.PARTY, Sense.COURTESY, Sense.PLACEHOLDER, Sense.HANDOUT, Sense.EDIT, Sense.ROLE,
    Sense.KIND, Sense.LABEL_PHOTO, Sense.VIA, Sense.AND,
)  # fmt: skip
#: Small words of which at least one stands where something is told.
_TELLING: Final = (
    Sense.ON, Sense.BY, Sense.ARTICLE, Sense.FILLER, Sense.GENERIC_GIVER, Sense.ARCHIVE,
)  # fmt: skip
#: Plain words that are no pen name: fewer than these may be one.
_FEWEST_TOLD: Final = 2


class Neighbours:
    """Tells of each token of one credit, by its place, what stands beside it."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._starts = [token.start for token in tokens]
        self._clauses = _clauses(tokens)

    def next(self, at: int) -> Token | None:
        """Return the token behind one."""
        return self._tokens[at + 1] if at + 1 < len(self._tokens) else None

    def is_before(self, at: int, sense: Sense) -> bool:
        """Whether the token behind one can mean something."""
        following = self.next(at)
        return following is not None and following.has(sense)

    def is_passed_on(self, at: int) -> bool:
        """Whether an agency stands behind "via" and a token: "Herald Archive via Getty"."""
        return self.is_before(at, Sense.VIA) and self.is_before(at + 1, Sense.PHOTO_PARTY)

    def begins_name(self, at: int) -> bool:
        """Whether a name can begin at a token."""
        if at >= len(self._tokens):
            return False
        token = self._tokens[at]
        return token.is_word and (token.is_capital or token.has(Sense.PARTY) or not token.senses)

    def is_followed_by_end(self, at: int) -> bool:
        """Whether nothing that could be a name follows."""
        following = self.next(at)
        return following is None or (
            not following.is_word and following.text not in "\"'“„«‘:：=＝"
        )

    def is_followed_by_label_end(self, at: int) -> bool:
        """Whether ":", "by", "©" or "courtesy" follows, so that a word is a label.

        So it is with a word between that tells from where: "Zdjęcia archiwalne:".
        """
        following = self.next(at)
        if following is not None and following.has(Sense.ARCHIVE, Sense.SYMBOL):
            following = self.next(at + 1)
            return following is not None and following.text in COLONS
        return following is not None and (
            following.text in COLONS or following.has(Sense.BY, Sense.LABEL_RIGHTS, Sense.COURTESY)
        )

    def is_beside(self, library: Sense, run: Sequence[Token], at: int) -> bool:
        """Whether a library of a sort stands in the next segment on either side.

        Args:
            library: The sort.
            run: The words of a name.
            at: The token behind the name.
        """
        joint = self._tokens[at]
        is_joined_after = joint.text in _JOINS_AFTER or joint.has(*_JOINING_WORDS)
        following = self.next(at)
        if library is Sense.LIBRARY and self.is_licensed(run, at):
            return True
        if library is Sense.LIBRARY and joint.text in ",/" and following is not None:
            is_via = following.has(Sense.VIA) and self.is_before(at + 1, Sense.STOCK)
            if is_via or joint.text == ",":
                return is_via or following.has(Sense.STOCK)
        is_before = is_joined_after and following is not None and following.has(library)
        return is_before or self.is_behind(library, run)

    def is_behind(self, library: Sense, run: Sequence[Token]) -> bool:
        """Whether a library of a sort stands before a mark that joins a name to it."""
        before = bisect_left(self._starts, run[0].start) - 1
        is_joined = before > 0 and self._tokens[before].text in _JOINS
        return is_joined and self._tokens[before - 1].has(library)

    def is_licensed(self, run: Sequence[Token], at: int) -> bool:
        """Whether a licence stands beside a name: "rido, CC BY 4.0", "CC BY 4.0, rido"."""
        before = bisect_left(self._starts, run[0].start) - 1
        joint, following = self._tokens[at], self.next(at)
        is_before = following is not None and (
            joint.text == "‖" or (joint.text in _BEFORE_LICENCE and following.text == "‖")
        )
        behind = self._tokens[before - 1 : before + 1] if before > 0 else ()
        return is_before or [token.text for token in behind] == ["‖", ","]

    def mark_before(self, run: Sequence[Token]) -> str:
        """Return the mark before a name; "" where a word or nothing stands there."""
        before = bisect_left(self._starts, run[0].start) - 1
        return "" if before < 0 or self._tokens[before].is_word else self._tokens[before].text

    def is_year_in_brackets(self, at: int) -> bool:
        """Whether a token opens brackets around nothing but a year: "(1912)"."""
        inner = [token.text for token in self._tokens[at : at + 3]]
        is_bracket = len(inner) == 3 and inner[0] == "(" and inner[2] == ")"
        return is_bracket and len(inner[1]) == 4 and inner[1].isdigit()

    def segment_behind(self, at: int) -> Sequence[Token]:
        """Return the words between a mark that joins two names and the next mark."""
        if at >= len(self._tokens) or self._tokens[at].text not in _JOINS:
            return ()
        return self.words_behind(at)

    def words_behind(self, at: int) -> Sequence[Token]:
        """Return the words behind a token, up to the next mark, seven at most."""
        end = at + 1
        while end < len(self._tokens) and end < at + 8 and self._tokens[end].is_word:
            end += 1
        return self._tokens[at + 1 : end]

    def is_told_behind(self, at: int) -> bool:
        """Whether plain words stand behind a label, and no name: "taken from the files".

        "aus dem Familienalbum" is told so too; a label with a small pen name behind it is not.
        """
        words = self.words_behind(at)
        if len(words) < _FEWEST_TOLD or any(t.has(*_NAMED) for t in words):
            return False
        if not any(t.has(*_TELLING) for t in words):
            return False  # "lena holm" prints her own name small.
        small = [not token.is_capital for token in words]
        return all(small) or (all(small[:-1]) and len(words) > 2 and words[0].has(Sense.ON))

    def ends_clause(self, at: int) -> bool:
        """Whether a clause ends at a token."""
        text = self._tokens[at].text
        return self.next(at) is None or text in ENDS_CLAUSE or text in ")]"

    def is_in_clause_of_party(self, at: int) -> bool:
        """Whether a known party stands in a token's clause."""
        return self._clause(at)[0]

    def is_alone(self, at: int) -> bool:
        """Whether no mark parts a token's clause into several names."""
        return self._clause(at)[1] <= 1

    def _clause(self, at: int) -> tuple[bool, int]:
        return self._clauses[min(at, len(self._clauses) - 1)]


def _clauses(tokens: Sequence[Token]) -> list[tuple[bool, int]]:
    """Return for each token whether its clause has a known party, and how many segments."""
    out: list[tuple[bool, int]] = []
    start = 0
    for at in range(len(tokens) + 1):
        if at < len(tokens) and tokens[at].text not in ENDS_CLAUSE:
            continue
        clause = tokens[start : at + 1]
        party = any(t.has(Sense.PARTY) for t in clause)
        segments = 1 + sum(t.text in SEPARATES and t.text not in "()[]:" for t in clause)
        out += [(party, segments)] * len(clause)
        start = at + 1
    return out or [(False, 1)]
