"""House styles: how a house words a credit line, read from one TOML file a house."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from types import MappingProxyType
from typing import Final

from jinja2 import Template

from mediadesk.credits.edit_words import words_for
from mediadesk.credits.templates import compiled, rendered
from mediadesk.model.edit import EditKind
from mediadesk.model.errors import UserError

#: The house style of a desk that has not chosen one.
DEFAULT_STYLE: Final = "feminine-perspective-magazine"

#: The forms of a credit line; each is a key of [forms] in a style's file.
FORMS: Final = ("long", "short", "print", "web", "iim")

#: The language whose wording is used where a style has none in the language asked for.
FALLBACK_LANGUAGE: Final = "en"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How one house words its credit lines.

    Attributes:
        id: Name by which it is chosen; the stem of its file.
        name: Name of the house.
        description: A sentence on when to use it.
        discloses: Kinds of edit it tells its readers.
        names_editors: Whether it prints who edited a picture.
        joint: What stands between the parts of a line, such as ". ".
        closes: Whether a line ends with a full stop.
    """

    id: str
    name: str
    description: str
    discloses: frozenset[EditKind]
    names_editors: bool
    joint: str
    closes: bool
    _words: Mapping[str, Mapping[str, str]]
    _edit_words: Mapping[str, Mapping[str, str]]
    _templates: Mapping[str, Template]
    _where: Mapping[str, Callable[[int], str]]

    def words(self, language: str) -> Mapping[str, str]:
        """Return the style's fixed wording in a language, else in English."""
        return _in_language(self._words, language)

    def edit_word(self, kind: EditKind, language: str) -> str:
        """Return what the style calls a picture that was edited so: "cropped"."""
        known = _in_language(self._edit_words, language)
        return known.get(kind.value, words_for(kind).participle)

    def parts(self, form: str, variables: dict[str, object]) -> tuple[str, ...]:
        """Return the lines that a form's template makes of the facts, blank ones dropped.

        Raises:
            UserError: There is no such form, or its template fails.
        """
        if form not in self._templates:
            msg = f"The house style {self.id} has no form {form!r}; it has {', '.join(FORMS)}."
            raise UserError(msg)
        text = rendered(self._templates[form], variables, self._where[form])
        lines = (" ".join(line.split()) for line in text.splitlines())
        return tuple(line for line in lines if line)


@dataclass(frozen=True, slots=True)
class HouseStyles:
    """Every house style at hand; each is read when it is first asked for.

    Attributes:
        texts: The files' contents by style name.
    """

    texts: Mapping[str, str]
    _read: dict[str, HouseStyle] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def from_texts(cls, texts: Mapping[str, str]) -> "HouseStyles":
        """Return the styles of some files, given as {file name: content}."""
        return cls(MappingProxyType({PurePath(name).stem: text for name, text in texts.items()}))

    @property
    def names(self) -> tuple[str, ...]:
        """The styles' names: the default first, then by letter."""
        return tuple(sorted(self.texts, key=lambda name: (name != DEFAULT_STYLE, name)))

    def style(self, name: str = "") -> HouseStyle:
        """Return a style by its name; the default where none is named.

        Raises:
            UserError: There is no such style, or its file is wrong.
        """
        name = name or DEFAULT_STYLE
        if name not in self.texts:
            msg = f"There is no house style {name!r}; there are {', '.join(self.names)}."
            raise UserError(msg)
        if name not in self._read:
            self._read[name] = read_style(name, self.texts[name])
        return self._read[name]


def read_style(name: str, text: str) -> HouseStyle:
    """Return the style a TOML file describes.

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
    forms = _table(table, "forms", file)
    missing = [form for form in FORMS if not isinstance(forms.get(form), str)]
    if missing:
        msg = f"The house style {file} lacks a text for {', '.join(missing)} under [forms]."
        raise UserError(msg)
    where = {form: _locator(file, text, form) for form in FORMS}
    return HouseStyle(
        id=name,
        name=str(table.get("name", name)),
        description=str(table.get("description", "")),
        discloses=_kinds(table.get("discloses", []), file, text),
        names_editors=bool(table.get("names_editors", True)),
        joint=str(table.get("joint", " ")),
        closes=bool(table.get("closes", False)),
        _words=_wording(_table(table, "words", file), file),
        _edit_words=_wording(_table(table, "edits", file), file),
        _templates={f: compiled(str(forms[f]), where[f], html=f == "web") for f in FORMS},
        _where=where,
    )


def _table(parent: Mapping[str, object], key: str, file: str) -> Mapping[str, object]:
    found = parent.get(key, {})
    if not isinstance(found, dict):
        msg = f"{key} in the house style {file} has to be a table."
        raise UserError(msg)
    return found


def _wording(table: Mapping[str, object], file: str) -> Mapping[str, Mapping[str, str]]:
    return {
        language: {key: str(word) for key, word in _table(table, language, file).items()}
        for language in table
    }


def _kinds(names: object, file: str, text: str) -> frozenset[EditKind]:
    known = {kind.value: kind for kind in EditKind}
    listed = [str(name) for name in names] if isinstance(names, list) else [str(names)]
    for name in listed:
        if name not in known:
            line = _line_of(text, "discloses")
            msg = (
                f"The house style {file} discloses {name!r} (line {line}); "
                f"known are {', '.join(known)}."
            )
            raise UserError(msg)
    return frozenset(known[name] for name in listed)


def _locator(file: str, text: str, key: str) -> Callable[[int], str]:
    start = _line_of(text, key)
    line = text.splitlines()[start - 1] if text else ""
    # TOML drops a newline right after the opening quotes, so line 1 of the value is the next one.
    opened = re.search(r"=\s*(?:\"\"\"|''')\s*$", line)
    first = start + 1 if opened else start

    def where(line_of_template: int) -> str:
        return f"{file}, line {first + line_of_template - 1}"

    return where


def _line_of(text: str, key: str) -> int:
    found = re.search(rf"^[ \t]*{re.escape(key)}[ \t]*=", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _in_language(words: Mapping[str, Mapping[str, str]], language: str) -> Mapping[str, str]:
    base = language.partition("-")[0].lower()
    fallback = words.get(FALLBACK_LANGUAGE, {})
    return {**fallback, **words.get(base, {}), **words.get(language.lower(), {})}
