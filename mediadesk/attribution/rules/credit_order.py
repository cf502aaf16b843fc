"""C108 credit-order: the makers are named in another order than on record."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding, Severity


class CreditOrder(Rule):
    """All makers are named, in another order than the record's.

    Why it matters: makers agree on the order of their names, and where one line credits several
        pictures the order says whose is whose.
    Example: "Photos: Bo Ek, Ann Lee" where the record says "Ann Lee, Bo Ek".
    To mend: print the names in the record's order, or correct the record.
    """

    code = "C108"
    name = "credit-order"
    severity = Severity.WARNING
    message = "The makers are named as {printed}; the record's order is {expected}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where makers stand in another order."""
        for other in case.departures(DifferenceKind.ORDER_DIFFERS):
            advice = f"Print: {other.expected}"
            yield self.finding(case, fix=advice, printed=other.printed, expected=other.expected)
