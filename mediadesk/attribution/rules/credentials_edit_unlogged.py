"""P109 credentials-edit-unlogged: signed credentials tell of an edit that the log does not know."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class CredentialsEditUnlogged(Rule):
    """Content Credentials list an edit that readers can see, and no log has it.

    Why it matters: somebody edited the picture outside the desk, and signed for it; the credit line
        is composed without it.
    Example: c2pa.cropped in the credentials, no crop in the log.
    To mend: record the edit, with the name of whoever made it.
    """

    code = "P109"
    name = "credentials-edit-unlogged"
    severity = Severity.INFO
    message = "The Content Credentials tell of edits that the log does not know: {actions}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield one finding that names the actions."""
        actions = case.own_words.untold
        if actions and case.dossier is not None:
            advice = "Record the edit and who made it."
            yield self.finding(case, fix=advice, actions=", ".join(actions))
