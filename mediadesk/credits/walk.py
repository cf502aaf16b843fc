"""Where the reading of a credit stands: the name under way, and what the next name is."""

from collections.abc import Sequence
from typing import Final

from mediadesk.credits.gathered import Gathered, Slot
from mediadesk.credits.lexicon import Lexicon, Sense
from mediadesk.credits.neighbours import ENDS_CLAUSE, SEPARATES, Neighbours
from mediadesk.credits.parties import Names, Party, Surroundings
from mediadesk.credits.tokens import Token

_QUOTES: Final = frozenset("\"'“”„‚‘’«»‹›`´「」")


class Walk:
    """Where the reading of one credit stands: the name under way, and what the next one is.

    Attributes:
        tokens: The credit's tokens.
        neighbours: What stands beside each of them.
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
        self.neighbours = Neighbours(tokens)
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

    def mark(self, at: int, token: Token) -> None:
        """Act on a mark: end the name under way, or the clause."""
        mark = token.text
        if mark == ":":
            self.colon(at)
        elif mark in ENDS_CLAUSE:
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
        neighbours = self.neighbours
        near = Surroundings(
            after_by=self.after_by,
            photo_label=self.photo_label,
            beside_stock=neighbours.is_beside(Sense.STOCK, run, at),
            beside_library=neighbours.is_beside(Sense.LIBRARY, run, at),
            beside_party=neighbours.is_in_clause_of_party(at),
            last_behind_house=bool(self.beside) and neighbours.ends_clause(at),
            alone=neighbours.is_alone(at),
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

    def continues_institution(self) -> bool:
        """Whether the name under way is of a house whose name runs on."""
        words = self.lexicon.institution_words
        return any(t.key in words for t in self.run) and len(self.run) < 12


def _is_acronym(short: str, name: str) -> bool:
    """Whether a name is made of the first letters of another: "(ARS)" behind its long form."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(short) > 1 and short.isupper() and short == initials


def _is_prose(run: Sequence[Token]) -> bool:
    """Whether a run reads like a sentence rather than like a name."""
    small = sum(
        t.text.islower() and not t.has(Sense.PARTICLE, Sense.PARTY, Sense.AND, Sense.FILLER)
        for t in run
    )
    return len(run) > 14 or small > 2


def ends_in_by(token: Token) -> bool:
    """Whether a phrase ends in the word before a maker's name: "photo by"."""
    return token.key.rpartition(" ")[2] in ("by", "von", "durch", "par", "por", "di", "door", "de")
