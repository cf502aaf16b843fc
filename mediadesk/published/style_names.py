"""The names of paragraph styles by which captions and credits in layouts are known."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Self

from mediadesk.credits.normalise import fold
from mediadesk.published.collective_words import COLLECTIVE_LISTS, CollectiveWords
from mediadesk.published.name_parts import NamePattern, name_pattern, parts_of
from mediadesk.published.stated_days import first_day
from mediadesk.published.word_lists import word_lists

_PATTERNS: Final = ("caption", "credit", "neither", "heading")
_WORDS: Final = ("other_counters", "counters", "publication_days")


@dataclass(frozen=True, slots=True)
class StyleNames:
    """What names of styles mean.

    Attributes:
        patterns: Meaning -> pattern over `parts_of` a name.
        other_counters: Folded names of sequences that number something else than pictures.
        numbered: Matches the beginning "Fig. 3: " of a caption.
        publication_days: Folded names of properties that say when a document was published.
        collective: How captions and credits for several pictures are worded.
    """

    patterns: dict[str, NamePattern]
    other_counters: frozenset[str]
    numbered: re.Pattern[str]
    publication_days: frozenset[str]
    collective: CollectiveWords

    @classmethod
    def from_text(cls, toml: str) -> Self:
        """Read the lists of a TOML file.

        Raises:
            UserError: The text is not TOML, or a list is missing or no list of words.
        """
        lists = word_lists(toml, "list of style names", (*_PATTERNS, *_WORDS, *COLLECTIVE_LISTS))
        return cls(
            {name: name_pattern(lists[name]) for name in _PATTERNS},
            frozenset(map(fold, lists["other_counters"])),
            _numbering(lists["counters"]),
            frozenset(map(fold, lists["publication_days"])),
            CollectiveWords.from_lists(lists, lists["counters"]),
        )

    def are_caption(self, names: Iterable[str]) -> bool:
        """Whether a style, given by its own name and those it is based on, is for captions."""
        return self._mean("caption", names)

    def are_credit(self, names: Iterable[str]) -> bool:
        """Whether a style is for credits."""
        return self._mean("credit", names)

    def are_heading(self, names: Iterable[str]) -> bool:
        """Whether a style is for headings."""
        return any(self.patterns["heading"].matches(parts_of(name)) for name in names)

    def counts_pictures(self, counter: str) -> bool:
        """Whether a sequence numbers pictures."""
        return bool(counter) and fold(counter) not in self.other_counters

    def day_published(self, properties: Iterable[tuple[str, str]]) -> date | None:
        """Return the day of publication that a document's own properties state, name and value."""
        return first_day(
            value for name, value in properties if fold(name.strip()) in self.publication_days
        )

    def number_before(self, text: str) -> str:
        """Return the "Fig. 3: " that a caption begins with; "" for none."""
        found = self.numbered.match(text)
        return found[0] if found is not None else ""

    def _mean(self, meaning: str, names: Iterable[str]) -> bool:
        parts = [parts_of(name) for name in names]
        if any(self.patterns["neither"].matches(part) for part in parts[:1]):
            return False
        return any(self.patterns[meaning].matches(part) for part in parts)


def _numbering(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of "Fig. 3", "Abb. 2.1:", "図1 " at the beginning of a text."""
    either = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(
        rf"\s*(?:{either})\.?\s{{0,3}}(?:\d{{1,3}}(?:[.-]\d{{1,3}}){{0,3}}[a-z]?|[IVXLC]{{1,6}})"
        r"(?:\s?[.:：|)–—-]\s*|\s+|\Z)",
        re.IGNORECASE,
    )
