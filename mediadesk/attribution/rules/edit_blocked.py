"""C205 edit-blocked: the picture carries an edit that the house does not print."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.evidence import recovered_edits
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity, Status


class EditBlocked(Rule):
    """The picture was edited in a way that the house prints only if somebody answers for it.

    The edit stands in the log, or the pixels of the published picture show it. What is blocked
    stands in the profile, under `blocks`.

    Why it matters: adding and removing content is manipulation in every code of the press; the New
        York Times and the Guardian forbid mirrored pictures, World Press Photo what a model drew.
    Example: a mirrored portrait on a news page, even where "Photo is mirrored" is printed.
    To mend: print the picture without the edit, or waive the finding in the name of whoever
        approves it, with the reason.
    """

    code = "C205"
    name = "edit-blocked"
    severity = Severity.WARNING
    effect = Status.WRONG
    message = "The house does not print pictures with this edit: {edit}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each kind of blocked edit, once."""
        logged = case.dossier.edits if case.dossier is not None else ()
        seen = recovered_edits(0, case.comparison, case.placement, case.profile)
        kinds = [edit.kind for edit in (*logged, *seen) if edit.kind in case.profile.blocks]
        advice = "Print the picture without it, or waive this in the name of whoever approves it."
        for kind in dict.fromkeys(kinds):
            yield self.finding(case, fix=advice, edit=kind.value)
