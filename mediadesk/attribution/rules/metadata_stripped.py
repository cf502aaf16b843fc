"""P108 metadata-stripped: the published picture says nothing of its maker any more."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class MetadataStripped(Rule):
    """The original names its maker or its rights in its metadata; the published file has lost them.

    Why it matters: IPTC fields travel with the file when somebody saves it, and search engines show
        credit and licence from them; stripping them is forbidden where they are rights management
        information.
    Example: a page's copy without IPTC and XMP of a photo that says who made it.
    To mend: keep creator, credit line, copyright and web statement when pictures are resized.
    """

    code = "P108"
    name = "metadata-stripped"
    severity = Severity.INFO
    message = "The published picture has lost the creator and the rights that its original names."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the original names somebody and the published file nobody."""
        words = case.own_words
        if words.original is None or words.published is None or words.is_same_file:
            return
        if words.original.names_somebody and not words.published.names_somebody:
            advice = "Keep creator, credit line and copyright when pictures are resized."
            yield self.finding(case, fix=advice)
