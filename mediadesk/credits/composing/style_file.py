"""Read a house style's TOML file, and lay it over the style it is like."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from mediadesk.credits.composing.house_style import FORMS, HouseStyle
from mediadesk.credits.composing.templates import StyleTemplate
from mediadesk.credits.composing.wording import SECTIONS, Wordings, Words
from mediadesk.model.edit import EditKind
from mediadesk.model.errors import UserError

#: What a style that is like no other has to word itself; web and print are as long where missing.
_NEEDED_FORMS: Final = ("long", "short", "iim")

#: Keys beside the tables; "id" is the file's name and was written into older files.
_SETTINGS: Final = {
    "id": str, "like": str, "name": str, "description": str, "language": str, "discloses": list,
    "names_editors": bool, "joint": str, "closes": bool,
}  # fmt: skip
_TABLES: Final = ("parts", "forms", *SECTIONS)


@dataclass(frozen=True, slots=True)
class StyleFile:
    """One file as it was read, before it is laid over the one it is like.

    Attributes:
        name: Its name without suffix.
        settings: Its keys beside the tables.
        parts: Its named parts.
        forms: Its forms.
        own: Its wording: section -> language -> key -> word.
    """

    name: str
    settings: Mapping[str, object]
    parts: Mapping[str, StyleTemplate]
    forms: Mapping[str, StyleTemplate]
    own: Mapping[str, Mapping[str, Words]]

    @property
    def like(self) -> str:
        """The name of the style it is like, "" where it stands alone."""
        return str(self.settings.get("like", ""))

    def over(self, base: "StyleFile") -> "StyleFile":
        """Return this file laid over the one it is like: what it does not say, that one says."""
        own = {
            section: {
                language: {
                    **base.own[section].get(language, {}),
                    **self.own[section].get(language, {}),
                }
                for language in {**base.own[section], **self.own[section]}
            }
            for section in SECTIONS
        }
        return StyleFile(
            self.name,
            {**base.settings, **self.settings},
            {**base.parts, **self.parts},
            {**base.forms, **self.forms},
            own,
        )

    def check(self, wordings: Wordings) -> None:
        """Refuse templates that are none, or speak of what nobody knows.

        Raises:
            UserError: The sentence names file and line.
        """
        model = wordings.languages["en"]
        known = {
            "parts": tuple(self.parts),
            "words": tuple({**model.words, **_keys(self.own["words"])}),
            "marks": tuple(model.marks),
            "positions": tuple(model.positions),
        }
        for template in (*self.parts.values(), *self.forms.values()):
            template.check(known)

    def house_style(self, wordings: Wordings) -> HouseStyle:
        """Return the style that this file describes.

        Raises:
            UserError: A needed form is missing.
        """
        missing = [form for form in _NEEDED_FORMS if form not in self.forms]
        if missing:
            msg = (
                f"The house style {self.name}.toml lacks a text for {', '.join(missing)} under "
                '[forms]; write them, or say which style it is like: like = "plain".'
            )
            raise UserError(msg)
        settings = self.settings
        return HouseStyle(
            id=self.name,
            name=str(settings.get("name", self.name)),
            description=str(settings.get("description", "")),
            discloses=frozenset(map(EditKind, _listed(settings.get("discloses", [])))),
            names_editors=bool(settings.get("names_editors", True)),
            joint=str(settings.get("joint", " ")),
            closes=bool(settings.get("closes", False)),
            language=str(settings.get("language", "")),
            _wordings=wordings,
            _own=self.own,
            _parts=self.parts,
            _forms=self.forms,
        )


def read_style_file(name: str, text: str) -> StyleFile:
    """Return what a style's TOML file says.

    Raises:
        UserError: The file is not TOML, or says something that is not a style; the sentence names
            the file and, where it can, the line.
    """
    file = f"{name}.toml"
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        msg = f"The house style {file} is not TOML: {error}."
        raise UserError(msg) from error
    reader = _Reader(file, text)
    reader.check(table)
    return StyleFile(
        name=name,
        settings={key: value for key, value in table.items() if key in _SETTINGS},
        parts=reader.templates(table, "parts"),
        forms=reader.templates(table, "forms"),
        own={section: reader.words(table, section) for section in SECTIONS},
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Knows the file's text, to say in which line something is wrong."""

    file: str
    text: str

    def check(self, table: Mapping[str, object]) -> None:
        """Refuse keys that mean nothing and values of another kind than they should be."""
        for key, value in table.items():
            kind = dict if key in _TABLES else _SETTINGS.get(key)
            if kind is None:
                known = ", ".join((*_SETTINGS, *_TABLES))
                self._refuse(f"{key!r} means nothing", key, f"known are {known}")
            elif not isinstance(value, kind):
                self._refuse(f"{key} has to be a {_KIND_NAMES[kind]}", key)
        kinds = [kind.value for kind in EditKind]
        for name in _listed(table.get("discloses", [])):
            if name not in kinds:
                self._refuse(f"discloses {name!r}", "discloses", f"known are {', '.join(kinds)}")

    def templates(self, table: Mapping[str, object], key: str) -> Mapping[str, StyleTemplate]:
        """Return the templates of [parts] or [forms]."""
        sources = _mapping(table.get(key))
        for name, source in sources.items():
            if key == "forms" and name not in FORMS:
                self._refuse(f"{name!r} is no form", name, f"forms are {', '.join(FORMS)}")
            if not isinstance(source, str):
                self._refuse(f"{name} under [{key}] has to be a text", name)
        return {
            name: StyleTemplate(str(source), self._locator(name))
            for name, source in sources.items()
        }

    def words(self, table: Mapping[str, object], section: str) -> Mapping[str, Words]:
        """Return a section's words by language."""
        found: dict[str, Words] = {}
        for language, words in _mapping(table.get(section)).items():
            if not isinstance(words, dict):
                self._refuse(f"[{section}] has to be by language: [{section}.en]", section)
            found[language.lower()] = {key: str(word) for key, word in _mapping(words).items()}
        return found

    def _refuse(self, what: str, key: str, hint: str = "") -> None:
        after = f"; {hint}" if hint else ""
        msg = f"In the house style {self.file}, line {self._line_of(key)}: {what}{after}."
        raise UserError(msg)

    def _locator(self, key: str) -> Callable[[int], str]:
        start = self._line_of(key)
        line = self.text.splitlines()[start - 1] if self.text else ""
        # TOML drops a newline right after the opening quotes: line 1 of the value is the next one.
        opened = re.search(r"=\s*(?:\"\"\"|''')\s*$", line)
        first = start + 1 if opened else start

        def where(line_of_template: int) -> str:
            return f"{self.file}, line {first + line_of_template - 1}"

        return where

    def _line_of(self, key: str) -> int:
        wanted = rf"^[ \t]*(?:\[?\"?{re.escape(key)}\"?[ \t]*(?:=|[.\]]))"
        found = re.search(wanted, self.text, re.MULTILINE)
        return self.text.count("\n", 0, found.start()) + 1 if found else 1


_KIND_NAMES: Final = {str: "text", list: "list", bool: "true or false", dict: "table"}


def _keys(by_language: Mapping[str, Words]) -> dict[str, str]:
    return {key: word for words in by_language.values() for key, word in words.items()}


def _listed(names: object) -> list[str]:
    return [str(name) for name in names] if isinstance(names, list) else []


def _mapping(found: object) -> Mapping[str, object]:
    return found if isinstance(found, dict) else {}
