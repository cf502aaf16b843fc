"""Where the reading of a credit stands: the name under way, and what the next name is."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from mediadesk.credits.gathered import Gathered, Slot
from mediadesk.credits.lexicon import Lexicon, Sense
from mediadesk.credits.parties import Names, Party, Surroundings
from mediadesk.credits.tokens import Token

_ENDS_CLAUSE: Final = frozenset(".;!?。；")
#: Marks that part two names.
SEPARATES: Final = frozenset("/|\\,()[]{}•·–—-=＝¦、・<>*~‖／（）［］：:…")
_QUOTES: Final = frozenset("\"'“”„‚‘’«»‹›`´「」")
#: Marks between a contributor and a stock library.
_JOINS: Final = frozenset("/|-–—·(•")


class Walk:
    """Where the reading of one credit stands: the name under way, and what the next one is.

    Attributes:
        tokens: The credit's tokens.
        text: The credit.
        names: Sorts names.
        found: What has been gathered.
        slot: What the next name is.
        run: The words of the name under way.
        after_by: "by" and the like stand before it.
        photo_label: A label of a photograph stands before it.
        in_rights: A right is claimed, as by "©".
        roles: Roles named and not yet given to anybody.
        is_alias: The words are another name of somebody just named.
        in_sentence: The words are a sentence about edits.
        has_source_photo: An illustration's source photos are named.
    """

    def __init__(self, tokens: Sequence[Token], text: str, lexicon: Lexicon, names: Names) -> None:
        self.tokens = tokens
        self.text = text
        self.lexicon = lexicon
        self.names = names
        self.found = Gathered(lexicon)
        self.slot = Slot.MAKER
        self.run: list[Token] = []
        self.after_by = False
        self.photo_label = False
        self.in_rights = False
        self.holder: tuple[int, int] | None = None
        self.roles: list[str] = []
        self.beside: list[str] = []
        self.handout_next = False
        self.is_alias = False
        self.in_sentence = False
        self.has_source_photo = False
        self.clauses = _clauses(tokens)

    def mark(self, at: int, token: Token) -> None:
        """Act on a mark: end the name under way, or the clause."""
        mark = token.text
        if mark == ":":
            self.colon(at)
        elif mark in _ENDS_CLAUSE:
            self.flush(at)
            self.end_clause()
        elif mark == "|":
            self.flush(at)
            if self.slot in (Slot.ROLE, Slot.COURTESY):
                self.end_clause()
        elif mark in SEPARATES:
            self.flush(at)
            if mark in "([" and self.slot is Slot.ROLE:
                self.end_clause()
        elif mark in _QUOTES or not self.run:
            return
        else:
            self.run.append(token)

    def colon(self, at: int) -> None:
        """Take what stands before a colon for a label."""
        if self.run and any(t.has(Sense.PARTY) for t in self.run):
            self.flush(at)
        self.run.clear()
        if self.roles:
            self.found.open_roles(self.roles)
            self.roles = []
            self.slot = Slot.ROLE

    def end_clause(self) -> None:
        """Forget what held for the clause that ends."""
        self.slot = Slot.MAKER
        self.after_by = self.photo_label = self.in_sentence = False
        self.roles = []
        self.beside = []
        self.handout_next = False
        self.in_rights = False

    def flush(self, at: int) -> None:
        """End the name under way, and put it where it belongs."""
        run, self.run = self.run, []
        if not run or _is_prose(run) or (self.in_sentence and not self.after_by):
            return
        party, segments = self.clauses[min(at, len(self.clauses) - 1)]
        near = Surroundings(
            after_by=self.after_by,
            photo_label=self.photo_label,
            beside_stock=self.is_beside(Sense.STOCK, run, at),
            beside_library=self.is_beside(Sense.LIBRARY, run, at),
            beside_party=party,
            last_behind_house=bool(self.beside) and self.ends_clause(at),
            alone=segments <= 1,
        )
        if self.beside and all(t.has(Sense.PLACE) for t in run):
            return  # "Hong Kong" behind a gallery is where it is.
        for found in self.names.parties(run, self.text, near):
            self.place(found)
        if self.in_rights:
            start = self.holder[0] if self.holder else run[0].start
            self.holder = (start, run[-1].end)

    def place(self, party: Party) -> None:
        """Put a party into the slot under way."""
        slot = self.slot
        if self.beside and _is_acronym(party.name, self.beside[-1]):
            return
        if slot is Slot.COURTESY and party.is_person and self.beside:
            slot = Slot.MAKER
        if self.handout_next and not party.is_photo and not party.is_person:
            slot = Slot.COURTESY
        self.handout_next = False
        self.found.put(party, slot)
        if not party.is_person:
            self.beside.append(party.name)
        if slot in (Slot.VIA, Slot.FOR):
            self.slot = Slot.MAKER

    def ends_clause(self, at: int) -> bool:
        """Whether a clause ends at a token."""
        token = self.tokens[at]
        return at + 1 >= len(self.tokens) or token.text in _ENDS_CLAUSE or token.text in ")]"

    def is_beside(self, library: Sense, run: Sequence[Token], at: int) -> bool:
        """Whether a library of a sort stands in the next segment on either side."""
        before = bisect_left(self.tokens, run[0].start, key=_start) - 1
        joins = (Sense.VIA, Sense.ON, Sense.BY)
        is_joined_after = self.tokens[at].text in _JOINS or self.tokens[at].has(*joins)
        is_joined_before = before > 0 and self.tokens[before].text in _JOINS
        following = self.next(at)
        return (is_joined_after and following is not None and following.has(library)) or (
            is_joined_before and self.tokens[before - 1].has(library)
        )

    def next(self, at: int) -> Token | None:
        """Return the token behind one."""
        return self.tokens[at + 1] if at + 1 < len(self.tokens) else None

    def is_followed_by_end(self, at: int) -> bool:
        """Whether nothing that could be a name follows."""
        following = self.next(at)
        return following is None or (not following.is_word and following.text not in "\"'“„«‘:")

    def is_followed_by_label_end(self, at: int) -> bool:
        """Whether ":", "by" or "©" follows, so that a word is a label."""
        following = self.next(at)
        return following is not None and (
            following.text == ":" or following.has(Sense.BY, Sense.LABEL_RIGHTS)
        )

    def begins_name(self, at: int) -> bool:
        """Whether a name can begin at a token."""
        return at < len(self.tokens) and self.tokens[at].is_word and (
            self.tokens[at].is_capital or self.tokens[at].has(Sense.PARTY)
            or not self.tokens[at].senses
        )  # fmt: skip

    def continues_institution(self) -> bool:
        """Whether the name under way is of a house whose name runs on."""
        words = self.lexicon.institution_words
        return any(t.key in words for t in self.run) and len(self.run) < 12


def _is_acronym(short: str, name: str) -> bool:
    """Whether a name is made of the first letters of another: "(ARS)" behind its long form."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(short) > 1 and short.isupper() and short == initials


def _start(token: Token) -> int:
    return token.start


def _is_prose(run: Sequence[Token]) -> bool:
    """Whether a run reads like a sentence rather than like a name."""
    small = sum(
        t.text.islower() and not t.has(Sense.PARTICLE, Sense.PARTY, Sense.AND, Sense.FILLER)
        for t in run
    )
    return len(run) > 14 or small > 2


def _clauses(tokens: Sequence[Token]) -> list[tuple[bool, int]]:
    """Return for each token whether its clause has a known party, and how many segments."""
    out: list[tuple[bool, int]] = []
    start = 0
    for at in range(len(tokens) + 1):
        if at < len(tokens) and tokens[at].text not in _ENDS_CLAUSE:
            continue
        clause = tokens[start : at + 1]
        party = any(t.has(Sense.PARTY) for t in clause)
        segments = 1 + sum(t.text in SEPARATES and t.text not in "()[]:" for t in clause)
        out += [(party, segments)] * len(clause)
        start = at + 1
    return out or [(False, 1)]


def ends_in_by(token: Token) -> bool:
    """Whether a phrase ends in the word before a maker's name: "photo by"."""
    return token.key.rpartition(" ")[2] in ("by", "von", "durch", "par", "por", "di", "door", "de")
