"""C202 edit-unsupported: an edit is stated that nothing supports."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding, Status


class EditUnsupported(Rule):
    """The text states an edit that neither the log nor the pixels of the picture know of.

    Why it matters: a statement about a picture has to be true; a wrong one casts doubt on the
        photographer's work.
    Example: "Photo is cropped and enlarged" under a picture that shows the whole original.
    To mend: take the statement out, or record the edit in the log with who made it.
    """

    code = "C202"
    name = "edit-unsupported"
    effect = Status.WRONG
    message = "The text says that the picture is {edit}; neither the log nor the pixels do."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each stated edit without evidence."""
        for claim in case.departures(DifferenceKind.EDIT_UNSUPPORTED):
            claimed = claim.printed.replace("-", " ")
            advice = f"Take out that it is {claimed}, or log the edit."
            yield self.finding(case, fix=advice, edit=claimed)
