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

#: Windows likes to begin a text with a byte order mark.
_ENCODING: Final = "utf-8-sig"


@contextmanager
def opened_lines(file: str) -> Iterator[TextIO]:
    """Yield the lines of a file, or of standard input where it is "-".

    Raises:
        OutsideError: The file cannot be opened.
    """
    if file == _STANDARD_INPUT:
        yield io.TextIOWrapper(sys.stdin.buffer, encoding=_ENCODING, errors="replace")
        return
    try:
        opened = Path(file).expanduser().open(encoding=_ENCODING, errors="replace")
    except OSError as error:
        msg = f"{file} cannot be read: {error.strerror}."
        raise OutsideError(msg) from error
    with opened:
        yield opened


class JsonLines:
    """The objects that have an id and texts under some keys; tells of lines that are none.

    Attributes:
        left_out: How many lines were none so far.
    """

    def __init__(self, lines: TextIO, keys: tuple[str, ...], terminal: Terminal) -> None:
        self.left_out = 0
        self._lines = lines
        self._keys = keys
        self._terminal = terminal

    def __iter__(self) -> Iterator[dict[str, object]]:
        """Yield one object after another, blank lines passed over."""
        for number, line in enumerate(self._lines, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                self._leave_out(f"Line {number} is not JSON and was left out.")
                continue
            if self._is_wanted(row):
                yield row
            else:
                wanted = ", ".join(("id", *self._keys))
                self._leave_out(f"Line {number} is no object with {wanted} and was left out.")

    def _is_wanted(self, row: object) -> bool:
        if not isinstance(row, dict) or "id" not in row:
            return False
        return all(isinstance(row.get(key), str) for key in self._keys)

    def _leave_out(self, sentence: str) -> None:
        self.left_out += 1
        self._terminal.note(sentence)
