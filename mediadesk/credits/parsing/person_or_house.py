"""Weigh whether a name that no list knows is a person's or a house's."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from mediadesk.credits.normalise import fold
from mediadesk.credits.parsing.east_asian_names import is_east_asian_name, may_be_japanese_name
from mediadesk.credits.parsing.surroundings import Surroundings
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

DOMAIN: Final = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$")
INITIAL: Final = re.compile(r"^(?:[^\W\d_]\.-?)+$")
#: "R.C.", "J.-P. K."
_SEVERAL_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.-?){2,4}")
#: "AlMare", "OregonLive"; not "McDonald", "DeGroat", "MacArthur", "LaPlante", "O'Neill".
CAMEL: Final = re.compile(r"^(?!(?:Mac|Mc|De|Di|Du|La|Le|Van|Von|O'|O’|D'|D’)[A-Z])\w*[a-z][A-Z]")
#: How surnames end, in languages where the ending tells.
_SURNAME_ENDINGS: Final = (
    "mann", "meier", "meyer", "maier", "mayer", "müller", "mueller", "schmidt", "schmitt",
    "hofer", "huber", "bauer", "berger", "inger", "elsen", "brandt", "hardt", "stein", "feld",
    "ski", "ska", "cki", "cka", "wicz", "czyk", "czak", "ović", "ević", "ovic", "evic", "ich",
    "ov", "ev", "ova", "eva", "enko", "chuk", "iuk", "ík", "ák", "ková", "ová",
    "sson", "sen", "dóttir", "qvist", "kvist", "ström", "strøm", "gren", "lund", "berg", "dahl",
    "nen", "lainen", "idis", "akis", "opoulos", "oğlu", "oglu", "yan", "shvili", "dze",
    "escu", "eanu", "ez", "elli", "etti", "ini", "ucci", "acci", "accio",
    "ов", "ев", "ёв", "ова", "ева", "ин", "ина", "ский", "ская", "ко", "чук", "юк",
)  # fmt: skip
#: The words of a handle: "@FireDept_NW".
HANDLE_PARTS: Final = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+")
_LOOSE_PARTICLES: Final = frozenset(
    {"das", "dos", "do", "des", "du", "de", "del", "della", "degli", "y", "e"}
)
#: The frequent surnames of Romance and Dutch speakers that stand behind "de", "da", "dos", "do".
_SURNAMES_BEHIND_DE: Final = frozenset(
    {"souza", "sousa", "silva", "santos", "oliveira", "lima", "melo", "mello", "almeida", "castro",
     "paula", "jesus", "moraes", "morais", "freitas", "carvalho", "andrade", "azevedo", "assis",
     "barros", "brito", "campos", "costa", "cunha", "faria", "lacerda", "macedo", "mattos",
     "matos", "nascimento", "rosa", "vries", "jong", "boer", "groot", "haan", "wit", "bruijn",
     "jager", "leeuw", "koning", "graaf", "rooij", "ruiter", "lange", "luca", "angelis", "santis",
     "marco", "simone", "filippo", "martino", "benedetto", "vito", "rossi", "leon", "torre",
     "cruz", "fuente", "vega", "miguel", "pablo", "la", "dios", "haro", "arriba", "juan"}
)  # fmt: skip
_JOINS: Final = frozenset("/／|")
_SHORTEST_SURNAME: Final = 5
#: Words of "Remko de Waal", which stands beside an agency.
_NAME_AND_SURNAME: Final = 3
_LONGEST_ACRONYM: Final = 4
#: Articles that begin the names of papers: "The Herald", "Die Rheinpost", "El Correo".
_TITLE_ARTICLES: Final = frozenset(
    {"The", "THE", "Die", "Das", "Der", "DIE", "DAS", "DER", "Les", "LES", "La", "LA", "Le", "LE",
     "Los", "Las", "El", "EL", "Il", "IL", "Lo", "Het", "HET", "O", "A", "Den", "Det"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name, and what is known of it.

    Attributes:
        run: Its words.
        name: As printed.
        around: What stands around it.
        has_house_word: A word of it says that it names a house.
        has_given_name: It begins with a given name or an initial, and goes on like a name.
        given_names: How many of its words are given names.
        has_public_word: A word of it says that it names a public institution.
        has_surname: Its last word is a frequent surname.
    """

    run: Sequence[Token]
    name: str
    around: Surroundings
    has_house_word: bool
    has_given_name: bool
    given_names: int
    has_public_word: bool
    has_surname: bool

    @property
    def words(self) -> list[Token]:
        """The words without particles and marks."""
        return [t for t in self.run if t.is_word and not t.has(Sense.PARTICLE)]

    @property
    def is_nameless(self) -> bool:
        """Whether nothing in it is known for a given name."""
        return not (self.has_given_name or self.given_names or is_east_asian_name(self.name))


#: Says whether something speaks for a person or a house.
Test: TypeAlias = Callable[[Candidate], bool]


def _is_handle(it: Candidate) -> bool:
    return it.around.beside_party and all(token.text.islower() for token in it.run)


def _is_shaped_like_a_name(it: Candidate) -> bool:
    return 2 <= len(it.words) <= 4 and all(token.is_capital for token in it.words)


def _is_not_all_capital(it: Candidate) -> bool:
    return not all(token.is_capital for token in it.words) and not _is_handle(it)


def _has_initial(it: Candidate) -> bool:
    return any(INITIAL.match(token.text) for token in it.run[:-1])


def _has_digit(it: Candidate) -> bool:
    return any(c.isdigit() for c in it.name)


def _mixes_capitals(it: Candidate) -> bool:
    """Whether only some words are short and in capitals: "SDI Productions", "Zukunft ERD".

    "TJ Ormonde" has initials, and French papers print "Jeanne FERRAND".
    """
    capitals = [
        _is_acronym(t.text) if at else t.text.isupper() and len(t.text) > 2
        for at, t in enumerate(it.words)
    ]
    return it.is_nameless and any(capitals) and not all(t.text.isupper() for t in it.words)


def _is_acronym(word: str) -> bool:
    return 1 < len(word) <= _LONGEST_ACRONYM and word.isalpha() and word.isupper()


def _is_joined_acronyms(it: Candidate) -> bool:
    """Whether it is made of the short names of houses: "MHN-UFR", but "WEBER-HOLM"."""
    parts = it.name.split("-")
    return len(parts) > 1 and all(_is_acronym(part) for part in parts)


def _begins_with_article(it: Candidate) -> bool:
    return it.run[0].text in _TITLE_ARTICLES or it.run[0].text[:2] in ("L'", "L’")


def _has_loose_particle(it: Candidate) -> bool:
    """Whether a small word joins words that are no known names: "Vozes das Colinas"."""
    if not it.is_nameless or it.has_surname or fold(it.run[-1].text) in _SURNAMES_BEHIND_DE:
        return False
    is_of_agency = it.around.beside_party and len(it.run) == _NAME_AND_SURNAME
    joints = _LOOSE_PARTICLES - {"de", "du"} if is_of_agency else _LOOSE_PARTICLES
    return any(token.text in joints for token in it.run[1:-1])


def _ends_like_a_surname(it: Candidate) -> bool:
    last = it.run[-1].text.casefold().rstrip(".")
    return (
        len(last) >= _SHORTEST_SURNAME
        and it.run[-1].text[0].isupper()
        and last.endswith(_SURNAME_ENDINGS)
    )


def _may_be_surname(it: Candidate) -> bool:
    """Whether one word ends as surnames do, or is a frequent one behind a label: "Foto: Weber"."""
    around = it.around
    is_placed = around.photo_label or around.behind_person or around.before_house
    return _ends_like_a_surname(it) or (it.has_surname and (is_placed or around.beside_party))


def _may_be_german(it: Candidate) -> bool:
    """Whether a word ends as most German surnames do, and far from only these."""
    return (
        it.around.photo_label and len(it.name) > 5 and it.name.istitle() and it.name.endswith("er")
    )


def _is_second_of_two(it: Candidate) -> bool:
    """Whether a mark that joins maker and house stands between a person and it."""
    around = it.around
    return it.is_nameless and around.behind_person and around.mark_before in _JOINS


def _is_word_behind_person(it: Candidate) -> bool:
    """Whether one word stands behind a person and a stroke, as a house does: "/Collins"."""
    around = it.around
    return (
        around.behind_person and around.mark_before in _JOINS and it.name.istitle()
        and not (around.after_by or around.beside_library or it.is_nameless)
    )  # fmt: skip


def _is_handle_of_house(handle: str) -> bool:
    """Whether a handle has a part in capitals, as the short names of services are: "@Plan_XYZ"."""
    parts = HANDLE_PARTS.findall(handle)
    return len(parts) > 1 and any(len(part) > 1 and part.isupper() for part in parts)


def _is_initials(it: Candidate) -> bool:
    """Whether it is a maker's initials before a house: "Foto: kb/dpa", "Photo : KB / Le Blog"."""
    around = it.around
    return (
        around.photo_label and not around.alone and not around.behind_person
        and len(it.name) == 2 and it.name.isalpha() and it.name.lower() != it.name.upper()
    )  # fmt: skip


def _is_initials_before_house(it: Candidate) -> bool:
    """Whether initials in capitals stand first, and a house's name behind a mark."""
    return _is_initials(it) and it.around.before_house and not it.around.last_behind_house


def _is_bracketed_initials(it: Candidate) -> bool:
    """Whether two capitals stand alone in brackets, as a paper's photographer signs: "(HB)"."""
    around = it.around
    return (
        len(it.name) == 2 and it.name.isalpha() and it.name.isupper()
        and around.mark_before in ("(", "[") and around.alone and not around.photo_label
    )  # fmt: skip


def _is_capitals(it: Candidate) -> bool:
    return len(it.name) > 1 and it.name.isupper() and it.name.isascii()


#: What speaks for a person (above nought) and for a house (below), in a name of several words.
_SEVERAL: Final[tuple[tuple[int, Test], ...]] = (
    (4, lambda it: it.has_given_name),
    (4, _has_initial),
    (2, _is_shaped_like_a_name),
    (2, lambda it: bool(it.given_names)),
    (2, lambda it: it.has_surname or _ends_like_a_surname(it)),
    (3, lambda it: it.around.after_by),
    (1, lambda it: it.around.photo_label),
    (6, _is_handle),
    (-9, lambda it: it.has_house_word),
    (-9, _is_not_all_capital),
    (-9, lambda it: it.given_names < 2 and any(token.text in ("&", "+") for token in it.run)),
    (-4, _has_digit),
    (-9, lambda it: it.run[0].has(Sense.FILLER, Sense.PARTICLE) and not it.has_given_name),
    (-4, _mixes_capitals),
    (-4, _has_loose_particle),
    (-3, lambda it: it.is_nameless and any(CAMEL.match(token.text) for token in it.run)),
    (-3, lambda it: it.is_nameless and it.around.in_brackets_behind_person),
    (-3, lambda it: it.is_nameless and it.around.source_label and it.around.alone),
    (-4, lambda it: it.is_nameless and it.around.no_maker),
    (-4, lambda it: it.is_nameless and _begins_with_article(it)),
    (-3, _is_second_of_two),
    (-4, lambda it: not it.has_given_name and it.around.before_person),
    (-9, lambda it: it.around.shouted),
)  # fmt: skip
#: The same of a name of one word, which is a house's unless something speaks for a person.
_ONE: Final[tuple[tuple[int, Test], ...]] = (
    (-2, lambda _: True),
    (5, lambda it: bool(it.given_names)),
    (5, lambda it: it.around.after_by),
    (4, lambda it: it.around.beside_library),
    (4, _is_initials),
    (4, _is_initials_before_house),
    (8, _is_bracketed_initials),
    (5, lambda it: bool(_SEVERAL_INITIALS.fullmatch(it.name))),
    (4, lambda it: is_east_asian_name(it.name)),
    (2, lambda it: may_be_japanese_name(it.name)),
    (4, _may_be_surname),
    (3, lambda it: it.around.last_behind_house),
    (1, lambda it: it.around.photo_label),
    (3, lambda it: it.name.islower() and (it.around.photo_label or not it.around.alone)),
    (-9, lambda it: it.has_house_word),
    (-9, lambda it: bool(DOMAIN.match(it.name))),
    (-5, lambda it: _has_digit(it) and not it.around.beside_party),
    (-2, _is_capitals),
    (-3, lambda it: _is_acronym(it.name) and not it.around.after_by),
    (-6, _is_joined_acronyms),
    (-4, lambda it: _is_capitals(it) and it.around.last_behind_house and not it.around.after_by),
    (-3, lambda it: bool(CAMEL.match(it.name)) and not it.around.beside_library),
    (-3, lambda it: it.around.in_brackets_behind_person and not it.around.after_by),
    (-1, lambda it: it.around.source_label),
    (-4, lambda it: it.around.no_maker),
    (2, _may_be_german),
    (-4, lambda it: _is_second_of_two(it) and not it.around.beside_library),
    (-6, _is_word_behind_person),
)  # fmt: skip


def is_person(it: Candidate) -> bool:
    """Whether more speaks for a person than for a house.

    A contributor of a stock library counts as a person whatever the name, unless it is an address
    or a public institution.
    """
    is_contributor = it.around.beside_stock and not it.has_public_word
    if is_contributor and not (it.around.behind_person and _is_acronym(it.name)):
        return not DOMAIN.match(it.name) or "_" in it.name
    if it.name[0] in "@#":
        around = it.around
        if not around.after_by and (it.has_house_word or _is_handle_of_house(it.name)):
            return False
        is_lone = around.alone and not around.beside_party
        return around.photo_label or around.after_by or not is_lone
    if it.around.after_by and it.name.islower() and not DOMAIN.match(it.name):
        return True  # A pen name, whatever it ends in: "mkhmarketing".
    evidence = _ONE if len(it.run) == 1 else _SEVERAL
    return sum(weight for weight, speaks in evidence if speaks(it)) > 0
