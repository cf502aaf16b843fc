"""Paths and foreign texts in a form that a database can keep."""

import re
import unicodedata
from pathlib import Path
from typing import Final

_WORD: Final = re.compile(r"\w+")
_NUMBER: Final = re.compile(r"\d{1,12}")

#: A file name that is not Unicode reaches Python with lone surrogates, which no database takes.
#: They are kept as characters of the last private-use plane, one for one.
_FIRST_SURROGATE: Final = 0xD800
_FIRST_KEPT: Final = 0x10F000
_TO_KEPT: Final = {_FIRST_SURROGATE + i: _FIRST_KEPT + i for i in range(0x800)}
_FROM_KEPT: Final = {kept: lone for lone, kept in _TO_KEPT.items()}

#: What is no character of a text: half a surrogate, and the sign that ends texts in old formats.
_NO_CHARACTER: Final = re.compile("[\0\ud800-\udfff]")


def kept(path: str) -> str:
    """Return a path as the catalogue keeps it; `seen` gives it back exactly."""
    return path if path.isascii() else path.translate(_TO_KEPT)


def seen(path: str) -> str:
    """Return a path as the system knows it."""
    return path if path.isascii() else path.translate(_FROM_KEPT)


def storable(text: str) -> str:
    """Return a text with what is no character at all replaced."""
    if text.isascii() and "\0" not in text:
        return text
    return _NO_CHARACTER.sub("\ufffd", text)


def folded(text: str) -> str:
    """Return the words of a text in lower case without accents, a space around each."""
    if text.isascii():  # by far the most, and nothing to be taken apart
        words = _WORD.findall(text.lower())
    else:
        apart = unicodedata.normalize("NFKD", text.casefold())
        words = _WORD.findall("".join(c for c in apart if not unicodedata.combining(c)))
    return f" {' '.join(words)} " if words else ""


def name_key(name: str) -> str:
    """Return what file names are sorted by: case ignored, numbers by their value."""
    return _NUMBER.sub(lambda number: number[0].zfill(12), kept(name).casefold())


def stem_key(name: str) -> str:
    """Return a file name without its suffix, case ignored."""
    return kept(Path(name).stem).casefold()
