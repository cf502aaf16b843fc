"""Weigh whether a name that no list knows is a person's or a house's."""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from mediadesk.credits.normalise import fold
from mediadesk.credits.parsing.marks import STROKES
from mediadesk.credits.parsing.names.candidate import (
    CAMEL,
    DOMAIN,
    HANDLE_PARTS,
    INITIAL,
    Candidate,
    is_acronym,
)
from mediadesk.credits.parsing.names.contributors import is_contributor
from mediadesk.credits.parsing.names.east_asian_names import (
    is_east_asian_name,
    may_be_japanese_name,
)
from mediadesk.credits.parsing.names.surname_shapes import ends_like_surname
from mediadesk.credits.words.lexicon import Sense

#: "R.C.", "J.-P. K.", "R.C"
_SEVERAL_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.-?){1,3}[^\W\d_]\.?")
#: Small letters, and a number behind them that no firm has.
_PEN_NAME: Final = re.compile(r"[a-z_]{3,20}\d{2,4}")
#: The same with capitals; channels, fairs and sites have these numbers: "Kanal24", "Expo2030".
_ACCOUNT: Final = re.compile(
    r"[A-Z][a-z]{2,14}(?:[A-Z][a-z]{1,14})?(?!24|21|360|365|20\d\d)\d{2,4}"
)
#: A quotation mark that opens within a name -> the one that closes it.
_QUOTES: Final = {"«": "»", "“": "”", "„": "“", '"': '"'}
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
#: Words of "Remko de Waal", which stands beside an agency.
_NAME_AND_SURNAME: Final = 3
#: Letters of a person's initials, at most.
_INITIALS: Final = 2
#: Articles that begin the names of papers: "The Herald", "Die Rheinpost", "El Correo".
_TITLE_ARTICLES: Final = frozenset(
    {"The", "THE", "Die", "Das", "Der", "DIE", "DAS", "DER", "Les", "LES", "La", "LA", "Le", "LE",
     "Los", "Las", "El", "EL", "Il", "IL", "Lo", "Het", "HET", "O", "A", "Den", "Det"}
)  # fmt: skip


#: Says whether something speaks for a person or a house.
Test: TypeAlias = Callable[[Candidate], bool]


def _is_handle(it: Candidate) -> bool:
    return it.around.beside_party and all(token.text.islower() for token in it.run)


def _is_shaped_like_a_name(it: Candidate) -> bool:
    return 2 <= len(it.words) <= 4 and all(token.is_capital for token in it.words)


def _is_not_all_capital(it: Candidate) -> bool:
    words = [token for token in it.words if not token.has(Sense.NAME_TAIL)]
    return not all(token.is_capital for token in words) and not _is_handle(it)


def _has_initial(it: Candidate) -> bool:
    return any(INITIAL.match(token.text) for token in it.run[:-1])


def _has_name_tail(it: Candidate) -> bool:
    """Whether what only persons have stands behind a name: "Orin Calloway III"."""
    return it.run[-1].has(Sense.NAME_TAIL) and all(t.is_capital for t in it.words[:-1])


def _is_of_authors(it: Candidate) -> bool:
    """Whether more authors of a paper are meant than are named: "Holm et al."."""
    return [token.key for token in it.run[-2:]] == ["et", "al"]


def _has_digit(it: Candidate) -> bool:
    return any(c.isdigit() for c in it.name)


def is_pen_name(name: str) -> bool:
    """Whether a name is made as those of accounts are: "marlo1979", "kbird42"."""
    return bool(_PEN_NAME.fullmatch(name))


def _may_be_account(it: Candidate) -> bool:
    """Whether a word is made as accounts are, and placed as a maker is: "Foto: Marlo1979"."""
    around = it.around
    is_placed = around.photo_label or around.source_label or around.after_by or around.licensed
    return is_placed and around.mark_before not in STROKES and bool(_ACCOUNT.fullmatch(it.name))


def _mixes_capitals(it: Candidate) -> bool:
    """Whether only some words are short and in capitals: "SDI Productions", "Zukunft ERD".

    "TJ Ormonde" has initials, and French papers print "Jeanne FERRAND".
    """
    capitals = [
        is_acronym(t.text) if at else t.text.isupper() and len(t.text) > 2
        for at, t in enumerate(it.words)
    ]
    return it.is_nameless and any(capitals) and not all(t.text.isupper() for t in it.words)


def _is_acronym_of_maker(it: Candidate) -> bool:
    """Whether letters that are no initials stand behind "by": "Rendering by QPF"."""
    return it.around.after_by and is_acronym(it.name) and len(it.name) > _INITIALS


def _is_house_beside_licence(it: Candidate) -> bool:
    """Whether a word in capitals stands beside a licence: "UNDRR, CC BY 2.0"."""
    return it.around.beside_library and not it.around.beside_stock and _is_capitals(it)


def _ends_in_place(it: Candidate) -> bool:
    """Whether unknown words end in a place, as branches of houses do: "Terrawerk Romania"."""
    return it.is_nameless and not it.has_surname and it.run[-1].has(Sense.PLACE)


def _is_joined_acronyms(it: Candidate) -> bool:
    """Whether it is made of the short names of houses: "MHN-UFR", but "WEBER-HOLM"."""
    parts = it.name.split("-")
    return len(parts) > 1 and all(is_acronym(part) for part in parts)


def _begins_with_article(it: Candidate) -> bool:
    return it.run[0].text in _TITLE_ARTICLES or it.run[0].text[:2] in ("L'", "L’")


def _has_loose_particle(it: Candidate) -> bool:
    """Whether a small word joins words that are no known names: "Vozes das Colinas"."""
    if not it.is_nameless or it.has_surname or fold(it.run[-1].text) in _SURNAMES_BEHIND_DE:
        return False
    is_of_agency = it.around.beside_party and len(it.run) == _NAME_AND_SURNAME
    joints = _LOOSE_PARTICLES - {"de", "du"} if is_of_agency else _LOOSE_PARTICLES
    return any(token.text in joints for token in it.run[1:-1])


def _may_be_surname(it: Candidate) -> bool:
    """Whether one word ends as surnames do, or is a frequent one behind a label: "Foto: Weber"."""
    around = it.around
    is_placed = around.photo_label or around.behind_person or around.before_house
    return ends_like_surname(it.run[-1]) or (it.has_surname and (is_placed or around.beside_party))


def _may_be_german(it: Candidate) -> bool:
    """Whether a word ends as most German surnames do, and far from only these."""
    return (
        it.around.photo_label and len(it.name) > 5 and it.name.istitle() and it.name.endswith("er")
    )


def _is_second_of_two(it: Candidate) -> bool:
    """Whether a mark that joins maker and house stands between a person and it."""
    around = it.around
    return it.is_nameless and around.behind_person and around.mark_before in STROKES


def _is_lone_word_of_owner(it: Candidate) -> bool:
    """Whether one word stands alone behind a label that is no photo's: "Image credit: Bird"."""
    around = it.around
    is_behind_other = around.photo_label or around.after_by or around.behind_person
    return bool(it.given_names) and around.alone and not is_behind_other


def _is_word_behind_person(it: Candidate) -> bool:
    """Whether one word stands behind a person and a stroke, as a house does: "/Collins"."""
    around = it.around
    return (
        around.behind_person and around.mark_before in STROKES
        and (it.name.istitle() or it.name.isupper())
        and not (around.after_by or around.beside_library or it.is_nameless)
    )  # fmt: skip


def _is_last_of_list(it: Candidate) -> bool:
    """Whether an unknown word ends a list of a maker and houses: "by Ana/AP, Velm, and Quor"."""
    around = it.around
    is_last = around.behind_person and around.last_behind_house and around.mark_before in ("", ",")
    return is_last and it.is_nameless and not (it.has_surname or around.after_by)


def _is_handle_of_house(handle: str) -> bool:
    """Whether a handle has a part in capitals, as the short names of services are: "@Plan_XYZ"."""
    parts = HANDLE_PARTS.findall(handle)
    return len(parts) > 1 and any(len(part) > 1 and part.isupper() for part in parts)


def _is_account_of_network(it: Candidate) -> bool:
    """Whether a word made as accounts are stands behind a network: "Instagram/ lenaholm".

    A house's own name is printed as a word or in capitals: "YouTube/Gartenwelt", "X/NASA".
    """
    return it.around.behind_network and not (it.name.istitle() or it.name.isupper())


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


def is_quote_open(name: str, closing: str) -> bool:
    """Whether a quotation mark that opens within a name waits for the mark behind it."""
    for opening, mark in _QUOTES.items():
        if mark == closing and opening in name[1:]:
            opened, closed = name.count(opening), name.count(mark)
            return opened % 2 == 1 if opening == mark else opened > closed
    return False


def _ends_in_quote(it: Candidate) -> bool:
    """Whether the name of a house is quoted behind what it is: "ТРК «Север»"."""
    return any(
        it.name.endswith(mark) and opening in it.name[1:-1] for opening, mark in _QUOTES.items()
    )


def _is_camel_behind_label(it: Candidate) -> bool:
    """Whether a word with a capital within stands behind a label: "Photo by WeavLab"."""
    around = it.around
    is_first = around.photo_label and not around.behind_person
    return is_first and bool(CAMEL.match(it.name)) and not around.beside_library


def _is_capitals(it: Candidate) -> bool:
    return len(it.name) > 1 and it.name.isupper() and it.name.isascii()


#: What speaks for a person (above nought) and for a house (below), in a name of several words.
_SEVERAL: Final[tuple[tuple[int, Test], ...]] = (
    (4, lambda it: it.has_given_name),
    (4, _has_initial),
    (6, _has_name_tail),
    (16, _is_of_authors),
    (2, _is_shaped_like_a_name),
    (2, lambda it: bool(it.given_names)),
    (2, lambda it: it.has_surname or ends_like_surname(it.run[-1])),
    (3, lambda it: it.around.after_by),
    (1, lambda it: it.around.photo_label),
    (6, _is_handle),
    (-9, lambda it: it.has_house_word),
    (-9, _is_not_all_capital),
    (-15, lambda it: it.has_surname and len(it.run) == 3 and it.run[1].text == "&"),
    (-4, _has_digit),
    (-9, lambda it: it.run[0].has(Sense.FILLER, Sense.PARTICLE) and not it.has_given_name),
    (-4, _mixes_capitals),
    (-5, _ends_in_place),
    (-4, _has_loose_particle),
    (-3, lambda it: it.is_nameless and any(CAMEL.match(token.text) for token in it.run)),
    (-3, lambda it: it.is_nameless and it.around.in_brackets_behind_person),
    (-5, lambda it: it.is_nameless and it.around.source_label and it.around.alone),
    (-4, lambda it: it.is_nameless and it.around.no_maker),
    (-4, lambda it: it.is_nameless and _begins_with_article(it)),
    (-3, _is_second_of_two),
    (-4, lambda it: not it.has_given_name and it.around.before_person),
    (-9, lambda it: it.around.shouted),
    (-9, _ends_in_quote),
)  # fmt: skip
#: The same of a name of one word, which is a house's unless something speaks for a person.
_ONE: Final[tuple[tuple[int, Test], ...]] = (
    (-2, lambda _: True),
    (5, lambda it: bool(it.given_names)),
    (-5, _is_lone_word_of_owner),
    (5, lambda it: it.around.after_by),
    (6, lambda it: it.around.beside_library),
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
    (8, lambda it: is_pen_name(it.name)),
    (12, _may_be_account),
    (12, lambda it: "_" in it.name and not it.name.isupper()),
    (-2, _is_capitals),
    (-3, lambda it: is_acronym(it.name) and not it.around.after_by),
    (-4, _is_acronym_of_maker),
    (-4, lambda it: _is_capitals(it) and it.around.before_person and not it.around.after_by),
    (-4, lambda it: it.name.islower() and it.around.before_person and len(it.name) > _INITIALS),
    (-6, _is_joined_acronyms),
    (-4, _is_house_beside_licence),
    (8, _is_account_of_network),
    (-3, lambda it: bool(CAMEL.match(it.name)) and not it.around.beside_library),
    (-2, _is_camel_behind_label),
    (-1, lambda it: it.around.source_label),
    (-4, lambda it: it.around.no_maker),
    (2, _may_be_german),
    (-8, _is_second_of_two),
    (-6, _is_word_behind_person),
    (-3, _is_last_of_list),
    (-6, lambda it: it.around.in_caption and not it.given_names),
)  # fmt: skip


def is_person(it: Candidate) -> bool:
    """Whether more speaks for a person than for a house; a contributor counts as a person."""
    if it.around.is_account:
        return True
    contributes = is_contributor(it)
    if contributes is not None:
        return contributes
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
