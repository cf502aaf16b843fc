"""A text cut into tokens: words, phrases of the lexicon, marks."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from mediadesk.credits.words.lexicon import Lexicon, Sense, Senses, atom_key, atoms_of

_PARTY_SENSES: Final = frozenset(
    {
        Sense.PARTY,
        Sense.PHOTO_PARTY,
        Sense.STOCK,
        Sense.LIBRARY,
        Sense.NETWORK,
        Sense.AI_TOOL,
        Sense.QUIET,
    }
)

#: What sites print before their own names, folded: "www.fotolia.de".
_WEB: Final = "www "


class Token(NamedTuple):
    """A word, a phrase of the lexicon, or a mark; a text has many, and tuples are soon made.

    Attributes:
        text: As printed.
        start: Where it begins in the text, in characters.
        end: Where it ends.
        key: Folded.
        senses: What it can mean.
        spaced: Whether a space stands before it.
    """

    text: str
    start: int
    end: int
    key: str
    senses: Senses
    spaced: bool

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a phrase, not a mark."""
        return self.text[-1].isalnum() or self.text[0].isalnum() or len(self.text) > 1

    @property
    def is_capital(self) -> bool:
        """Whether it begins as a name does: a capital, or a letter of a script without them."""
        first = self.text.lstrip("@#'’")[:1]
        # Georgian has capitals in Unicode, and prints none.
        return first.isalpha() and (not first.islower() or "\u10d0" <= first <= "\u10ff")

    def has(self, *senses: Sense) -> bool:
        """Whether it can mean any of these."""
        own = self.senses
        if own:
            for sense in senses:
                if sense in own:
                    return True
        return False


def tokens_of(text: str, lexicon: Lexicon, *, in_credit: bool = False) -> list[Token]:
    """Return the tokens of a text, phrases of the lexicon as one; linear in the text.

    Args:
        text: The text.
        lexicon: What words mean.
        in_credit: Whether the text is known to be a credit, where "reuters" is Reuters; in a
            sentence a party's name printed small is an ordinary word.
    """
    spans = atoms_of(text)
    words = [text[start:end] for start, end in spans]
    keys = list(map(atom_key, words))
    out: list[Token] = []
    at = 0
    while at < len(spans):
        word, key, (start, end) = words[at], keys[at], spans[at]
        length, senses = lexicon.longest(keys, at)
        if not senses and key.startswith(_WEB):
            length, senses = lexicon.longest([key.removeprefix(_WEB)], 0)
        if senses:
            is_agency = Sense.PHOTO_PARTY in senses and _stands_alone(words, at, at + length)
            senses = _as_printed(word, length, senses, in_credit=in_credit or is_agency)
        if senses and length > 1:
            end = spans[at + length - 1][1]
            word, key = text[start:end], " ".join(keys[at : at + length])
            at += length - 1
        spaced = start > 0 and text[start - 1] == " "
        out.append(Token(word, start, end, key, senses, spaced))
        at += 1
    return out


def _stands_alone(words: Sequence[str], start: int, end: int) -> bool:
    """Whether words stand as no sentence has them, in brackets or as the last behind a full stop.

    "Il porto di Lavant (ansa)", "The ferry lands. getty"
    """
    if not start:
        return False
    before, behind = words[start - 1], words[end] if end < len(words) else ""
    return (before, behind) in (("(", ")"), (".", ""))


def _as_printed(first: str, length: int, senses: Senses, *, in_credit: bool) -> Senses:
    """Drop what a word cannot mean as it is printed: "E." is nobody's "and"."""
    is_initial = len(first) == 2 and first[0].isupper() and first[1] == "."
    if length == 1 and (is_initial or (len(first) > 1 and first[-1] == "-")):
        return {}  # "Presse- und Informationsamt" was given by nobody.
    if Sense.PARTY not in senses:
        return senses
    if senses[Sense.PARTY] == first and not first.isalnum() and not first.islower():
        return {s: value for s, value in senses.items() if s in _PARTY_SENSES}  # "E+" is no "e".
    if in_credit:
        is_word = length == 1 and first.istitle() and senses[Sense.PARTY].isupper()
        others = {sense: value for sense, value in senses.items() if sense not in _PARTY_SENSES}
        return others if is_word and others and len(first) > 2 else senses
    if Sense.QUIET in senses or _is_printed_as_a_word(first, length, senses[Sense.PARTY]):
        return {sense: value for sense, value in senses.items() if sense not in _PARTY_SENSES}
    return senses


def _is_printed_as_a_word(first: str, length: int, party: str) -> bool:
    """Whether a caption prints a party's name as an ordinary word: "reuters", "Map" for "MAP"."""
    if first[:1].islower():
        return party[:1].isupper()
    return length == 1 and party.isupper() and first.istitle() and len(first) > 1
