"""Find the pictures of an article among the files of the site it is written for."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from mediadesk.published.local_files import LocalFiles

#: How far above the article the root of its site is looked for.
_MOST_LEVELS: Final = 6
#: Folders whose content static-site programs put at the root of the site.
_ROOTS: Final = ("", "static", "public", "assets", "source", "src")


class SiteFiles:
    """Resolves addresses beside the article first, then from the root its site may have."""

    def __init__(self, article: Path) -> None:
        self._local = LocalFiles(article)
        self._folders = tuple(article.resolve().parents)[1 : _MOST_LEVELS + 1]

    def find(self, addresses: Sequence[str]) -> Path | None:
        """Return the file an address leads to, the first that exists; None where there is none."""
        found = self._local.find(addresses)
        if found is not None:
            return found
        for address in addresses:
            relative = address.partition("?")[0].partition("#")[0].lstrip("/")
            if "://" in address or address.startswith("data:") or "\0" in address or not relative:
                continue
            for folder in self._folders:
                for root in _ROOTS:
                    file = _within(folder, folder / root / relative)
                    if file is not None:
                        return file
        return None


def _within(folder: Path, candidate: Path) -> Path | None:
    try:
        real = candidate.resolve()
        return real if real.is_relative_to(folder) and real.is_file() else None
    except (OSError, ValueError, RuntimeError):
        return None
