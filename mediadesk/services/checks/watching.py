"""Watch folders: what arrives in one, or changes, is checked once it has stopped changing."""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from mediadesk.model.errors import OutsideError, StoppedError
from mediadesk.model.finding import DocumentReport
from mediadesk.services.checks.check_run import CheckOrder, CheckRun
from mediadesk.services.checks.documents import is_claimed
from mediadesk.services.checks.settling import Settling, shown_elsewhere
from mediadesk.services.checks.watch_list import WatchList
from mediadesk.services.checks.watched_files import FolderLook
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.documents import DocumentReader
from mediadesk.services.ports.watching import WatchNotes

#: So many documents are checked between two looks, so that what arrives meanwhile comes soon.
BATCH: Final = 24

#: Seconds between two looks, where a look takes no time.
PAUSE_S: Final = 2.0

#: A large folder on a slow share is looked at for a twentieth of the time at most.
_PAUSES_A_LOOK: Final = 20.0

#: Seconds between two looks for a folder that is not there.
ABSENT_PAUSE_S: Final = 10.0

#: Documents that are checked one by one are told of after so many seconds at the latest.
_ROUND_S: Final = 3.0

#: While a backlog is worked off, what is known is noted so often; at its end in any case.
_NOTED_EACH_S: Final = 15.0

#: A watch that waits for its turn learns so soon that it should stop.
_ASKED_EACH_S: Final = 0.2


class RunsChecks(Protocol):
    """Checks documents and keeps what came of it."""

    def run(self, order: CheckOrder) -> CheckRun:
        """Return a check under way."""
        ...


@dataclass(frozen=True, slots=True)
class Round:
    """What one look into a watched folder came to.

    Attributes:
        reports: What the check said of the documents that were due.
        left: How many are due beside them; they follow in the next rounds.
        arriving: How many are new or changed and not whole yet.
        documents: How many documents there are.
        absence: Why the folder could not be looked into; "" where it could.
        pause_s: Seconds to wait before the next look.
    """

    reports: tuple[DocumentReport, ...] = ()
    left: int = 0
    arriving: int = 0
    documents: int = 0
    absence: str = ""
    pause_s: float = PAUSE_S


class Watching:
    """Opens watches, and holds which folders the desk watches.

    However many are looked into side by side, one checks at a time.

    Attributes:
        listed: The folders that the desk watches.

    Args:
        checks: Checks documents.
        readers: One a format: they tell what is a document.
        notes: Keeps what was checked.
        now_s: A clock that never goes back, in seconds.
    """

    def __init__(
        self,
        *,
        checks: RunsChecks,
        readers: Sequence[DocumentReader],
        notes: WatchNotes,
        now_s: Callable[[], float],
    ) -> None:
        self._checks = checks
        self._readers = readers
        self._notes = notes
        self._now_s = now_s
        self._turn = threading.Lock()
        self.listed = WatchList(notes)

    def watch(self, folder: Path, profile: str = "") -> "FolderWatch":
        """Return the watch of a folder, which may not be there yet.

        Args:
            folder: The folder.
            profile: Name or file of the profile; "" for the desk's own at each check.
        """
        whole = folder.expanduser().absolute()
        look = FolderLook(whole, partial(is_claimed, readers=self._readers))
        checks = ChecksInTurn(self._checks, self._turn, profile)
        return FolderWatch(whole, look, self._notes, checks, self._now_s)


class ChecksInTurn:
    """Checks documents for one watch while no other one does.

    Args:
        checks: Checks documents.
        turn: Held by whoever checks.
        profile: Name or file of the profile; "" for the desk's own at each check.
    """

    def __init__(self, checks: RunsChecks, turn: threading.Lock, profile: str) -> None:
        self._checks = checks
        self._turn = turn
        self._profile = profile

    @contextmanager
    def run(self, paths: Sequence[Path], jobs: int, context: JobContext) -> Iterator[CheckRun]:
        """Wait for the turn, and give a check under way.

        Raises:
            StoppedError: A stop was asked for before the turn came.
        """
        while not self._turn.acquire(timeout=_ASKED_EACH_S):
            context.check()
        try:
            yield self._checks.run(CheckOrder(tuple(paths), self._profile, jobs=jobs))
        finally:
            self._turn.release()


class FolderWatch:
    """One folder under watch, looked at in rounds by whoever holds it; one round at a time."""

    def __init__(
        self,
        folder: Path,
        look: FolderLook,
        notes: WatchNotes,
        checks: ChecksInTurn,
        now_s: Callable[[], float],
    ) -> None:
        self.folder = folder
        self._look = look
        self._notes = notes
        self._checks = checks
        self._now_s = now_s
        self._settling: Settling | None = None
        self._noted_at_s = 0.0
        self._is_noted = True

    def survey(self, context: JobContext) -> int:
        """Return how many documents there are that were never checked, or were changed since.

        Raises:
            OutsideError: The folder cannot be looked into.
            UserError: It holds more than can be watched.
        """
        settling = self._opened()
        settling.look(self._look.files(context.check, settling.linked), self._now_s())
        return len(settling.unknown)

    def adopt(self) -> None:
        """Take what was there at the last look for known: only what arrives is checked.

        Raises:
            OutsideError: That cannot be noted.
        """
        self._opened().adopt()
        self._note()

    def round(self, context: JobContext) -> Round:
        """Look into the folder, and check the documents that are due, a batch at most.

        Raises:
            StoppedError: A stop was asked for; what is done is kept.
            UserError: The profile is wrong, or the folder holds more than can be watched.
            OutsideError: The catalogue's disk failed.
        """
        settling = self._opened()
        began_s = self._now_s()
        try:
            files = self._look.files(context.check, settling.linked)
        except OutsideError as error:
            return Round(absence=str(error), pause_s=ABSENT_PAUSE_S)
        now_s = self._now_s()
        pause_s = max(PAUSE_S, _PAUSES_A_LOOK * (now_s - began_s))
        settling.look(files, now_s)
        due = settling.due(now_s)
        try:
            reports = self._checked(settling, due[:BATCH], context)
        except StoppedError:
            self.close()
            raise
        left = len(due) - len(reports)
        self._note_in_time(is_last=not left)
        return Round(
            reports=reports,
            left=left,
            arriving=len(settling.unknown) - left,
            documents=len(files.documents),
            pause_s=0.0 if left else pause_s,
        )

    def close(self) -> None:
        """Note what is known.

        Raises:
            OutsideError: The disk refuses.
        """
        if not self._is_noted:
            self._note()

    def _opened(self) -> Settling:
        if self._settling is None:
            self._settling = Settling(self._notes.memory(self.folder))
        return self._settling

    def _checked(
        self, settling: Settling, due: Sequence[Path], context: JobContext
    ) -> tuple[DocumentReport, ...]:
        if not due:
            return ()
        # Half of the machine stays with whoever is working at it.
        jobs = max(1, (os.cpu_count() or 1) // 2)
        reports = []
        with self._checks.run(due, jobs, context) as run:
            began_s = self._now_s()
            for report in run.reports(context):
                shown = shown_elsewhere(report, self.folder)
                settling.checked(report, self._look.elsewhere(shown))
                self._is_noted = False
                reports.append(report)
                if jobs == 1 and self._now_s() - began_s > _ROUND_S:
                    break  # workers would have to be started anew; here nothing is lost
        return tuple(reports)

    def _note_in_time(self, *, is_last: bool) -> None:
        is_time = self._now_s() - self._noted_at_s >= _NOTED_EACH_S
        if not self._is_noted and (is_last or is_time):
            self._note()

    def _note(self) -> None:
        self._notes.keep(self._opened().memory)
        self._noted_at_s = self._now_s()
        self._is_noted = True
