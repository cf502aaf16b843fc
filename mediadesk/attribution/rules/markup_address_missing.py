"""S101 markup-address-missing: structured data without the address of the picture."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class MarkupAddressMissing(Rule):
    """The page describes the picture as an ImageObject and does not say which picture it is.

    Why it matters: search engines know a picture by `contentUrl`; `url` may be its page, and does
        not count (Google, image metadata). Property names are case-sensitive: `ContentUrl` is none.
    Example: {"@type": "ImageObject", "url": "https://example.org/pier.jpg"}
    To mend: give the address of the picture as `contentUrl`.
    """

    code = "S101"
    name = "markup-address-missing"
    severity = Severity.INFO
    message = "The page's structured data do not give the picture's contentUrl."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where an ImageObject has no contentUrl."""
        markup = case.placement.markup
        if markup is not None and not markup.content_url:
            address = markup.url or case.placement.image
            yield self.finding(case, fix=f'Add: "contentUrl": "{address}"')
