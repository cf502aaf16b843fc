"""P102 alt-missing: a picture has no alternative text."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class AltMissing(Rule):
    """A picture of a web page or an e-book has no alternative text.

    Why it matters: readers who cannot see it learn nothing of it (WCAG 2.2, 1.1.1).
    Example: an img element without alt.
    To mend: say in a sentence what the picture shows; the catalogue keeps an alt text for it.
    """

    code = "P102"
    name = "alt-missing"
    severity = Severity.WARNING
    message = "The picture has no alternative text."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where a kind of document that has alternative texts lacks one."""
        if case.takes_alt and not case.placement.alt.strip():
            kept = case.dossier.caption_in().alt_text if case.dossier is not None else ""
            advice = f"Use: {kept}" if kept else "Say in a sentence what the picture shows."
            yield self.finding(case, fix=advice)
