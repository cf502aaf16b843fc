"""L101 licence-missing: a licence that must be named is not."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding


class LicenceMissing(Rule):
    """The picture is used under a licence that asks to be named, and it is not.

    Why it matters: without the licence's name or link the permission itself ends
        (CC BY 4.0, 3(a)(1)(C) and 6(a)).
    Example: "Photo: Jane Doe" under a picture that is licensed CC BY 4.0.
    To mend: add the licence's name, in an online page with its link.
    """

    code = "L101"
    name = "licence-missing"
    message = "The licence {licence} is not named."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where a printed credit leaves out the licence on record."""
        for unsaid in case.departures(DifferenceKind.LICENCE_MISSING):
            yield self.finding(case, fix=f"Add: {unsaid.expected}", licence=unsaid.expected)
