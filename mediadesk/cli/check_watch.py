"""Watch a check's reports pass by on their way to the writer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from mediadesk.attribution.baseline import Baseline, KnownFinding, marked, open_findings
from mediadesk.model.finding import DocumentReport, Severity
from mediadesk.services.checks.check_run import without_lesser


@dataclass(slots=True)
class CheckWatch:
    """What is remembered of reports that have gone by.

    Attributes:
        baseline: What is known already; None for nothing.
        adopts: The baseline that is to be made anew; None for none.
        severity: Findings below it are not handed on.
        is_clean: Whether nothing was left to do so far.
        is_read: Whether every document could be read so far.
        found: What the new baseline is to hold.
        looked_at: Names of the documents that passed, as the new baseline sees them.
    """

    baseline: Baseline | None = None
    adopts: Baseline | None = None
    severity: Severity = Severity.INFO
    is_clean: bool = True
    is_read: bool = True
    found: list[KnownFinding] = field(default_factory=list)
    looked_at: list[str] = field(default_factory=list)

    def over(self, reports: Iterable[DocumentReport]) -> Iterator[DocumentReport]:
        """Yield reports as they are written: what is known marked, what is slight left out."""
        known = self.baseline.fingerprints if self.baseline is not None else frozenset()
        for report in reports:
            told = report
            if self.baseline is not None:
                told = marked(report, self.baseline.name_of(report.path), known)
            self._remember(told)
            yield without_lesser(told, self.severity)

    def adopted(self, older: Baseline, person: str) -> Baseline:
        """Return what `adopts` has become; what it held already stays with whoever adopted it."""
        return older.made_of(self.found, self.looked_at, person, datetime.now(UTC))

    def _remember(self, report: DocumentReport) -> None:
        self.is_clean = self.is_clean and report.is_clean
        self.is_read = self.is_read and not report.error
        if self.adopts is not None and not report.error:
            name = self.adopts.name_of(report.path)
            self.looked_at.append(name)
            self.found.extend(open_findings(report, name, datetime.now(UTC)))
