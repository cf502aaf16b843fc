"""Texts made fit for the files of deliveries."""

from mediadesk.metadata.values import cleaned


def on_one_line(text: str) -> str:
    """Return a text without control characters, line breaks and spaces run together to one."""
    return " ".join(cleaned(text).split())
