"""Read the credit part of a printed line: a walk over its tokens, one slot at a time."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from mediadesk.credits.gathered import Gathered, Slot
from mediadesk.credits.lexicon import Lexicon, Sense
from mediadesk.credits.licences import joined_licences, licences_in
from mediadesk.credits.parties import Names, Party, Surroundings
from mediadesk.credits.tokens import Token, tokens_of

_URL: Final = re.compile(r"https?://[^\s()<>\[\]]{4,500}")
_MAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")
#: Put in place of a licence, so that it parts the names on its sides.
_CUT: Final = "¦"
_ENDS_CLAUSE: Final = frozenset(".;!?。；")
_SEPARATES: Final = frozenset("/|\\,()[]{}•·–—-=＝¦、・<>*~‖／（）［］：:…")
_QUOTES: Final = frozenset("\"'“”„‚‘’«»‹›`´「」")

#: Marks between a contributor and a stock library.
_JOINS: Final = frozenset("/|-–—·(•")
#: What may follow a word that stands in a name's place, without being its surname.
_FOLLOW_NOBODY: Final = (
    Sense.PARTY, Sense.VIA, Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL, Sense.LABEL_RIGHTS, Sense.POOL,
)  # fmt: skip

#: The role that a kind of picture gives to whom it names.
_ROLE_OF_KIND: Final = {
    "illustration": "illustration",
    "photo-illustration": "illustration",
    "composite": "composite",
    "ai-generated": "art",
}
#: What such a kind says was done.
_EDIT_OF_KIND: Final = {
    "photo-illustration": "modified",
    "composite": "composited",
    "ai-generated": "ai-generated",
}


def read_credit(text: str, lexicon: Lexicon, names: Names) -> tuple[Gathered, str]:
    """Return what a credit part says, and the licence it names.

    Args:
        text: The credit part, cleaned.
        lexicon: What words mean.
        names: Sorts names.
    """
    plain = _MAIL.sub(" ", text)
    licences = licences_in(plain)
    for start, end, _ in reversed(licences):
        plain = f"{plain[:start]}{_CUT}{plain[end:]}"
    plain = _URL.sub(lambda found: f" {_host(found[0])} ", plain)
    tokens = tokens_of(plain, lexicon)
    reader = _Reader(tokens, plain, lexicon, names)
    return reader.read(), joined_licences(name for _, _, name in licences)


def _host(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    return host.removeprefix("www.")


class _Reader:
    """One pass over the tokens of one credit."""

    def __init__(self, tokens: Sequence[Token], text: str, lexicon: Lexicon, names: Names) -> None:
        self._tokens = tokens
        self._text = text
        self._lexicon = lexicon
        self._names = names
        self._found = Gathered(lexicon)
        self._slot = Slot.MAKER
        self._run: list[Token] = []
        self._after_by = False
        self._photo_label = False
        self._in_rights = False
        self._holder: tuple[int, int] | None = None
        self._roles: list[str] = []
        self._beside: list[str] = []
        self._handout_next = False
        self._is_alias = False
        self._has_source_photo = False
        self._clauses = _clauses(tokens)

    def read(self) -> Gathered:
        """Walk to the end and return what was found."""
        for at, token in enumerate(self._tokens):
            if token.has(Sense.CAPTION_LABEL):
                break
            if not token.is_word and not token.senses:
                self._is_alias = self._is_alias and token.text not in _SEPARATES
                self._mark(at, token)
            elif token.has(Sense.ALIAS) or self._is_alias:
                self._flush(at)
                self._is_alias = True
            elif not self._meaning(at, token):
                self._word(at, token)
        self._flush(len(self._tokens) - 1)
        self._found.settle_illustration(has_source_photo=self._has_source_photo)
        if self._holder:
            start, end = self._holder
            holder = self._text[start:end]
            closing = ")" if holder.count("(") > holder.count(")") else ""
            self._found.holder = holder + closing
        return self._found

    # Marks

    def _mark(self, at: int, token: Token) -> None:
        mark = token.text
        if mark == ":":
            self._colon(at)
        elif mark in _ENDS_CLAUSE:
            self._flush(at)
            self._end_clause()
        elif mark == "|":
            self._flush(at)
            if self._slot in (Slot.ROLE, Slot.COURTESY):
                self._end_clause()
        elif mark in _SEPARATES:
            self._flush(at)
            if mark in "([" and self._slot is Slot.ROLE:
                self._end_clause()
        elif mark in _QUOTES or not self._run:
            return
        else:
            self._run.append(token)

    def _colon(self, at: int) -> None:
        if self._run and any(t.has(Sense.PARTY) for t in self._run):
            self._flush(at)
        self._run.clear()
        if self._roles:
            self._found.open_roles(self._roles)
            self._roles = []
            self._slot = Slot.ROLE

    def _end_clause(self) -> None:
        self._slot = Slot.MAKER
        self._after_by = self._photo_label = False
        self._roles = []
        self._beside = []
        self._handout_next = False
        self._in_rights = False

    # Words that mean something

    def _meaning(self, at: int, token: Token) -> bool:
        """Act on what a token means in a credit; False where it is a word of a name."""
        senses = token.senses
        if not senses:
            return False
        if Sense.LABEL_RIGHTS in senses:
            self._flush(at)
            self._in_rights = True
            return True
        steps = (
            (Sense.EDIT_SENTENCE, self._edit_sentence),
            (Sense.VIA, self._chain),
            (Sense.FOR, self._for),
            (Sense.COURTESY, self._give),
            (Sense.EDIT, self._edit),
            (Sense.ROLE, self._edit),
            (Sense.KIND, self._kind),
            (Sense.GENERIC_GIVER, self._nobody),
            (Sense.PLACEHOLDER, self._nobody),
            (Sense.HANDOUT, self._nobody),
            (Sense.SYMBOL, self._nobody),
            (Sense.ARCHIVE, self._archive),
            (Sense.LABEL_PHOTO, self._label),
            (Sense.LABEL_NEUTRAL, self._label),
            (Sense.BY, self._by),
            (Sense.AND, self._and),
            (Sense.ON, self._on),
            (Sense.FILLER, self._filler),
        )
        return any(sense in senses and step(at, token) for sense, step in steps)

    def _edit_sentence(self, at: int, _token: Token) -> bool:
        ahead = self._tokens[at + 1 : at + 12]
        if not any(t.has(Sense.EDIT) for t in ahead):
            return False
        self._flush(at)
        self._end_clause()
        return True

    def _chain(self, at: int, token: Token) -> bool:
        if token.text[0].isupper() and not token.text.isupper() and self._run:
            return False
        self._flush(at)
        self._slot = Slot.VIA
        return True

    def _for(self, at: int, token: Token) -> bool:
        if not token.text.islower() or self._continues_institution():
            return False
        if not self._run and not self._found.names_somebody:
            return True
        self._flush(at)
        self._slot = Slot.FOR
        return True

    def _give(self, at: int, token: Token) -> bool:
        if self._run and token.text[0].isupper() and self._is_followed_by_end(at):
            return False
        self._flush(at)
        if token.has(Sense.HANDOUT):
            self._found.flags.add("handout")
        if self._is_followed_by_end(at):
            self._found.flags.add("giver")
            return True
        self._slot = Slot.COURTESY
        return True

    def _edit(self, at: int, token: Token) -> bool:
        if self._run and token.text[0].isupper() and not self._is_followed_by_label_end(at):
            return False
        self._flush(at)
        if token.has(Sense.EDIT):
            self._found.add_edit(token.senses[Sense.EDIT])
        if token.has(Sense.ROLE):
            self._roles.append(token.senses[Sense.ROLE])
        elif token.has(Sense.EDIT) and not token.key.endswith((" by", " of")):
            self._roles.append("modification")
        by = self._next(at)
        if token.has(Sense.ROLE) and (_ends_in_by(token) or (by and by.has(Sense.BY))):
            self._found.open_roles(self._roles[-1:])
            self._roles = []
            self._slot = Slot.ROLE
        return True

    def _kind(self, at: int, token: Token) -> bool:
        kind = token.senses[Sense.KIND]
        is_label = self._is_followed_by_label_end(at)
        if self._run and not is_label and not any(t.has(Sense.PARTY) for t in self._run):
            self._found.add_kind(kind)
            return False
        self._flush(at)
        if kind == "illustration" and self._found.kinds[:1] == ["photo-illustration"]:
            return True
        self._found.add_kind(kind)
        if kind in _ROLE_OF_KIND:
            if kind in _EDIT_OF_KIND:
                self._found.add_edit(_EDIT_OF_KIND[kind])
            self._found.open_roles([_ROLE_OF_KIND[kind]])
            self._slot = Slot.ARTIST
        else:
            self._end_clause()
        self._after_by = _ends_in_by(token)
        return True

    def _nobody(self, at: int, token: Token) -> bool:
        """Take a word that stands in a name's place and names nobody."""
        following = self._next(at)
        ends = following is None or not following.is_word or following.has(*_FOLLOW_NOBODY)
        if not ends:
            return False
        if self._run and not token.has(Sense.PLACEHOLDER, Sense.HANDOUT):
            return False
        self._flush(at)
        if token.has(Sense.KIND):
            self._found.add_kind(token.senses[Sense.KIND])
        if token.has(Sense.LABEL_PHOTO):
            self._found.flags.add("photo")
        if token.has(Sense.ARCHIVE):
            self._found.flags.add("archive")
        if token.has(Sense.GENERIC_GIVER):
            self._found.flags.add("giver")
        if token.has(Sense.HANDOUT):
            self._found.flags.add("handout")
            self._handout(at)
        return True

    def _handout(self, at: int) -> None:
        before = self._tokens[at - 1].text if at else ""
        if before in ("/", ",", "／") and self._beside:
            self._found.move_to_courtesy(self._beside[-1])
        following = self._next(at)
        self._handout_next = following is not None and following.text in ("/", "／")

    def _archive(self, at: int, token: Token) -> bool:
        following = self._next(at)
        is_name = self._run and token.text[0].isupper() and not self._run[-1].has(Sense.PARTY)
        if is_name and (following is None or not following.is_word):
            return False
        if not self._run and following is not None and following.text == ":":
            self._photo_label = True
        self._flush(at)
        self._found.flags.add("archive")
        return True

    def _label(self, at: int, token: Token) -> bool:
        is_name = self._run and not self._is_followed_by_label_end(at)
        if is_name and (self._next(at) is None or not self._begins_name(at + 1)):
            return False
        self._flush(at)
        if token.has(Sense.LABEL_PHOTO):
            self._found.flags.add("photo")
        if self._found.kinds[:1] == ["illustration"]:
            self._has_source_photo = True
        if not self._in_rights and self._slot is not Slot.ARTIST:
            self._end_clause()
        elif self._slot is Slot.ARTIST:
            self._slot = Slot.MAKER
        self._photo_label = token.has(Sense.LABEL_PHOTO)
        self._after_by = _ends_in_by(token)
        return True

    def _by(self, at: int, token: Token) -> bool:
        following = self._next(at)
        if self._continues_institution():
            return False
        if self._run and token.has(Sense.PARTICLE):
            if following is None or not following.has(Sense.PARTY):
                return False
            self._flush(at)
            return True
        if self._run and token.text[0].isupper() and not token.text.isupper():
            return False
        if any(t.has(Sense.PARTY) for t in self._run):
            self._flush(at)
        self._run.clear()  # What stands before "by" is the title of the picture.
        self._after_by = True
        return True

    def _and(self, at: int, token: Token) -> bool:
        if not self._run or not self._begins_name(at + 1):
            return not self._run
        if self._continues_institution():
            return False
        is_sign = token.text in "&+"
        if token.text[0].isupper() and len(token.text) == 1:
            return False
        if is_sign and not (self._names.is_known_person(self._run)):
            return False
        if (
            not is_sign
            and not token.text.islower()
            and len(token.text) > 1
            and not token.text.isupper()
        ):
            return False
        if token.has(Sense.PARTICLE) and not token.text.islower():
            return False
        self._flush(at)
        return True

    def _on(self, at: int, token: Token) -> bool:
        if not token.text.islower():
            return False
        following = self._next(at)
        if (
            self._run
            and token.has(Sense.PARTICLE)
            and (following is None or not following.has(Sense.PARTY))
        ):
            return False
        if self._continues_institution():
            return False
        self._flush(at)
        return True

    def _filler(self, at: int, token: Token) -> bool:
        if token.key == "the" and self._slot is Slot.FOR and not self._run:
            return False
        if token.key in ("the", "of", "in") and token.text[0].isupper():
            following = self._next(at)
            return not self._run and (following is None or not following.is_capital)
        if self._run and (self._continues_institution() or token.key in ("of", "the")):
            return False
        self._flush(at)
        return True

    # Names

    def _word(self, at: int, token: Token) -> None:
        if token.has(Sense.POOL) and not self._run and not self._begins_name(at + 1):
            self._found.put(Party(token.text, is_person=False), Slot.MAKER)
            return
        self._run.append(token)

    def _flush(self, at: int) -> None:
        run, self._run = self._run, []
        if not run or _is_prose(run):
            return
        party, segments = self._clauses[min(at, len(self._clauses) - 1)]
        near = Surroundings(
            after_by=self._after_by,
            photo_label=self._photo_label,
            beside_stock=self._is_beside_stock(run, at),
            beside_party=party,
            claimed=self._in_rights,
            alone=segments <= 1,
        )
        for found in self._names.parties(run, self._text, near):
            self._place(found)
        if self._in_rights:
            start = self._holder[0] if self._holder else run[0].start
            self._holder = (start, run[-1].end)

    def _place(self, party: Party) -> None:
        slot = self._slot
        if slot is Slot.COURTESY and party.is_person and self._beside:
            slot = Slot.MAKER
        if self._handout_next and not party.is_photo and not party.is_person:
            slot = Slot.COURTESY
        self._handout_next = False
        self._found.put(party, slot)
        if not party.is_person:
            self._beside.append(party.name)
        if slot in (Slot.VIA, Slot.FOR):
            self._slot = Slot.MAKER

    # Looking around

    def _is_beside_stock(self, run: Sequence[Token], at: int) -> bool:
        """Whether a stock library stands in the next segment on either side."""
        before = bisect_left(self._tokens, run[0].start, key=_start) - 1
        joins = (Sense.VIA, Sense.ON, Sense.BY)
        is_joined_after = self._tokens[at].text in _JOINS or self._tokens[at].has(*joins)
        is_joined_before = before > 0 and self._tokens[before].text in _JOINS
        following = self._next(at)
        return (is_joined_after and following is not None and following.has(Sense.STOCK)) or (
            is_joined_before and self._tokens[before - 1].has(Sense.STOCK)
        )

    def _next(self, at: int) -> Token | None:
        return self._tokens[at + 1] if at + 1 < len(self._tokens) else None

    def _is_followed_by_end(self, at: int) -> bool:
        following = self._next(at)
        return following is None or (not following.is_word and following.text not in "\"'“„«‘:")

    def _is_followed_by_label_end(self, at: int) -> bool:
        following = self._next(at)
        return following is not None and (
            following.text == ":" or following.has(Sense.BY, Sense.LABEL_RIGHTS)
        )

    def _begins_name(self, at: int) -> bool:
        return at < len(self._tokens) and self._tokens[at].is_word and (
            self._tokens[at].is_capital or self._tokens[at].has(Sense.PARTY)
            or not self._tokens[at].senses
        )  # fmt: skip

    def _continues_institution(self) -> bool:
        words = self._lexicon.institution_words
        return any(t.key in words for t in self._run) and len(self._run) < 12


def _start(token: Token) -> int:
    return token.start


def _ends_in_by(token: Token) -> bool:
    return token.key.rpartition(" ")[2] in ("by", "von", "durch", "par", "por", "di", "door", "de")


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
        segments = 1 + sum(t.text in _SEPARATES and t.text not in "()[]:" for t in clause)
        out += [(party, segments)] * len(clause)
        start = at + 1
    return out or [(False, 1)]
