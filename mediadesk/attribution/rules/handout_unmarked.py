"""T104 handout-unmarked: a handout is published as if a photographer of the press had taken it."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity

_HANDOUT: Final = frozenset({"handout", "supplied", "ho"})


class HandoutUnmarked(Rule):
    """The picture was handed out by a party of the story, and the text does not say so.

    Why it matters: who released a picture matters more than who took it, and the reader has to know
        that nobody independent saw it taken (AP and Reuters mark handouts).
    Example: "Photo: Reuters" under a picture that came as "Ministry of Defence / Handout via
        Reuters".
    To mend: add "Handout", and who released it.
    """

    code = "T104"
    name = "handout-unmarked"
    severity = Severity.WARNING
    message = "The picture is a handout; the text beside it does not say so."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the record says handout and the print does not."""
        if case.dossier is None or case.signs.says_handout or not case.has_credit:
            return
        credit = case.dossier.credit_or_empty
        if {credit.status.casefold(), case.supplied_as} & _HANDOUT:
            giver = next(iter((*credit.courtesy, *credit.sources)), "")
            advice = f"Add: {giver} / Handout" if giver else "Add: Handout, and who released it"
            yield self.finding(case, fix=advice)
