"""Which font files a sheet may be set in: those shipped, and those found on the machine."""

import os
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final, TypeAlias

#: Where each system keeps its fonts; "~" is the person's home.
_FOLDERS: Final[Mapping[str, tuple[str, ...]]] = {
    "win32": ("C:/Windows/Fonts", "~/AppData/Local/Microsoft/Windows/Fonts"),
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
}
_ELSEWHERE: Final = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
)
_OTHER: Final = "other"
#: What fonts.toml holds; its shape is in its comments.
_Table: TypeAlias = Mapping[str, Any]
_MOST_FILES: Final = 20_000  # a folder that leads in circles must not hold a sheet up


@dataclass(frozen=True, slots=True)
class FontFace:
    """One face of a font file.

    Attributes:
        path: The file.
        number: Which face of a collection.
        is_bold: Whether its letters are bold.
    """

    path: Path
    number: int = 0
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class FontFamily:
    """Faces of one design: the regular one, and a bold one where there is one."""

    regular: FontFace
    bold: FontFace | None = None


class FontShelf:
    """The fonts at hand for a language.

    Args:
        folder: Where the shipped fonts and their table, fonts.toml, lie.
        machine: Folders of the machine's fonts; None for those of this system.
    """

    def __init__(self, folder: Path, machine: Sequence[Path] | None = None) -> None:
        self._folder = folder
        self._machine = _system_folders() if machine is None else tuple(machine)

    def families(self, language: str) -> tuple[FontFamily, ...]:
        """Return the families for a sheet in a BCP 47 language, in the order they are asked.

        The shipped ones come before the machine's of the same scripts, but for those marked to
        come late: they hold too little of a script to go before a font made for it.
        """
        rows = tuple(self._rows())
        early = (family for family, is_late in rows if not is_late)
        late = (family for family, is_late in rows if is_late)
        return (*early, *self._of_languages(language), *late, *self._others())

    @cached_property
    def _table(self) -> _Table:
        return tomllib.loads((self._folder / "fonts.toml").read_text(encoding="utf-8"))

    def _rows(self) -> Iterator[tuple[FontFamily, bool]]:
        """Yield the shipped families, and whether each comes late."""
        for row in self._table["shipped"]:
            bold = row.get("bold")
            family = FontFamily(
                FontFace(self._folder / row["regular"]),
                FontFace(self._folder / bold, is_bold=True) if bold else None,
            )
            yield family, row.get("late", False)

    def _of_languages(self, language: str) -> Iterator[FontFamily]:
        """Yield the machine's best family of each list, the language's own first."""
        lists = self._table["machine"]
        own = language.replace("_", "-").partition("-")[0].lower()
        for tag in sorted(lists.keys() - {_OTHER}, key=lambda tag: tag != own):
            face = next(filter(None, map(self._face, lists[tag])), None)
            if face is not None:
                yield FontFamily(face)

    def _others(self) -> Iterator[FontFamily]:
        for name in self._table["machine"].get(_OTHER, ()):
            face = self._face(name)
            if face is not None:
                yield FontFamily(face)

    def _face(self, name: str) -> FontFace | None:
        file_name, _, number = name.partition("#")
        path = self._files.get(file_name.casefold())
        return FontFace(path, int(number or 0)) if path else None

    @cached_property
    def _files(self) -> Mapping[str, Path]:
        """Every font file of the machine, by its case-folded name."""
        found: dict[str, Path] = {}
        for folder in self._machine:
            for place, _folders, names in os.walk(folder):
                for name in names:
                    found.setdefault(name.casefold(), Path(place) / name)
                if len(found) > _MOST_FILES:
                    return found
        return found


def _system_folders() -> tuple[Path, ...]:
    names = _FOLDERS.get(sys.platform, _ELSEWHERE)
    return tuple(Path(name).expanduser() for name in names)
