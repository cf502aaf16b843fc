"""T101 caption-differs: the printed caption is not the one on record."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding, Severity


class CaptionDiffers(Rule):
    """The printed caption is not the one that the catalogue holds.

    Why it matters: a caption may vary from story to story, but a name or a date that changed on
        the way is how wrong captions come about.
    Example: "greeted by Kim Yo-Jong" on record, "greeted by Kim Jong-Un" in print.
    To mend: compare the two; print the one on record, or save the new one to the catalogue.
    """

    code = "T101"
    name = "caption-differs"
    severity = Severity.WARNING
    message = "The printed caption is not the one on record."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where a printed caption departs from the record."""
        for other in case.departures(DifferenceKind.CAPTION_DIFFERS):
            if other.printed and other.expected:
                yield self.finding(case, fix=f"On record: {other.expected}")
