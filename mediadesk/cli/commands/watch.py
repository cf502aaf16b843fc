"""Run `mediadesk watch`: check what arrives in folders, as it arrives."""

from argparse import Namespace
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from mediadesk.bootstrap.wiring.check_keeping import reporting, watching
from mediadesk.bootstrap.wiring.checking import checking
from mediadesk.bootstrap.wiring.identifying import indexing
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.cli.terminal import Terminal
from mediadesk.model.errors import UserError
from mediadesk.model.finding import DocumentReport
from mediadesk.services.checks import check_shapes
from mediadesk.services.checks.watch_list import refuse_overlaps
from mediadesk.services.checks.watch_rounds import rounds
from mediadesk.services.checks.watching import FolderWatch, Round


def run(options: Namespace, session: Session) -> Exit:
    """Watch, and tell what came of each document."""
    terminal = session.terminal
    with opened_bench(session) as bench:
        folders = _folders(options.folders, bench)
        by = _profiles(options.judge, folders, session.profile, bench)
        watches = [bench.get(watching).watch(folder, by[folder]) for folder in folders]
        bench.get(indexing).prepare(terminal.job_context())
        if options.from_now:
            for watch in watches:
                watch.survey(terminal.job_context())
                watch.adopt()
        told = _Told(terminal, is_once=options.once)
        with closing(told.reports(watches)) as reports:  # what is known is noted at its end
            _tell(bench, reports, session, is_json=options.json)
    return Exit.DONE if told.is_clean else Exit.FINDINGS


def _folders(named: Sequence[Path], bench: Workbench) -> Sequence[Path]:
    """Return the folders to watch: those named, else those that the window watches."""
    if named:
        whole = tuple(dict.fromkeys(folder.expanduser().absolute() for folder in named))
        refuse_overlaps(whole)
        return whole
    listed = [one.path for one in bench.get(watching).listed.folders if not one.is_paused]
    if not listed:
        msg = "Name a folder to watch; the window watches none that is not paused."
        raise UserError(msg)
    return listed


def _profiles(
    named: Sequence[tuple[Path, str]], folders: Sequence[Path], usual: str, bench: Workbench
) -> dict[Path, str]:
    """Return the profile of each folder: its own, else the usual one, else as in the window.

    Raises:
        UserError: A profile is named for a folder that is not watched, or there is no such one.
    """
    listed = bench.get(watching).listed
    by = {folder: usual or listed.profile_for(folder) for folder in folders}
    for folder, profile in named:
        whole = folder.expanduser().absolute()
        if whole not in by:
            msg = f"{folder} is to be judged by {profile}, but is not watched; name it as a FOLDER."
            raise UserError(msg)
        by[whole] = profile
    for profile in filter(None, by.values()):
        bench.get(checking).profiles.profile(profile)
    return by


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
    bench: Workbench, reports: Iterator[DocumentReport], session: Session, *, is_json: bool
) -> None:
    terminal = session.terminal
    if is_json:
        for report in reports:
            terminal.emit_line(check_shapes.document(report))
        return
    profile = session.profile or bench.settings.get("check.profile")
    frame = bench.get(reporting).frame(profile, 1, Path.cwd(), None)
    for piece in bench.get(reporting).pieces("text", reports, frame):
        terminal.say_part(piece)
        terminal.flush()
    terminal.say("")
