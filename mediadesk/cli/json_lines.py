"""Read JSON lines that somebody else wrote, one object at a time."""

import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

from mediadesk.cli.terminal import Terminal
from mediadesk.model.errors import OutsideError

_STANDARD_INPUT: Final = "-"


@contextmanager
def opened_lines(file: str) -> Iterator[TextIO]:
    """Yield the lines of a file, or of standard input where it is "-".

    Raises:
        OutsideError: The file cannot be opened.
    """
    if file == _STANDARD_INPUT:
        yield io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
        return
    try:
        opened = Path(file).expanduser().open(encoding="utf-8", errors="replace")
    except OSError as error:
        msg = f"{file} cannot be read: {error.strerror}."
        raise OutsideError(msg) from error
    with opened:
        yield opened


def objects(
    lines: TextIO, keys: tuple[str, ...], terminal: Terminal
) -> Iterator[dict[str, object]]:
    """Yield the objects that have an id and texts under the keys; tell of lines that are none."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            terminal.note(f"Line {number} is not JSON and was left out.")
            continue
        if isinstance(row, dict) and "id" in row and all(isinstance(row.get(k), str) for k in keys):
            yield row
        else:
            wanted = ", ".join(("id", *keys))
            terminal.note(f"Line {number} is no object with {wanted} and was left out.")
