"""Days as documents state them, in any of their formats: ISO 8601, dates of mail and feeds."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Final

#: What is longer is no date with a clock and a zone.
_LONGEST: Final = 64
_DAY: Final = re.compile(r"(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)")


def day_of(text: str) -> date | None:
    """Return the day a text states; None where it states none, or only a month or a year.

    Args:
        text: ISO 8601 with or without a time, or RFC 5322 ("Tue, 12 May 2026 10:00:00 +0000").
    """
    said = text.strip()[:_LONGEST]
    try:
        return datetime.fromisoformat(said).date()
    except ValueError:
        pass
    found = _DAY.match(said)
    try:
        if found is not None:
            return date(*map(int, found.groups()))
        return parsedate_to_datetime(said).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def first_day(texts: Iterable[str]) -> date | None:
    """Return the first day that one of some texts states."""
    return next((day for day in map(day_of, texts) if day is not None), None)
