"""S105 markup-address-not-shown: structured data speak of another size of the picture."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class MarkupAddressNotShown(Rule):
    """The page's structured data give an address at which the page does not show the picture.

    Why it matters: search engines join description and picture by the address; what is said of
        another size is said of no picture on the page (Google, image metadata).
    Example: contentUrl ".../pier-1200.jpg" on a page that shows ".../pier-800.jpg".
    To mend: give the address that the page shows, or offer that size in srcset.
    """

    code = "S105"
    name = "markup-address-not-shown"
    severity = Severity.INFO
    message = "The page's structured data describe {address}, which the page does not show."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where no shown address is the one described."""
        markup = case.placement.markup
        if markup is not None and markup.content_url and not markup.is_shown:
            advice = f'Print: "contentUrl": "{case.placement.image}"'
            yield self.finding(case, fix=advice, address=markup.content_url)
