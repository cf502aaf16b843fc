"""The words by which a saved page's class names, ids and file names are understood."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

from mediadesk.credits.normalise import fold
from mediadesk.model.errors import UserError

#: "mediaCaption" is two parts; "dNvPen" is a build tool's hash and stays one.
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]{2})|(?<=[a-z]{3})(?=[A-Z])")
_NOT_WORD: Final = re.compile(r"[\W_]+")
_NOTHING: Final = re.compile(r"(?!)")

_NAME_LISTS: Final = (
    "caption", "not_caption", "credit", "not_credit", "maker", "picture",
    "unseen", "control", "teaser", "furniture", "person",
    "advert", "not_advert", "sign", "player", "body", "lead", "gallery", "placeholder",
    "overlay",
)  # fmt: skip
_TEXT_LISTS: Final = ("labels", "instructions", "picture_roles", "figure_words")

_NUMBER: Final = re.compile(r"\d{1,4}")
_LONGEST_INSTRUCTION: Final = 60
_NUMBERED: Final = re.compile(
    r"\A(?P<word>[^\W\d_]{1,14})\.?\s?\d{1,3}(?:[.–-]\d{1,2})?\s?[-–—:.|]\s?(?=[^\W\d])"
)
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
        figure_words: Folded words before the number of a figure.
    """

    names: dict[str, re.Pattern[str]]
    labels: frozenset[str]
    instructions: frozenset[str]
    picture_roles: frozenset[str]
    figure_words: frozenset[str]

    @classmethod
    def from_text(cls, toml: str) -> Self:
        """Read the word lists of a TOML file.

        Raises:
            UserError: The text is not TOML, or a list is missing or no list of words.
        """
        try:
            lists = tomllib.loads(toml)
        except tomllib.TOMLDecodeError as error:
            msg = f"The word list for reading pages cannot be read: {error}. Mend the file."
            raise UserError(msg) from error
        for name in (*_NAME_LISTS, *_TEXT_LISTS):
            words = lists.get(name)
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                msg = f'The word list for reading pages lacks the list "{name}". Add it.'
                raise UserError(msg)
        return cls(
            {name: name_pattern(lists[name]) for name in _NAME_LISTS},
            *(frozenset(fold(word) for word in lists[name]) for name in _TEXT_LISTS),
        )

    def is_instruction(self, text: str) -> bool:
        """Whether a whole text is a button's or a badge's; "n" in the list stands for a number."""
        if len(text) > _LONGEST_INSTRUCTION:
            return False
        return fold(_NUMBER.sub("n", text)) in self.instructions

    def numbers_figure(self, text: str) -> bool:
        """Whether a text begins as the caption of a numbered figure: "Figure 3 - Fog"."""
        found = _NUMBERED.match(text)
        return found is not None and fold(found.group("word")) in self.figure_words

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
