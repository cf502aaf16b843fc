"""C107 credit-misplaced: a party is named for something else than on record."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.party_words import named_as, to_print
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding, Severity


class CreditMisplaced(Rule):
    """A party on record is printed, and the text names it for something else.

    Why it matters: "via" tells that a picture was passed on, "courtesy of" that it was lent, "for"
        that it was ordered; without the word the distributor is printed as the source, the lender
        as the maker.
    Example: "Photo: BelTA / Reuters" where the record says "BelTA via Reuters", in a house that
        prints "via".
    To mend: print the word that the finding tells, or put the name where the record has it.
    """

    code = "C107"
    name = "credit-misplaced"
    severity = Severity.WARNING
    message = "{party} is printed {printed}; the record has it {expected}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each party that is named for something else."""
        for moved in case.departures(DifferenceKind.PARTY_MISPLACED):
            printed, expected = named_as(moved.printed_part), named_as(moved.part)
            name = to_print(moved)
            advice = f"Print: {name}" if name != moved.expected else f"Name {name} {expected}."
            yield self.finding(
                case, fix=advice, party=moved.printed, printed=printed, expected=expected
            )
