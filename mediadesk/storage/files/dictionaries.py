"""Hunspell dictionaries of the machine: the person's own, the system's, those of LibreOffice."""

import importlib.util
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.dictionaries import Speller, SpellingBook

#: Where systems and programs keep dictionaries; a star stands for any folder.
_PLACES: Final[dict[str, tuple[str, ...]]] = {
    "linux": (
        "/usr/share/hunspell",
        "/usr/share/myspell",
        "/usr/share/myspell/dicts",
        "/usr/local/share/hunspell",
        "/usr/lib/libreoffice/share/extensions/dict-*",
        "/opt/libreoffice*/share/extensions/dict-*",
        "/snap/libreoffice/current/lib/libreoffice/share/extensions/dict-*",
    ),
    "darwin": (
        "~/Library/Spelling",
        "/Library/Spelling",
        "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-*",
    ),
    "win32": (
        "C:/Program Files/LibreOffice/share/extensions/dict-*",
        "C:/Program Files (x86)/LibreOffice/share/extensions/dict-*",
    ),
}

_TAG: Final = re.compile(r"([a-z]{2,3})(?:[_-]([A-Z]{2}|[A-Z][a-z]{3}))?(?:[_-]\w+)?")

#: The longest dictionaries have some 10 MB; a larger file is another thing.
_LARGEST_BYTES: Final = 64 * 1024 * 1024


class HunspellDictionaries:
    """The port Dictionaries through the Hunspell library.

    Args:
        own: The person's own folder, which goes before all others.
    """

    def __init__(self, own: Path) -> None:
        self._own = own

    def found(self) -> tuple[SpellingBook, ...]:
        """Return the dictionaries there are, one a language, by language."""
        books: dict[str, SpellingBook] = {}
        for folder in self._folders():
            for path in _files(folder):
                tag = _TAG.fullmatch(path.stem)
                if tag is not None and path.with_suffix(".aff").is_file():
                    language = f"{tag[1]}-{tag[2]}" if tag[2] else tag[1]
                    books.setdefault(language, SpellingBook(language, path))
        return tuple(books[language] for language in sorted(books))

    def load(self, book: SpellingBook) -> Speller:
        """Load a dictionary.

        Raises:
            OutsideError: It cannot be read.
        """
        # The library is a compiled one: only whoever spells waits for it.
        from hunspell import Hunspell  # noqa: PLC0415

        try:
            if book.path.stat().st_size > _LARGEST_BYTES:
                msg = f"The dictionary {book.path} is too large; it is left alone."
                raise OutsideError(msg)
            loaded = Hunspell(book.path.stem, hunspell_data_dir=str(book.path.parent))
        except (OSError, ValueError) as error:
            msg = f"The dictionary {book.path} cannot be read: {error}."
            raise OutsideError(msg) from error
        return _Loaded(loaded)

    def close(self) -> None:
        """Let go of nothing: what was loaded goes with whoever asked for it."""

    def _folders(self) -> Iterator[Path]:
        yield self._own
        named = os.environ.get("DICPATH", "")
        yield from (Path(part) for part in named.split(os.pathsep) if part)
        for place in _PLACES.get(sys.platform, ()):
            path = Path(place).expanduser()
            yield from sorted(path.parent.glob(path.name)) if "*" in place else (path,)
        library = importlib.util.find_spec("hunspell")
        if library is not None and library.origin:
            yield Path(library.origin).parent / "dictionaries"


class _Loaded:
    """A dictionary, loaded."""

    def __init__(self, loaded: Any) -> None:  # noqa: ANN401  (the library has no types)
        self._loaded = loaded

    def known(self, words: Iterable[str]) -> frozenset[str]:
        """Return the words that are spelt right; those its encoding cannot write are."""
        return frozenset(filter(self._knows, words))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return what may be meant, the likeliest first."""
        try:
            return tuple(map(str, self._loaded.suggest(word.replace("’", "'"))))
        except UnicodeError:
            return ()

    def _knows(self, word: str) -> bool:
        try:
            return bool(self._loaded.spell(word.replace("’", "'")))
        except UnicodeError:
            return True


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("*.dic"))
    except OSError:
        return []
