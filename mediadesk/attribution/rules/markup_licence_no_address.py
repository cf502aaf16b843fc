"""S103 markup-licence-no-address: structured data with a licence that is no address."""

import re
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity

_ADDRESS: Final = re.compile(r"https?://[^\s/]+", re.IGNORECASE)


class MarkupLicenceNoAddress(Rule):
    """The page gives a licence for the picture that is a name and not the address of its text.

    Why it matters: search engines mark a picture as licensable only where `license` is an address
        (Google, image metadata); "CC BY" alone names no version either.
    Example: "license": "CC BY"
    To mend: give the address of the licence's text.
    """

    code = "S103"
    name = "markup-licence-no-address"
    severity = Severity.WARNING
    message = "The page's structured data give “{licence}” as licence, which is no address."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the licence is no address of the web."""
        markup = case.placement.markup
        if markup is None or not markup.licence or _ADDRESS.match(markup.licence):
            return
        known = case.dossier.credit_or_empty.licence_url if case.dossier is not None else ""
        advice = (
            f'Print: "license": "{known}"' if known else "Give the address of the licence's text."
        )
        yield self.finding(case, fix=advice, licence=markup.licence)
