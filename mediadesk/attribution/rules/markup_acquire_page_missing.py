"""S104 markup-acquire-page-missing: structured data without a page where a licence can be had."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class MarkupAcquirePageMissing(Rule):
    """The page gives the picture's licence and not the page where a licence can be had.

    Why it matters: search engines lead buyers to `acquireLicensePage` (Google, image metadata); it
        is recommended, not required.
    Example: "license": "https://example.org/terms" without "acquireLicensePage"
    To mend: add the licensor's page, or the page of the picture.
    """

    code = "S104"
    name = "markup-acquire-page-missing"
    severity = Severity.INFO
    message = "The page's structured data give a licence and no page where one can be had."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where a licence is given and no page to get one."""
        markup = case.placement.markup
        if markup is not None and markup.licence and not markup.acquire_page:
            page = case.dossier.credit_or_empty.work_url if case.dossier is not None else ""
            advice = f'Add: "acquireLicensePage": "{page}"' if page else "Add acquireLicensePage."
            yield self.finding(case, fix=advice)
