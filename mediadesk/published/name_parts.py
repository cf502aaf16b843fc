"""Names of styles, classes and files by their parts, and the words that they hold."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

#: "mediaCaption" is two parts; "dNvPen" is a build tool's hash and stays one.
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]{2})|(?<=[a-z]{3})(?=[A-Z])")
#: "figure--has-caption", "hero-with-video", "noCredit": what is named there is not the element.
_MENTION: Final = re.compile(
    r"(?<![A-Za-z])(?:has|have|with|without|no|hide|hides)(?=[-_A-Z])[^\s]{2,200}"
    r"|(?<=[a-z])(?:Has|With|Without)(?=[A-Z])[^\s]{2,200}"
)
_NOT_WORD: Final = re.compile(r"[\W_]+")
#: Longest name that is looked at: a class attribute of a megabyte is not read to its end.
_LONGEST_NAME: Final = 2000
#: Parts whose meanings are kept: more than the pages of a site have.
_MOST_PARTS: Final = 8192
#: Hyphens around a name of one part.
_EDGES_OF_ONE: Final = 2


@dataclass(frozen=True, slots=True)
class NamePattern:
    """Matches names, given as `parts_of` them, that hold one of some words.

    Attributes:
        plain: Texts of which a name holds one. They are looked for one by one, which takes a tenth
            of the time of a regular expression of as many alternatives.
        gapped: The same for words with a gap; None where there are none.
    """

    plain: tuple[str, ...]
    gapped: re.Pattern[str] | None

    def matches(self, parts: str) -> bool:
        """Whether a name, given as `parts_of` it, holds one of the words."""
        if any(map(parts.__contains__, self.plain)):
            return True
        return self.gapped is not None and self.gapped.search(parts) is not None


class NameMeanings:
    """What names mean, by a pattern for each meaning.

    Most words are one part of a name or stand within one, and the same parts occur in name after
    name: what a part means is kept.

    Args:
        patterns: Meaning -> pattern over `parts_of` a name.
    """

    def __init__(self, patterns: Mapping[str, NamePattern]) -> None:
        self._patterns = dict(patterns)
        told = [(text, name) for name, one in patterns.items() for text in one.plain]
        within = [pair for pair in told if "-" not in pair[0].strip("-")]
        self._within_part = tuple(pair for pair in within if not _is_whole(pair[0]))
        self._whole_part: dict[str, set[str]] = {}
        for text, name in within:
            if _is_whole(text):
                self._whole_part.setdefault(text, set()).add(name)
        self._across_parts = tuple(pair for pair in told if "-" in pair[0].strip("-"))
        self._gapped = tuple((name, one.gapped) for name, one in patterns.items() if one.gapped)
        self._in_part = lru_cache(maxsize=_MOST_PARTS)(self._meanings_of_part)

    def has(self, meaning: str, parts: str) -> bool:
        """Whether a name, given as `parts_of` it, carries a meaning."""
        return self._patterns[meaning].matches(parts)

    def in_parts(self, parts: str) -> frozenset[str]:
        """Return every meaning that a name, given as `parts_of` it, carries."""
        told = set[str]()
        if parts.count("-") > _EDGES_OF_ONE:
            told.update(name for text, name in self._across_parts if text in parts)
        told.update(name for name, pattern in self._gapped if pattern.search(parts))
        return frozenset(told.union(*map(self._in_part, parts[1:-1].split("-"))))

    def _meanings_of_part(self, part: str) -> frozenset[str]:
        edged = f"-{part}-"
        told = {name for text, name in self._within_part if text in edged}
        return frozenset(told.union(self._whole_part.get(edged, ())))


def _is_whole(text: str) -> bool:
    """Whether a text stands for one whole part of a name: "-nav-"."""
    return text.startswith("-") and text.endswith("-")


def parts_of(name: str) -> str:
    """Return a name as lower-case parts, each between hyphens: "-media-caption-credit-"."""
    apart = _CAMEL.sub("-", name[:_LONGEST_NAME])
    return f"-{_NOT_WORD.sub('-', apart).lower().strip('-')}-"


def without_mentions(names: str) -> str:
    """Return names, apart by blanks, each without what it only has or lacks: "figure-has-video"."""
    return _MENTION.sub("", names)


def name_pattern(words: Sequence[str]) -> NamePattern:
    """Return one pattern for a list; "*" at an end or within stands for anything short."""
    forms = [(_edged(word), word.strip("*")) for word in words]
    plain = tuple(dict.fromkeys(form.replace("*", "") for form, core in forms if "*" not in core))
    gapped = [form.strip("*") for form, core in forms if "*" in core]
    gaps = "|".join("[^ ]{0,20}".join(map(re.escape, form.split("*"))) for form in gapped)
    return NamePattern(plain, re.compile(gaps) if gaps else None)


def _edged(word: str) -> str:
    """Return a word with the hyphens that a whole part stands between."""
    start = "" if word.startswith("*") else "-"
    end = "" if word.endswith("*") else "-"
    return f"{start}{word}{end}"
