"""L114 use-restricted: the supplier restricts the use; whether it is kept, somebody has to know."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.attribution.supplier_terms import Restriction
from mediadesk.model.finding import Finding, Severity

#: Restrictions that other rules judge.
_JUDGED: Final = frozenset({"mandatory-credit", "use-within", "no-crop", "no-alteration"})


class UseRestricted(Rule):
    """Instructions restrict the use of the picture in a way that this check cannot judge.

    Why it matters: "no archive", "no sales", "one time use" bind the house beyond this page: its
        archive, its syndication, its next story.
    Example: "NO ARCHIVES. NO RESALES." from an agency.
    To mend: see that the restriction is kept; nothing needs printing.
    """

    code = "L114"
    name = "use-restricted"
    severity = Severity.INFO
    message = "The supplier restricts the use: {says} (“{wording}”)."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield one finding that tells all such restrictions."""
        open_ones = [r for r in case.restrictions if _is_open(r, case)]
        if open_ones:
            says = "; ".join(restriction.says for restriction in open_ones)
            wording = "; ".join(restriction.wording for restriction in open_ones)
            advice = "See that this is kept, in the archive and in sales too."
            yield self.finding(case, fix=advice, says=says, wording=wording)


def _is_open(asked: Restriction, case: Case) -> bool:
    """Return whether nothing about the document tells that a restriction is kept or broken."""
    if asked.code in _JUDGED or asked.day is not None or asked.is_not_online:
        return False
    if asked.contexts:
        return case.profile.context is None
    return not (asked.countries and case.profile.countries)
