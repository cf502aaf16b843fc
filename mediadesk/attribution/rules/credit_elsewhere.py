"""C113 credit-elsewhere: the credit may stand in the list of credits; see that it does."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class CreditElsewhere(Rule):
    """No credit stands beside the picture, and the supplier demands it in the credits area.

    Why it matters: the demand (PLUS, Credit Line Required: CR-CCA) is met by a list of credits at
        the end, which this check does not match with pictures.
    Example: a book with a page of picture credits.
    To mend: see that the list names the picture.
    """

    code = "C113"
    name = "credit-elsewhere"
    severity = Severity.INFO
    message = (
        "The supplier demands the credit in the list of credits; none stands beside the picture."
    )

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the credit is demanded elsewhere and is not here."""
        if "CR-CCA" in case.terms_in("credit_line_required") and not case.has_credit:
            line = case.expected_line
            advice = (
                f"See that the credits have: {line}" if line else "See that the credits have it."
            )
            yield self.finding(case, fix=advice)
