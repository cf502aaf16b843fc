"""Codes become words while a caption is typed, their variables filled for its photo."""

from collections.abc import Callable
from functools import partial

from mediadesk.captions.code_file import CodeEntry
from mediadesk.captions.codes import Expansion
from mediadesk.captions.patterns import read_pattern
from mediadesk.captions.variables import Facts, fill
from mediadesk.services.captions.code_files import CodeFiles
from mediadesk.services.captions.photo_facts import PhotoFacts
from mediadesk.services.known_photos import known_dossier
from mediadesk.services.ports.catalogue import PhotoShelf


class Codes:
    """Expands codes; whoever has no file of codes pays nothing for it.

    Args:
        files: The files of codes in use.
        shelf: The photos.
        facts: What variables in the words of codes hold.

    Attributes:
        files: The files of codes in use.
    """

    def __init__(self, *, files: CodeFiles, shelf: PhotoShelf, facts: PhotoFacts) -> None:
        self.files = files
        self._shelf = shelf
        self._facts = facts

    def expand(self, text: str, cursor: int, photo_id: int | None = None) -> Expansion:
        """Put the words of the code that ends at the cursor in its place; for every keystroke.

        Args:
            text: The text, with the sign just typed.
            cursor: Index behind that sign.
            photo_id: The photo whose fields the variables in the words of codes stand for.
        """
        return self.files.book().expand(text, cursor, self._filler(photo_id))

    def expand_all(self, text: str, photo_id: int | None = None) -> Expansion:
        """Put the words of every code of a text in its place."""
        return self.files.book().expand_all(text, self._filler(photo_id))

    def expanded(self, text: str, facts: Facts) -> str:
        """Return a text with the words of its codes, their variables filled from facts."""
        return self.files.book().expand_all(text, partial(_filled, facts)).text

    def starting_with(self, prefix: str, limit: int = 20) -> tuple[CodeEntry, ...]:
        """Return codes that begin so, for type-ahead."""
        return self.files.book().starting_with(prefix, limit)

    def matching(self, text: str, limit: int = 20) -> tuple[CodeEntry, ...]:
        """Return codes that begin so, then those whose words hold the text."""
        return self.files.book().matching(text, limit)

    def _filler(self, photo_id: int | None) -> Callable[[str], str]:
        return _unfilled if photo_id is None else partial(self._filled_for, photo_id)

    def _filled_for(self, photo_id: int, text: str) -> str:
        """Fill the variables in the words of a code; only where there are any is a photo read."""
        if "{" not in text:
            return text
        return _filled(self._facts.facts(known_dossier(self._shelf, photo_id)), text)


def _filled(facts: Facts, text: str) -> str:
    return fill(read_pattern(text), facts).text if "{" in text else text


def _unfilled(text: str) -> str:
    return text
