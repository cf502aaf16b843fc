"""L106 change-notice-missing: a notice of earlier changes is not printed."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding


class ChangeNoticeMissing(Rule):
    """The picture came with a notice that somebody had changed it, and the notice is not printed.

    Why it matters: a Creative Commons licence wants notices of earlier changes kept
        (CC BY 4.0, 3(a)(1)(B)); without it the reader takes the change for the photographer's.
    Example: "Photo: Jane Doe, CC BY 4.0" under a picture that came with "colours restored by Bo".
    To mend: print the notice as it stands, before what was changed here.
    """

    code = "L106"
    name = "change-notice-missing"
    message = "The picture came with the notice “{notice}”, which is not printed."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each notice that a printed credit leaves out."""
        for dropped in case.departures(DifferenceKind.CHANGE_NOTICE_MISSING):
            yield self.finding(case, fix=f"Add: {dropped.expected}", notice=dropped.expected)
