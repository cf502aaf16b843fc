"""What the words of credit lines mean: labels, chain words, edit words, parties, names."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from mediadesk.credits.normalise import fold
from mediadesk.credits.words.party_tables import CLASSES_OF_PARTIES, add_parties, rows
from mediadesk.credits.words.phrases import Phrases, Senses, atom_key, atoms_of
from mediadesk.credits.words.senses import Sense
from mediadesk.model.errors import UserError

__all__ = ["Lexicon", "Sense", "Senses", "atom_key", "atoms_of"]

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
    "rank": Sense.RANK,
    "generic-giver": Sense.GENERIC_GIVER,
    "edit-sentence": Sense.EDIT_SENTENCE,
    "filler": Sense.FILLER,
    "alias": Sense.ALIAS,
    "article": Sense.ARTICLE,
    "label-source": Sense.LABEL_SOURCE,
    "label-maker": Sense.LABEL_MAKER,
    "other-role": Sense.OTHER_ROLE,
    "embedded-post": Sense.EMBEDDED_POST,
    "occupation": Sense.OCCUPATION,
    "particle": Sense.PARTICLE,
    "name-tail": Sense.NAME_TAIL,
    "caption-label": Sense.CAPTION_LABEL,
}

#: The files beside the parties, without suffix.
_TABLES: Final = frozenset({"labels", "house-words", "given-names", "surnames", "places"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of credit lines in many languages, and how names look.

    Attributes:
        org_words: Words that make a name the name of a house.
        org_suffixes: Endings of such words in languages that write compounds as one word.
        institution_words: Of these, the ones whose names run on: "Ministry of ... and ...".
        public_words: Of these, the ones of public institutions, which no contributor goes by.
        given_names: Given names by which a person is known.
        surnames: Frequent surnames, which speak for a person and do not decide.
        showcases: Folded names of networks on which people show pictures.
        libraries: Folded names of stock libraries and of agencies of many contributors.
        tools: Folded names of programs that make pictures.
    """

    org_words: frozenset[str]
    org_suffixes: tuple[str, ...]
    institution_words: frozenset[str]
    public_words: frozenset[str]
    given_names: frozenset[str]
    surnames: frozenset[str]
    showcases: frozenset[str]
    libraries: frozenset[str]
    tools: frozenset[str]
    _phrases: Phrases

    @classmethod
    def from_texts(cls, tables: Mapping[str, str], parties: Mapping[str, str]) -> "Lexicon":
        """Return the lexicon of the texts of its files.

        Args:
            tables: Name without suffix -> text of labels.toml, house-words.toml, given-names.txt,
                surnames.txt, places.txt.
            parties: Class of party -> text of its file, as `party_tables` tells.

        Raises:
            UserError: One is missing or not TOML, or has a section or a name that is not known.
        """
        if missing := _TABLES - set(tables):
            msg = f"The lexicon lacks the files {', '.join(sorted(missing))}."
            raise UserError(msg)
        phrases = Phrases()
        _add_labels(phrases, _read("labels.toml", tables["labels"]))
        for name in CLASSES_OF_PARTIES:
            add_parties(phrases, name, parties.get(name, ""))
        if unknown := set(parties) - set(CLASSES_OF_PARTIES):
            msg = f"The lexicon has parties of an unknown class: {', '.join(sorted(unknown))}."
            raise UserError(msg)
        for place in rows(tables["places"]):
            phrases.add(place, (Sense.PLACE,))
        words = _read("house-words.toml", tables["house-words"])
        return cls(
            org_words=frozenset(map(fold, _flat(words.get("words", {})))),
            org_suffixes=tuple({fold(word) for word in _flat(words.get("endings", {}))}),
            institution_words=frozenset(map(fold, _flat(words.get("running-on", {})))),
            public_words=frozenset(map(fold, _flat(words.get("institutions", {})))),
            given_names=_words(tables["given-names"]),
            surnames=_words(tables["surnames"]),
            showcases=frozenset(_names(parties, "networks")),
            libraries=frozenset(
                _names(parties, "stock-libraries", "contributor-agencies", "shared-works")
            ),
            tools=frozenset(_names(parties, "ai-tools")),
            _phrases=phrases,
        )

    def is_showcase(self, name: str) -> bool:
        """Return whether a name is that of a network on which people show pictures."""
        return fold(name) in self.showcases

    def is_library(self, name: str) -> bool:
        """Return whether a name is that of a library of pictures by many contributors."""
        return fold(name) in self.libraries

    def is_tool(self, name: str) -> bool:
        """Return whether a name is that of a program that makes pictures."""
        return fold(name) in self.tools

    def longest(self, keys: list[str], at: int) -> tuple[int, Senses]:
        """Return how many atoms from a place on form the longest phrase, and what it means.

        Args:
            keys: The folded atoms of a text.
            at: The place.

        Returns:
            (0, {}) where no phrase of the lexicon begins there.
        """
        return self._phrases.longest(keys, at)

    def canonical(self, name: str) -> str:
        """Return the folded name that all spellings of a party share."""
        keys = [atom_key(name[start:end]) for start, end in atoms_of(name)]
        return fold(self._phrases.party(keys) or name)


def _words(table: str) -> frozenset[str]:
    return frozenset(word for row in rows(table) for word in row.split())


def _names(parties: Mapping[str, str], *classes: str) -> Iterable[str]:
    for kind in classes:
        for row in rows(parties.get(kind, "")):
            yield from map(fold, row.split(" | "))


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


def _add_labels(phrases: Phrases, sections: Mapping[str, object]) -> None:
    for name, section in sections.items():
        if name in ("kind", "edit", "role") and isinstance(section, dict):
            sense = Sense[name.upper()]
            for value, words in section.items():
                for phrase in _flat(words):
                    phrases.add(phrase, (sense,), value)
        elif name in _SECTIONS:
            for phrase in _flat(section):
                phrases.add(phrase, (_SECTIONS[name],))
        else:
            msg = f"The lexicon labels.toml has an unknown section {name!r}."
            raise UserError(msg)
