"""The path on this machine that a document links a picture by, as layout programs keep it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

#: How a URI begins the path of a Windows disk: "file:///C:/Users/rosa/kim.jpg".
_DISK: Final = re.compile(r"^/(?=[A-Za-z]:/)")


def linked_paths(link: str) -> Iterator[Path]:
    """Yield the absolute path of a link, in each form in which systems spell it; none of others.

    Args:
        link: A path, or a URI such as InDesign's "file:/Users/rosa/Fog%20on%20pier.jpg".
    """
    path = Path(_path_of(link))
    if path.is_absolute() and "\0" not in str(path):
        # macOS hands out names taken apart; most other systems keep them as they were typed.
        yield from dict.fromkeys(Path(normalize(form, str(path))) for form in ("NFC", "NFD"))


def _path_of(link: str) -> str:
    try:
        address = urlsplit(link)
    except ValueError:  # "http://[::1": a document may say anything
        return ""
    if address.scheme.lower() != "file":
        return link
    if address.netloc not in ("", "localhost"):
        return ""
    return unquote(_DISK.sub("", address.path))
