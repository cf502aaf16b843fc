"""C104 credit-wrong-party: the printed credit names somebody the record does not know."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.party_words import named_as
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Difference, DifferenceKind, Finding, Status


class CreditWrongParty(Rule):
    """The printed credit names a maker, a source or an editor that the record does not know.

    Why it matters: it gives one person's work to another; corrections have to be printed for it.
    Example: "Photo: dpa" under a picture that the record has from the Kremlin.
    To mend: print the credit on record, or correct the record where that is wrong.
    """

    code = "C104"
    name = "credit-wrong-party"
    effect = Status.WRONG
    message = "The credit names {printed}{role}{instead}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each printed party that is not on record."""
        for wrong in case.departures(DifferenceKind.PARTY_WRONG):
            known = wrong.expected
            instead = f"; the record says {known}" if known else ", whom the record does not know"
            role = f" {named_as(wrong.part)}" if wrong.part is not None else ""
            yield self.finding(
                case, fix=_advice(case, wrong), printed=wrong.printed, role=role, instead=instead
            )


def _advice(case: Case, wrong: Difference) -> str:
    if case.expected_line:
        return f"Print: {case.expected_line}"
    if wrong.expected:
        return f"Print {wrong.expected} instead of {wrong.printed}."
    return f"Take out {wrong.printed}, or put it on record."
