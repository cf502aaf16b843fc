"""The files of codes that a desk uses, read anew when they change."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.captions.code_file import CodeEntry, CodeFile, CodeWarning, code_line, read_code_file
from mediadesk.captions.codes import CodeBook
from mediadesk.model.errors import MediaDeskError, UserError
from mediadesk.services.ports.text_files import FileStamp, TextFiles
from mediadesk.services.settings import Settings

#: Between paths, and between codes, in the settings.
_SEPARATOR: Final = ";"

#: Files are looked at no more often than this while somebody types: they may lie on a server.
_LOOK_EVERY_S: Final = 2.0


@dataclass(frozen=True, slots=True)
class CodeSource:
    """A file of codes in use.

    Attributes:
        path: Where it lies.
        codes: How many codes it holds.
        is_own: Whether it is the desk's own, to which codes are added here.
        fault: Why it cannot be used; "" where it can.
    """

    path: Path
    codes: int
    is_own: bool = False
    fault: str = ""


@dataclass(frozen=True, slots=True)
class _Held:
    """The codes as they were read last, and from what."""

    key: tuple[object, ...]
    book: CodeBook
    sources: tuple[CodeSource, ...]


class CodeFiles:
    """Keeps the files of codes in use, and the codes as those files are now.

    Args:
        files: Reads and writes files of codes.
        own: The desk's own file, which goes before all others.
        settings: What a person chose.
        now_s: A clock in seconds.
    """

    def __init__(
        self, *, files: TextFiles, own: Path, settings: Settings, now_s: Callable[[], float]
    ) -> None:
        self._files = files
        self._own = own
        self._settings = settings
        self._now_s = now_s
        self._held: _Held | None = None
        self._looked_at_s = float("-inf")

    def book(self) -> CodeBook:
        """Return the codes as their files are now, looked at every other second at most."""
        now_s = self._now_s()
        if self._held is None or now_s - self._looked_at_s >= _LOOK_EVERY_S:
            self._looked_at_s = now_s
            self._held = self._renewed(self._held)
        return self._held.book

    def reload(self) -> None:
        """Look at the files at the next question, however short ago that was done."""
        self._looked_at_s = float("-inf")

    def sources(self) -> tuple[CodeSource, ...]:
        """Return the files in use, in the order in which they decide."""
        self.reload()
        self.book()
        return self._held.sources if self._held else ()

    def warnings(self) -> tuple[CodeWarning, ...]:
        """Return what is odd about the files, alone and together."""
        self.reload()
        faults = tuple(
            CodeWarning(str(one.path), 0, one.fault) for one in self.sources() if one.fault
        )
        return faults + self.book().warnings

    def faults_of(self, path: Path) -> tuple[CodeWarning, ...]:
        """Return what is odd about one file of codes, in use or not.

        Raises:
            UserError: It is no text.
            OutsideError: It cannot be read.
        """
        return CodeBook.of((read_code_file(self._files.read(path), str(path)),)).warnings

    def add(self, code: str, words: tuple[str, ...]) -> None:
        """Add a code to the desk's own file, in place of one of that name.

        Raises:
            UserError: It is no code.
            OutsideError: The file cannot be written.
        """
        entry = CodeEntry(code.strip(), tuple(one.strip() for one in words))
        read = read_code_file(code_line(entry), "")
        if not read.entries or read.entries[0].code != entry.code:
            reason = read.warnings[0].message if read.warnings else "It is no code."
            raise UserError(reason)
        text = self._files.read(self._own) if self._files.stamp(self._own) else ""
        before = read_code_file(text, str(self._own)).entries
        kept = [one for one in before if one.code != entry.code]
        self._files.write(self._own, "".join(f"{code_line(one)}\n" for one in (*kept, entry)))
        self.reload()

    def use(self, path: Path) -> CodeSource:
        """Use a file of codes from now on, behind those in use.

        Raises:
            UserError: It holds no codes, or is no text.
            OutsideError: It cannot be read, or the settings cannot be written.
        """
        read = read_code_file(self._files.read(path), str(path))
        if not read.entries:
            msg = f"{path} holds no codes: a line is a code, a tab and its words."
            raise UserError(msg)
        if path not in (paths := self._paths()):
            self._put_paths((*paths, path))
        return CodeSource(path, len(read.entries))

    def drop(self, path: Path) -> None:
        """Use a file of codes no more; the file stays.

        Raises:
            UserError: It is not in use.
        """
        paths = self._paths()
        if path not in paths:
            msg = f"{path} is not among the files of codes in use."
            raise UserError(msg)
        self._put_paths(tuple(one for one in paths if one != path))

    def move(self, path: Path, places: int) -> None:
        """Move a file of codes among those in use; the first that has a code decides.

        Args:
            path: The file.
            places: How many places down; up where it is negative. It stops at the ends.

        Raises:
            UserError: It is not in use.
        """
        paths = list(self._paths())
        if path not in paths:
            msg = f"{path} is not among the files of codes in use."
            raise UserError(msg)
        at = paths.index(path)
        paths.pop(at)
        paths.insert(max(0, at + places), path)
        self._put_paths(tuple(paths))

    def _put_paths(self, paths: tuple[Path, ...]) -> None:
        self._settings.put("codes.files", f"{_SEPARATOR} ".join(map(str, paths)))
        self.reload()

    def _paths(self) -> tuple[Path, ...]:
        said = self._settings.get("codes.files").split(_SEPARATOR)
        return tuple(Path(one.strip()).expanduser() for one in said if one.strip())

    def _renewed(self, held: _Held | None) -> _Held:
        paths = (self._own, *self._paths())
        delimiter, hot = self._settings.get("codes.delimiter"), self._settings.get("codes.hot")
        stamps: tuple[FileStamp, ...] = tuple(self._files.stamp(path) for path in paths)
        key = (paths, stamps, delimiter, hot)
        if held is not None and held.key == key:
            return held
        read = [
            _read(self._files, path, stamp, is_own=path == self._own)
            for path, stamp in zip(paths, stamps, strict=True)
            if stamp or path != self._own
        ]
        chosen = [one for part in hot.split(_SEPARATOR) if (one := part.strip())]
        book = _bound([file for file, _ in read], delimiter, chosen)
        return _Held(key, book, tuple(source for _, source in read))


def _bound(files: list[CodeFile], delimiter: str, hot: list[str]) -> CodeBook:
    try:
        return CodeBook.of(files, delimiter, hot)
    except UserError as error:  # a wrong sign in the settings must not stop anybody typing
        refused = CodeFile("", (), (CodeWarning("codes.delimiter", 0, str(error)),))
        return CodeBook.of((refused, *files), hot=hot)


def _read(
    files: TextFiles, path: Path, stamp: FileStamp, *, is_own: bool
) -> tuple[CodeFile, CodeSource]:
    if stamp is None:
        return CodeFile(str(path), ()), CodeSource(path, 0, is_own, "The file is not there.")
    try:
        file = read_code_file(files.read(path), str(path))
    except MediaDeskError as error:
        return CodeFile(str(path), ()), CodeSource(path, 0, is_own, str(error))
    return file, CodeSource(path, len(file.entries), is_own)
