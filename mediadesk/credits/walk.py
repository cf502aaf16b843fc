"""Where the reading of a credit stands: the name under way, and where it belongs when it ends."""

from collections.abc import Sequence
from typing import Final

from mediadesk.credits.clause import Clause, Slot
from mediadesk.credits.gathered import Gathered
from mediadesk.credits.holders import Holder
from mediadesk.credits.lexicon import Lexicon, Sense
from mediadesk.credits.neighbours import ENDS_CLAUSE, SEPARATES, Neighbours
from mediadesk.credits.parties import Names, Party
from mediadesk.credits.surroundings import Surroundings
from mediadesk.credits.tokens import Token

_QUOTES: Final = frozenset("\"'“”„‚‘’«»‹›`´「」")


class Walk:
    """Where the reading of one credit stands.

    Attributes:
        tokens: The credit's tokens.
        neighbours: What stands beside each of them.
        text: The credit.
        lexicon: What words mean.
        names: Sorts names.
        found: What has been gathered.
        holder: Who claims a right.
        clause: What holds for the clause under way.
        run: The words of the name under way.
        is_alias: The words are another name of somebody just named.
        has_source_photo: An illustration's source photos are named.
    """

    def __init__(self, tokens: Sequence[Token], text: str, lexicon: Lexicon, names: Names) -> None:
        self.tokens = tokens
        self.neighbours = Neighbours(tokens)
        self.text = text
        self.lexicon = lexicon
        self.names = names
        self.found = Gathered(lexicon)
        self.holder = Holder(text)
        self.clause = Clause()
        self.run: list[Token] = []
        self.is_alias = False
        self.has_source_photo = False

    def mark(self, at: int, token: Token) -> None:
        """Act on a mark: end the name under way, or the clause."""
        mark = token.text
        if mark in ":：":
            self.colon(at)
        elif mark in ENDS_CLAUSE:
            self.flush(at)
            self.end_clause()
        elif mark == "|":
            self.flush(at)
            if self.clause.slot in (Slot.ROLE, Slot.COURTESY):
                self.end_clause()
        elif mark in SEPARATES:
            self.flush(at)
            self._bracket(mark)
        elif mark in _QUOTES or not self.run:
            return
        else:
            self.run.append(token)

    def _bracket(self, mark: str) -> None:
        if mark in "([（［" and self.clause.slot is Slot.ROLE:
            self.end_clause()
        if mark in "([（［":
            self.clause.in_brackets = True
        elif mark in ")]）］":
            self.clause.in_brackets = False

    def colon(self, at: int) -> None:
        """Take what stands before a colon for a label."""
        if self.run and any(t.has(Sense.PARTY) for t in self.run):
            self.flush(at)
        self.run.clear()
        if self.clause.roles:
            self.found.open_roles(self.clause.roles)
            self.clause.roles = []
            self.clause.slot = Slot.ROLE

    def end_clause(self) -> None:
        """Forget what held for the clause that ends."""
        self.clause = Clause()

    def flush(self, at: int) -> None:
        """End the name under way, and put it where it belongs."""
        run, self.run = self.run, []
        if not run or _is_prose(run) or (self.clause.in_sentence and not self.clause.after_by):
            return
        if self.clause.slot in (Slot.COURTESY, Slot.FOR):
            run = _without_article(run)
        if self.clause.in_rights:
            self.holder.extend(run)
        if self.clause.houses and all(t.has(Sense.PLACE) for t in run):
            return  # "Hong Kong" behind a gallery is where it is.
        for found in self.names.parties(run, self.text, self._surroundings(run, at)):
            self.place(found)

    def place(self, party: Party) -> None:
        """Put a party into the slot under way."""
        clause, slot = self.clause, self.clause.slot
        if clause.houses and _is_acronym(party.name, clause.houses[-1]):
            return
        if slot is Slot.COURTESY and clause.houses and (party.is_person or party.is_photo):
            slot = Slot.MAKER
        if clause.handout_next and not party.is_photo and not party.is_person:
            slot = Slot.COURTESY
        clause.handout_next = False
        self.found.put(party, slot)
        (clause.persons if party.is_person else clause.houses).append(party.name)
        if slot in (Slot.VIA, Slot.FOR):
            clause.slot = Slot.MAKER

    def continues_institution(self) -> bool:
        """Whether the name under way is of a house whose name runs on."""
        words = self.lexicon.institution_words
        return any(t.key in words for t in self.run) and len(self.run) < 12

    def _surroundings(self, run: Sequence[Token], at: int) -> Surroundings:
        neighbours, clause = self.neighbours, self.clause
        return Surroundings(
            after_by=clause.after_by,
            photo_label=clause.photo_label,
            source_label=clause.source_label,
            in_brackets_behind_person=clause.in_brackets and bool(clause.persons),
            beside_stock=neighbours.is_beside(Sense.STOCK, run, at),
            beside_library=neighbours.is_beside(Sense.LIBRARY, run, at),
            beside_party=neighbours.is_in_clause_of_party(at),
            last_behind_house=bool(clause.houses) and neighbours.ends_clause(at),
            behind_person=bool(clause.persons),
            alone=neighbours.is_alone(at),
        )


def _without_article(run: list[Token]) -> list[Token]:
    """Drop "del", "du" and the like that a giver's or an outlet's name is joined by."""
    start = 0
    while start < len(run) - 1 and run[start].text.islower() and run[start].has(Sense.ARTICLE):
        start += 1
    return run[start:]


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
