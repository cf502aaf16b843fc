"""What the readers of documents are made with, each tool of it made once, at its first use."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, TypeVar, cast

from mediadesk.model.credit import PrintedCredit

T = TypeVar("T")


class ReaderKit:
    """Makes what readers share, by the functions of `mediadesk.published.making`.

    Attributes:
        parse: Takes a printed caption and credit apart.
        words: Returns a file of words by its name, as TOML: "words", by which captions, credits and
            furniture of pages are known, "style-names" and "layout-names", by which those of
            layouts are.
        unpacked: Folder for pictures that documents hold inside themselves.
    """

    def __init__(
        self, parse: Callable[[str], PrintedCredit], words: Callable[[str], str], unpacked: Path
    ) -> None:
        self.parse = parse
        self.words = words
        self.unpacked = unpacked
        self._made: dict[Making[object], object] = {}

    def get(self, make: "Making[T]") -> T:
        """Return what a function makes of the kit, made at the first call."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])


#: Makes one thing of a kit.
Making: TypeAlias = Callable[[ReaderKit], T]
