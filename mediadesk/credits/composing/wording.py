"""The words a credit line is made of, language by language, shared by every house style."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias

from mediadesk.credits.normalise import fold
from mediadesk.model.errors import UserError

#: The language of a line whose own language has no wording; its file says which words there are.
FALLBACK_LANGUAGE: Final = "en"

#: The tables of a wording file, and of a house style, which may word any of it differently.
SECTIONS: Final = ("marks", "words", "status", "edits", "roles", "positions", "arrangements")

#: A house style's words under this name hold in every language.
EVERY_LANGUAGE: Final = "any"

#: Stands in a phrase where a name goes: "courtesy of {}".
SLOT: Final = "{}"

Words: TypeAlias = Mapping[str, str]

_VOWELS: Final = ("a", "e", "i", "o", "u", "y", "œ", "æ")
#: "Isabel", "Hilario", but not "hielo".
_SOUNDS_I: Final = re.compile(r"(?:hi|i)(?![aeou])")


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language words a credit line.

    Attributes:
        language: BCP 47 tag in small letters.
        name: The language's own name.
        direction: "ltr" or "rtl".
        marks: Punctuation: "colon", "comma" (between clauses), "list" (between items), "and",
            "chain" (between names and "via X"), "semicolon", "stop" (between sentences), "end" (of
            the last one), "open" and "close" (brackets), "quote_open", "quote_close".
        words: Labels and phrases; `SLOT` in a phrase is where the name goes.
        status: What "handout", "file", ... is called.
        edits: What a picture is after each kind of edit, so that it fits `words["edited_photo"]`.
        roles: What was done by whoever is named: "cropping".
        positions: Places on a page: "top left".
        arrangements: Orders of several pictures: "clockwise from top left".
    """

    language: str
    name: str
    direction: str
    marks: Words
    words: Words
    status: Words
    edits: Words
    roles: Words
    positions: Words
    arrangements: Words

    def section(self, name: str) -> Words:
        """Return one of the `SECTIONS`."""
        found: Words = getattr(self, name)
        return found

    def phrase(self, key: str, text: str) -> str:
        """Return a phrase with a text in it; "" where the text is empty."""
        return filled(phrase_for(self.words, key, text), text) if text else ""

    def series(self, items: Sequence[str]) -> str:
        """Return items as a sentence lists them: "a, b and c"."""
        if len(items) < 2:
            return "".join(items)
        return self.marks["list"].join(items[:-1]) + and_before(self.marks, items[-1]) + items[-1]

    def worded_as(self, own: Mapping[str, Words]) -> "Wording":
        """Return this wording with a house's own words in place of the shared ones."""
        sections = {name: {**self.section(name), **own.get(name, {})} for name in SECTIONS}
        return Wording(self.language, self.name, self.direction, **sections)


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wording of every language at hand.

    Attributes:
        languages: By BCP 47 tag in small letters; the fallback is always there.
    """

    languages: Mapping[str, Wording]

    @classmethod
    def from_texts(cls, texts: Mapping[str, str]) -> "Wordings":
        """Return the wording of some TOML files, given as {language: content}.

        Raises:
            UserError: A file is not TOML, or words less than the fallback's does: half a line in
                another language would be worse than none in this.
        """
        tables = {language.lower(): _table(language, text) for language, text in texts.items()}
        if FALLBACK_LANGUAGE not in tables:
            msg = f"There is no wording of credit lines in {FALLBACK_LANGUAGE!r}."
            raise UserError(msg)
        model = tables[FALLBACK_LANGUAGE]
        read = {name: _wording(name, table, model) for name, table in tables.items()}
        return cls(MappingProxyType(read))

    def of(self, language: str) -> Wording | None:
        """Return the wording of a language, or of the one it is a variety of; None if neither."""
        tag = language.lower().replace("_", "-")
        while tag and tag not in self.languages:
            tag = tag.rpartition("-")[0]
        return self.languages.get(tag)


def filled(phrase: str, text: str) -> str:
    """Return a phrase with a text in its slot, or after it where it has none."""
    return phrase.replace(SLOT, text) if SLOT in phrase else f"{phrase} {text}".strip()


def phrase_for(words: Words, key: str, text: str) -> str:
    """Return the phrase of a key; French has another before a vowel: "d'Ann", "de Bo"."""
    elided = f"{key}_before_vowel"
    return words[elided] if elided in words and fold(text)[:1] in _VOWELS else words[key]


def and_before(marks: Words, text: str) -> str:
    """Return what joins the last item to the others; Spanish says "e" before the sound of i."""
    softer = marks.get("and_before_i", "")
    return softer if softer and _SOUNDS_I.match(fold(text)) else marks["and"]


def _table(language: str, text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        msg = f"The wording {language}.toml is not TOML: {error}."
        raise UserError(msg) from error


def _wording(language: str, table: Mapping[str, object], model: Mapping[str, object]) -> Wording:
    sections = {name: _section(table, name) for name in SECTIONS}
    lacking = _lacking(sections, {name: _section(model, name) for name in SECTIONS})
    if lacking:
        msg = f"The wording {language}.toml has no word for {', '.join(lacking)}."
        raise UserError(msg)
    name = str(table.get("name", language))
    return Wording(language, name, str(table.get("direction", "ltr")), **sections)


def _lacking(sections: Mapping[str, Words], model: Mapping[str, Words]) -> Iterable[str]:
    return [
        f"{key} under [{name}]"
        for name, words in model.items()
        for key in words
        if key not in sections[name]
    ]


def _section(table: Mapping[str, object], name: str) -> Words:
    found = table.get(name, {})
    return {key: str(word) for key, word in found.items()} if isinstance(found, dict) else {}
