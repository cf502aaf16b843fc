"""Find a day in the words of an instruction, where it can be read in one way only."""

import re
from datetime import date
from typing import Final

#: Months as instructions write them, accents and case dropped: English, German, French, Spanish.
_MONTHS: Final[tuple[tuple[str, ...], ...]] = (
    ("january", "jan", "januar", "janvier", "enero"),
    ("february", "feb", "februar", "fevrier", "febrero"),
    ("march", "mar", "marz", "maerz", "mars", "marzo"),
    ("april", "apr", "avril", "abril"),
    ("may", "mai", "mayo"),
    ("june", "jun", "juni", "juin", "junio"),
    ("july", "jul", "juli", "juillet", "julio"),
    ("august", "aug", "aout", "agosto"),
    ("september", "sep", "sept", "septembre", "septiembre"),
    ("october", "oct", "oktober", "okt", "octobre", "octubre"),
    ("november", "nov", "novembre", "noviembre"),
    ("december", "dec", "dezember", "dez", "decembre", "diciembre"),
)
_NUMBER: Final = {name: at for at, names in enumerate(_MONTHS, 1) for name in names}
_NAMES: Final = "|".join(sorted(_NUMBER, key=len, reverse=True))

_YEAR_FIRST: Final = re.compile(r"(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)")
#: Day, month, year with full stops is read in this order wherever it is written.
_DOTTED: Final = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
_SLASHED: Final = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)")
_DAY_FIRST: Final = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?({_NAMES})\.?,?\s+(?:de\s+)?(\d{{4}})(?!\d)"
)
_MONTH_FIRST: Final = re.compile(
    rf"(?<![a-z])({_NAMES})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)"
)


def day_in(text: str) -> date | None:
    """Return the first day that a text names; None where there is none, or it may be two days.

    "12/05/2026" is the 12th of May or the 5th of December, and so no day.

    Args:
        text: Lower case, without accents.
    """
    return (
        _day(_YEAR_FIRST.search(text), (1, 2, 3))
        or _day(_DOTTED.search(text), (3, 2, 1))
        or _named(_DAY_FIRST.search(text), (3, 2, 1))
        or _named(_MONTH_FIRST.search(text), (3, 1, 2))
        or _slashed(_SLASHED.search(text))
    )


def _day(found: re.Match[str] | None, order: tuple[int, int, int]) -> date | None:
    if found is None:
        return None
    year, month, day = (int(found.group(at)) for at in order)
    return _date(year, month, day)


def _named(found: re.Match[str] | None, order: tuple[int, int, int]) -> date | None:
    if found is None:
        return None
    year, month, day = (found.group(at) for at in order)
    return _date(int(year), _NUMBER[month], int(day))


def _slashed(found: re.Match[str] | None) -> date | None:
    if found is None:
        return None
    one, other, year = (int(part) for part in found.groups())
    if one <= 12 < other:
        return _date(year, one, other)
    return _date(year, other, one) if other <= 12 < one or one == other else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
