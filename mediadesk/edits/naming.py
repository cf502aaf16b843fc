"""File names by a pattern: "{stem}-{recipe}-{sequence:3}", safe on every system."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from mediadesk.model.errors import UserError

#: The longest name, suffix included, that every file system in use takes, in bytes of UTF-8.
_MOST_BYTES: Final = 240

#: What stands for a character that a file system, a shell or a browser trips over.
_STAND_IN: Final = "_"

#: Not allowed on Windows (whose rules are the strictest), and whatever controls or turns text.
_ILLEGAL: Final = re.compile(
    '[<>:"/\\\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+'
)

#: Names that Windows keeps for its devices.
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)

_VARIABLE: Final = re.compile(r"\{([a-z_]+)(?::([^{}]*))?\}")
_DATE: Final = "%Y%m%d"
_DATE_FORM: Final = re.compile(r"(?:%[YymdHMSjBbAaVG]|[^%])+")
#: Stands where a variable has nothing to say, until the name is joined.
_NOTHING: Final = "\x00"
_MOST_DIGITS: Final = 9


@dataclass(frozen=True, slots=True)
class NameFacts:
    """What a file name can be made of.

    Attributes:
        stem: The original's name without suffix.
        recipe: The recipe's name.
        version: The name of the version that is developed; "" for none.
        sequence: Which of the batch it is, from 1.
        width_px: Width of the file's picture.
        height_px: Height of the file's picture.
        date_taken: When the photo was taken; None where nobody knows.
        photo_id: The photo's number in the catalogue.
    """

    stem: str
    recipe: str = ""
    version: str = ""
    sequence: int = 1
    width_px: int = 0
    height_px: int = 0
    date_taken: datetime | None = None
    photo_id: int = 0


#: Each variable: what it stands for, given what follows its colon.
_VARIABLES: Final[Mapping[str, Callable[[NameFacts, str], str]]] = {
    "stem": lambda facts, _: facts.stem,
    "recipe": lambda facts, _: facts.recipe,
    "version": lambda facts, _: facts.version,
    "sequence": lambda facts, digits: _number(facts.sequence, digits),
    "width": lambda facts, digits: _number(facts.width_px, digits),
    "height": lambda facts, digits: _number(facts.height_px, digits),
    "date_taken": lambda facts, form: _date(facts.date_taken, form),
    "photo": lambda facts, digits: _number(facts.photo_id, digits),
}

#: The variables' names, for those who write patterns.
VARIABLES: Final = tuple(_VARIABLES)


def require_pattern(pattern: str) -> None:
    """Refuse a pattern that names no file.

    Raises:
        UserError: It is empty, has a brace too many, or a variable that means nothing.
    """
    if not pattern.strip():
        raise UserError("The pattern of file names is empty; write one such as {stem}-{recipe}.")
    for name, form in _VARIABLE.findall(pattern):
        _require_variable(name, form)
    rest = _VARIABLE.sub("", pattern)
    if "{" in rest or "}" in rest:
        msg = (
            f"The pattern {pattern!r} has a brace that belongs to no variable;"
            f" variables are {_told_variables()}."
        )
        raise UserError(msg)


def named(pattern: str, facts: NameFacts, suffix: str) -> str:
    """Return the file name that a pattern makes of facts, with its suffix.

    What no file system takes is replaced; what is empty leaves no double hyphens behind.

    Raises:
        UserError: The pattern is wrong.
    """
    require_pattern(pattern)

    def filled_in(found: re.Match[str]) -> str:
        return _VARIABLES[found[1]](facts, found[2] or "").replace(_NOTHING, "") or _NOTHING

    filled = _VARIABLE.sub(filled_in, pattern)
    return f"{_safe(filled, _MOST_BYTES - len(suffix.encode()))}{suffix}"


def counted(name: str, number: int) -> str:
    """Return the name that comes after one that is taken: "kim-web.jpg", 2 is "kim-web-2.jpg"."""
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}-{number}{dot}{suffix}"


def _require_variable(name: str, form: str) -> None:
    if name not in _VARIABLES:
        msg = f"File names know no {{{name}}}; variables are {_told_variables()}."
        raise UserError(msg)
    is_number = name in {"sequence", "width", "height", "photo"}
    if is_number and form and not (form.isdecimal() and 1 <= int(form) <= _MOST_DIGITS):
        msg = f"{{{name}:{form}}} is no number of digits; write {{{name}:3}}, or up to 9."
        raise UserError(msg)
    if form and not is_number and name != "date_taken":
        msg = f"{{{name}:{form}}} takes nothing after its name; write {{{name}}}."
        raise UserError(msg)
    is_date = "%" in form and _DATE_FORM.fullmatch(form)
    if name == "date_taken" and form and not is_date:
        msg = f"{{date_taken:{form}}} is no form of a date; write {{date_taken:%Y%m%d}}."
        raise UserError(msg)


def _told_variables() -> str:
    return ", ".join(f"{{{name}}}" for name in VARIABLES)


def _number(number: int, digits: str) -> str:
    return str(number).zfill(int(digits)) if digits else str(number)


def _date(taken: datetime | None, form: str) -> str:
    return taken.strftime(form or _DATE) if taken else ""


def _safe(filled: str, most_bytes: int) -> str:
    # An empty variable takes the joint before it along: "kim-web", not "kim--web".
    joined = re.sub(f"^{_NOTHING}[-_ ]*|[-_ ]*{_NOTHING}", "", filled)
    text = re.sub(r"\s+", " ", _ILLEGAL.sub(_STAND_IN, joined)).lstrip(" .").rstrip(" .")
    if not text or _RESERVED.fullmatch(text):
        text = f"{_STAND_IN}{text}"
    return text.encode()[:most_bytes].decode(errors="ignore").rstrip(" .")
