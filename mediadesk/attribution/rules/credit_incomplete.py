"""C102 credit-incomplete: the printed credit leaves out somebody on record."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.party_words import to_print
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding


class CreditIncomplete(Rule):
    """A credit is printed, and somebody whom the record names is not in it, or by surname alone.

    Why it matters: agencies and photographers are each owed their name; "AP" alone does not
        credit the photographer, the photographer alone does not credit AP.
    Example: "Photo: Reuters" where the record says "Ammar Awad / Reuters".
    To mend: add the name that the finding tells.
    """

    code = "C102"
    name = "credit-incomplete"
    message = "The credit {fault}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each party on record that a printed credit does not name."""
        if not case.has_credit:
            return
        for left_out in case.departures(DifferenceKind.PARTY_MISSING):
            if left_out.printed:
                told = f"names {left_out.expected} by “{left_out.printed}” alone"
                yield self.finding(case, fix=f"Print: {left_out.expected}", fault=told)
            else:
                told = f"leaves out {to_print(left_out)}"
                yield self.finding(case, fix=f"Add: {to_print(left_out)}", fault=told)
