"""T241 credit-in-caption: the credit is part of the caption."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule

#: What no credit does without: a label, a stroke, the sign of a claim, brackets.
_SIGNS: Final = (":", "/", "©", "(c)", "(C)", "|", "credit", "courtesy", "photo", "foto")
_LEAST_CONFIDENCE: Final = 0.5


class CreditInCaption(LintRule):
    """The caption has the credit at its end.

    Why it matters: printed with the credit line, it stands there twice; printed without, nobody
    can say which part may be cut.
    Example: "Chess in the park. Photo: Ann Lee/Reuters"
    To mend: take it out of the caption. Agencies sign their captions; their profile ignores it.
    """

    code = "T241"
    name = "credit-in-caption"
    message = "The credit {credit!r} is part of the caption."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault where a credit stands at the end or the beginning of the caption."""
        text = case.caption
        folded = text.casefold()
        if not any(sign in folded for sign in _SIGNS):
            return
        read = case.knowledge.parse(text)
        names = (*read.creators, *read.organizations, *read.courtesy)
        credit, caption = read.credit_part.strip(), read.caption_part.strip()
        if not (credit and caption and names) or read.confidence < _LEAST_CONFIDENCE:
            return
        at = text.rfind(credit)
        if at < 0:
            return
        begin, end = at, at + len(credit)
        if not text[end:].strip(" )]."):
            kept = text[:begin].rstrip(" ([")
            yield self.fault(case, "description", (len(kept), len(text)), "", credit=credit)
