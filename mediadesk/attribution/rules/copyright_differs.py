"""L105 copyright-differs: another holder of the copyright is printed."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding, Status


class CopyrightDiffers(Rule):
    """The printed copyright notice names another holder than the record.

    Why it matters: © is a claim; printed for the wrong party it takes the right from its owner
        and sends requests to somebody who may not grant them.
    Example: "© Northern Wires" where the record says "© 2024 Jane Doe".
    To mend: print the notice on record.
    """

    code = "L105"
    name = "copyright-differs"
    effect = Status.WRONG
    message = "“© {printed}” is printed; the record's notice is “{expected}”."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where another holder is printed."""
        for other in case.departures(DifferenceKind.COPYRIGHT_DIFFERS):
            advice = f"Print: {other.expected}"
            yield self.finding(case, fix=advice, printed=other.printed, expected=other.expected)
