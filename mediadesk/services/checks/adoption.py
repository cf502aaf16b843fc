"""Adopt what a check found: reports pass by, and what is open in them goes into a baseline."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from mediadesk.attribution.baseline import Baseline, KnownFinding, open_findings, seen_from
from mediadesk.model.finding import DocumentReport


@dataclass(slots=True)
class Adoption:
    """What a baseline is to hold of the reports that have gone by.

    Attributes:
        folder: The baseline's folder, which documents are seen from.
        found: Their findings that nobody waived.
        looked_at: Names of the documents, as the baseline sees them.
    """

    folder: Path
    found: list[KnownFinding] = field(default_factory=list)
    looked_at: list[str] = field(default_factory=list)

    def take(self, report: DocumentReport, at: datetime) -> None:
        """Remember a report; of a document that cannot be read there is nothing to adopt."""
        if not report.error:
            name = seen_from(self.folder, report.path)
            self.looked_at.append(name)
            self.found.extend(open_findings(report, name, at))

    def laid_over(self, older: Baseline, by: str, at: datetime) -> Baseline:
        """Return what a baseline becomes; what it held already stays with whoever adopted it."""
        return older.made_of(self.found, self.looked_at, by, at)
