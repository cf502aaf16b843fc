"""Text files written out whole, and texts made fit for them."""

from pathlib import Path

from mediadesk.metadata.values import cleaned
from mediadesk.model.errors import OutsideError


def write_bytes(content: bytes, out: Path) -> None:
    """Write a file.

    Raises:
        OutsideError: The disk failed.
    """
    try:
        out.write_bytes(content)
    except OSError as error:
        msg = f"{out} cannot be written: {error.strerror}."
        raise OutsideError(msg) from error


def on_one_line(text: str) -> str:
    """Return a text without control characters, line breaks and spaces run together to one."""
    return " ".join(cleaned(text).split())
