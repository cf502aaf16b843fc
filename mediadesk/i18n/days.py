"""Say which day something is, in words."""

from datetime import date


def day_in_words(day: date) -> str:
    """Return "4 May 2026": no sign of strftime leaves the nought out on every system."""
    return f"{day.day} {day:%B} {day.year}"
