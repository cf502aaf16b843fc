"""The words by which a saved page's class names, ids and file names are understood."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

from mediadesk.credits.normalise import fold
from mediadesk.published.word_lists import word_lists

#: "mediaCaption" is two parts; "dNvPen" is a build tool's hash and stays one.
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]{2})|(?<=[a-z]{3})(?=[A-Z])")
_NOT_WORD: Final = re.compile(r"[\W_]+")
_NOTHING: Final = re.compile(r"(?!)")

_NAME_LISTS: Final = (
    "caption", "not_caption", "credit", "not_credit", "maker", "picture",
    "unseen", "control", "teaser", "furniture", "person",
    "advert", "sign", "player", "body", "lead", "gallery", "placeholder",
    "overlay",
)  # fmt: skip
_TEXT_LISTS: Final = ("labels", "instructions", "picture_roles")

_NUMBER: Final = re.compile(r"\d{1,4}")
_LONGEST_INSTRUCTION: Final = 60
#: Longest name that is looked at: a class attribute of a megabyte is not read to its end.
_LONGEST_NAME: Final = 2000


def parts_of(name: str) -> str:
    """Return a name as lower-case parts, each between hyphens: "-media-caption-credit-"."""
    apart = _CAMEL.sub("-", name[:_LONGEST_NAME])
    return f"-{_NOT_WORD.sub('-', apart).lower().strip('-')}-"


@dataclass(frozen=True, slots=True)
class ReadingWords:
    """What names mean; one compiled pattern a meaning.

    Attributes:
        names: Meaning -> pattern over `parts_of` a name.
        labels: Folded words that stand before a credit.
        instructions: Folded texts that are buttons, not captions.
        picture_roles: Folded words by which a byline names the photographer of a story.
    """

    names: dict[str, re.Pattern[str]]
    labels: frozenset[str]
    instructions: frozenset[str]
    picture_roles: frozenset[str]

    @classmethod
    def from_text(cls, toml: str) -> Self:
        """Read the word lists of a TOML file.

        Raises:
            UserError: The text is not TOML, or a list is missing or no list of words.
        """
        lists = word_lists(toml, "word list for reading pages", (*_NAME_LISTS, *_TEXT_LISTS))
        return cls(
            {name: name_pattern(lists[name]) for name in _NAME_LISTS},
            *(frozenset(fold(word) for word in lists[name]) for name in _TEXT_LISTS),
        )

    def is_instruction(self, text: str) -> bool:
        """Whether a whole text is a button's or a badge's; "n" in the list stands for a number."""
        if len(text) > _LONGEST_INSTRUCTION:
            return False
        return fold(_NUMBER.sub("n", text)) in self.instructions

    def means(self, meaning: str, parts: str) -> bool:
        """Whether a name, given as `parts_of` it, carries a meaning."""
        return self.names[meaning].search(parts) is not None

    def meanings(self, parts: str) -> frozenset[str]:
        """Return every meaning a name, given as `parts_of` it, carries."""
        return frozenset(name for name, pattern in self.names.items() if pattern.search(parts))


def name_pattern(words: Sequence[str]) -> re.Pattern[str]:
    """Return one pattern for a list; "*" at an end or within stands for anything short."""
    return re.compile("|".join(map(_alternative, words))) if words else _NOTHING


def _alternative(word: str) -> str:
    start = "" if word.startswith("*") else "-"
    end = "" if word.endswith("*") else "-"
    inner = "[^ ]{0,20}".join(re.escape(piece) for piece in word.strip("*").split("*"))
    return f"{start}{inner}{end}"
