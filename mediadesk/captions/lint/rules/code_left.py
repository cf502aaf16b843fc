"""T202 code-left: a code or a variable stands in a text that never became words."""

import re
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.captions.lint.case import PROSE, CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule
from mediadesk.model.finding import Severity

_FIELDS: Final = (*PROSE, "title", "credit_line", "event", "keywords", "persons_shown")
_VARIABLE: Final = re.compile(r"\{[a-z_]{2,40}(?:[|:][^{}\n]{0,80})?\}|\[\[|\]\]")


class CodeLeft(LintRule):
    """A code such as =rm10= or a variable such as {city} is left in a text.

    Why it matters: whoever reads the caption sees the sign, not the name.
    Example: "=rm10= scores in {city}."
    To mend: correct the code, or write the words.
    """

    code = "T202"
    name = "code-left"
    severity = Severity.ERROR
    message = "{words!r} was not replaced by its words."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault for every code and variable."""
        sign = re.escape(case.knowledge.delimiter)
        code = re.compile(rf"(?<![\w{sign}]){sign}[^\W_][\w-]{{0,23}}(?:#\d{{1,3}})?{sign}(?!\w)")
        for field in _FIELDS:
            text = case.text(field)
            for pattern in (code, _VARIABLE):
                for found in pattern.finditer(text):
                    yield self.fault(case, field, found.span(), words=found[0])
