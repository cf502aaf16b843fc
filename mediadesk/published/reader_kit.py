"""What the readers of documents are made with, each tool of it made once, at its first use."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, TypeVar, cast

from mediadesk.model.credit import PrintedCredit

T = TypeVar("T")

#: Returns the file that a link leads to, where it may be opened; None where not.
FindsLinked: TypeAlias = Callable[[str], Path | None]


def no_file(_link: str) -> Path | None:
    """Open nothing for a link."""
    return None


class ReaderKit:
    """Makes what readers share, by the functions of `mediadesk.published.making`.

    Attributes:
        parse: Takes a printed caption and credit apart.
        words: Returns a file of words by its name, as TOML: "words", by which captions, credits and
            furniture of pages are known, "style-names" and "layout-names", by which those of
            layouts are.
        unpacked: Folder for pictures that documents hold inside themselves.
        linked: Returns the file that a layout links outside its own folder, where it is one that
            may be opened for that; None where not.
    """

    def __init__(
        self,
        parse: Callable[[str], PrintedCredit],
        words: Callable[[str], str],
        unpacked: Path,
        linked: FindsLinked = no_file,
    ) -> None:
        self.parse = parse
        self.words = words
        self.unpacked = unpacked
        self.linked = linked
        self._made: dict[Making[object], object] = {}

    def get(self, make: "Making[T]") -> T:
        """Return what a function makes of the kit, made at the first call."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])


#: Makes one thing of a kit.
Making: TypeAlias = Callable[[ReaderKit], T]
