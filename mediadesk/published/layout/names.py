"""The names by which stories and decoration in layouts are known."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from mediadesk.model.errors import UserError
from mediadesk.published.pages.reading_words import name_pattern, parts_of

_LISTS: Final = ("story", "decoration")


@dataclass(frozen=True, slots=True)
class LayoutNames:
    """What names of styles, frames, XML tags and layers mean.

    Attributes:
        story: Matches `parts_of` a name of headlines, body text, bylines, folios.
        decoration: Matches `parts_of` a name of advertising, logos, backgrounds.
    """

    story: re.Pattern[str]
    decoration: re.Pattern[str]

    @classmethod
    def from_text(cls, toml: str) -> Self:
        """Read the lists of a TOML file.

        Raises:
            UserError: The text is not TOML, or a list is missing or no list of words.
        """
        try:
            lists = tomllib.loads(toml)
        except tomllib.TOMLDecodeError as error:
            msg = f"The list of layout names cannot be read: {error}. Mend the file."
            raise UserError(msg) from error
        for name in _LISTS:
            words = lists.get(name)
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                msg = f'The list of layout names lacks the list "{name}". Add it.'
                raise UserError(msg)
        return cls(*(name_pattern(lists[name]) for name in _LISTS))

    def are_story(self, names: Iterable[str]) -> bool:
        """Whether any of these names is one of the story itself."""
        return any(self.story.search(parts_of(name)) for name in names)

    def are_decoration(self, names: Iterable[str]) -> bool:
        """Whether any of these names is one of decoration."""
        return any(self.decoration.search(parts_of(name)) for name in names)
