"""Names of styles, classes and files by their parts, and the words that they hold."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final, Generic, NamedTuple, TypeVar

T = TypeVar("T")

#: "mediaCaption" is two parts; "dNvPen" is a build tool's hash and stays one.
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]{2})|(?<=[a-z]{3})(?=[A-Z])")
#: "figure--has-caption", "hero-with-video", "noCredit": what is named there is not the element.
#: "hide-visually" is the element itself.
_MENTION: Final = re.compile(
    r"(?<![A-Za-z])(?:has|have|with|without|no|hide(?![-_]?[Vv]isual)|hides)(?=[-_A-Z])[^\s]{2,200}"
    r"|(?<=[a-z])(?:Has|With|Without)(?=[A-Z])[^\s]{2,200}"
)
_NOT_WORD: Final = re.compile(r"[\W_]+")
#: What stands between the texts of a word with a gap.
_GAP: Final = "[^ ]{0,20}"
#: Longest name that is looked at: a class attribute of a megabyte is not read to its end.
_LONGEST_NAME: Final = 2000
#: Parts whose meanings are kept: more than the pages of a site have.
_MOST_PARTS: Final = 8192
#: By so many letters texts are looked up.
_BEGINNING: Final = 3
#: The letters and digits of a word after its last hyphen or gap.
_LAST: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class NamePattern:
    """Matches names, given as `parts_of` them, that hold one of some words.

    Attributes:
        plain: Texts of which a name holds one. They are looked for one by one, which takes a tenth
            of the time of a regular expression of as many alternatives.
        gapped: The same for words with a gap.
    """

    plain: tuple[str, ...]
    gapped: tuple[re.Pattern[str], ...]

    def matches(self, parts: str) -> bool:
        """Whether a name, given as `parts_of` it, holds one of the words."""
        if any(map(parts.__contains__, self.plain)):
            return True
        return any(word.search(parts) for word in self.gapped)


class _Within(Generic[T]):
    """Finds which of many texts a short one holds, by the letters they begin with.

    Args:
        told: Texts, and what each of them tells.
    """

    def __init__(self, told: Iterable[tuple[str, T]]) -> None:
        self._told: dict[str, list[tuple[str, T]]] = {}
        for text, one in told:
            beginning = text[:_BEGINNING] if len(text) >= _BEGINNING else ""
            self._told.setdefault(beginning, []).append((text, one))

    def of(self, text: str) -> list[T]:
        """Return what is told by the texts that a text holds."""
        begins = {text[at : at + _BEGINNING] for at in range(len(text))} | {""}
        likely = chain.from_iterable(self._told.get(begin, ()) for begin in begins)
        return [one for held, one in likely if held in text]


class _WideWord(NamedTuple):
    """A word that reaches over several parts of a name, and what it means."""

    meaning: str
    pattern: re.Pattern[str]


class NameMeanings:
    """What names mean, by a pattern for each meaning.

    Most words are one part of a name or stand within one, and the same parts occur in name after
    name: what a part means is kept, and which wider words it may be the end of.

    Args:
        patterns: Meaning -> pattern over `parts_of` a name.
    """

    def __init__(self, patterns: Mapping[str, NamePattern]) -> None:
        self._patterns = dict(patterns)
        told = [(text, name) for name, one in patterns.items() for text in one.plain]
        self._narrow = _Within(pair for pair in told if "-" not in pair[0].strip("-"))
        wide = [
            _WideWord(name, re.compile(re.escape(t))) for t, name in told if "-" in t.strip("-")
        ]
        wide += [_WideWord(name, word) for name, one in patterns.items() for word in one.gapped]
        self._wide = _Within((_last_of(word.pattern), word) for word in wide)
        self._of_part = lru_cache(maxsize=_MOST_PARTS)(self._told_by_part)

    def has(self, meaning: str, parts: str) -> bool:
        """Whether a name, given as `parts_of` it, carries a meaning."""
        return self._patterns[meaning].matches(parts)

    def in_parts(self, parts: str) -> frozenset[str]:
        """Return every meaning that a name, given as `parts_of` it, carries."""
        told = set[str]()
        for part in parts[1:-1].split("-"):
            meanings, ends = self._of_part(part)
            told |= meanings
            for word in ends:
                if word.pattern.search(parts):
                    told.add(word.meaning)
        return frozenset(told)

    def _told_by_part(self, part: str) -> tuple[frozenset[str], tuple[_WideWord, ...]]:
        """Return what a part means, and the wider words that may end in it."""
        return frozenset(self._narrow.of(f"-{part}-")), tuple(self._wide.of(part))


def _last_of(word: re.Pattern[str]) -> str:
    """Return the letters and digits with which a pattern of a word ends."""
    return str(_LAST.findall(word.pattern)[-1])


def parts_of(name: str) -> str:
    """Return a name as lower-case parts, each between hyphens: "-media-caption-credit-"."""
    name = name[:_LONGEST_NAME]
    apart = name if name.islower() else _CAMEL.sub("-", name)
    return f"-{_NOT_WORD.sub('-', apart).lower().strip('-')}-"


def without_mentions(names: str) -> str:
    """Return names, apart by blanks, each without what it only has or lacks: "figure-has-video"."""
    return _MENTION.sub("", names)


def name_pattern(words: Sequence[str]) -> NamePattern:
    """Return one pattern for a list; "*" at an end or within stands for anything short."""
    forms = [(_edged(word), word.strip("*")) for word in words]
    plain = tuple(dict.fromkeys(form.replace("*", "") for form, core in forms if "*" not in core))
    gapped = [form.strip("*").split("*") for form, core in forms if "*" in core]
    return NamePattern(
        plain, tuple(re.compile(_GAP.join(map(re.escape, texts))) for texts in gapped)
    )


def _edged(word: str) -> str:
    """Return a word with the hyphens that a whole part stands between."""
    start = "" if word.startswith("*") else "-"
    end = "" if word.endswith("*") else "-"
    return f"{start}{word}{end}"
