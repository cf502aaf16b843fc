"""What the services need to write a check's report: one writer a form."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from mediadesk.model.finding import DocumentReport


@dataclass(frozen=True, slots=True)
class ReportFrame:
    """What a report says of the check as a whole, known before the first document is.

    Attributes:
        made_at: When, UTC.
        profile: Name of the profile that was judged by.
        folder: Documents are named as seen from here, where they lie below it.
        documents: How many there are.
        has_baseline: Whether findings were compared with a baseline.
        fingerprint_folder: Where documents are seen from in fingerprints: the baseline's folder.
    """

    made_at: datetime
    profile: str
    folder: Path
    documents: int
    has_baseline: bool = False
    fingerprint_folder: Path | None = None

    def name_of(self, document: Path) -> str:
        """Return a document as seen from the folder where it lies below it, else its whole path."""
        if document.is_relative_to(self.folder):
            return document.relative_to(self.folder).as_posix()
        return str(document)


class ReportWriter(Protocol):
    """Writes one form of report, a piece at a time, so that none has to hold an archive."""

    @property
    def name(self) -> str:
        """What it is chosen by, such as "sarif"."""
        ...

    @property
    def label(self) -> str:
        """What people call it, such as "Page to mail (HTML)"."""
        ...

    @property
    def suffix(self) -> str:
        """The suffix of its files, such as ".sarif"."""
        ...

    def pieces(self, documents: Iterable[DocumentReport], frame: ReportFrame) -> Iterator[str]:
        """Yield the report's text, each document read once and let go of."""
        ...
