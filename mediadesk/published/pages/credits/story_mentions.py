"""Know whom a story tells of: a bare name under a picture that it never mentions is the maker's."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Final

from mediadesk.credits.normalise import fold
from mediadesk.published.name_parts import parts_of
from mediadesk.published.pages.pictures.picture_identity import file_of
from mediadesk.published.pages.pictures.picture_sources import FoundPicture
from mediadesk.published.pages.printed.printed_text import Piece, text_of
from mediadesk.published.pages.printed.story import Story

_HEADINGS: Final = ("title", "h1", "h2", "h3", "h4")
#: Shorter words of a name, such as "de", occur anywhere.
_SHORTEST_NAME: Final = 3
#: A story of fewer different words may show whom it does not name.
_FEWEST_WORDS: Final = 50


class StoryMentions:
    """The words of one page's story and headings, read when they are first asked for.

    Args:
        story: The story.
        is_name: Whether a text is nothing but the name of a person, or of several.
    """

    def __init__(self, story: Story, is_name: Callable[[str], bool]) -> None:
        self._story = story
        self._is_name = is_name

    def is_makers(self, caption: str, picture: FoundPicture, pieces: Sequence[Piece]) -> bool:
        """Whether a caption is only the name of somebody of whom the story does not tell."""
        is_alone = len(pieces) == 1 and not pieces[0].linked
        return is_alone and self._is_name(caption) and self._leaves_out(caption, picture)

    def _leaves_out(self, name: str, picture: FoundPicture) -> bool:
        """Whether neither the story nor what a picture is called has a word of a name.

        A picture is called by its alternative text and by its file. Of a story that tells little,
        and of a name of short words alone, nobody can say.
        """
        words = {word for word in fold(name).split() if len(word) >= _SHORTEST_NAME}
        called = f" {fold(picture.alt)} {parts_of(file_of(picture.addresses[0])).lower()} "
        is_called = any(word in called for word in words)
        is_told = len(self._words) >= _FEWEST_WORDS
        return is_told and bool(words) and not is_called and words.isdisjoint(self._words)

    @cached_property
    def _words(self) -> frozenset[str]:
        told = [element for element, _ in self._story.told]
        headings = self._story.root.iter(*_HEADINGS)
        return frozenset(
            word for element in (*told, *headings) for word in fold(text_of(element)).split()
        )
