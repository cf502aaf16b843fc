"""C104 credit-wrong-party: the printed credit names somebody the record does not know."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding, Status


class CreditWrongParty(Rule):
    """The printed credit names a maker or a source that the record does not know.

    Why it matters: it gives one person's work to another; corrections have to be printed for it.
    Example: "Photo: dpa" under a picture that the record has from the Kremlin.
    To mend: print the credit on record, or correct the record where that is wrong.
    """

    code = "C104"
    name = "credit-wrong-party"
    effect = Status.WRONG
    message = "The credit names {printed}{instead}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each printed party that is not on record."""
        advice = f"Print: {case.expected_line}" if case.expected_line else ""
        for wrong in case.departures(DifferenceKind.PARTY_WRONG):
            instead = (
                f"; the record says {wrong.expected}"
                if wrong.expected
                else ", whom the record does not know"
            )
            yield self.finding(case, fix=advice, printed=wrong.printed, instead=instead)
