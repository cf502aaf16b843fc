"""C110 credit-repeats: a name stands twice in the credit."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class CreditRepeats(Rule):
    """A maker is named twice in one credit, the second time perhaps with a slip of the pen.

    Why it matters: the line was put together by a machine and read by nobody; which of two
        spellings is right the reader cannot know.
    Example: "Photo: APA / GEORG HOCHMUTH / GEORG HOCHMUT".
    To mend: print the name once, as the record spells it.
    """

    code = "C110"
    name = "credit-repeats"
    severity = Severity.WARNING
    message = "“{name}” stands twice in the credit."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each maker who is named twice."""
        advice = f"Print: {case.expected_line}" if case.expected_line else "Print the name once."
        for name in case.signs.repeated:
            yield self.finding(case, fix=advice, name=name)
