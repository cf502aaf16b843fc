"""T225 all-capitals: the caption is written in capitals."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule

_FEWEST_LETTERS: Final = 25
_SHARE: Final = 0.9


class AllCapitals(LintRule):
    """The caption is written in capitals.

    Why it matters: it cannot be printed as it is, and which words are names is lost.
    Example: "THE PRIME MINISTER OPENS THE BRIDGE IN OSLO."
    To mend: write it as a sentence.
    """

    code = "T225"
    name = "all-capitals"
    message = "The caption is written in capitals."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault where nearly all letters are capitals."""
        text = case.caption
        capitals, small = sum(map(str.isupper, text)), sum(map(str.islower, text))
        if capitals >= _FEWEST_LETTERS and capitals >= _SHARE * (capitals + small):
            yield self.fault(case, "description", (0, len(text)))
