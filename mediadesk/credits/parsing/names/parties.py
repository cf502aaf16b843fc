"""Tell persons from houses: by the lexicon, by the shape of a name, by what stands beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mediadesk.credits.parsing.names.candidate import (
    CAMEL,
    DOMAIN,
    HANDLE_PARTS,
    INITIAL,
    Candidate,
)
from mediadesk.credits.parsing.names.east_asian_names import is_romanised_name
from mediadesk.credits.parsing.names.name_ends import trimmed
from mediadesk.credits.parsing.names.person_or_house import is_person, is_quote_open
from mediadesk.credits.parsing.names.surroundings import Surroundings
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
SURNAMES_OF_HOUSES: Final = frozenset(
    {"stone", "watson", "stern", "moment", "taxi", "rex", "bild", "welt", "curbed", "forbes",
     "burst", "parade"}
)  # fmt: skip
#: "Ville Holm", "Marine Leroy" are persons; "Marine Nationale" is a known party.
_GIVEN_NAMES_THAT_ARE_WORDS: Final = frozenset(
    {"art", "ville", "marine", "charity", "german", "hertha"}
)
#: A picture's number in an archive: "UN0578493", "183-R69173", "70269-1914-s002".
_NUMBER: Final = re.compile(
    r"[A-Z]{0,4}[-_]?\d{2,4}-[A-Z]?\d{3,8}|[A-Z]{0,4}[-_]?\d{5,12}|\d{4,12}(?:[-_][a-z]?\d{2,12}){1,4}"
)
#: The name of a picture's file.
PICTURE_FILE: Final = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|tiff?|svg|avif|heic|bmp)", re.I)
#: The ending of a file that a name was given: "Ana Holm.jpg".
_FILE_ENDING: Final = re.compile(r"(?<=\w)\.(?:jpe?g|png|tiff?)$", re.IGNORECASE)
_TRIMMED: Final = " \t\"“”„«»'‘’`:;,.·•*=＝"
#: Words that say that a name is a firm's, and name none.
_OF_FIRMS: Final = frozenset(
    {"company", "companies", "co", "inc", "llc", "ltd", "limited", "corp", "corporation", "group",
     "gmbh", "ag", "kg", "plc", "holding", "holdings", "and", "sons", "bros", "brothers"}
)  # fmt: skip
#: How the folded names of agencies end that are called after what they sell.
_IN_PHOTOS: Final = re.compile(r" photos?$")
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


@dataclass(frozen=True, slots=True)
class Party:
    """A name in a credit.

    Attributes:
        name: As printed.
        is_person: A person, or a contributor's name at a stock library.
        is_photo: A house whose naming says that the picture is a photograph.
        is_stock: A stock library.
        is_tool: A program that makes pictures.
    """

    name: str
    is_person: bool
    is_photo: bool = False
    is_stock: bool = False
    is_tool: bool = False


class Names:
    """Sorts runs of words between separators into persons and houses.

    Attributes:
        lexicon: What words mean.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def parties(self, run: Sequence[Token], text: str, around: Surroundings) -> list[Party]:
        """Return the parties a run of words names, in printed order.

        Args:
            run: The words between two separators.
            text: The text they stand in.
            around: What stands around them.
        """
        run = trimmed(run)
        if not run:
            return []
        known = [at for at, token in enumerate(run) if token.has(Sense.PARTY)]
        if known and (
            _is_namesake(self, run, known)
            or _is_numbered(self, run, known)
            or _is_last_name(self, run, known)
            or _is_institution(self.lexicon, run, known)
        ):
            known = []
        if not known:
            return self._unknown(run, text, around)
        return self._around_known(run, known, text, around)

    def is_known_person(self, run: Sequence[Token]) -> bool:
        """Whether a run begins with a given name or an initial and goes on like a name."""
        if not 2 <= len(run) <= _LONGEST_PERSON or not run[0].is_capital:
            return False
        if is_romanised_name([token.text for token in run]):
            return True
        first = run[0]
        begins = self._is_first_name(first) or _is_initial(run)
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

    def _is_first_name(self, token: Token) -> bool:
        """Whether a word of several is a given name; "DevTalks" of "DevTalks Lavant" is none."""
        is_owner = token.text.endswith(("’s", "'s"))  # "Frank's Legacy" is no Frank.
        return self.is_given_name(token) and not is_owner and not _given_name_of_two(token)

    def is_house(self, run: Sequence[Token]) -> bool:
        """Whether a word of a run says that it names a house."""
        if is_romanised_name([token.text for token in run]):
            return False
        strong = [token for token in run if _is_org_word(self.lexicon, token)]
        if len(run) > 1 and not self.is_given_name(run[0]):
            strong += [token for token in run if token.has(Sense.PLACE)]
        if not strong:
            return bool(DOMAIN.match(run[0].text)) and len(run) == 1
        is_name_and_word = len(run) == 2 and self.is_given_name(run[0]) and run[1] in strong
        if is_name_and_word and run[1].key in _SURNAMES_THAT_ARE_WORDS:
            return False
        if strong == [run[-1]] and self.is_given_name(run[0]) and _has_middle_initial(run):
            return False  # "Ellen M. Banner"
        is_first = strong == [run[0]] and len(run) == 2 and run[1].is_capital and not run[1].senses
        return not (is_first and run[0].key in _GIVEN_NAMES_THAT_ARE_WORDS)

    def _unknown(self, run: Sequence[Token], text: str, around: Surroundings) -> list[Party]:
        name = _slice(run, text)
        if _names_nobody(name) or PICTURE_FILE.fullmatch(run[0].text):
            return []
        if (
            _may_be_two(run)
            and self.is_known_person(run[:2])
            and _is_house_of_its_own(self, run[2:])
        ):
            house = Party(_slice(run[2:], text), is_person=False)
            return [Party(_slice(run[:2], text), is_person=True), house]
        if self._is_person(run, name, around):
            return [Party(name, is_person=True)]
        agency = _agency_name(name)
        return [Party(agency, is_person=False, is_photo=agency != name)]

    def _is_person(self, run: Sequence[Token], name: str, around: Surroundings) -> bool:
        is_named = self.is_given_name if len(run) == 1 else self._is_first_name
        return is_person(
            Candidate(
                run,
                name,
                around,
                has_house_word=self.is_house(run),
                has_given_name=self.is_known_person(run),
                given_names=sum(map(is_named, run)),
                has_surname=run[-1].is_capital and run[-1].key in self.lexicon.surnames,
                has_public_word=_is_public(self.lexicon, run),
            )
        )

    def _is_apart(self, before: Sequence[Token], party: Token, around: Surroundings) -> bool:
        """Whether words before a party are another name: "Jane Doe AP", not "20th Century Fox"."""
        if party.has(Sense.PHOTO_PARTY):
            return len(before) > 1 or before[0].text.islower() or around.beside_stock
        return self.is_known_person(before)

    def _around_known(
        self, run: Sequence[Token], known: list[int], text: str, around: Surroundings
    ) -> list[Party]:
        """Split "Jane Doe Getty Images" into two; keep "BBC Sport Africa" together."""
        out: list[Party] = []
        first, last = known[0], known[-1]
        before, after = trimmed(run[:first]), trimmed(run[last + 1 :])
        middle = list(run[first : last + 1])
        if before and self._is_apart(before, run[first], around):
            near = Surroundings(after_by=around.after_by, photo_label=around.photo_label,
                                beside_party=True,
                                beside_stock=run[first].has(Sense.STOCK),
                                beside_library=run[first].has(Sense.LIBRARY),
                                before_house=True)  # fmt: skip
            out += self._unknown(before, text, near)
        elif before:
            middle = [*before, *middle]
        rest: list[Party] = []
        if after and after[0].text[0] in "@#":
            rest = self._unknown(after, text, Surroundings(after_by=True, beside_party=True))
        elif len(after) == 1 and self.is_house(after):
            middle += after  # "Wikimedia Foundation", "Shutterstock Studios"
        elif after and (self.is_known_person(after) or run[last].has(Sense.STOCK)):
            rest = self._unknown(after, text, Surroundings(beside_party=True))
        elif after:
            middle += after
        if len(known) > 1 and len(middle) == len(known):
            out += [_known_party(self.lexicon, token.text, token) for token in middle]
        else:
            out.append(_known_party(self.lexicon, _slice(middle, text), run[first]))
        return out + rest


def _is_public(lexicon: Lexicon, run: Sequence[Token]) -> bool:
    """Whether a word is of a public institution, alone or at the end of a compound."""
    words = [word for token in run for word in token.key.split()]
    is_compound = any(word.endswith(_PUBLIC_ENDINGS) for word in words)
    return is_compound or not lexicon.public_words.isdisjoint(words)


def _known_party(lexicon: Lexicon, name: str, token: Token) -> Party:
    """Return a known house; "AP Photo" is AP's, and "MAGNUM PHOTOS" its own name."""
    is_one = token.text == name and lexicon.canonical(name) == token.key
    is_whole = is_one and _IN_PHOTOS.search(token.key) is not None
    agency = name if is_whole else _agency_name(name)
    return Party(
        agency,
        is_person=False,
        is_photo=agency != name or token.has(Sense.PHOTO_PARTY),
        is_stock=token.has(Sense.STOCK),
        is_tool=token.has(Sense.AI_TOOL),
    )


def _is_org_word(lexicon: Lexicon, token: Token) -> bool:
    words, key = lexicon.org_words, token.key
    if key in words:
        return True  # "GmbH" has a capital within, as handles have.
    if token.text[0] in "@#" or CAMEL.match(token.text):
        return not words.isdisjoint(map(str.casefold, HANDLE_PARTS.findall(token.text)))
    if not words.isdisjoint(key.split()):
        return True
    return key[_LEAST_STEM:].endswith(lexicon.org_suffixes)


def _is_house_of_its_own(names: Names, run: Sequence[Token]) -> bool:
    """Whether words name a house by themselves.

    "Company, Inc." and "News Agency" belong to what is before.
    """
    words = [t for t in run if t.is_word and t.key not in _OF_FIRMS]
    return names.is_house(run) and not all(_is_org_word(names.lexicon, t) for t in words)


def _is_institution(lexicon: Lexicon, run: Sequence[Token], known: Sequence[int]) -> bool:
    """Whether a house's name only contains another's: "Ministerio de Cultura del Norte"."""
    begins = known[0] > 0 and run[0].key in lexicon.institution_words
    return begins and any(t.has(Sense.PARTICLE, Sense.FILLER) for t in run[1 : known[0]])


def _is_numbered(names: Names, run: Sequence[Token], known: Sequence[int]) -> bool:
    """Whether a house's name is the number behind a person's: "Tom Holm VII"."""
    is_number = len(known) == 1 and run[-1].has(Sense.PARTY) and run[-1].has(Sense.NAME_TAIL)
    return is_number and names.is_known_person(run[:-1])


def _is_namesake(names: Names, run: Sequence[Token], known: Sequence[int]) -> bool:
    """Whether what looks like a house is a person's name: "Karl Tate", "K. Linde"."""
    if len(known) == len(run) == 2 and all(t.has(Sense.QUIET) for t in run):
        return run[0].key in names.lexicon.given_names  # "Claas Henkel"
    if len(known) != 1 or not 2 <= len(run) <= 3 or not run[known[0]].text.isalpha():
        return False
    if len(run) == 3 and len(run[known[0]].text) == 1:  # "Richard N Horne", "M Agung Rajasa"
        is_begun = known[0] == 0 or names.is_given_name(run[0])
        return is_begun and known[0] < 2 and all(t.is_capital for t in run)
    party, others = run[known[0]], [t for t in run if not t.has(Sense.PARTY)]
    if not all(t.is_capital for t in others) or names.is_house(others):
        return False
    if known[0] == 0:
        is_initial = len(party.text) == 1 and run[-1].text.istitle()  # "M Robertson"
        is_given = party.key in names.lexicon.given_names and _is_printed_as_name(party, run)
        return is_initial or is_given
    is_last = known[0] == 1 and len(run) == 2
    is_named = names.is_given_name(run[0]) or bool(INITIAL.match(run[0].text))
    is_surname = party.text.istitle() and party.key in SURNAMES_OF_HOUSES
    return is_last and is_named and (is_surname or not party.has(Sense.PHOTO_PARTY))


def _is_last_name(names: Names, run: Sequence[Token], known: Sequence[int]) -> bool:
    """Whether the short name of a house, printed as a word, ends a name: "Tran Thi Minh Ha"."""
    last = run[-1]
    if list(known) != [len(run) - 1] or not last.text.istitle():
        return False
    return last.senses[Sense.PARTY].isupper() and names.is_known_person(run[:-1])


def _given_name_of_two(token: Token) -> str:
    """Return the first of two names written as one, folded: "peter" of "PeterEastwood"; else ""."""
    if not CAMEL.match(token.text):
        return ""
    parts = HANDLE_PARTS.findall(token.text)
    is_joined = len(parts) == _TWO and min(map(len, parts)) >= _SHORTEST_PART
    return parts[0].casefold() if is_joined else ""


def _is_printed_as_name(party: Token, run: Sequence[Token]) -> bool:
    """Whether a house's name is printed as a given name is: "Bart", or "BART DEWAELE"."""
    is_shouted = all(t.text.isupper() for t in run) and len(party.text) > _LONGEST_SIGN
    return party.text.istitle() or is_shouted


def _names_nobody(name: str) -> bool:
    is_short = len(name) < 2 and name.isascii()
    if is_short or not any(c.isalpha() for c in name):
        return True
    return bool(_NUMBER.fullmatch(name) or PICTURE_FILE.fullmatch(name))


def _is_initial(run: Sequence[Token]) -> bool:
    """Whether a run begins with an initial: "R. Holm", or "M Agung Holm" without a full stop."""
    is_letter = len(run) > 2 and len(run[0].text) == 1 and run[0].text.isupper()
    return bool(INITIAL.match(run[0].text)) or (is_letter and all(t.is_capital for t in run))


def _may_be_two(run: Sequence[Token]) -> bool:
    """Whether a house may stand behind a person; "Vera C. Rubin Observatory" is one house."""
    is_nickname = len(run) > 1 and run[1].start > run[0].end + 1  # "Al ‘Hughes’ Dukes Photography"
    is_center = len(run) > 2 and run[2].has(Sense.FILLER)  # "Austin History Center of Texas"
    return len(run) > 3 and not (is_nickname or is_center or INITIAL.match(run[1].text))


def _has_middle_initial(run: Sequence[Token]) -> bool:
    """Whether an initial stands amid three words, with its full stop or without."""
    is_letter = len(run) == 3 and len(run[1].text) == 1 and run[1].text.isupper()
    return is_letter or (len(run) == 3 and bool(INITIAL.match(run[1].text)))


def _agency_name(name: str) -> str:
    """Return "AP" for "AP Photo": the word tells the kind, not the agency."""
    found = re.fullmatch(r"(.{2,20}?) (?:[Pp]hotos?|PHOTOS?|[Ff]oto|pic)", name)
    is_whole = not found or found[1] in ("SZ", "UN") or found[1].endswith(" STOCK")
    return found[1] if found and found[1].isupper() and not is_whole else name


def _slice(run: Sequence[Token], text: str) -> str:
    """Return the printed words of a run, from the first to the last."""
    name = _FILE_ENDING.sub("", text[run[0].start : run[-1].end].strip(_TRIMMED))
    closing = text[run[-1].end : run[-1].end + 1]
    if is_quote_open(name, closing):
        name += closing  # "ТРК «Север»"
    return f"{name}." if run[-1].text.endswith(".") and not name.endswith(".") else name
