"""Dates worded for captions: strftime's directives, alike on every system, in many languages."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from mediadesk.model.errors import UserError

#: The language of a date whose own language has no names.
FALLBACK_LANGUAGE: Final = "en"

_DIRECTIVE: Final = re.compile(r"%(-?[A-Za-z]|%)|%(.?)", re.DOTALL)
_PARTIAL: Final = re.compile(r"(\d{4})(?:-(\d\d))?")

#: Directives that name a day; a month behind one is in its other form (3 мая, not 3 май).
_DAYS: Final = frozenset({"d", "-d", "e"})
#: What a date that is only known to the month or the year cannot say.
_NEEDS_DAY: Final = frozenset({*_DAYS, "A", "a", "j", "u", "V", "F"})
_NEEDS_MONTH: Final = frozenset({"B", "b", "h", "m", "-m"})
_NEEDS_CLOCK: Final = frozenset({"H", "-H", "I", "-I", "M", "S", "p", "R", "T"})


@dataclass(frozen=True, slots=True)
class DateWords:
    """How one language names days and months.

    Attributes:
        language: BCP 47 tag.
        months: January to December.
        months_in_day: The same behind the number of a day.
        short: The same, short.
        weekdays: Monday to Sunday.
        weekdays_short: The same, short.
        long: How a day is usually written out.
    """

    language: str
    months: tuple[str, ...]
    months_in_day: tuple[str, ...]
    short: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    long: str


@dataclass(frozen=True, slots=True)
class FactDate:
    """A date as exactly as it is known.

    Attributes:
        moment: Its start.
        has_month: Whether more than the year is known.
        has_day: Whether the day is known.
        has_clock: Whether the time of day is known.
    """

    moment: datetime
    has_month: bool = True
    has_day: bool = True
    has_clock: bool = False

    @property
    def iso(self) -> str:
        """The day, the month or the year in ISO 8601."""
        length = 10 if self.has_day else 7 if self.has_month else 4
        return self.moment.isoformat()[:length]


class DateLanguages:
    """The names of days and months in every language at hand."""

    def __init__(self, by_language: Mapping[str, DateWords]) -> None:
        self.by_language = by_language

    @classmethod
    def from_text(cls, text: str) -> "DateLanguages":
        """Return the languages of a TOML file.

        Raises:
            UserError: It is no TOML, or a language names not twelve months or seven days.
        """
        try:
            tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            msg = f"The names of months and days are not TOML: {error}."
            raise UserError(msg) from error
        if FALLBACK_LANGUAGE not in tables:
            msg = f"Months and days are not named in {FALLBACK_LANGUAGE!r}."
            raise UserError(msg)
        read = {tag.lower(): _words(tag, table) for tag, table in tables.items()}
        return cls(MappingProxyType(read))

    def of(self, language: str) -> DateWords:
        """Return the names in a language, in the one it is a variety of, or in English."""
        tag = language.lower().replace("_", "-")
        while tag and tag not in self.by_language:
            tag = tag.rpartition("-")[0]
        return self.by_language[tag or FALLBACK_LANGUAGE]


def fact_date(text: str) -> FactDate | None:
    """Return the date that an ISO 8601 text says, however exact it is; None where it says none."""
    said = text.strip()
    if found := _PARTIAL.fullmatch(said):
        year, month = int(found[1]), int(found[2] or 1)
        if year < 1 or not 1 <= month <= 12:
            return None
        start = datetime(year, month, 1)  # noqa: DTZ001  (a camera's clock names no zone)
        return FactDate(start, has_month=found[2] is not None, has_day=False)
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return None
    return FactDate(moment, has_clock=len(said) > 10)


def worded_date(date: FactDate, form: str, words: DateWords) -> str:
    """Return a date in a form such as "%A %-d %B %Y"; "" where it asks for more than is known.

    Args:
        date: The date.
        form: strftime's directives; those of `DIRECTIVES` mean the same on every system.
        words: The language.
    """
    asked = {found[1] for found in _DIRECTIVE.finditer(form) if found[1]}
    if (
        (not date.has_day and asked & _NEEDS_DAY)
        or (not date.has_month and asked & _NEEDS_MONTH)
        or (not date.has_clock and asked & _NEEDS_CLOCK)
    ):
        return ""
    months = words.months_in_day if asked & _DAYS else words.months
    return _DIRECTIVE.sub(lambda found: _directed(found, date.moment, months, words), form)


def fault_in_form(form: str) -> str:
    """Return what is wrong with a form, as a sentence; "" where nothing is."""
    for found in _DIRECTIVE.finditer(form):
        directive = found[1]
        if directive is None or (directive != "%" and directive not in DIRECTIVES):
            return f"{found[0]!r} means nothing in a date; %d %B %Y and their like do."
    return ""


def _directed(found: re.Match[str], at: datetime, months: tuple[str, ...], words: DateWords) -> str:
    directive = found[1]
    if directive == "B":
        return months[at.month - 1]
    if directive in {"b", "h"}:
        return words.short[at.month - 1]
    if directive == "A":
        return words.weekdays[at.weekday()]
    if directive == "a":
        return words.weekdays_short[at.weekday()]
    make = DIRECTIVES.get(directive or "")
    if make is None:
        return "%" if directive == "%" else found[0]
    return make(at)


def _named(_at: datetime) -> str:
    """Stand for a directive that the language words."""
    return ""


#: What each directive says; those with names of the language are worded above.
DIRECTIVES: Final[Mapping[str, Callable[[datetime], str]]] = MappingProxyType(
    {
        "A": _named,
        "a": _named,
        "B": _named,
        "b": _named,
        "h": _named,
        "Y": lambda at: f"{at.year:04}",
        "y": lambda at: f"{at.year % 100:02}",
        "m": lambda at: f"{at.month:02}",
        "-m": lambda at: f"{at.month}",
        "d": lambda at: f"{at.day:02}",
        "-d": lambda at: f"{at.day}",
        "e": lambda at: f"{at.day}",
        "H": lambda at: f"{at.hour:02}",
        "-H": lambda at: f"{at.hour}",
        "I": lambda at: f"{(at.hour + 11) % 12 + 1:02}",
        "-I": lambda at: f"{(at.hour + 11) % 12 + 1}",
        "M": lambda at: f"{at.minute:02}",
        "S": lambda at: f"{at.second:02}",
        "p": lambda at: "PM" if at.hour >= 12 else "AM",
        "j": lambda at: f"{at.timetuple().tm_yday:03}",
        "u": lambda at: f"{at.isoweekday()}",
        "V": lambda at: f"{at.isocalendar().week:02}",
        "F": lambda at: f"{at.year:04}-{at.month:02}-{at.day:02}",
        "R": lambda at: f"{at.hour:02}:{at.minute:02}",
        "T": lambda at: f"{at.hour:02}:{at.minute:02}:{at.second:02}",
        "z": lambda at: at.strftime("%z"),
    }
)


def _words(tag: str, table: object) -> DateWords:
    if not isinstance(table, dict):
        msg = f"In the names of months and days, {tag} should be a table."
        raise UserError(msg)
    months = _names(table, "months", tag, 12)
    weekdays = _names(table, "weekdays", tag, 7)
    return DateWords(
        tag,
        months,
        _names(table, "months_in_day", tag, 12, months),
        _names(table, "short", tag, 12, months),
        weekdays,
        _names(table, "weekdays_short", tag, 7, weekdays),
        str(table.get("long", "%-d %B %Y")),
    )


def _names(
    table: Mapping[str, object], key: str, tag: str, number: int, usual: tuple[str, ...] = ()
) -> tuple[str, ...]:
    said = table.get(key, list(usual))
    names = tuple(map(str, said)) if isinstance(said, list) else ()
    if len(names) != number:
        msg = f"In the names of months and days, {tag} should have {number} {key}."
        raise UserError(msg)
    return names
