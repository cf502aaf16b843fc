"""T253 alt-text-idle: the alt text says first that there is a picture."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule
from mediadesk.model.finding import Severity


class AltTextIdle(LintRule):
    """The alt text begins with "image of" or its like.

    Why it matters: a screen reader says "image" before it; the words cost time and say nothing.
    Example: "Photo of two men at a table."
    To mend: begin with what is to be seen.
    """

    code = "T253"
    name = "alt-text-idle"
    severity = Severity.INFO
    message = "{words!r} at the beginning says nothing."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault where the alt text begins idly."""
        text = case.text("alt_text")
        found = case.knowledge.words.idle_openings.opening(text)
        rest = text[found.end() :].lstrip(" :") if found else ""
        if found is not None and rest:
            end = len(text) - len(rest) + 1
            yield self.fault(case, "alt_text", (0, end), rest[0].upper(), words=found[0])
