"""C103 credit-misspelt: a name in the printed credit is misspelt."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding, Status


class CreditMisspelt(Rule):
    """A name in the printed credit is nearly, but not quite, the one on record.

    Why it matters: a misspelt name credits nobody, and cannot be found by whoever looks for it.
    Example: "Photo: Jeon Heon-Kyum" where the record says "Jeon Heon-Kyun".
    To mend: print the name as the record spells it, or correct the record where that is wrong.
    """

    code = "C103"
    name = "credit-misspelt"
    effect = Status.WRONG
    message = "“{printed}” is printed; the record spells it “{expected}”."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each misspelt name."""
        for slip in case.departures(DifferenceKind.PARTY_MISSPELT):
            advice = f"Replace “{slip.printed}” by “{slip.expected}”."
            yield self.finding(case, fix=advice, printed=slip.printed, expected=slip.expected)
