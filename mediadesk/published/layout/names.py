"""The names by which stories and decoration in layouts are known."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from mediadesk.published.name_parts import NamePattern, name_pattern, parts_of
from mediadesk.published.word_lists import word_lists

_LISTS: Final = ("story", "decoration")


@dataclass(frozen=True, slots=True)
class LayoutNames:
    """What names of styles, frames, XML tags and layers mean.

    Attributes:
        story: Matches `parts_of` a name of headlines, body text, bylines, folios.
        decoration: Matches `parts_of` a name of advertising, logos, backgrounds.
    """

    story: NamePattern
    decoration: NamePattern

    @classmethod
    def from_text(cls, toml: str) -> Self:
        """Read the lists of a TOML file.

        Raises:
            UserError: The text is not TOML, or a list is missing or no list of words.
        """
        lists = word_lists(toml, "list of layout names", _LISTS)
        return cls(*(name_pattern(lists[name]) for name in _LISTS))

    def are_story(self, names: Iterable[str]) -> bool:
        """Whether any of these names is one of the story itself."""
        return any(self.story.matches(parts_of(name)) for name in names)

    def are_decoration(self, names: Iterable[str]) -> bool:
        """Whether any of these names is one of decoration."""
        return any(self.decoration.matches(parts_of(name)) for name in names)
