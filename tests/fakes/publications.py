"""A catalogue that keeps checks and waivers in memory."""

from datetime import UTC, datetime
from pathlib import Path

from mediadesk.attribution.changes import checked_pictures
from mediadesk.model.changes import JournalEntry, Step
from mediadesk.model.collection import Collection
from mediadesk.model.finding import DocumentReport, Waiver
from mediadesk.model.placement import Publication, Usage
from mediadesk.model.publication_change import PastCheck


class FakePublications:
    """Keeps the last outcome of each document, and the waivers that steps put."""

    def __init__(self) -> None:
        self.reports: dict[Path, DocumentReport] = {}
        self.checked: dict[Path, Publication] = {}
        self.steps: list[Step] = []
        self.past: list[PastCheck] = []

    def record_check(self, publication: Publication, report: DocumentReport) -> None:
        self.checked[publication.path] = publication
        self.reports[publication.path] = report
        pictures = checked_pictures(report.judgements)
        self.past.insert(0, PastCheck(publication, pictures, report.error))

    def checks(self, path: Path, at_most: int) -> tuple[PastCheck, ...]:
        return tuple(c for c in self.past if c.publication.path == path)[:at_most]

    def last_check(self, path: Path) -> DocumentReport | None:
        return self.reports.get(path)

    def publications(self) -> tuple[Publication, ...]:
        return tuple(reversed(self.checked.values()))

    def usages(self, photo_id: int) -> tuple[Usage, ...]:
        return tuple(
            Usage(self.checked[path], judged.placement, judged.status.value)
            for path, report in self.reports.items()
            for judged in report.judgements
            if judged.photo_id == photo_id
        )

    def waivers(self, path: Path) -> tuple[Waiver, ...]:
        return tuple(w for w in self.every_waiver() if w.publication == str(path))

    def every_waiver(self) -> tuple[Waiver, ...]:
        gone = {record for step in self.steps for record in step.removals}
        puts = (record for step in self.steps for record in step.puts)
        return tuple(w for w in puts if isinstance(w, Waiver) and w not in gone)

    def apply(self, step: Step) -> JournalEntry:
        self.steps.append(step)
        at = datetime(2026, 5, 1, tzinfo=UTC)
        return JournalEntry(len(self.steps), at, step.who, step.what, ())

    def undo(self, who: str) -> JournalEntry | None:
        return None

    def redo(self, who: str) -> JournalEntry | None:
        return None

    def next_undo(self, who: str) -> str:
        return ""

    def next_redo(self, who: str) -> str:
        return ""

    def journal(self, photo_id: int | None, limit: int) -> tuple[JournalEntry, ...]:
        return ()

    def collections(self) -> tuple[tuple[Collection, int], ...]:
        return ()
