"""C204 editor-wrong-role: an editor is named for what somebody else did."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding, Status


class EditorWrongRole(Rule):
    """Somebody who worked on the picture is named for other work than the log has of them.

    Why it matters: whoever is named for an edit answers for it; to be named for a retouch one
        did not make is a false charge.
    Example: "Retouching: Rosa Yamamoto" where the log says that she cropped the picture.
    To mend: print the role on record, or correct the record where that is wrong.
    """

    code = "C204"
    name = "editor-wrong-role"
    effect = Status.WRONG
    message = "Printed is {printed}; the record says {expected}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each editor who is named for another role."""
        for other in case.departures(DifferenceKind.ROLE_WRONG):
            advice = f"Name the role on record: {other.expected}."
            yield self.finding(case, fix=advice, printed=other.printed, expected=other.expected)
