"""Dictionaries in memory: the port Dictionaries."""

from collections.abc import Iterable
from pathlib import Path

from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.dictionaries import SpellingBook


class FakeDictionaries:
    """Knows the words it was given, by language; counts what it loads and looks up."""

    def __init__(self, **words: str) -> None:
        self.words = {tag.replace("_", "-"): said.split() for tag, said in words.items()}
        self.loads = 0
        self.lookups = 0
        self.broken: set[str] = set()
        self.is_closed = False

    def found(self) -> tuple[SpellingBook, ...]:
        return tuple(SpellingBook(tag, Path(f"{tag}.dic")) for tag in sorted(self.words))

    def load(self, book: SpellingBook) -> "FakeSpeller":
        self.loads += 1
        if book.language in self.broken:
            msg = "It is damaged."
            raise OutsideError(msg)
        return FakeSpeller(self, self.words[book.language])

    def close(self) -> None:
        self.is_closed = True


class FakeSpeller:
    """One dictionary."""

    def __init__(self, shelf: FakeDictionaries, words: list[str]) -> None:
        self._shelf = shelf
        self._words = words

    def known(self, words: Iterable[str]) -> frozenset[str]:
        asked = list(words)
        self._shelf.lookups += len(asked)
        return frozenset(word for word in asked if word.casefold() in self._words)

    def suggestions(self, word: str) -> tuple[str, ...]:
        return tuple(one for one in self._words if one[0] == word[0])
