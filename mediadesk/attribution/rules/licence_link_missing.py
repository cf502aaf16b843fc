"""L104 licence-link-missing: a licence is named online without its link."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding, Severity


class LicenceLinkMissing(Rule):
    """The page names the licence and does not link to its text.

    Why it matters: where practicable the licence has to come with its address
        (CC BY 4.0, 3(a)(1)(C)), and on a page it always is.
    Example: "Photo: Jane Doe, CC BY 4.0" on a web page, as plain text.
    To mend: link the licence's name; the web form of every house style does.
    """

    code = "L104"
    name = "licence-link-missing"
    severity = Severity.WARNING
    message = "The licence {licence} is named without a link to its text."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where a page that can carry links has none to the licence."""
        for plain in case.departures(DifferenceKind.LICENCE_LINK_MISSING):
            yield self.finding(case, fix=f"Link: {plain.expected}", licence=plain.printed)
