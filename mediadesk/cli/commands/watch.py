"""Run `mediadesk watch`: check what arrives in a folder, as it arrives."""

import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

from mediadesk.bootstrap.wiring.check_keeping import reporting, watching
from mediadesk.bootstrap.wiring.identifying import indexing
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.cli.terminal import Terminal
from mediadesk.model.errors import UserError
from mediadesk.model.finding import DocumentReport
from mediadesk.services.checks.watching import FolderWatch, Round


def run(options: Namespace, session: Session) -> Exit:
    """Watch, and tell what came of each document."""
    terminal = session.terminal
    with opened_bench(session) as bench:
        watch = bench.get(watching).watch(options.folder, session.profile)
        bench.get(indexing).prepare(terminal.job_context())
        if options.from_now:
            watch.survey(terminal.job_context())
            watch.adopt()
        told = _Told(terminal, is_once=options.once)
        try:
            _tell(bench, told.reports(watch), session, is_json=options.json)
        finally:
            watch.close()
    return Exit.DONE if told.is_clean else Exit.FINDINGS


class _Told:
    """Reports as they come, and what is remembered of those gone by."""

    def __init__(
        self, terminal: Terminal, *, is_once: bool, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self.is_clean = True
        self._terminal = terminal
        self._is_once = is_once
        self._sleep = sleep
        self._absence = ""

    def reports(self, watch: FolderWatch) -> Iterator[DocumentReport]:
        """Yield a report a document that arrived, for as long as somebody asks for more."""
        while True:
            found = watch.round(self._terminal.job_context())
            self._tell_absence(found)
            for report in found.reports:
                self.is_clean = self.is_clean and report.is_clean
                yield report
            if self._is_once and not (found.left or found.arriving):
                return
            self._sleep(found.pause_s)

    def _tell_absence(self, found: Round) -> None:
        if found.absence and self._is_once:
            raise UserError(found.absence)
        if found.absence and not self._absence:
            self._terminal.note(found.absence)
        elif self._absence and not found.absence:
            self._terminal.note("The folder is there again.")
        self._absence = found.absence


def _tell(
    bench: Workbench, reports: Iterator[DocumentReport], session: Session, *, is_json: bool
) -> None:
    terminal = session.terminal
    if is_json:
        for report in reports:
            terminal.emit_line(json_shapes.document(report))
        return
    profile = session.profile or bench.settings.get("check.profile")
    frame = bench.get(reporting).frame(profile, 1, Path.cwd(), None)
    for piece in bench.get(reporting).pieces("text", reports, frame):
        terminal.say_part(piece)
        terminal.flush()
    terminal.say("")
