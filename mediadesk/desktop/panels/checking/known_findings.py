"""Findings that a baseline holds, as the panel shows them: marked, passed over or listed."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from mediadesk.model.finding import DocumentReport, Judgement

#: Returns a report whose known findings are marked as such.
Marker: TypeAlias = Callable[[DocumentReport], DocumentReport]


class KnownFindings:
    """Marks reports, and says what of a picture is listed.

    Attributes:
        is_shown: Whether what a baseline holds is listed with the rest.
    """

    def __init__(self) -> None:
        self.is_shown = False
        self._mark: Marker = _as_it_is

    def mark_by(self, mark: Marker) -> None:
        """Have findings marked that a baseline holds, of every report from now on."""
        self._mark = mark

    def marked(self, report: DocumentReport | None) -> DocumentReport | None:
        """Return a report with its marks; None for none."""
        return self._mark(report) if report is not None else None

    def as_listed(self, judgement: Judgement) -> Judgement:
        """Return a judgement with those of its findings that are listed."""
        if self.is_shown:
            return judgement
        left = tuple(one for one in judgement.findings if not one.is_known)
        return replace(judgement, findings=left)

    def hidden(self, judgement: Judgement | None) -> int:
        """Return how many findings at a picture are not listed."""
        if judgement is None or self.is_shown:
            return 0
        return sum(one.is_known for one in judgement.findings)


def _as_it_is(report: DocumentReport) -> DocumentReport:
    return report
