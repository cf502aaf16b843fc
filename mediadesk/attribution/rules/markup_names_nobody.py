"""S102 markup-names-nobody: structured data without maker, credit, copyright and licence."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class MarkupNamesNobody(Rule):
    """The page describes the picture as an ImageObject and names nobody in it.

    Why it matters: search engines show a credit only where one of `creator`, `creditText`,
        `copyrightNotice` and `license` is there (Google, image metadata).
    Example: {"@type": "ImageObject", "contentUrl": "https://example.org/pier.jpg"}
    To mend: add `creditText` with the printed credit; the delivery as JSON-LD writes all four.
    """

    code = "S102"
    name = "markup-names-nobody"
    severity = Severity.INFO
    message = (
        "The page's structured data name no creator, credit, copyright or licence for the picture."
    )

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where an ImageObject has none of the four."""
        markup = case.placement.markup
        if markup is None or markup.creators or markup.credit or markup.copyright or markup.licence:
            return
        line = case.expected_line or case.placement.credit
        advice = f'Add: "creditText": "{line}"' if line else "Add creditText with the credit."
        yield self.finding(case, fix=advice)
