"""Tell which documents of a watched folder are new or changed, and have stopped changing."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Final
from unicodedata import normalize
from urllib.parse import unquote

from mediadesk.model.finding import DocumentReport
from mediadesk.model.placement import Placement
from mediadesk.model.watching import KnownDocument, Stamp, WatchMemory
from mediadesk.services.checks.watched_files import FolderFiles

#: A file that has not changed for so long is whole: copying over a network pauses for less.
SETTLED_S: Final = 2.0

#: A document waits so long at most for pictures that still arrive around it.
PATIENCE_S: Final = 30.0

_MARK_LENGTH: Final = 24
_MOST_LACKING: Final = 50
_MOST_KNOWN: Final = 50_000


class Settling:
    """Holds each look into a folder against the ones before; knows no clock and no disk.

    Args:
        memory: What is known of the folder from earlier.
    """

    def __init__(self, memory: WatchMemory) -> None:
        self._folder = memory.folder
        self._known = dict(memory.documents)
        self._files = FolderFiles()
        self._stamps: dict[Path, Stamp] = {}
        self._linked = _elsewhere(memory.documents.values())
        self._by_name: Mapping[str, tuple[Path, ...]] = {}
        self._since: dict[Path, float] = {}
        self._new: dict[Path, str] = {}
        self._names: dict[Path, str] = {}  # the same few thousand are asked for at every look

    @property
    def memory(self) -> WatchMemory:
        """What is known of the folder now.

        What is gone stays known, so that a share that comes back is not checked once more; of very
        many documents only those that are there.
        """
        if len(self._known) > _MOST_KNOWN:
            here = {self._name(path) for path in self._files.documents}
            self._known = {name: one for name, one in self._known.items() if name in here}
        return WatchMemory(self._folder, dict(self._known))

    @property
    def unknown(self) -> tuple[Path, ...]:
        """The documents that are new or changed, settled or not; the youngest first."""
        stamps = self._files.stamps
        return tuple(sorted(self._new, key=lambda path: (-stamps[path].modified_ns, path)))

    @property
    def linked(self) -> frozenset[Path]:
        """The files outside the folder that its documents showed when they were checked last."""
        return self._linked

    def look(self, files: FolderFiles, now_s: float) -> None:
        """Take over what a look found."""
        before, self._stamps = self._stamps, {**files.stamps, **files.elsewhere}
        self._since = {
            path: self._since.get(path, now_s) if before.get(path) == stamp else now_s
            for path, stamp in self._stamps.items()
        }
        self._names = {path: name for path, name in self._names.items() if path in self._stamps}
        is_same = files == self._files
        self._files = files
        if not is_same:
            self._by_name = _by_name(files.stamps)
            self._find_new()

    def due(self, now_s: float) -> tuple[Path, ...]:
        """Return the documents to check now: whole, with their pictures; the youngest first."""
        arriving = (
            path
            for path, since in self._since.items()
            if now_s - since < SETTLED_S and path not in self._files.documents
        )
        busy = _folders_of(arriving, self._folder)
        return tuple(path for path in self.unknown if self._is_settled(path, busy, now_s))

    def adopt(self) -> None:
        """Take every document as it is now for known, without a check."""
        for path, mark in self._new.items():
            name = self._name(path)
            before = self._known.get(name, KnownDocument(""))
            self._known[name] = KnownDocument(mark, before.shows, before.lacks)
        self._new = {}

    def checked(
        self, report: DocumentReport, elsewhere: Mapping[Path, Stamp] = MappingProxyType({})
    ) -> None:
        """Take a document as it was at the last look for checked; a change since counts as new.

        Args:
            report: What the check came to.
            elsewhere: What it shows from outside the folder, as that is now.
        """
        name = self._name(report.path)
        self._stamps.update(elsewhere)
        self._linked |= elsewhere.keys()
        placed = [judged.placement for judged in report.judgements]
        files = {one.file for one in placed if one.file is not None}
        shows = {self._name(file) for file in files if self._is_below(file) or file in elsewhere}
        lacks = {_base_name(one.image) for one in placed if one.file is None}
        known = KnownDocument("", tuple(sorted(shows)), tuple(sorted(lacks - {""}))[:_MOST_LACKING])
        mark = self._mark(report.path, known)
        self._known[name] = KnownDocument(mark, known.shows, known.lacks)
        self._new.pop(report.path, None)

    def _find_new(self) -> None:
        self._new = {}
        here = (self._known.get(self._name(path)) for path in self._files.documents)
        self._linked = _elsewhere(known for known in here if known is not None)
        for path in self._files.documents:
            known = self._known.get(self._name(path), KnownDocument(""))
            mark = self._mark(path, known)
            if mark != known.mark:
                self._new[path] = mark

    def _is_settled(self, path: Path, busy: frozenset[Path], now_s: float) -> bool:
        if not self._files.stamps[path].size_bytes or path in self._files.partial:
            return False  # a browser makes an empty file first, and fills one beside it
        known = self._known.get(self._name(path), KnownDocument(""))
        quiet_s = now_s - max(self._since[one] for one in self._company(path, known))
        if quiet_s < SETTLED_S:
            return False
        return path.parent not in busy or quiet_s >= PATIENCE_S

    def _company(self, path: Path, known: KnownDocument) -> set[Path]:
        """Return a document with the files that it is looked at with, as far as they are there."""
        company = {path, *self._files.parts.get(path, ())}
        company |= {self._folder / name for name in known.shows}
        for name in known.lacks:
            company.update(self._by_name.get(name, ()))
        return company & self._stamps.keys()

    def _mark(self, path: Path, known: KnownDocument) -> str:
        stamps = self._stamps
        told = sorted(
            f"{self._name(one)} {stamps[one].size_bytes} {stamps[one].modified_ns}"
            for one in self._company(path, known)
        )
        text = "\n".join(told).encode("utf-8", "surrogateescape")
        return hashlib.sha256(text).hexdigest()[:_MARK_LENGTH]

    def _name(self, path: Path) -> str:
        """Return a path relative to the folder; whole for one that lies elsewhere."""
        name = self._names.get(path)
        if name is None:
            below = path.relative_to(self._folder) if self._is_below(path) else path
            name = self._names[path] = below.as_posix()
        return name

    def _is_below(self, path: Path) -> bool:
        return path.is_relative_to(self._folder)


def shown_elsewhere(report: DocumentReport, folder: Path) -> frozenset[Path]:
    """Return the files outside a folder that a document links, not those unpacked of it."""
    placed = (judged.placement for judged in report.judgements)
    return frozenset(
        one.file
        for one in placed
        if one.file is not None and not one.file.is_relative_to(folder) and _goes_by_name(one)
    )


def _by_name(stamps: Mapping[Path, Stamp]) -> Mapping[str, tuple[Path, ...]]:
    found: dict[str, list[Path]] = {}
    for path in stamps:
        found.setdefault(path.name, []).append(path)
    return {name: tuple(paths) for name, paths in found.items()}


def _folders_of(paths: Iterable[Path], folder: Path) -> frozenset[Path]:
    """Return the folders that files lie in, and those above up to a folder."""
    found: set[Path] = set()
    for path in paths:
        for above in path.parents:
            if above in found:
                break
            found.add(above)
            if above == folder:
                break
    return frozenset(found)


def _elsewhere(known: Iterable[KnownDocument]) -> frozenset[Path]:
    """Return the files that documents showed from outside the folder."""
    shown = {name for one in known for name in one.shows}
    return frozenset(path for path in map(Path, shown) if path.is_absolute())


def _goes_by_name(one: Placement) -> bool:
    """Return whether a document calls a picture's file by its name; one unpacked has another."""
    said = _base_name(one.image)
    names = {normalize("NFC", said), normalize("NFC", unquote(said))}
    return one.file is not None and normalize("NFC", one.file.name) in names


def _base_name(image: str) -> str:
    """Return the file name at the end of a reference to a picture."""
    return PurePosixPath(image.partition("?")[0].partition("#")[0]).name
