"""L103 licence-differs: another licence is printed than the one on record."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding, Status


class LicenceDiffers(Rule):
    """A licence is printed that is not the one the picture came with.

    Why it matters: readers reuse a picture on the terms that are printed; a wrong one promises
        what the maker never gave, and "CC BY" without version names no licence at all.
    Example: "CC BY 4.0" under a picture that is licensed CC BY-NC-ND 2.0.
    To mend: print the licence on record, or correct the record where that is wrong.
    """

    code = "L103"
    name = "licence-differs"
    effect = Status.WRONG
    message = "The licence {printed} is printed; the picture came with {expected}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where another licence is printed."""
        for other in case.departures(DifferenceKind.LICENCE_WRONG):
            advice = f"Print: {other.expected}"
            yield self.finding(case, fix=advice, printed=other.printed, expected=other.expected)
