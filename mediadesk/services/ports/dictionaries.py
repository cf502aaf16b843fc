"""Dictionaries of spelling, wherever programs on this machine keep them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class SpellingBook:
    """A dictionary that was found.

    Attributes:
        language: BCP 47 tag, such as "de-AT".
        path: Its file of words (.dic); the rules (.aff) lie beside it.
    """

    language: str
    path: Path


class Speller(Protocol):
    """One dictionary, loaded."""

    def known(self, words: Iterable[str]) -> frozenset[str]:
        """Return those of some words that are spelt right; words it cannot even write are."""
        ...

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return what may be meant, the likeliest first."""
        ...


class Dictionaries(Protocol):
    """Finds and loads dictionaries."""

    def found(self) -> tuple[SpellingBook, ...]:
        """Return the dictionaries there are, one a language, by language."""
        ...

    def load(self, book: SpellingBook) -> Speller:
        """Load a dictionary; a fraction of a second for most.

        Raises:
            OutsideError: It cannot be read.
        """
        ...

    def close(self) -> None:
        """Let go of what was begun to look words up; nothing is asked any more."""
        ...
