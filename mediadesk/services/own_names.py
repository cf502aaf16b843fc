"""Under which names a desk keeps what it makes itself: house styles and templates, a file each."""

import re
from collections.abc import Container
from typing import Final

_LONGEST: Final = 60

#: Windows opens a device where a file is called so, whatever its suffix.
_DEVICES: Final = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9¹²³]")


def file_stem(title: str) -> str:
    """Return a file's name for a title: "Le Monde" -> "le-monde"; "" without letter or digit."""
    spaced = "".join(c if c.isalnum() else " " for c in title.casefold())
    stem = "-".join(spaced.split())[:_LONGEST].strip("-")
    return f"{stem}-1" if _DEVICES.fullmatch(stem) else stem


def free_name(stem: str, taken: Container[str]) -> str:
    """Return a name that is not taken: the stem, else the stem with the next number behind it."""
    name, number = stem, 2
    while name in taken:
        name, number = f"{stem}-{number}", number + 1
    return name
