"""What the words of a name tell by themselves: given names, surnames, the words of houses."""

from collections.abc import Sequence
from typing import Final

from mediadesk.credits.parsing.names.candidate import CAMEL, DOMAIN, HANDLE_PARTS, INITIAL
from mediadesk.credits.parsing.names.east_asian_names import is_romanised_name
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Lexicon, Sense

#: "Mike Park", "Art Wood" are persons; "Anna Photography", "Constantin Film" are houses.
_SURNAMES_THAT_ARE_WORDS: Final = frozenset(
    {"park", "parks", "wood", "woods", "bank", "banks", "house", "church", "hall", "lake", "field",
     "fields", "power", "powers", "street", "bond", "stock", "page", "cook", "court", "king",
     "hof", "bau", "bahn", "bund", "press", "day", "may", "rose", "bush", "marsh", "forest",
     "west", "north", "love", "cross", "castle", "farm", "gates", "homes", "reed", "royal", "ski",
     "wind", "light", "hill", "green", "order", "data", "art", "band", "kammer", "amt", "camara",
     "guardia", "cruz", "haus", "corte", "guerra", "major", "marine", "iglesias", "castello",
     "college", "temple", "abbey", "priory", "weather", "medina", "presse", "zimmermann", "chu",
     "french", "funk", "guard", "post", "star", "sun", "ledger", "banner", "kreis", "forst",
     "dienst", "zoll", "wetter", "schloss", "schweizer", "sender", "mercury", "justice", "daily",
     "kita", "sa", "hafen", "messe", "lodge", "parc", "pace", "record", "visit", "polis"}
)  # fmt: skip
#: Libraries and papers that go by a surname.
_SURNAMES_OF_HOUSES: Final = frozenset(
    {"stone", "watson", "stern", "moment", "taxi", "rex", "bild", "welt", "curbed", "forbes",
     "burst", "parade"}
)  # fmt: skip
#: "Ville Holm", "Marine Leroy" are persons; "Marine Nationale" is a known party.
_GIVEN_NAMES_THAT_ARE_WORDS: Final = frozenset(
    {"art", "ville", "marine", "charity", "german", "hertha"}
)
#: How compounds end that name public institutions: "Pergamonmuseum", "Stadtarchiv".
_PUBLIC_ENDINGS: Final = ("museum", "archiv", "bibliothek", "universitat", "hochschule")
#: Letters before an ending that makes a word the word of a house, at least.
_LEAST_STEM: Final = 2
#: Names written as one word, and how short one of them may be.
_TWO: Final = 2
_SHORTEST_PART: Final = 3
#: Letters of the short names of agencies, at most: "AFP", "APA".
_LONGEST_SIGN: Final = 3
#: Longest name of a person in words; "Ana Maria dos Santos e Silva" has six.
_LONGEST_PERSON: Final = 6


class Names:
    """Tells by the lexicon and by the shape of words whose name a run of words is.

    Where a credit stands and who is named in it are both asked here.

    Attributes:
        lexicon: What words mean.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def is_known_person(self, run: Sequence[Token]) -> bool:
        """Whether a run begins with a given name or an initial and goes on like a name."""
        if not 2 <= len(run) <= _LONGEST_PERSON or not run[0].is_capital:
            return False
        if is_romanised_name([token.text for token in run]):
            return True
        first = run[0]
        begins = self.is_first_name(first) or _is_initial(run)
        return begins and run[-1].is_capital and not self.is_house(run)

    def names_house(self, run: Sequence[Token]) -> bool:
        """Whether a run has a known party, or a word that says that it names a house."""
        return bool(run) and (any(t.has(Sense.PARTY) for t in run) or self.is_house(run))

    def is_given_name(self, token: Token) -> bool:
        """Whether a token is a given name, or begins with one: "Jean-Luc", "PeterEastwood"."""
        if not token.is_capital or token.has(Sense.PARTY):
            return False
        first = _given_name_of_two(token) or token.key.partition(" ")[0]
        return first in self.lexicon.given_names

    def is_first_name(self, token: Token) -> bool:
        """Whether a word of several is a given name; "DevTalks" of "DevTalks Lavant" is none."""
        is_owner = token.text.endswith(("’s", "'s"))  # "Frank's Legacy" is no Frank.
        return self.is_given_name(token) and not is_owner and not _given_name_of_two(token)

    def is_house(self, run: Sequence[Token]) -> bool:
        """Whether a word of a run says that it names a house."""
        if is_romanised_name([token.text for token in run]):
            return False
        strong = [token for token in run if self.is_house_word(token)]
        if len(run) > 1 and not self.is_given_name(run[0]):
            strong += [token for token in run if token.has(Sense.PLACE)]
        if not strong:
            return bool(DOMAIN.match(run[0].text)) and len(run) == 1
        is_name_and_word = len(run) == 2 and self.is_given_name(run[0]) and run[1] in strong
        if is_name_and_word and (
            run[1].key in _SURNAMES_THAT_ARE_WORDS or self._only_ends_like_house(run[1])
        ):
            return False
        if strong == [run[-1]] and self.is_given_name(run[0]) and _has_middle_initial(run):
            return False  # "Ellen M. Banner"
        is_first = strong == [run[0]] and len(run) == 2 and run[1].is_capital and not run[1].senses
        return not (is_first and run[0].key in _GIVEN_NAMES_THAT_ARE_WORDS)

    def is_house_word(self, token: Token) -> bool:
        """Whether a word says that what it belongs to is a house: "Studio", "Stadtwerke"."""
        words, key = self.lexicon.org_words, token.key
        if key in words:
            return True  # "GmbH" has a capital within, as handles have.
        if token.text[0] in "@#" or CAMEL.match(token.text):
            return not words.isdisjoint(map(str.casefold, HANDLE_PARTS.findall(token.text)))
        if not words.isdisjoint(key.split()):
            return True
        return key[_LEAST_STEM:].endswith(self.lexicon.org_suffixes)

    def _only_ends_like_house(self, token: Token) -> bool:
        """Whether a word has but the ending of a house's word: "Nelson Almedia"."""
        words = self.lexicon.org_words
        is_word = token.key in words or not words.isdisjoint(token.key.split())
        return not is_word and token.text.istitle() and token.text.isalpha()

    def is_public(self, run: Sequence[Token]) -> bool:
        """Whether a word is of a public institution, alone or at the end of a compound."""
        words = [word for token in run for word in token.key.split()]
        is_compound = any(word.endswith(_PUBLIC_ENDINGS) for word in words)
        return is_compound or not self.lexicon.public_words.isdisjoint(words)

    def is_surname(self, party: Token, before: Token) -> bool:
        """Whether a house's name is the surname behind a given name: "Matt Stone", "K. Linde"."""
        if not (self.is_given_name(before) or INITIAL.match(before.text)):
            return False
        is_shouted = (
            party.text.isupper() and before.text.isupper() and len(party.text) > _LONGEST_SIGN
        )
        is_printed_alike = party.text.istitle() or is_shouted
        is_word = is_printed_alike and party.key in _SURNAMES_OF_HOUSES
        return party.text.isalpha() and (is_word or not party.has(Sense.PHOTO_PARTY))


def _given_name_of_two(token: Token) -> str:
    """Return the first of two names written as one, folded: "peter" of "PeterEastwood"; else ""."""
    if not CAMEL.match(token.text):
        return ""
    parts = HANDLE_PARTS.findall(token.text)
    is_joined = len(parts) == _TWO and min(map(len, parts)) >= _SHORTEST_PART
    return parts[0].casefold() if is_joined else ""


def _is_initial(run: Sequence[Token]) -> bool:
    """Whether a run begins with an initial: "R. Holm", or "M Agung Holm" without a full stop."""
    is_letter = len(run) > 2 and len(run[0].text) == 1 and run[0].text.isupper()
    return bool(INITIAL.match(run[0].text)) or (is_letter and all(t.is_capital for t in run))


def _has_middle_initial(run: Sequence[Token]) -> bool:
    """Whether an initial stands amid three words, with its full stop or without."""
    is_letter = len(run) == 3 and len(run[1].text) == 1 and run[1].text.isupper()
    return is_letter or (len(run) == 3 and bool(INITIAL.match(run[1].text)))
