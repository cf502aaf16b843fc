"""C112 credit-off-place: the credit stands elsewhere than the supplier demands."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.edit import EditKind
from mediadesk.model.finding import Finding, Severity


class CreditOffPlace(Rule):
    """The supplier demands a place for the credit, and it stands somewhere else.

    Why it matters: the place is part of the licence (PLUS, Credit Line Required): on the picture,
        or beside it.
    Example: "beside the picture" demanded, and only the story's byline names the photographer.
    To mend: print the credit where it is demanded.
    """

    code = "C112"
    name = "credit-off-place"
    severity = Severity.WARNING
    message = "The supplier demands the credit {place}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the place that is demanded is seen to be empty."""
        demanded = case.terms_in("credit_line_required")
        advice = f"Print there: {case.expected_line}" if case.expected_line else "Print it there."
        if "CR-CAI" in demanded and case.placement.is_bylined:
            yield self.finding(
                case, fix=advice, place="beside the picture; it stands apart from it"
            )
        if "CR-COI" in demanded and _is_bare(case):
            yield self.finding(case, fix=advice, place="on the picture; nothing is written on it")


def _is_bare(case: Case) -> bool:
    """Return whether the pixels were seen, nothing was written on them nor laid over them."""
    seen = case.comparison
    if case.placement.is_overlaid:
        return False
    if seen is None or not seen.is_proof or seen.altered:
        return False
    return all(edit.kind is not EditKind.TEXT for edit in case.edits)
