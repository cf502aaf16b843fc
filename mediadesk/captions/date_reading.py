"""Dates that stand in captions, found in any language whose days and months are named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from mediadesk.captions.dates import DateLanguages

_WORD: Final = re.compile(r"\w+")
_DAY: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|ro|º|ª|e)?")
_YEAR: Final = re.compile(r"1[89]\d\d|20\d\d")
_ISO: Final = re.compile(r"(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])")
_DOTTED: Final = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d])")
_EAST_ASIAN: Final = re.compile(r"(?:(\d{4})[年년]\s*)?(\d{1,2})[月월]\s*(\d{1,2})[日일]")

#: What may stand between the parts of a date.
_GAP: Final = re.compile(r"[\s.,'’]{0,4}")
#: Words between the parts of a date, and before one.
_FILLERS: Final = frozenset(
    ("of", "de", "del", "di", "den", "dem", "der", "the", "le", "el", "il", "am", "on", "d")
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text.

    Attributes:
        start: Index of its first character, the day of the week included.
        end: Index behind its last one.
        day: Day of the month.
        month: Month.
        year: Year; None where it names none.
        weekday: Monday is 0; None where it names none.
        weekday_span: Where the day of the week stands.
        weekdays: The days of the week in the language it is named in.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    weekday_span: tuple[int, int] = (0, 0)
    weekdays: tuple[str, ...] = ()

    def in_year(self, year: int) -> date | None:
        """Return the day it means, in a year where it names none; None where there is no such."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


class DateReader:
    """Finds dates; the names of all languages are looked for at once."""

    def __init__(self, languages: DateLanguages) -> None:
        self._months: dict[str, int] = {}
        self._weekdays: dict[str, tuple[int, tuple[str, ...]]] = {}
        for words in languages.by_language.values():
            for names in (words.months, words.months_in_day):
                _learn(self._months, names)
            _learn(self._months, words.short, fewest_small=4)
            named = {name: number for number, name in enumerate(words.weekdays)}
            forms: dict[str, int] = {}
            _learn(forms, words.weekdays)
            for form, number in forms.items():
                self._weekdays.setdefault(form, (number - 1, tuple(named)))

    def dates_in(self, text: str) -> tuple[FoundDate, ...]:
        """Return the dates with day and month that stand in a text, in its order."""
        if not any(sign.isdigit() for sign in text):
            return ()
        found = [*self._named(text), *_numbered(text)]
        return tuple(sorted(found, key=lambda one: one.start))

    def names_a_day(self, text: str) -> bool:
        """Return whether a text says a day of the week, a month or a date."""
        if self.dates_in(text):
            return True
        return any(word in self._weekdays or word in self._months for word in _WORD.findall(text))

    def _named(self, text: str) -> Iterator[FoundDate]:
        words = list(_WORD.finditer(text))
        for at, word in enumerate(words):
            month = self._months.get(word[0])
            if month is not None:
                made = self._around(text, words, at, month)
                if made is not None:
                    yield made

    def _around(
        self, text: str, words: list[re.Match[str]], at: int, month: int
    ) -> FoundDate | None:
        """Return the date whose month stands at a word; None where no day stands by it."""
        before, after = _step(text, words, at, -1), _step(text, words, at, 1)
        first, last = at, at
        day = _DAY.fullmatch(words[before][0]) if before is not None else None
        if day is not None and before is not None:
            first = before
        elif after is not None and (day := _DAY.fullmatch(words[after][0])) is not None:
            last = after
        if day is None or not 1 <= int(day[1]) <= 31:
            return None
        year_at = _step(text, words, last, 1)
        year = None
        if year_at is not None and _YEAR.fullmatch(words[year_at][0]):
            year, last = int(words[year_at][0]), year_at
        weekday_at = _step(text, words, first, -1)
        named = self._weekdays.get(words[weekday_at][0]) if weekday_at is not None else None
        end = words[last].end()
        if named is None or weekday_at is None:
            return FoundDate(words[first].start(), end, int(day[1]), month, year)
        span = words[weekday_at].span()
        return FoundDate(span[0], end, int(day[1]), month, year, named[0], span, named[1])


def _learn(table: dict[str, int], names: tuple[str, ...], fewest_small: int = 0) -> None:
    """Take names in as they are written, capitalised and in capitals; short ones without a dot.

    "may", "set" and "out" are short for months, and words of other languages: so short a one does
    not count in small letters.
    """
    for number, name in enumerate(names, start=1):
        bare = name.rstrip(".")
        if len(bare) > 2 and _WORD.fullmatch(bare) and not bare[0].isdigit():
            forms = {bare, bare[:1].upper() + bare[1:], bare.upper()}
            for form in forms if len(bare) >= fewest_small else forms - {bare.lower()}:
                table.setdefault(form, number)


def _step(text: str, words: list[re.Match[str]], at: int, by: int) -> int | None:
    """Return the next word in a direction, past a filler; None where more than a gap is between."""
    for _ in range(2):
        then = at + by
        if not 0 <= then < len(words):
            return None
        left, right = (words[at], words[then]) if by > 0 else (words[then], words[at])
        if not _GAP.fullmatch(text, left.end(), right.start()):
            return None
        if words[then][0].casefold() not in _FILLERS:
            return then
        at = then
    return None


def _numbered(text: str) -> Iterator[FoundDate]:
    for found in _ISO.finditer(text):
        yield from _made(found, int(found[3]), int(found[2]), int(found[1]))
    for found in _DOTTED.finditer(text):
        yield from _made(found, int(found[1]), int(found[2]), int(found[3]))
    for found in _EAST_ASIAN.finditer(text):
        yield from _made(found, int(found[3]), int(found[2]), int(found[1]) if found[1] else None)


def _made(found: re.Match[str], day: int, month: int, year: int | None) -> Iterator[FoundDate]:
    if 1 <= month <= 12 and 1 <= day <= 31 and (year is None or 1800 <= year <= 2100):
        yield FoundDate(*found.span(), day, month, year)
