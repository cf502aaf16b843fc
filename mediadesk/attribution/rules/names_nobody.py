"""C105 names-nobody: a credit is printed that names no maker and no source."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding


class NamesNobody(Rule):
    """A credit is printed, and no person, agency or owner can be made out in it.

    Why it matters: "private", "supplied" or "handout" alone tell a reader nothing and credit
        nobody; agencies ask that the body that released a picture be named.
    Example: "Photo: handout".
    To mend: name who made the picture, or who gave it to the desk.
    """

    code = "C105"
    name = "names-nobody"
    message = "The credit “{credit}” names neither a maker nor a source."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where a printed credit names nobody and no other finding says whom."""
        known = case.departures(DifferenceKind.PARTY_MISSING)
        if not case.has_credit or known or _names_somebody(case):
            return
        printed = case.placement.credit.strip() or case.parsed.credit_part.strip()
        yield self.finding(case, fix="Name who made or supplied the picture.", credit=printed)


def _names_somebody(case: Case) -> bool:
    parsed = case.parsed
    makers = parsed.creators or parsed.organizations or parsed.via or parsed.courtesy
    return bool(makers or parsed.commissioned_for or parsed.copyright)
