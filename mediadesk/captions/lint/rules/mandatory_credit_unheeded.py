"""T242 mandatory-credit-unheeded: Instructions demand a credit that the credit fields lack."""

import re
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule
from mediadesk.model.field_edit import FieldEdit
from mediadesk.model.finding import Severity

_CREDIT: Final = ("credit_line", "creators", "source", "copyright_notice", "image_suppliers")
_WORDING: Final = re.compile(r"\s*(?:[:\-–—=]|to\b)\s*[\"“'']?([^;\n\"”|]{2,120})")
_WORD: Final = re.compile(r"\w{3,}")
_END: Final = re.compile(r"\.(?:\s|$)|\s[-–—]\s")


class MandatoryCreditUnheeded(LintRule):
    """The instructions demand a credit, and the credit fields do not have it.

    Why it matters: the credit is a condition of use; without it the house may not print.
    Example: instructions "MANDATORY CREDIT: Ann Lee / Oslo Museum", credit line "Oslo Museum".
    To mend: put the demanded wording into the credit line.
    """

    code = "T242"
    name = "mandatory-credit-unheeded"
    severity = Severity.ERROR
    message = "The instructions demand the credit {wanted!r}."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault where words of the demanded credit are nowhere in the credit."""
        text = case.text("instructions")
        have = set(_WORD.findall(" ".join(map(case.text, _CREDIT)).casefold()))
        for found in case.knowledge.words.mandatory.found_in(text):
            wording = _WORDING.match(text, found.end())
            wanted = _END.split(wording[1])[0].strip(" .'") if wording else ""
            words = set(_WORD.findall(wanted.casefold()))
            if words and not words <= have:
                span = (found.start(), found.end())
                fault = self.fault(case, "instructions", span, wanted=wanted)
                yield _mended(fault, wanted)


def _mended(fault: CaptionFault, wanted: str) -> CaptionFault:
    return CaptionFault(
        fault.rule, fault.name, fault.severity, fault.field, fault.start, fault.end,
        fault.message, None, FieldEdit("credit_line", wanted),
    )  # fmt: skip
