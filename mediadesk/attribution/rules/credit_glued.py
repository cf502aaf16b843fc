"""C111 credit-glued: caption and credit run into each other."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class CreditGlued(Rule):
    """The credit begins within the caption's last word, without a space.

    Why it matters: search engines, screen readers and aggregators read "World CupCredit" and lose
        the credit; it is a fault of the page's template, and so on every page.
    Example: "Fans at the World CupCredit: Ann Lee".
    To mend: put a space, a full stop or a line break before the credit.
    """

    code = "C111"
    name = "credit-glued"
    severity = Severity.WARNING
    message = "Caption and credit run into each other: “{words}”."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where a label begins within a word."""
        if case.signs.glued:
            advice = "Put a full stop and a space before the credit."
            yield self.finding(case, fix=advice, words=case.signs.glued)
