"""T223 spacing-odd: two spaces in a row, or one before a comma or a full stop."""

import re
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.captions.lint.case import PROSE, CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule
from mediadesk.model.finding import Severity

#: A space before ; : ! ? is French; before a full stop and a digit or a letter, ".22" or ".com".
_ODD: Final = re.compile(r"(?<=\S)[ ]{2,}(?=\S)|(?<=\w)[ ]+(?=,(?!\d)|\.(?![\w.]))")


class SpacingOdd(LintRule):
    """There are two spaces in a row, or a space before a comma or a full stop.

    Why it matters: the layout shows a hole.
    Example: "Ann Lee , left,  in Oslo ."
    To mend: take the spaces out.
    """

    code = "T223"
    name = "spacing-odd"
    severity = Severity.INFO
    message = "{what}"

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault for every odd space."""
        for field in PROSE:
            text = case.text(field)
            for found in _ODD.finditer(text):
                if text[found.end()] in ",.":
                    what = f"There is a space before {text[found.end()]!r}."
                    yield self.fault(case, field, found.span(), "", what=what)
                else:
                    what = f"There are {len(found[0])} spaces in a row."
                    yield self.fault(case, field, found.span(), " ", what=what)
