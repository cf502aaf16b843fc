"""Watch folders: check each document that arrives in one or changes, once it is whole.

It runs until it is interrupted. What was checked is remembered: the next start checks what is new
since. A folder that goes, as shares do, is waited for; the others go on meanwhile. Without a
FOLDER it watches what the window watches. With --once it ends when nothing is left to be checked;
the exit status is then 1 where any picture is not complete.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk
from mediadesk.cli.terminal import Terminal
from mediadesk.model.errors import UserError
from mediadesk.model.finding import DocumentReport
from mediadesk.services.checks.watch_list import refuse_overlaps
from mediadesk.services.checks.watch_rounds import rounds
from mediadesk.services.checks.watching import FolderWatch, Round
from mediadesk.services.desk import Desk

EXAMPLE: Final = "mediadesk --profile web-newsroom watch ~/site/out ~/wire/in --from-now"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "folders", metavar="FOLDER", nargs="*", type=Path, help="what to watch; several at once"
    )
    parser.add_argument(
        "--from-now", action="store_true", help="take what lies there already for checked"
    )
    parser.add_argument("--once", action="store_true", help="end when nothing is left to check")
    parser.add_argument("--json", action="store_true", help="write JSON lines, one a document")


def run(options: Namespace, session: Session) -> Exit:
    """Watch, and tell what came of each document."""
    terminal = session.terminal
    with opened_desk(session) as desk:
        folders = _folders(options.folders, desk)
        watches = [desk.watching.watch(folder, session.profile) for folder in folders]
        desk.indexing.prepare(terminal.job_context())
        if options.from_now:
            for watch in watches:
                watch.survey(terminal.job_context())
                watch.adopt()
        told = _Told(terminal, is_once=options.once)
        with closing(told.reports(watches)) as reports:  # what is known is noted at its end
            _tell(desk, reports, session, is_json=options.json)
    return Exit.DONE if told.is_clean else Exit.FINDINGS


def _folders(named: Sequence[Path], desk: Desk) -> Sequence[Path]:
    """Return the folders to watch: those named, else those that the window watches."""
    if named:
        whole = tuple(dict.fromkeys(folder.expanduser().absolute() for folder in named))
        refuse_overlaps(whole)
        return whole
    listed = [one.path for one in desk.watching.listed.folders if not one.is_paused]
    if not listed:
        msg = "Name a folder to watch; the window watches none that is not paused."
        raise UserError(msg)
    return listed


class _Told:
    """Reports as they come, and what is remembered of those gone by."""

    def __init__(self, terminal: Terminal, *, is_once: bool) -> None:
        self.is_clean = True
        self._terminal = terminal
        self._is_once = is_once
        self._absent: set[Path] = set()

    def reports(self, watches: Sequence[FolderWatch]) -> Generator[DocumentReport]:
        """Yield a report a document that arrived, for as long as somebody asks for more."""
        context = self._terminal.job_context()
        for folder, found in rounds(watches, context, is_once=self._is_once):
            self._tell_absence(folder, found)
            for report in found.reports:
                self.is_clean = self.is_clean and report.is_clean
                yield report

    def _tell_absence(self, folder: Path, found: Round) -> None:
        if found.absence and self._is_once:
            raise UserError(found.absence)
        if found.absence and folder not in self._absent:
            self._absent.add(folder)
            self._terminal.note(found.absence)
        elif folder in self._absent and not found.absence:
            self._absent.remove(folder)
            self._terminal.note(f"{folder} is there again.")


def _tell(
    desk: Desk, reports: Iterator[DocumentReport], session: Session, *, is_json: bool
) -> None:
    terminal = session.terminal
    if is_json:
        for report in reports:
            terminal.emit_line(json_shapes.document(report))
        return
    profile = session.profile or desk.settings.get("check.profile")
    frame = desk.reporting.frame(profile, 1, Path.cwd(), None)
    for piece in desk.reporting.pieces("text", reports, frame):
        terminal.say_part(piece)
        terminal.flush()
    terminal.say("")
