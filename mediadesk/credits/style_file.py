"""Read a house style from its TOML file, its templates compiled."""

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import partial

from mediadesk.credits.house_style import FORMS, HouseStyle, Render
from mediadesk.credits.templates import compiled, rendered
from mediadesk.model.edit import EditKind
from mediadesk.model.errors import UserError


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
        _forms={f: _form(str(forms[f]), where[f], html=f == "web") for f in FORMS},
    )


def _form(source: str, where: Callable[[int], str], *, html: bool) -> Render:
    return partial(rendered, compiled(source, where, html=html), where=where)


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
