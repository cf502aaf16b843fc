"""Tell persons from houses: by the lexicon, by the shape of a name, by what stands beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mediadesk.credits.parsing.names.candidate import (
    INITIAL,
    Candidate,
)
from mediadesk.credits.parsing.names.name_ends import trimmed
from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.names.person_or_house import is_person, is_quote_open
from mediadesk.credits.parsing.names.surroundings import Surroundings
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Lexicon, Sense

#: A picture's number in an archive: "UN0578493", "183-R69173", "70269-1914-s002", "RTR4JDW4".
_NUMBER: Final = re.compile(
    r"[A-Z]{0,4}[-_]?\d{2,4}-[A-Z]?\d{3,8}|[A-Z]{0,4}[-_]?\d{5,12}|\d{4,12}(?:[-_][a-z]?\d{2,12}){1,4}"
    r"|(?=(?:[A-Z]*\d){2})[A-Z]{2,3}\d[A-Z\d]{4,10}"
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
#: A given name and what may be a surname.
_TWO: Final = 2
#: Letters of the short names of agencies, at most: "AFP", "APA".
_LONGEST_SIGN: Final = 3


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


def parties_of(names: Names, run: Sequence[Token], text: str, around: Surroundings) -> list[Party]:
    """Return the parties a run of words names, in printed order.

    Args:
        names: What the words of names tell.
        run: The words between two separators.
        text: The text they stand in.
        around: What stands around them.
    """
    run = trimmed(run)
    if not run:
        return []
    known = _known_houses(run)
    if known and (
        _is_namesake(names, run, known)
        or _is_numbered(names, run, known)
        or _is_last_name(names, run, known)
        or _is_institution(names.lexicon, run, known)
    ):
        known = []
    if not known:
        return _unknown(names, run, text, around)
    return _around_known(names, run, known, text, around)


def _known_houses(run: Sequence[Token]) -> list[int]:
    """Return where known houses stand in a run of words.

    A brand's name amid words before an agency is a surname: "Marko Ford AP".
    """
    known = [at for at, token in enumerate(run) if token.has(Sense.PARTY)]
    if len(known) > 1 and run[-1].has(Sense.PHOTO_PARTY):
        return [at for at in known if not (at and run[at].has(Sense.QUIET))]
    return known


def _unknown(names: Names, run: Sequence[Token], text: str, around: Surroundings) -> list[Party]:
    name = _slice(run, text)
    if _names_nobody(name) or PICTURE_FILE.fullmatch(run[0].text):
        return []
    if _may_be_two(run) and names.is_known_person(run[:2]) and _is_house_of_its_own(names, run[2:]):
        house = Party(_slice(run[2:], text), is_person=False)
        return [Party(_slice(run[:2], text), is_person=True), house]
    if _is_person(names, run, name, around):
        return [Party(name, is_person=True)]
    agency = _agency_name(name)
    return [Party(agency, is_person=False, is_photo=agency != name)]


def _is_person(names: Names, run: Sequence[Token], name: str, around: Surroundings) -> bool:
    is_named = names.is_given_name if len(run) == 1 else names.is_first_name
    return is_person(
        Candidate(
            run,
            name,
            around,
            has_house_word=names.is_house(run),
            has_given_name=names.is_known_person(run),
            given_names=sum(map(is_named, run)),
            has_surname=run[-1].is_capital and run[-1].key in names.lexicon.surnames,
            has_public_word=names.is_public(run),
        )
    )


def _is_apart(names: Names, before: Sequence[Token], party: Token, around: Surroundings) -> bool:
    """Whether words before a party are another name: "Jane Doe AP", not "20th Century Fox"."""
    if party.has(Sense.PHOTO_PARTY):
        return len(before) > 1 or before[0].text.islower() or around.beside_stock
    return names.is_known_person(before)


def _around_known(
    names: Names, run: Sequence[Token], known: list[int], text: str, around: Surroundings
) -> list[Party]:
    """Split "Jane Doe Getty Images" into two; keep "BBC Sport Africa" together."""
    out: list[Party] = []
    first, last = known[0], known[-1]
    before, after = trimmed(run[:first]), trimmed(run[last + 1 :])
    middle = list(run[first : last + 1])
    if before and _is_apart(names, before, run[first], around):
        near = Surroundings(after_by=around.after_by, photo_label=around.photo_label,
                            beside_party=True,
                            beside_stock=run[first].has(Sense.STOCK),
                            beside_library=run[first].has(Sense.LIBRARY),
                            before_house=True)  # fmt: skip
        out += _unknown(names, before, text, near)
    elif before:
        middle = [*before, *middle]
    rest: list[Party] = []
    if after and after[0].text[0] in "@#":
        rest = _unknown(names, after, text, Surroundings(after_by=True, beside_party=True))
    elif len(after) == 1 and names.is_house(after):
        middle += after  # "Wikimedia Foundation", "Shutterstock Studios"
    elif after and (
        names.is_known_person(after) or run[last].has(Sense.STOCK) or _is_shown_at(run[last], after)
    ):
        rest = _unknown(names, after, text, Surroundings(beside_party=True))
    elif after:
        middle += after
    if len(known) > 1 and len(middle) == len(known):
        out += [_known_party(names.lexicon, token.text, token) for token in middle]
    else:
        out.append(_known_party(names.lexicon, _slice(middle, text), run[first]))
    return out + rest


def _is_shown_at(network: Token, after: Sequence[Token]) -> bool:
    """Whether the words behind a network are whose page it is: "Foto: Facebook Lavant Brewing"."""
    return network.has(Sense.NETWORK) and len(after) > 1 and after[0].is_capital


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


def _is_house_of_its_own(names: Names, run: Sequence[Token]) -> bool:
    """Whether words name a house by themselves.

    "Company, Inc." and "News Agency" belong to what is before.
    """
    words = [t for t in run if t.is_word and t.key not in _OF_FIRMS]
    return names.is_house(run) and not all(names.is_house_word(t) for t in words)


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
    return len(run) == _TWO and names.is_surname(party, run[0])


def _is_last_name(names: Names, run: Sequence[Token], known: Sequence[int]) -> bool:
    """Whether the short name of a house, printed as a word, ends a name: "Tran Thi Minh Ha"."""
    last = run[-1]
    if list(known) != [len(run) - 1] or not last.text.istitle():
        return False
    return last.senses[Sense.PARTY].isupper() and names.is_known_person(run[:-1])


def _is_printed_as_name(party: Token, run: Sequence[Token]) -> bool:
    """Whether a house's name is printed as a given name is: "Bart", or "BART DEWAELE"."""
    is_shouted = all(t.text.isupper() for t in run) and len(party.text) > _LONGEST_SIGN
    return party.text.istitle() or is_shouted


def _names_nobody(name: str) -> bool:
    is_short = len(name) < 2 and name.isascii()
    if is_short or not any(c.isalpha() for c in name):
        return True
    return bool(_NUMBER.fullmatch(name) or PICTURE_FILE.fullmatch(name))


def _may_be_two(run: Sequence[Token]) -> bool:
    """Whether a house may stand behind a person; "Vera C. Rubin Observatory" is one house."""
    is_nickname = len(run) > 1 and run[1].start > run[0].end + 1  # "Al ‘Hughes’ Dukes Photography"
    is_center = len(run) > 2 and run[2].has(Sense.FILLER)  # "Austin History Center of Texas"
    return len(run) > 3 and not (is_nickname or is_center or INITIAL.match(run[1].text))


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
