"""Caption templates: what becomes of which field, kept as a TOML file a client can be given."""

import json
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from mediadesk.captions.patterns import Pattern, read_pattern
from mediadesk.captions.variables import LIST_JOINER, TEXT_JOINER, Facts, Filled, faults_of, fill
from mediadesk.model.errors import UserError
from mediadesk.model.field_edit import EditMode

_KEYS: Final = ("name", "description", "language", "fields")
_LINE_KEYS: Final = ("text", "mode", "applied")

#: How a template may change a field: words cannot be looked for in what is not known yet.
MODES: Final = (EditMode.REPLACE, EditMode.PREPEND, EditMode.APPEND)

_LONGEST_LINE: Final = 100_000


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """What a template makes of one field.

    Attributes:
        field: Name in the field table.
        text: The text, with variables.
        mode: What becomes of what is there.
        is_applied: Whether it is ticked; a line that is not waits in the template.
    """

    field: str
    text: str
    mode: EditMode = EditMode.REPLACE
    is_applied: bool = True

    @property
    def pattern(self) -> Pattern:
        """The text, read."""
        return read_pattern(self.text)

    def filled(self, facts: Facts, *, is_list: bool = False) -> Filled:
        """Return the text filled for a photo."""
        return fill(self.pattern, facts, joiner=LIST_JOINER if is_list else TEXT_JOINER)


@dataclass(frozen=True, slots=True)
class CaptionTemplate:
    """A template, as a client has one.

    Attributes:
        name: By which it is chosen: the stem of its file.
        title: What people call it.
        description: A sentence on when to use it.
        language: BCP 47 tag of the language its dates are worded in; "" for the desk's.
        lines: What it makes of which field, worked off in this order.
    """

    name: str
    title: str = ""
    description: str = ""
    language: str = ""
    lines: tuple[TemplateLine, ...] = ()

    @classmethod
    def from_text(cls, text: str, name: str, fields: Collection[str]) -> "CaptionTemplate":
        """Read a template from the text of its TOML file.

        Args:
            text: The file.
            name: Its stem.
            fields: The names of the field table.

        Raises:
            UserError: The text is no template; the sentence names the fault.
        """
        try:
            table = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            msg = f"The caption template {name} is not valid TOML: {error}."
            raise UserError(msg) from error
        _refuse_unknown(table, _KEYS, f"The caption template {name}")
        lines = table.get("fields", {})
        if not isinstance(lines, dict):
            msg = f"In the caption template {name}, fields should be a table."
            raise UserError(msg)
        for field in lines:
            if field not in fields:
                msg = f"The caption template {name} names a field {field!r}, which does not exist."
                raise UserError(msg)
        return cls(
            name,
            _text(table, "name", name) or name,
            _text(table, "description", name),
            _text(table, "language", name),
            tuple(_line(field, said, name) for field, said in lines.items()),
        )

    def check(self, known: frozenset[str]) -> None:
        """Refuse variables that cannot be read or that nobody knows.

        Raises:
            UserError: There are some; the sentence names field and place.
        """
        for line in self.lines:
            for fault in faults_of(line.pattern, known):
                msg = (
                    f"In the caption template {self.name}, {line.field}, "
                    f"at character {fault.start + 1}: {fault.message}"
                )
                raise UserError(msg)

    @property
    def text(self) -> str:
        """The template as its TOML file holds it."""
        head = {"name": self.title, "description": self.description, "language": self.language}
        said = [f"{key} = {_quoted(value)}" for key, value in head.items() if value]
        for line in self.lines:
            said += ["", f"[fields.{line.field}]", f"text = {_quoted(line.text)}"]
            if line.mode is not EditMode.REPLACE:
                said.append(f"mode = {_quoted(line.mode.value)}")
            if not line.is_applied:
                said.append("applied = false")
        return "\n".join(said) + "\n"


def as_pattern(text: str) -> str:
    """Return a text in which nothing is a variable: its braces and brackets are plain."""
    return text.replace("{", "{{").replace("}", "}}").replace("[[", '{"[["}')


def _line(field: str, said: object, name: str) -> TemplateLine:
    where = f"In the caption template {name}, {field}"
    if isinstance(said, str):
        said = {"text": said}
    if not isinstance(said, dict):
        raise UserError(f"{where} should be a text, or a table with a text.")
    _refuse_unknown(said, _LINE_KEYS, where)
    text, applied = said.get("text", ""), said.get("applied", True)
    if not isinstance(text, str) or not isinstance(applied, bool):
        raise UserError(f"{where}: text is written in quotes, applied is true or false.")
    if len(text) > _LONGEST_LINE:
        raise UserError(f"{where} is longer than {_LONGEST_LINE:,} characters.")
    mode = said.get("mode", EditMode.REPLACE.value)
    if not isinstance(mode, str) or mode not in {one.value for one in MODES}:
        raise UserError(f"{where}, mode should be {', '.join(one.value for one in MODES)}.")
    return TemplateLine(field, text, EditMode(mode), applied)


def _text(table: Mapping[str, object], key: str, name: str) -> str:
    said = table.get(key, "")
    if not isinstance(said, str):
        raise UserError(f"In the caption template {name}, {key} should be a text in quotes.")
    return said


def _refuse_unknown(table: Mapping[str, object], known: tuple[str, ...], where: str) -> None:
    unknown = sorted(table.keys() - set(known))
    if unknown:
        msg = (
            f"{where} has a key {unknown[0]!r}, which means nothing; known are {', '.join(known)}."
        )
        raise UserError(msg)


def _quoted(text: str) -> str:
    """Return a text as TOML quotes it; a basic string takes JSON's escapes, and DEL needs one."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
