"""C207 agency-forbids-edit: the agency does not allow what was done to its picture."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.made_here import edits_made_here
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity, Status


class AgencyForbidsEdit(Rule):
    """A picture of an agency was edited in a way that the agency's code forbids.

    Which agency forbids what stands in `resources/terms/agencies.toml`. What the house itself does
    not print (C205) is not told twice.

    Why it matters: the code is part of the contract, and the agency's name stands under the
        picture.
    Example: a retouched face, "REUTERS/Ann Lee" printed.
    To mend: print the picture as it was supplied, or ask the agency.
    """

    code = "C207"
    name = "agency-forbids-edit"
    severity = Severity.WARNING
    effect = Status.WRONG
    message = "{agency} does not allow this edit of its pictures: {edit}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each kind of edit that an agency on record forbids."""
        kinds = {edit.kind for edit in edits_made_here(case)} - case.profile.blocks
        for agency in case.agency_rules:
            for kind in sorted(kinds & agency.forbids):
                advice = f"Print the picture as supplied ({agency.reference})."
                yield self.finding(case, fix=advice, agency=agency.names[0], edit=kind.value)
