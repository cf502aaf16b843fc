"""T251 alt-text-missing: there are no words instead of the picture."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule


class AltTextMissing(LintRule):
    """The profile asks for an alt text, and there is none.

    Why it matters: whoever cannot see the picture learns nothing of it (WCAG 2.2, 1.1.1).
    Example: a photo for the web with caption and credit, and no alt text.
    To mend: say in a sentence what is to be seen.
    """

    code = "T251"
    name = "alt-text-missing"
    message = "There is no alt text."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault where the alt text is empty."""
        if "alt" in case.profile.needs and not case.text("alt_text").strip():
            yield self.fault(case, "alt_text")
