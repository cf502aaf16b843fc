"""T254 caption-repeats-headline: caption and headline are one text."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule
from mediadesk.model.finding import Severity


class CaptionRepeatsHeadline(LintRule):
    """The headline is the caption again.

    Why it matters: a page that prints both says everything twice.
    Example: headline and caption both "The president arrives."
    To mend: shorten the headline to a few words, or clear it.
    """

    code = "T254"
    name = "caption-repeats-headline"
    severity = Severity.INFO
    message = "The headline repeats the caption."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault where headline and caption are one text."""
        headline = case.text("headline")
        if headline.strip() and _bare(headline) == _bare(case.caption):
            yield self.fault(case, "headline", (0, len(headline)), "")


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
