"""L108 original-link-missing: a page does not link to the picture it took."""

import re
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity

_LICENCE: Final = re.compile(r"CC[ -]BY", re.IGNORECASE)


class OriginalLinkMissing(Rule):
    """A picture under a Creative Commons licence is not linked to where it came from.

    Why it matters: the licence asks for the address of the material where that is practicable (CC
        BY 4.0, 3(a)(1)(A)(v)), and on a page it is; readers find title, other sizes and the maker
        there.
    Example: "Photo: Jane Doe, CC BY 4.0" without a link to the picture's page.
    To mend: link the picture's title or the word "Photo" to its page.
    """

    code = "L108"
    name = "original-link-missing"
    severity = Severity.WARNING
    message = "The page does not link to where the picture ({licence}) came from."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where a page that can link does not link to the picture's own page."""
        credit = case.dossier.credit_or_empty if case.dossier is not None else None
        links = case.placement.links
        if credit is None or links is None or not case.has_credit:
            return
        wanted = _address(credit.work_url)
        if wanted and _LICENCE.match(credit.licence) and wanted not in map(_address, links):
            yield self.finding(case, fix=f"Link: {credit.work_url}", licence=credit.licence)


def _address(url: str) -> str:
    """Return what two spellings of one address share."""
    bare = re.sub(r"\A(?:https?:)?//(?:www\.)?", "", url.strip().casefold())
    return bare.partition("#")[0].rstrip("/")
