"""T221 name-misspelt: a name stands in a text otherwise than in the fields."""

import re
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule
from mediadesk.captions.slips import is_one_slip
from mediadesk.model.finding import Severity

_TEXTS: Final = ("description", "headline", "alt_text", "extended_description")
_NAMES: Final = ("persons_shown", "organisations_shown", "creators", "city", "country", "event")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
#: What a language hangs on a name: "Putins", "Kim's", "Путина".
_ENDING: Final = re.compile(r"['’]s?$")
_SHORTEST: Final = 5
_LONGEST_ENDING: Final = 3


class NameMisspelt(LintRule):
    """A word of a text is a name of the fields with a slip of the pen in it.

    Why it matters: a misspelt name is the correction that has to be printed.
    Example: "Vladmir Putin at the summit", with Vladimir Putin among the persons shown.
    To mend: write it as it stands in the field, or correct the field.
    """

    code = "T221"
    name = "name-misspelt"
    severity = Severity.ERROR
    message = "{said!r} is written {right!r} in {where}."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault for every word that is a slip of a name's word."""
        names = _name_words(case)
        if not names:
            return
        right = {word.casefold() for word in names}
        for field in _TEXTS:
            text = case.text(field)
            for found in _WORD.finditer(text):
                word = _ENDING.sub("", found[0])
                if len(word) < _SHORTEST or not word[0].isupper() or word.isupper():
                    continue
                meant = None if word.casefold() in right else _meant(word, names)
                meant = meant or _in_other_capitals(word, names)
                if meant is not None:
                    span = (found.start(), found.start() + len(word))
                    yield self.fault(
                        case, field, span, meant, said=word, right=meant, where=names[meant]
                    )


def _name_words(case: LintCase) -> dict[str, str]:
    """Return the words of names, each with the field it stands in."""
    found: dict[str, str] = {}
    for field in _NAMES:
        for item in case.items(field):
            for word in _WORD.findall(item):
                if len(word) >= _SHORTEST and word[0].isupper() and not word.isupper():
                    found.setdefault(word, field)
    return found


def _meant(word: str, names: dict[str, str]) -> str | None:
    """Return the name's word that a word is a slip of; None where it is none."""
    folded = word.casefold()
    for name in names:
        other = name.casefold()
        if _is_inflected(folded, other) or folded[0] != other[0]:
            continue
        if is_one_slip(folded, other):
            return name
    return None


def _in_other_capitals(word: str, names: dict[str, str]) -> str | None:
    """Return the name's word in other capitals: "Mcdonald" for "McDonald"."""
    same = [name for name in names if name.casefold() == word.casefold()]
    return same[0] if same and word not in same else None


def _is_inflected(one: str, other: str) -> bool:
    """Return whether two words differ in their endings alone."""
    alike = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        alike += 1
    shorter, longer = sorted((len(one), len(other)))
    return alike >= shorter - 1 and longer - alike <= _LONGEST_ENDING
