"""Who claims the right in a picture: the holder as printed, without the year of the claim."""

import re
from collections.abc import Sequence
from typing import Final

from mediadesk.credits.parsing.tokens import Token

#: "2019", "2019-2021", "31.05.2013" and the marks around them.
_YEAR: Final = r"(?:\d{1,2}[./]\d{1,2}[./])?(?:1[89]|20)\d\d(?:\s?[-–]\s?(?:(?:1[89]|20)?\d\d))?"
_LEADING: Final = re.compile(
    rf"^(?:{_YEAR}(?![\w.])[\s,;:–-]{{0,3}}|by\s|von\s|par\s)+", re.IGNORECASE
)
_TRAILING: Final = re.compile(rf"[\s,;–-]{{0,3}}(?<!\w){_YEAR}$")
#: The year of a claim, before the holder's name and behind it.
_YEAR_BEFORE: Final = re.compile(
    r"(?<!\d)((?:1[89]|20)\d\d)(?:\s?[-–]\s?\d{2,4})?[\s,;:–-]{0,3}(?:by |von )?$"
)
_YEAR_BEHIND: Final = re.compile(r"^[\s,;(–-]{0,3}(?:\d{1,2}[./]){0,2}((?:1[89]|20)\d\d)(?!\d)")
#: A bracket that does not belong to the name: empty, or opened and not closed.
_OPEN_BRACKET: Final = re.compile(r"\s*[(\[][^)\]]{0,40}$")


class Holder:
    """Collects the words of a claim of right, from the first name behind it to the last."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._span: tuple[int, int] | None = None

    @property
    def name(self) -> str:
        """The holder as printed; "" where nobody claims a right."""
        if self._span is None:
            return ""
        start, end = self._span
        name = self._text[start:end]
        if name.count("(") > name.count(")"):
            rest = self._text[end : end + 1]
            name = f"{name})" if rest == ")" else _OPEN_BRACKET.sub("", name)
        return _TRAILING.sub("", _LEADING.sub("", name.strip())).strip(" ,;")

    @property
    def year(self) -> str:
        """The year of the claim as printed; "" where none is printed."""
        if self._span is None:
            return ""
        start, end = self._span
        name = self._text[start:end]
        found = (
            _YEAR_BEHIND.match(name)
            or _YEAR_BEFORE.search(name)
            or _YEAR_BEFORE.search(self._text[max(0, start - 14) : start])
            or _YEAR_BEHIND.match(self._text[end : end + 14])
        )
        return found[1] if found else ""

    def says(self, run: Sequence[Token]) -> bool:
        """Whether the claim has named these words already: "© Ana Holm/dpa | Ana Holm"."""
        if self._span is None or not run:
            return False
        words = self._text[run[0].start : run[-1].end]
        return words.casefold() in self._text[slice(*self._span)].casefold()

    def extend(self, run: Sequence[Token]) -> None:
        """Add the words of a name that a claim of right names."""
        if any(c.isalpha() for token in run for c in token.text):
            start = self._span[0] if self._span else run[0].start
            self._span = (start, run[-1].end)

    def claim_before(self, run_start: int, run_end: int) -> None:
        """Take a name that stands before the claim: "Jane Doe (Copyright)"."""
        if self._span is None and run_start < run_end:
            self._span = (run_start, run_end)
