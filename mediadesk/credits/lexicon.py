"""What the words of credit lines mean: labels, chain words, edit words, parties, names."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, TypeAlias

from mediadesk.credits.normalise import fold
from mediadesk.model.errors import UserError


class Sense(Enum):
    """What a word or phrase can do in a credit line; many can do several things."""

    LABEL_PHOTO = auto()
    LABEL_NEUTRAL = auto()
    LABEL_RIGHTS = auto()
    BY = auto()
    VIA = auto()
    FOR = auto()
    ON = auto()
    COURTESY = auto()
    AND = auto()
    ARCHIVE = auto()
    HANDOUT = auto()
    POOL = auto()
    SYMBOL = auto()
    PLACEHOLDER = auto()
    GENERIC_GIVER = auto()
    KIND = auto()
    EDIT = auto()
    ROLE = auto()
    EDIT_SENTENCE = auto()
    FILLER = auto()
    PARTICLE = auto()
    NAME_TAIL = auto()
    CAPTION_LABEL = auto()
    PARTY = auto()
    PHOTO_PARTY = auto()
    STOCK = auto()
    LIBRARY = auto()
    AI_TOOL = auto()
    PLACE = auto()
    ALIAS = auto()
    ARTICLE = auto()
    LABEL_SOURCE = auto()
    OTHER_ROLE = auto()


#: What a phrase means, and the value that goes with each meaning.
Senses: TypeAlias = Mapping[Sense, str]

#: Section of labels.toml -> meaning; sections with a dot carry a value behind it.
_SECTIONS: Final[Mapping[str, Sense]] = {
    "label-photo": Sense.LABEL_PHOTO,
    "label-neutral": Sense.LABEL_NEUTRAL,
    "label-rights": Sense.LABEL_RIGHTS,
    "by": Sense.BY,
    "via": Sense.VIA,
    "for": Sense.FOR,
    "on": Sense.ON,
    "courtesy": Sense.COURTESY,
    "and": Sense.AND,
    "status-archive": Sense.ARCHIVE,
    "status-handout": Sense.HANDOUT,
    "pool": Sense.POOL,
    "status-symbol": Sense.SYMBOL,
    "placeholder": Sense.PLACEHOLDER,
    "generic-giver": Sense.GENERIC_GIVER,
    "edit-sentence": Sense.EDIT_SENTENCE,
    "filler": Sense.FILLER,
    "alias": Sense.ALIAS,
    "article": Sense.ARTICLE,
    "label-source": Sense.LABEL_SOURCE,
    "other-role": Sense.OTHER_ROLE,
    "particle": Sense.PARTICLE,
    "name-tail": Sense.NAME_TAIL,
    "caption-label": Sense.CAPTION_LABEL,
}
_PARTY_SECTIONS: Final[Mapping[str, tuple[Sense, ...]]] = {
    "news-agencies": (),
    "stock-libraries": (Sense.STOCK, Sense.LIBRARY),
    "contributor-agencies": (Sense.LIBRARY,),
    "platforms": (),
    "outlets": (),
    "public-bodies": (),
    "museums": (),
    "ai-tools": (Sense.AI_TOOL,),
}

#: A word with its inner marks, or one mark. A full stop is inside a word in "stock.adobe.com" and
#: "J.J.", not in "Schweiz.Foto", where a page lost a space.
#: Letters are also the vowel signs of Indic, Thai, Arabic and Hebrew script; "+" ends "Vietnam+".
_LETTER: Final = (
    r"[\w\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff"
    r"\u0e31-\u0e4e\u0eb1-\u0ebc\u102b-\u103e\u17b4-\u17d3]"
)
_ATOM: Final = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"
    rf"|[@#]?{_LETTER}+(?:['’·\-_&+]{_LETTER}+|\.[a-z0-9]\w*|(?<=\b[A-Z])\.[A-Z]\w*"
    r"|\.(?:COM|NET|ORG|INFO|TV|DE|AT|CH|FR|ES|IT|NL|PL|RU|UK|BR|MX|AR|CO|ру|рф|укр|ua)\b)*"
    r"(?:(?<=[a-zA-Z])\+(?![\w+]))?|[^\w\s]"
)
#: Abbreviations whose full stop is part of the word.
_DOTTED: Final = frozenset(
    {"jr", "sr", "st", "dr", "mr", "ms", "mrs", "inc", "ltd", "corp", "co", "dept", "fot", "prof",
     "abb", "zvg", "bearb", "gem", "sen", "rep", "gov", "z.v.g", "d.r", "vs", "e.v", "bros", "cpl",
     "sgt", "capt", "lt", "maj", "spc"}
)  # fmt: skip
#: Longest phrase of the lexicon in atoms; bounds the look-ahead.
_LONGEST_PHRASE: Final = 10


@dataclass(slots=True)
class _Node:
    """A place in the tree of phrases: what follows, and what the phrase so far means."""

    following: dict[str, "_Node"]
    senses: dict[Sense, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of credit lines in many languages, and how names look.

    Attributes:
        org_words: Words that make a name the name of a house.
        org_suffixes: Endings of such words in languages that write compounds as one word.
        institution_words: Of these, the ones whose names run on: "Ministry of ... and ...".
        given_names: Given names by which a person is known.
        aliases: Folded name of a party -> folded name that all its names share.
    """

    org_words: frozenset[str]
    org_suffixes: tuple[str, ...]
    institution_words: frozenset[str]
    given_names: frozenset[str]
    aliases: Mapping[str, str]
    _root: _Node

    @classmethod
    def from_texts(cls, labels_toml: str, agencies_toml: str) -> "Lexicon":
        """Return the lexicon of two TOML texts (labels.toml, agencies.toml).

        Raises:
            UserError: One is not TOML, or has a section of an unknown name.
        """
        root = _Node({}, {})
        labels = _read("labels.toml", labels_toml)
        parties = _read("agencies.toml", agencies_toml)
        _add_labels(root, labels)
        _add_parties(root, parties)
        return cls(
            org_words=frozenset(fold(word) for word in _flat(parties.get("org-words", {}))),
            given_names=frozenset(
                word for text in _flat(parties.get("given-names", {})) for word in text.split()
            ),
            aliases=_aliases(parties.get("aliases", {})),
            org_suffixes=tuple(fold(word) for word in _flat(parties.get("org-suffixes", {}))),
            institution_words=frozenset(map(fold, _flat(parties.get("institution-words", {})))),
            _root=root,
        )

    def longest(self, keys: list[str], at: int) -> tuple[int, Senses]:
        """Return how many atoms from a place on form the longest phrase, and what it means.

        Args:
            keys: The folded atoms of a text.
            at: The place.

        Returns:
            (0, {}) where no phrase of the lexicon begins there.
        """
        node, best, senses = self._root, 0, {}
        for length, key in enumerate(keys[at : at + _LONGEST_PHRASE], 1):
            found = node.following.get(key)
            if found is None:
                break
            node = found
            if node.senses:
                best, senses = length, node.senses
        return best, senses

    def canonical(self, name: str) -> str:
        """Return the folded name that all spellings of a party share."""
        key = fold(name)
        return self.aliases.get(key, key)


def atoms_of(text: str) -> list[tuple[int, int]]:
    """Return where the words and marks of a text stand; linear in the text."""
    spans: list[tuple[int, int]] = []
    for found in _ATOM.finditer(text):
        start, end = found.span()
        if text[start] == "." and spans and spans[-1][1] == start and _keeps_dot(text, *spans[-1]):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def atom_key(atom: str) -> str:
    """Return the key by which an atom of text is looked up."""
    return fold(atom) or atom


def _keeps_dot(text: str, start: int, end: int) -> bool:
    word = text[start:end]
    tail = word.rsplit(".", 1)[-1].rsplit("-", 1)[-1]
    is_initial = len(tail) == 1 and tail.isupper()
    return is_initial or word.casefold() in _DOTTED


def _read(name: str, text: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        msg = f"The lexicon {name} is not TOML: {error}."
        raise UserError(msg) from error


def _flat(section: object) -> Iterable[str]:
    if isinstance(section, str):
        yield section
    elif isinstance(section, dict):
        for value in section.values():
            yield from _flat(value)
    elif isinstance(section, list):
        for value in section:
            yield from _flat(value)


def _add(root: _Node, phrase: str, senses: Senses) -> None:
    node = root
    for start, end in atoms_of(phrase):
        node = node.following.setdefault(atom_key(phrase[start:end]), _Node({}, {}))
    for sense, value in senses.items():
        # A name listed small too, such as "hr" beside "HR", is known in any case.
        if sense not in node.senses or value[:1].islower():
            node.senses[sense] = value


def _add_labels(root: _Node, sections: Mapping[str, object]) -> None:
    for name, section in sections.items():
        if name in ("kind", "edit", "role") and isinstance(section, dict):
            sense = Sense[name.upper()]
            for value, words in section.items():
                for phrase in _flat(words):
                    _add(root, phrase, {sense: value})
        elif name in _SECTIONS:
            for phrase in _flat(section):
                _add(root, phrase, {_SECTIONS[name]: phrase})
        else:
            msg = f"The lexicon labels.toml has an unknown section {name!r}."
            raise UserError(msg)


def _add_parties(root: _Node, sections: Mapping[str, object]) -> None:
    for name, extra in _PARTY_SECTIONS.items():
        section = sections.get(name, {})
        if not isinstance(section, dict):
            continue
        for party in _flat(section.get("names", [])):
            senses = {Sense.PARTY: party} | dict.fromkeys(extra, party)
            if section.get("photo"):
                senses[Sense.PHOTO_PARTY] = party
            _add(root, party, senses)
    for place in _flat(sections.get("places", {})):
        _add(root, place, {Sense.PLACE: place})


def _aliases(section: object) -> Mapping[str, str]:
    if not isinstance(section, dict):
        return {}
    return {
        fold(spelling): fold(name)
        for name, spellings in section.items()
        for spelling in (name, *_flat(spellings))
    }
