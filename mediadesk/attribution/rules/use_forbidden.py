"""L113 use-forbidden: the supplier forbids this use of the picture."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.attribution.supplier_terms import Restriction
from mediadesk.model.finding import Finding, Status


class UseForbidden(Rule):
    """Instructions forbid the use that the document, by its kind or by the profile, is.

    What the house publishes for (`context`) and where (`countries`) stands in the profile; that a
    document is on the internet, it shows itself. The wordings stand in
    `resources/terms/restrictions.toml`.

    Why it matters: a use that the licence excludes is a use without licence.
    Example: "GERMANY OUT" in a house with countries = ["DE"]; "NO INTERNET" on a page.
    To mend: take the picture out, or ask the supplier for leave.
    """

    code = "L113"
    name = "use-forbidden"
    effect = Status.WRONG
    message = "The supplier asks: {says} (“{wording}”)."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each restriction that the use is known to break."""
        for asked in case.restrictions:
            if _is_broken(asked, case):
                advice = "Take the picture out, or ask the supplier for leave."
                yield self.finding(case, fix=advice, says=asked.says, wording=asked.wording)


def _is_broken(asked: Restriction, case: Case) -> bool:
    profile = case.profile
    is_in_context = profile.context is not None and profile.context.value in asked.contexts
    is_online = asked.is_not_online and case.is_online
    return is_in_context or is_online or bool(asked.countries & profile.countries)
