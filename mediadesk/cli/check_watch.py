"""Watch a check's reports pass by on their way to the writer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from mediadesk.attribution.baseline import Baseline, marked
from mediadesk.model.finding import DocumentReport, Severity
from mediadesk.services.checks.adoption import Adoption
from mediadesk.services.checks.check_run import without_lesser


@dataclass(slots=True)
class CheckWatch:
    """What is remembered of reports that have gone by.

    Attributes:
        baseline: What is known already; None for nothing.
        adopts: Gathers what a baseline is to hold; None for none.
        severity: Findings below it are not handed on.
        is_clean: Whether nothing was left to do so far.
        is_read: Whether every document could be read so far.
    """

    baseline: Baseline | None = None
    adopts: Adoption | None = None
    severity: Severity = Severity.INFO
    is_clean: bool = True
    is_read: bool = True

    def over(self, reports: Iterable[DocumentReport]) -> Iterator[DocumentReport]:
        """Yield reports as they are written: what is known marked, what is slight left out."""
        known = self.baseline.by_fingerprint if self.baseline is not None else {}
        for report in reports:
            told = report
            if self.baseline is not None:
                told = marked(report, self.baseline.name_of(report.path), known)
            self._remember(told)
            yield without_lesser(told, self.severity)

    def _remember(self, report: DocumentReport) -> None:
        self.is_clean = self.is_clean and report.is_clean
        self.is_read = self.is_read and not report.error
        if self.adopts is not None:
            self.adopts.take(report, datetime.now(UTC))
