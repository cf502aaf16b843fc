"""Moments of the records as the clock on the wall shows them."""

from datetime import UTC, datetime


def local(moment: datetime) -> datetime:
    """Return a moment in the person's own time zone; one that names no zone is in UTC."""
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return aware.astimezone()


def date_and_time(moment: datetime) -> str:
    """Return "04 May 2026, 14:30", in the person's own time zone."""
    return local(moment).strftime("%d %b %Y, %H:%M")


def sortable(moment: datetime) -> str:
    """Return "2026-05-04 14:30", in the person's own time zone; as text it sorts by time."""
    return local(moment).strftime("%Y-%m-%d %H:%M")
