"""Find a page's pictures among the files saved with it, and nowhere else."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from mediadesk.published.file_bytes import file_below

#: What browsers append to a page's name for the folder of its files, by language.
_FOLDER_SUFFIXES: Final = (
    "_files",
    "-files",
    ".files",
    "_Dateien",
    "-Dateien",
    "_fichiers",
    "_archivos",
    "_file",
    "_bestanden",
    "_arquivos",
    "_pliki",
    "_filer",
    "_tiedostot",
    "_dosyalar",
)
_LONGEST_NAME: Final = 255


class LocalFiles:
    """Resolves addresses of one page to files under the page's folder; fetches nothing."""

    def __init__(self, page: Path, base: str = "") -> None:
        self._folder = page.parent.resolve()
        self._base = base if _is_relative(base) else ""
        self._saved = tuple(
            folder
            for folder in (self._folder / f"{page.stem}{suffix}" for suffix in _FOLDER_SUFFIXES)
            if _is_folder(folder)
        )

    def find(self, addresses: Sequence[str]) -> Path | None:
        """Return the file an address leads to, the first that exists; None where there is none."""
        for address in addresses:
            for candidate in self._candidates(address):
                file = file_below(self._folder, candidate)
                if file is not None:
                    return file
        return None

    def _candidates(self, address: str) -> list[Path]:
        try:
            parts = urlsplit(address)
        except ValueError:
            return []
        if parts.scheme.lower() in {"data", "javascript", "blob", "about"}:
            return []
        path = unquote(parts.path)
        name = path.rstrip("/").rpartition("/")[2]
        if not name or len(name) > _LONGEST_NAME or "\0" in path:
            return []
        candidates: list[Path] = []
        if not parts.netloc and parts.scheme.lower() in {"", "file"}:
            if parts.scheme:
                candidates.append(Path(path))
            else:
                candidates += [self._folder / self._base / path, self._folder / path.lstrip("/")]
                candidates.append(self._folder / unquote(address))
        for folder in (self._folder, *self._saved):
            candidates.append(folder / name)
        return candidates


def _is_relative(base: str) -> bool:
    try:
        parts = urlsplit(base)
    except ValueError:
        return False
    return bool(base) and not parts.scheme and not parts.netloc and not base.startswith("/")


def _is_folder(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except (OSError, ValueError):
        return False
