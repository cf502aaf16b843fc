"""What commands write: one result on standard output, everything else on standard error."""

import io
import json
import os
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Self, TextIO

from mediadesk.services.jobs import JobContext

#: Seconds between two lines of progress: a person reads no faster.
_PROGRESS_EVERY_S: Final = 0.1

#: Control characters steer a terminal (ECMA-48, 5.3: those of C1 too); in a file name or a caption
#: they would steer what a person sees.
_STEERING: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")

_ERASE_LINE: Final = "\r\x1b[K"


class PipeClosedError(Exception):
    """Whoever read standard output has gone; there is nobody left to write to."""


@dataclass(slots=True)
class Terminal:
    """Standard output and standard error, as commands use them.

    Attributes:
        out: Where results go.
        err: Where messages and progress go.
        now: A clock in seconds, for the pace of progress.
    """

    out: TextIO
    err: TextIO
    now: Callable[[], float] = time.monotonic
    _last_progress: float = field(default=-1.0, init=False)
    _has_progress: bool = field(default=False, init=False)

    @classmethod
    def of_process(cls) -> Self:
        """Return the process's own streams, speaking UTF-8 whatever the locale.

        A file name that is no valid text comes out escaped instead of ending the command.
        """
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        return cls(sys.stdout or io.StringIO(), sys.stderr or io.StringIO())

    def say(self, text: str) -> None:
        """Write one line of a result for people.

        Raises:
            PipeClosedError: Nobody reads any more.
        """
        self._write(f"{_in_one_line(text)}\n")

    def say_text(self, text: str) -> None:
        """Write a text of several lines for people, with a newline behind it.

        Raises:
            PipeClosedError: Nobody reads any more.
        """
        self._write(f"{_harmless(text)}\n")

    def say_part(self, text: str) -> None:
        """Write a part of a result, at once and without a newline.

        Raises:
            PipeClosedError: Nobody reads any more.
        """
        self._write(_harmless(text))

    def emit(self, document: object) -> None:
        """Write a result for programs: one JSON document."""
        self._write(f"{json.dumps(document, ensure_ascii=False, indent=2)}\n")

    def answer(self, document: object, *said: str, as_json: bool) -> None:
        """Write a result: the document for programs, or what it says for people, a line each."""
        if as_json:
            self.emit(document)
            return
        for line in said:
            self.say(line)

    def emit_line(self, document: object) -> None:
        """Write one line of JSON lines, at once, so that a reader can follow."""
        self._write(f"{json.dumps(document, ensure_ascii=False)}\n")
        self.flush()

    def note(self, text: str) -> None:
        """Write a message for people, in one line."""
        self._erase_progress()
        try:
            self.err.write(f"{_in_one_line(text)}\n")
            self.err.flush()
        except OSError:
            return  # nobody listens, which is no reason to fail

    def flush(self) -> None:
        """See to it that what was written is out.

        Raises:
            PipeClosedError: Nobody reads any more.
        """
        self._erase_progress()
        try:
            self.out.flush()
        except BrokenPipeError as error:
            raise PipeClosedError from error

    def job_context(self) -> JobContext:
        """Return what a job runs in: its progress is shown where a person is watching."""
        return JobContext(self._show_progress) if self.err.isatty() else JobContext()

    def abandon_output(self) -> None:
        """Send what may still be buffered nowhere, so that Python's own farewell is quiet."""
        try:
            number = self.out.fileno()
        except (OSError, ValueError):
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)

    def _write(self, text: str) -> None:
        self._erase_progress()
        try:
            self.out.write(text)
        except BrokenPipeError as error:
            raise PipeClosedError from error

    def _show_progress(self, done: int, total: int, note: str) -> None:
        now = self.now()
        if now - self._last_progress < _PROGRESS_EVERY_S and done < total:
            return
        self._last_progress, self._has_progress = now, True
        share = f"{done:,} of {total:,}" if total else f"{done:,}"
        self.err.write(f"{_ERASE_LINE}{share}  {_in_one_line(note[-60:])}")
        self.err.flush()

    def _erase_progress(self) -> None:
        if self._has_progress:
            self._has_progress = False
            self.err.write(_ERASE_LINE)
            self.err.flush()


def _in_one_line(text: str) -> str:
    """Return a text that steers nothing and ends no line: file names may hold line ends, too."""
    return _harmless(text).replace("\n", "\\n")


def _harmless(text: str) -> str:
    """Return a text with what would steer a terminal written out, as JSON writes it."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
