"""T222 doubled-word: a word stands twice in a row."""

import re
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.captions.lint.case import PROSE, CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule

_TWICE: Final = re.compile(
    r"(?<![\w'’-])([^\W\d_]+)([ \t\u00a0]+|\n)(\1)(?![\w'’-])", re.IGNORECASE
)


class DoubledWord(LintRule):
    """A word was typed twice: "the the".

    Why it matters: the eye skips it, the reader does not.
    Example: "A dog in in the park."
    To mend: take one of the two out. Words that rightly stand twice are listed in
    resources/lint/words.toml; names such as Bora Bora are left alone.
    """

    code = "T222"
    name = "doubled-word"
    message = "{word!r} stands twice."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault for every word that stands twice."""
        words = case.knowledge.words
        if case.language.partition("-")[0] in words.doubling_languages:
            return
        for field in PROSE:
            for found in _TWICE.finditer(case.text(field)):
                first, second = found[1], found[3]
                is_name = first[0].isupper() and second[0].isupper()
                if is_name or first.casefold() in words.doubled:
                    continue
                yield self.fault(case, field, found.span(), first, word=second)
