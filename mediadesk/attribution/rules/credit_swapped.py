"""C106 credit-swapped: two parties on record have changed places in print."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding, Status


class CreditSwapped(Rule):
    """Two parties on record are both printed, each named for what the other did.

    Why it matters: who passed a picture on did not make it, and the house that made it is owed
        the first place; a swapped line is wrong although no name is missing.
    Example: "Reuters via BelTA" where the record says "BelTA via Reuters".
    To mend: print the parties as the record has them.
    """

    code = "C106"
    name = "credit-swapped"
    effect = Status.WRONG
    message = "Two parties have changed places: printed are {printed}, on record {expected}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where two parties stand for each other."""
        for swap in case.departures(DifferenceKind.PARTIES_SWAPPED):
            line = f"Print: {case.expected_line}" if case.expected_line else ""
            advice = line or f"Name them as the record does: {swap.expected}."
            yield self.finding(case, fix=advice, printed=swap.printed, expected=swap.expected)
