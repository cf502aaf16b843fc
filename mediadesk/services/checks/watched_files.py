"""Look into a watched folder: its files as they are now, and which of them are documents."""

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.watching import Stamp
from mediadesk.paths import is_folder
from mediadesk.services.checks.documents import NOT_DOCUMENTS, page_stems, parts_owner

#: What browsers, mail programs and copying tools call a file that is not whole yet.
PARTIAL_ENDINGS: Final = (
    ".part", ".partial", ".filepart", ".crdownload", ".download", ".opdownload", ".aria2",
    ".!ut", ".tmp", ".temp", ".swp", "~",
)  # fmt: skip

#: A desk's output of some years; looking through more takes longer than anybody waits.
MOST_FILES: Final = 200_000


@dataclass(frozen=True, slots=True)
class FolderFiles:
    """The files below a folder at one look.

    Attributes:
        stamps: Every file that is no mere leftover of a program, hidden ones left out.
        documents: Those that are documents.
        parts: The files in the folder that belongs to a saved page, by the page.
        partial: What files that are not whole yet will be, as far as their names say.
        elsewhere: Files outside the folder that its documents link, as far as they are there.
    """

    stamps: Mapping[Path, Stamp] = field(default_factory=dict)
    documents: frozenset[Path] = frozenset()
    parts: Mapping[Path, tuple[Path, ...]] = field(default_factory=dict)
    partial: frozenset[Path] = frozenset()
    elsewhere: Mapping[Path, Stamp] = field(default_factory=dict)


class FolderLook:
    """Looks into one folder again and again; what a file is, is asked once for each of its states.

    Args:
        folder: The folder.
        is_document: Whether a file is a document, which may take a look into it.
    """

    def __init__(self, folder: Path, is_document: Callable[[Path], bool]) -> None:
        self._folder = folder
        self._is_document = is_document
        self._told: dict[Path, tuple[Stamp, bool]] = {}
        self._elsewhere: dict[Path, Stamp] = {}

    def files(
        self, check: Callable[[], None], linked: Collection[Path] = frozenset()
    ) -> FolderFiles:
        """Return the files as they are now.

        Args:
            check: Called between folders; raises where a stop was asked for.
            linked: Files outside the folder that are looked at, too.

        Raises:
            OutsideError: The folder cannot be looked into, with the reason.
            UserError: It holds more files than can be watched.
        """
        stamps: dict[Path, Stamp] = {}
        parts: dict[Path, list[Path]] = {}
        partial: set[Path] = set()
        documents: set[Path] = set()
        for path, stamp, owner in self._walk(check):
            whole = _without_partial_ending(path)
            if whole is not None:
                partial.add(whole)
                continue
            stamps[path] = stamp
            if owner is not None:
                parts.setdefault(owner, []).append(path)
            elif self._tells(path, stamp):
                documents.add(path)
            if len(stamps) > MOST_FILES:
                msg = (
                    f"{self._folder} holds more than {MOST_FILES:,} files, which is too much to "
                    "watch. Watch a folder below it."
                )
                raise UserError(msg)
        self._told = {path: told for path, told in self._told.items() if path in stamps}
        grouped = {owner: tuple(files) for owner, files in parts.items()}
        self._elsewhere = dict(self.elsewhere(linked))
        return FolderFiles(
            stamps, frozenset(documents), grouped, frozenset(partial), self._elsewhere
        )

    def elsewhere(self, linked: Collection[Path]) -> Mapping[Path, Stamp]:
        """Return files outside the folder as they are now.

        One whose folder is out of reach counts as it was last seen, so that a share that comes
        back has nothing checked once more.
        """
        now = ((path, _stamp_of(path) or self._last_seen(path)) for path in linked)
        return {path: stamp for path, stamp in now if stamp is not None}

    def _walk(self, check: Callable[[], None]) -> Iterator[tuple[Path, Stamp, Path | None]]:
        """Yield files with their stamps and the page whose parts they are."""
        waiting: list[tuple[Path, Path | None]] = [(self._folder, None)]
        while waiting:
            check()
            folder, owner = waiting.pop()
            try:
                with os.scandir(folder) as entries:
                    listed = [entry for entry in entries if not _is_left_out(entry.name)]
            except OSError as error:
                if folder == self._folder:
                    raise OutsideError(_out_of_reach(folder, error)) from error
                continue  # a folder that went, or is locked: the others are looked into
            stems = page_stems(entry.name for entry in listed)
            for entry in listed:
                if _is_folder(entry):
                    waiting.append((folder / entry.name, owner or self._owner(entry, stems)))
                    continue
                stamp = _stamp(entry)
                if stamp is not None:
                    yield folder / entry.name, stamp, owner

    def _owner(self, entry: os.DirEntry[str], stems: Mapping[str, str]) -> Path | None:
        page = parts_owner(entry.name, stems)
        return None if page is None else Path(entry.path).with_name(page)

    def _last_seen(self, path: Path) -> Stamp | None:
        return None if is_folder(path.parent) else self._elsewhere.get(path)

    def _tells(self, path: Path, stamp: Stamp) -> bool:
        told = self._told.get(path)
        if told is None or told[0] != stamp:
            told = (stamp, self._is_document(path))
            self._told[path] = told
        return told[1]


def _is_left_out(name: str) -> bool:
    return name.startswith(NOT_DOCUMENTS)


def _without_partial_ending(path: Path) -> Path | None:
    name = path.name
    folded = name.casefold()
    if not folded.endswith(PARTIAL_ENDINGS):
        return None
    ending = next(ending for ending in PARTIAL_ENDINGS if folded.endswith(ending))
    return path.with_name(name[: -len(ending)]) if len(name) > len(ending) else None


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _stamp(entry: os.DirEntry[str]) -> Stamp | None:
    try:
        if not entry.is_file():
            return None
        said = entry.stat()
    except OSError:
        return None  # it went meanwhile
    return Stamp(said.st_size, said.st_mtime_ns)


def _stamp_of(path: Path) -> Stamp | None:
    try:
        said = path.stat()
    except OSError:
        return None
    return Stamp(said.st_size, said.st_mtime_ns)


def _out_of_reach(folder: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        why = "is not there"
    elif isinstance(error, NotADirectoryError):
        why = "is no folder"
    else:
        why = f"cannot be reached ({error.strerror})"
    return f"{folder} {why}. It is looked for again by itself; reconnect its disk or share."
