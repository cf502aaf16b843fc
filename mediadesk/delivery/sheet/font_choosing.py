"""Of the fonts at hand, those a text needs; and what none of them holds."""

import unicodedata
from collections.abc import Iterable, Set
from dataclasses import dataclass
from typing import Final

from fontTools.ttLib import (  # type: ignore[import-untyped]  # it ships no types
    TTFont,
    TTLibError,
)

from mediadesk.delivery.font_finding import FontFace, FontFamily

#: Controls of direction and joining, and variation selectors: they show nothing themselves.
_INVISIBLE: Final = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})


@dataclass(frozen=True, slots=True)
class ChosenFonts:
    """The fonts a text is set in.

    Attributes:
        families: The sheet's own first.
        characters: Every character they hold.
        bold_characters: Those of them that a bold face holds.
    """

    families: tuple[FontFamily, ...]
    characters: frozenset[str]
    bold_characters: frozenset[str] = frozenset()

    def lack_bold(self, text: str) -> bool:
        """Return whether a text has letters of which there is no bold face."""
        return any(c not in self.bold_characters and not c.isspace() for c in text)

    def spelt(self, text: str, not_shown: str) -> tuple[str, int]:
        """Return a text with a note in the place of what cannot be shown, and how many that are.

        Args:
            text: Any text; line ends are kept.
            not_shown: The note; holds {count}.
        """
        spelt, gap, missing = "", 0, 0
        for character in unicodedata.normalize("NFC", text):
            if character in self.characters or character == "\n":
                spelt += _note(not_shown, gap) + character
                gap = 0
            elif not _is_invisible(character):
                gap += 1
                missing += 1
        return spelt + _note(not_shown, gap), missing


def chosen(families: Iterable[FontFamily], texts: Iterable[str]) -> ChosenFonts:
    """Choose the families that texts need, in the order they are given.

    A family that cannot be read, or adds nothing, is left out; the first is always taken.
    """
    wanted = {c for text in texts for c in unicodedata.normalize("NFC", text)}
    held: set[str] = set()
    bold: set[str] = set()
    taken: list[FontFamily] = []
    for family in families:
        if taken and not wanted - held:
            break
        covered = _characters(family.regular)
        if not taken or (wanted - held) & covered:
            taken.append(family)
            bold |= covered - held if family.bold else frozenset()
            held |= covered
    return ChosenFonts(tuple(taken), frozenset(held), frozenset(bold))


def _characters(face: FontFace) -> Set[str]:
    try:
        with (
            face.path.open("rb") as file,
            TTFont(file, fontNumber=face.number, lazy=True) as font,
        ):
            held: dict[int, str] = font.getBestCmap() or {}
            return {chr(code) for code in held}
    except (OSError, TTLibError):  # a damaged font of the machine's is no font at hand
        return frozenset()


def _is_invisible(character: str) -> bool:
    code = ord(character)
    is_selector = 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF
    return is_selector or unicodedata.category(character) in _INVISIBLE - {"Co", "Cn"}


def _note(not_shown: str, count: int) -> str:
    return not_shown.format(count=count) if count else ""
