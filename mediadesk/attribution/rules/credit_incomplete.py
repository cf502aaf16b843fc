"""C102 credit-incomplete: the printed credit leaves out somebody on record."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding


class CreditIncomplete(Rule):
    """A credit is printed, and somebody whom the record names is not in it.

    Why it matters: agencies and photographers are each owed their name; "AP" alone does not
        credit the photographer, the photographer alone does not credit AP.
    Example: "Photo: Reuters" where the record says "Ammar Awad / Reuters".
    To mend: add the name that the finding tells.
    """

    code = "C102"
    name = "credit-incomplete"
    message = "The credit leaves out {party}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each party on record that a printed credit does not name."""
        if not case.has_credit:
            return
        for left_out in case.departures(DifferenceKind.PARTY_MISSING):
            yield self.finding(case, fix=f"Add: {left_out.expected}", party=left_out.expected)
