"""A check of many documents: judged by several workers, kept in one lane, told as it goes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from mediadesk.attribution.changes import changes_between, checked_pictures
from mediadesk.model.finding import DocumentReport, Finding, Severity
from mediadesk.model.placement import Publication
from mediadesk.model.publication_change import PublicationChange
from mediadesk.paths import is_there
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.catalogue import Clock, Publications
from mediadesk.services.ports.check_workers import CheckDemands, CheckWorkers

#: Fewer documents are judged here: a worker takes a second to start and to read the lexicon.
FEWEST_FOR_WORKERS: Final = 24

#: An unreadable check says nothing of the pictures; so many are looked behind for one that does.
_LOOK_BACK: Final = 10

_WEIGHT: Final = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True)
class CheckOrder:
    """What is to be checked, and how.

    Attributes:
        paths: Documents and folders.
        profile: Name or file of the profile; "" for the desk's own.
        only: Codes or names of the rules to apply; empty for all that the profile applies.
        keep: Whether the catalogue keeps what comes of it.
        jobs: How many documents are judged at a time; 0 for as many as there are processors.
    """

    paths: tuple[Path, ...]
    profile: str = ""
    only: tuple[str, ...] = ()
    keep: bool = True
    jobs: int = 0


class JudgesDocuments(Protocol):
    """Judges one document, here."""

    def document_report(self, path: Path, context: JobContext) -> DocumentReport:
        """Return what a check says of one document, which may be that it cannot be read."""
        ...


@dataclass(frozen=True, slots=True)
class Lane:
    """The one writer of a run, and what it is to keep.

    Attributes:
        catalogue: Where checks are kept.
        clock: Tells the time.
        profile: Name of the profile.
        keep: Whether anything is kept.
        is_partial: Whether only some of the profile's rules are applied: what that comes to is no
            check of the document, and is not kept as one.
    """

    catalogue: Publications
    clock: Clock
    profile: str
    keep: bool
    is_partial: bool = False

    def through(self, report: DocumentReport) -> DocumentReport:
        """Keep a report, and return it with what changed since the last check."""
        changed = replace(report, changes=self._changes(report))
        if self.keep and not self.is_partial and self._is_worth_keeping(report):
            title = report.title or report.path.name
            now = self.clock.now()
            publication = Publication(report.path, title, now, self.profile)
            self.catalogue.record_check(publication, changed)
        return changed

    def _is_worth_keeping(self, report: DocumentReport) -> bool:
        """Return whether there is, or once was, such a document: a slip of the pen is none."""
        if not report.error or is_there(report.path):
            return True
        return self.catalogue.last_check(report.path) is not None

    def _changes(self, report: DocumentReport) -> tuple[PublicationChange, ...]:
        """Return what is different from the last check that could read the document."""
        if report.error:
            return ()
        now = checked_pictures(report.judgements)
        past = self.catalogue.checks(report.path, _LOOK_BACK)
        for check in past:
            if not check.error:
                alike = not self.is_partial and check.publication.profile == self.profile
                return changes_between(check.pictures, now, by_same_rules=alike)
        last = None if past else self.catalogue.last_check(report.path)
        if last is None or last.error:
            return ()
        earlier = checked_pictures(last.judgements)
        return changes_between(earlier, now, by_same_rules=not self.is_partial)


class CheckRun:
    """One run over listed documents: reports come as they are made, in the order of the list.

    Attributes:
        documents: The documents, in order.
        profile: Name of the profile they are judged by.
    """

    def __init__(
        self,
        documents: Sequence[Path],
        lane: Lane,
        *,
        here: JudgesDocuments,
        workers: CheckWorkers | None,
        order: CheckOrder,
        count: int,
    ) -> None:
        self.documents = tuple(documents)
        self.profile = lane.profile
        self._lane = lane
        self._here = here
        self._workers = workers
        self._order = order
        self._count = min(count, len(self.documents))

    def reports(self, context: JobContext) -> Iterator[DocumentReport]:
        """Yield the report of each document; nothing of those gone by is held.

        Raises:
            StoppedError: A stop was asked for; what is done is kept.
            OutsideError: The catalogue's disk failed.
        """
        for report in self._judged(context):
            yield self._lane.through(report)

    def _judged(self, context: JobContext) -> Iterator[DocumentReport]:
        total = len(self.documents)
        if self._workers is None or self._count < 2 or total < FEWEST_FOR_WORKERS:
            yield from self._judged_here(context)
            return
        context.step(0, total, f"{self._count} workers")
        demands = CheckDemands(self._order.profile, self._order.only)
        judged = self._workers.judged(self.documents, demands, self._count, context.stop)
        done = 0
        for done, report in enumerate(judged, start=1):
            yield report
            context.step(done, total, report.path.name)
        context.step(done, total)  # a stop ends the workers early

    def _judged_here(self, context: JobContext) -> Iterator[DocumentReport]:
        total = len(self.documents)
        for done, path in enumerate(self.documents):
            context.step(done, total, path.name)
            yield self._here.document_report(path, _within(context, done, total))


def _within(context: JobContext, done: int, total: int) -> JobContext:
    """Return the context of one document: it tells what is under way, as one of many."""

    def report(_done: int, _total: int, note: str) -> None:
        context.report(done, total, note)

    return JobContext(report, context.stop)


def without_lesser(report: DocumentReport, least: Severity) -> DocumentReport:
    """Return a report without findings that weigh less; what pictures came to stays."""

    def tells(found: Finding) -> bool:
        return _WEIGHT[found.severity] >= _WEIGHT[least]

    if least is Severity.INFO:
        return report
    judgements = tuple(
        replace(judged, findings=tuple(filter(tells, judged.findings)))
        for judged in report.judgements
    )
    return replace(report, judgements=judgements)
