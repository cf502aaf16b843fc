"""C101 credit-missing: a picture is published without a credit."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding

#: PLUS Credit Line Required: not at all, or in a list of credits.
_NOT_HERE: Final = frozenset({"CR-NRQ", "CR-CCA"})


class CreditMissing(Rule):
    """A picture is published and nothing beside it says who made or supplied it.

    Why it matters: the credit is a condition of nearly every licence, and the maker's by law in
        most countries.
    Example: a figure whose caption ends without "Photo: ...".
    To mend: print the credit line that the catalogue proposes; import the picture where the
        catalogue does not know it.
    """

    code = "C101"
    name = "credit-missing"
    message = "No credit is printed with this picture."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where nothing is printed that is meant as a credit."""
        if not case.has_credit and not case.terms_in("credit_line_required") & _NOT_HERE:
            proposal = f"Print: {case.expected_line}" if case.expected_line else ""
            yield self.finding(case, fix=proposal or "Find out who made it and print the credit.")
