"""T201 placeholder-left: a text still has a word that stands for what is to come."""

import re
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.captions.lint.case import PROSE, CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule
from mediadesk.model.finding import Severity

_FIELDS: Final = (*PROSE, "title", "credit_line", "city", "persons_shown", "creators", "event")

#: A row of X; two or three may be a number, as in "siglo XX" or "XXX Olympiad".
_CROSSES: Final = re.compile(r"(?<![\w-])X{2,}(?![\w-])")


class PlaceholderLeft(LintRule):
    """A text has "TK", "name to come", "lorem ipsum" or their like in it.

    Why it matters: such words were printed under pictures often enough; agencies have sent
    "(Credit too long, see caption)" as a credit to thousands of clients.
    Example: "Mayor TK opens the bridge in Oslo."
    To mend: write what is missing. The words looked for stand in resources/lint/words.toml.
    """

    code = "T201"
    name = "placeholder-left"
    severity = Severity.ERROR
    message = "{words!r} stands for something that is still to come."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault for every placeholder."""
        for field in _FIELDS:
            text = case.text(field)
            for found in case.knowledge.words.placeholders.found_in(text):
                if not (found[0].isupper() and _is_name_part(text, found.end())):
                    yield self.fault(case, field, found.span(), words=found[0])
            for found in _CROSSES.finditer(text):
                if len(found[0]) > 3 or not _is_number(case, text, found):
                    yield self.fault(case, field, found.span(), words=found[0])


def _is_name_part(text: str, end: int) -> bool:
    """Return whether a capitalised word follows, as in "TK Maxx"."""
    then = text[end : end + 2].strip()
    return text[end : end + 1] == " " and then[:1].isupper()


def _is_number(case: LintCase, text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 20) : found.start()].split()[-1:]
    after = text[found.end() : found.end() + 20].split()[:1]
    beside = {word.strip(".,;:()") for word in (*before, *after)}
    numerals = case.knowledge.words.numerals
    return bool({word.casefold() for word in beside} & numerals) or _is_name_part(text, found.end())
