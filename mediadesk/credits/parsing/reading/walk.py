"""Where the reading of a credit stands: the name under way, and where it belongs when it ends."""

import re
from collections.abc import Sequence
from typing import Final

from mediadesk.credits.parsing.marks import (
    CLOSE,
    CLOSING_QUOTES,
    COLONS,
    ENDS_CLAUSE,
    OPEN,
    QUOTES,
    SEPARATES,
)
from mediadesk.credits.parsing.names.name_ends import LEGAL_FORMS
from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.names.parties import Party, parties_of
from mediadesk.credits.parsing.names.person_or_house import is_pen_name
from mediadesk.credits.parsing.names.surroundings import Surroundings
from mediadesk.credits.parsing.reading.clause import Clause, Slot
from mediadesk.credits.parsing.reading.gathered import Gathered
from mediadesk.credits.parsing.reading.holders import Holder
from mediadesk.credits.parsing.reading.neighbours import Neighbours
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

_EAST_ASIAN_DATE: Final = re.compile(r"\d[年月日년월일]")
#: Small words that Romance languages join to the next by an apostrophe.
_ELISION: Final = re.compile(r"(?:d|de l|dell|dall)['’](?=\w)", re.IGNORECASE)
_GERMAN: Final = frozenset({"die", "das", "den", "der", "dem"})
#: Letters of the sign by which an editor puts his mark beside an agency's.
_LONGEST_SIGN: Final = 3
#: Letters of the name of an account, at least; shorter ones are the signs of houses: "(hr)".
_SHORTEST_ACCOUNT: Final = 5
#: Words behind which a name stands, not a title.
_NAMING: Final = (
    Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL, Sense.LABEL_RIGHTS, Sense.COURTESY, Sense.VIA, Sense.BY,
)  # fmt: skip
#: Words of a name, at most: "Press Service of the 24th Separate Mechanized Brigade of ...".
_LONGEST_NAME: Final = 18


class Walk:
    """Where the reading of one credit stands.

    Attributes:
        tokens: The credit's tokens.
        neighbours: What stands beside each of them.
        text: The credit.
        lexicon: What words mean.
        names: Sorts names.
        caption: The tokens beside the credit.
        found: What has been gathered.
        holder: Who claims a right.
        clause: What holds for the clause under way.
        run: The words of the name under way.
        last_span: Where the last name stands in the text.
        is_alias: The words are another name of somebody just named.
        has_source_photo: An illustration's source photos are named.
    """

    def __init__(
        self, tokens: Sequence[Token], text: str, names: Names, caption: Sequence[Token] = ()
    ) -> None:
        self.tokens = tokens
        self.caption = caption
        self.neighbours = Neighbours(tokens)
        self.text = text
        self.lexicon = names.lexicon
        self.names = names
        self.found = Gathered(names.lexicon)
        self.holder = Holder(text)
        self.clause = Clause()
        self.run: list[Token] = []
        self.last_span = (0, 0)
        self.is_alias = False
        self.has_source_photo = False

    def mark(self, at: int, token: Token) -> None:
        """Act on a mark: end the name under way, or the clause."""
        mark = token.text
        if mark in COLONS:
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
            self._separate(mark)
        elif mark in QUOTES:
            self._quote(at, mark)
        elif self.run:
            self.run.append(token)

    def _quote(self, at: int, mark: str) -> None:
        """End the name under way where a library follows: “jambula” Wikimedia Commons."""
        if mark in CLOSING_QUOTES and self.neighbours.is_before(at, Sense.STOCK):
            self.flush(at)

    def _separate(self, mark: str) -> None:
        """Note what a mark between two names says of the names to come."""
        self.clause.is_described = self.clause.in_title = False
        if mark in "¦‖" and self.holder.name:
            self.clause.in_rights = False  # Behind a licence or a date.
        if mark in OPEN and self.clause.slot is Slot.ROLE:
            self.end_clause()
        if mark in OPEN:
            self.clause.in_brackets = bool(self.clause.persons)
        elif mark in CLOSE:
            self.clause.in_brackets = False

    def colon(self, at: int) -> None:
        """Take what stands before a colon for a label."""
        is_told = self.clause.in_sentence and self.clause.after_by
        is_quoted = self.tokens[at - 1].text in QUOTES  # “Ana Holm”: the one to be seen.
        is_person = not is_quoted and self.names.is_known_person(self.run)
        if self.run and (is_told or is_person or any(t.has(Sense.PARTY) for t in self.run)):
            self.flush(at)
        self.run.clear()
        self.clause.in_title = is_person and _tells_title(self, at)
        if self.neighbours.is_told_behind(at):
            self.clause.slot = Slot.NOBODY
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
        is_told = self.clause.in_sentence and not self.clause.after_by
        if not run or is_told or self.clause.in_title:
            return
        if _describes(self, run, at):
            self.clause.is_described = True
            return
        if _is_title(self, run, at) or _is_prose(run) or _is_name_tail(run) or _is_sign(self, run):
            return
        if self.clause.slot in (Slot.COURTESY, Slot.FOR):
            run = _without_elision(_without_article(run, self.clause.slot), self.clause.slot)
        self.last_span = (run[0].start, run[-1].end)
        if self.clause.in_rights and not self.holder.says(run):
            self.holder.extend(run)
        is_behind = self.clause.houses or (
            self.clause.persons
            and (self.clause.slot is Slot.COURTESY or self.neighbours.mark_before(run) == ",")
        )
        if is_behind and all(t.has(Sense.PLACE) for t in run if not t.text.isdigit()):
            return  # "Hong Kong" behind a gallery is where it is.
        for found in parties_of(self.names, run, self.text, _surroundings(self, run, at)):
            self.place(found)
        self.clause.is_account = False

    def place(self, party: Party) -> None:
        """Put a party into the slot under way."""
        clause, slot = self.clause, self.clause.slot
        if slot is Slot.NOBODY:
            return
        if clause.houses and _are_one(party.name, clause.houses[-1]):
            return
        is_other = clause.has_giver and not (clause.is_listed or clause.is_account)
        is_other = slot is Slot.COURTESY and is_other
        if is_other and (party.is_person or party.is_photo):
            slot = Slot.MAKER
        clause.is_listed = False
        if clause.handout_next and not party.is_photo and not party.is_person:
            slot = Slot.COURTESY
        clause.handout_next = False
        self.found.put(party, slot)
        clause.has_giver |= slot is Slot.COURTESY and not party.is_person
        (clause.persons if party.is_person else clause.houses).append(party.name)
        clause.after_by &= party.is_person or clause.in_sentence  # "by Ana Holm, Register/SCNG"
        if not party.is_person and not party.is_photo:
            clause.may_give = party.name
        if slot in (Slot.VIA, Slot.FOR):
            clause.slot = Slot.MAKER

    def continues_institution(self) -> bool:
        """Whether the name under way is of a house whose name runs on."""
        words = self.lexicon.institution_words
        parts = (
            part for t in self.run for part in (t.key, *(t.key.split() if "-" in t.text else ()))
        )
        return any(part in words for part in parts) and len(self.run) < 12


def _describes(walk: Walk, run: Sequence[Token], at: int) -> bool:
    """Whether words name nobody, but say more of the person or the work named before.

    "Ana Holm, student of law", "Ana Holm (aholm77)", "Ana Holm, Winter Sea (1912)".
    """
    clause, mark = walk.clause, walk.neighbours.mark_before(run)
    if clause.is_described or not clause.persons:
        return clause.is_described
    if any(t.has(Sense.PARTY) for t in run):
        return False
    if mark in "(（" and clause.in_brackets:
        return _is_alias(run, clause.persons[-1])
    if mark != ",":
        return False
    is_small = all(t.text.islower() for t in run) and not clause.persons[-1].islower()
    is_beside = walk.neighbours.is_beside(Sense.LIBRARY, run, at)
    goes_on = len(run) > 1 or (walk.tokens[at].is_word and walk.tokens[at].text.islower())
    is_told = (is_small and goes_on and not is_beside) or run[0].has(Sense.OCCUPATION)
    is_dated = walk.neighbours.is_year_in_brackets(at) and not walk.names.names_house(run)
    return is_told or is_dated


def _is_title(walk: Walk, run: Sequence[Token], at: int) -> bool:
    """Whether words are the title of a work whose maker follows.

    "Harbour I, drawn by Ana", "Der Kran, von Ana", "Nodes, de Ana Holm".
    """
    joint = walk.neighbours.next(at)
    is_first = not (walk.clause.persons or walk.clause.houses)
    if walk.tokens[at].text != "," or joint is None or not is_first:
        return False
    if joint.has(Sense.BY) and " " in joint.key:
        return not any(t.has(Sense.PARTY) for t in run)
    is_joint = joint.text.islower() and joint.has(Sense.BY, Sense.ARTICLE)
    is_named = walk.names.names_house(run) or walk.names.is_known_person(run)
    return is_joint and not is_named and walk.names.is_known_person(walk.tokens[at + 2 : at + 4])


def _is_sign(walk: Walk, run: Sequence[Token]) -> bool:
    """Whether an editor's sign stands behind a maker and a stroke: "AP/Ana Holm/kst"."""
    name = run[0].text
    is_short = len(run) == 1 and name.islower() and len(name) <= _LONGEST_SIGN and name.isalpha()
    is_behind = walk.neighbours.mark_before(run) == "/" and bool(walk.clause.persons)
    return is_short and is_behind and bool(walk.clause.houses) and not run[0].senses


def _tells_title(walk: Walk, at: int) -> bool:
    """Whether a title follows a maker and a colon: "Bild: Ana Holm: Der Hafen im Nebel"."""
    behind = walk.neighbours.words_behind(at)
    is_named = any(t.has(Sense.PARTY) for t in behind) or walk.names.is_known_person(behind)
    return len(behind) > 1 and not is_named and not behind[0].has(*_NAMING)


def _is_alias(run: Sequence[Token], person: str) -> bool:
    """Whether brackets behind a person have another name of theirs.

    "Ana Holm (@aholm)", "Ana Holm (aholm77)", "Ana Holm (Ana Holm Photography)".
    """
    words = person.casefold().split()
    if len(run) > 1:
        return [t.text.casefold() for t in run[: len(words)]] == words
    name = run[0].text
    is_account = name.islower() and len(name) >= _SHORTEST_ACCOUNT and name.isalnum()
    return name[0] == "@" or is_pen_name(name) or is_account


def _surroundings(walk: Walk, run: Sequence[Token], at: int) -> Surroundings:
    neighbours, clause = walk.neighbours, walk.clause
    segment_behind = neighbours.segment_behind(at)
    return Surroundings(
        after_by=clause.after_by or (clause.in_rights and run[0].text[0] == "@"),
        is_account=clause.is_account,
        photo_label=clause.photo_label or clause.slot is Slot.ARTIST,
        source_label=clause.source_label,
        no_maker=clause.no_maker,
        mark_before=neighbours.mark_before(run),
        before_person=walk.names.is_known_person(segment_behind),
        before_house=walk.names.names_house(segment_behind),
        shouted=walk.tokens[at].text == "!",
        in_brackets_behind_person=clause.in_brackets,
        beside_stock=neighbours.is_beside(Sense.STOCK, run, at),
        licensed=neighbours.is_licensed(run, at),
        behind_stock=neighbours.is_behind(Sense.STOCK, run),
        behind_network=neighbours.is_behind(Sense.NETWORK, run),
        beside_library=neighbours.is_beside(Sense.LIBRARY, run, at),
        beside_party=neighbours.is_in_clause_of_party(at),
        last_behind_house=bool(clause.houses) and neighbours.ends_clause(at),
        behind_person=bool(clause.persons),
        alone=neighbours.is_alone(at),
        in_caption=len(run) == 1 and _is_told_of(walk, run[0]),
    )


def _is_told_of(walk: Walk, word: Token) -> bool:
    """Whether the caption has a word of the credit too, and not as a surname: "Vivaldi 3.2"."""
    before = None
    for token in walk.caption:
        if token.text == word.text and not (before and walk.names.is_given_name(before)):
            return True
        before = token
    return False


def _without_article(run: list[Token], slot: Slot) -> list[Token]:
    """Drop "del", "du" and the like that a giver's name is joined by, "die" before an outlet's.

    "de Volkskrant" and "la Repubblica" are names.
    """
    start = 0
    for token in run[:-1]:
        is_joint = token.has(Sense.ARTICLE) if slot is Slot.COURTESY else token.text in _GERMAN
        if not (is_joint and token.text.islower()):
            break
        start += 1
    return run[start:]


def _without_elision(run: list[Token], slot: Slot) -> list[Token]:
    """Drop what a giver's name is joined by without a space: "D'AGENCIA", "dell'Accademia"."""
    first = run[0]
    joint = _ELISION.match(first.text) if slot is Slot.COURTESY else None
    if joint is None or not (joint[0].islower() or first.text.isupper()):
        return run  # "D'Angelo" is a name.
    text = first.text[joint.end() :]
    return [first._replace(text=text, start=first.start + joint.end()), *run[1:]]


def _are_one(name: str, before: str) -> bool:
    """Whether one house is named twice, in full and by its first letters, the one behind the other.

    "Artists Rights Society (ARS)", "WANA (West Asia News Agency)".
    """
    return _is_acronym(name, before) or (" " in name and _is_acronym(before, name))


def _is_acronym(short: str, name: str) -> bool:
    """Whether a name is made of the first letters of another: of all its words, or the first."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    if not short.isupper() or len(short) < 2:
        return False
    return short == initials or (len(short) > 2 and initials.startswith(short))


def _is_name_tail(run: Sequence[Token]) -> bool:
    """Whether a run only goes on with a name: "Ana Holm, MD"; VII is an agency, too."""
    return all(t.has(Sense.NAME_TAIL) and not t.has(Sense.PARTY) for t in run)


def _is_prose(run: Sequence[Token]) -> bool:
    """Whether a run reads like a sentence rather than like a name."""
    if run[-1].key in LEGAL_FORMS:
        return False  # "© kleine insel verlag GmbH"
    small = sum(
        t.text.islower() and not t.has(Sense.PARTICLE, Sense.PARTY, Sense.AND, Sense.FILLER)
        for t in run
    )
    return (
        len(run) > _LONGEST_NAME or small > 2 or any(_EAST_ASIAN_DATE.search(t.text) for t in run)
    )


def begins_person(walk: Walk, at: int, token: Token) -> bool:
    """Whether a word that joins or labels elsewhere is a given name here: "Dan", "Oleh", "Art"."""
    following = walk.neighbours.next(at)
    if walk.run or len(token.text) < 3 or following is None or following.senses:
        return False
    is_printed_alike = token.text.istitle() == following.text.istitle()
    return is_printed_alike and walk.names.is_given_name(token) and following.is_capital


def ends_in_by(token: Token) -> bool:
    """Whether a phrase ends in the word before a maker's name: "photo by"."""
    return token.key.rpartition(" ")[2] in ("by", "von", "durch", "par", "por", "di", "door", "de")
