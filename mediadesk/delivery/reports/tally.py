"""Count what a check came to while its documents pass by."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from mediadesk.attribution.change_words import CHANGE_NAMES
from mediadesk.i18n.counting import count
from mediadesk.model.finding import DocumentReport, Status

#: In the order they are told.
TOLD: Final = (Status.COMPLETE, Status.INCOMPLETE, Status.WRONG, Status.UNKNOWN)


@dataclass(slots=True)
class Tally:
    """What has passed so far.

    Attributes:
        documents: How many documents.
        unread: How many of them could not be read.
        open_documents: How many are not clean.
        statuses: Editorial pictures by status.
        rules: Findings nobody waived and no baseline knows, by (code, name).
        known: Findings that a baseline knows.
        waived: Findings that somebody waived.
        changes: Differences from the last check, by kind.
    """

    documents: int = 0
    unread: int = 0
    open_documents: int = 0
    statuses: Counter[Status] = field(default_factory=Counter)
    rules: Counter[tuple[str, str]] = field(default_factory=Counter)
    known: int = 0
    waived: int = 0
    changes: Counter[str] = field(default_factory=Counter)

    @property
    def pictures(self) -> int:
        """Number of editorial pictures."""
        return sum(self.statuses[status] for status in TOLD)

    def counting(self, documents: Iterable[DocumentReport]) -> Iterator[DocumentReport]:
        """Yield documents as they come, counted."""
        for document in documents:
            self.add(document)
            yield document

    def add(self, document: DocumentReport) -> None:
        """Count one document."""
        self.documents += 1
        self.unread += bool(document.error)
        self.open_documents += not document.is_clean
        self.changes.update(CHANGE_NAMES[change.kind] for change in document.changes)
        for judged in document.judgements:
            self.statuses[judged.status] += 1
            for found in judged.findings:
                self.waived += bool(found.waived_by)
                self.known += found.is_known and not found.waived_by
                if not (found.waived_by or found.is_known):
                    self.rules[found.rule, found.name] += 1

    @property
    def settled(self) -> str:
        """What needs nobody any more, in a sentence; "" where there is no such finding."""
        if self.known:
            waived = f", {self.waived:,} waived" if self.waived else ""
            return f"{count(self.known, 'finding')} known already{waived}."
        return f"{count(self.waived, 'finding')} waived." if self.waived else ""
