"""The words that are right in this house: a text file, a word a line."""

from pathlib import Path

from mediadesk.model.errors import MediaDeskError, UserError
from mediadesk.services.ports.text_files import TextFiles


class HouseWords:
    """Keeps the house's own words.

    Args:
        files: Reads and writes files.
        own: The file, read at the first question.
    """

    def __init__(self, *, files: TextFiles, own: Path) -> None:
        self._files = files
        self._own = own
        self._held: frozenset[str] | None = None

    def words(self) -> tuple[str, ...]:
        """Return the words, sorted."""
        return _sorted(self._words())

    def has(self, word: str) -> bool:
        """Return whether a word is among them: as it is written, or in small letters."""
        have = self._words()
        return word in have or word.casefold() in have

    def learn(self, word: str) -> None:
        """Take a word in.

        Raises:
            UserError: It is no single word.
            OutsideError: The file cannot be written.
        """
        said = word.strip()
        if not said or len(said.split()) > 1:
            msg = f"{word!r} is no single word; names are taken in word by word."
            raise UserError(msg)
        self._write(self._words() | {said})

    def forget(self, word: str) -> None:
        """Take a word out.

        Raises:
            UserError: It is not among them.
            OutsideError: The file cannot be written.
        """
        if word not in self._words():
            msg = f"{word!r} is not among the house's own words."
            raise UserError(msg)
        self._write(self._words() - {word})

    def _words(self) -> frozenset[str]:
        if self._held is None:
            try:
                text = self._files.read(self._own) if self._files.stamp(self._own) else ""
            except MediaDeskError:  # a damaged list stops nobody who writes
                text = ""
            self._held = frozenset(filter(None, map(str.strip, text.split("\n"))))
        return self._held

    def _write(self, words: frozenset[str]) -> None:
        self._files.write(self._own, "".join(f"{word}\n" for word in _sorted(words)))
        self._held = words


def _sorted(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (word.casefold(), word)))
