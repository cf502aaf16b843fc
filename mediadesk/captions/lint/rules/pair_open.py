"""T224 pair-open: a bracket or a quotation mark has no partner."""

import re
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.captions.lint.case import PROSE, CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule

_BRACKETS: Final = {")": "(", "]": "[", "»": "«"}
_SIGNS: Final = re.compile(r"[()\[\]«»]")
#: "a)" and "1)" count things, ":)" smiles.
_COUNTS: Final = re.compile(r"(?:^|[\s,;(])(?:\w{1,3}\.?|[:;][-o]?)$")


class PairOpen(LintRule):
    """A bracket is opened and not closed, closed and not opened, or quotes are an odd number.

    Why it matters: often the end of a sentence, or of a credit in brackets, was cut off.
    Example: "Ann Lee (left in Oslo."
    To mend: close it, or take it out.
    """

    code = "T224"
    name = "pair-open"
    message = "{sign} has no partner."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault for every sign without a partner."""
        for field in PROSE:
            text = case.text(field)
            for at in (*_lonely(text), *_odd_quote(text)):
                yield self.fault(case, field, (at, at + 1), sign=text[at])


def _lonely(text: str) -> Iterator[int]:
    """Yield where brackets stand that nothing pairs."""
    is_turned = text.count("»") and text.find("»") < max(0, text.find("«"))  # »so« in German
    opened: list[int] = []
    for found in _SIGNS.finditer(text):
        sign, at = found[0], found.start()
        if sign in "«»" and is_turned:
            continue
        if sign not in _BRACKETS:
            opened.append(at)
        elif opened and text[opened[-1]] == _BRACKETS[sign]:
            opened.pop()
        elif not (sign == ")" and _COUNTS.search(text, max(0, at - 8), at)):
            yield at
    yield from opened


def _odd_quote(text: str) -> Iterator[int]:
    """Yield the last straight quotation mark where their number is odd; inches do not count."""
    marks = [at for at, sign in enumerate(text) if sign == '"' and not text[at - 1 : at].isdigit()]
    if len(marks) % 2 and text.count('"') % 2:
        yield marks[-1]
