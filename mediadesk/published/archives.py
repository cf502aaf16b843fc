"""Read the members of a zip archive within bounds, whatever the archive says of itself."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Final
from urllib.parse import unquote

from mediadesk.model.errors import OutsideError

#: A book with a thousand photos is large; more than this unpacked is a mistake or an attack.
_MOST_BYTES: Final = 2 * 2**30
_MOST_MEMBER_BYTES: Final = 256 * 2**20
_MOST_MEMBERS: Final = 50_000
#: Text and XML shrink twentyfold, a drawn picture a hundredfold; a bomb shrinks a thousandfold.
_MOST_RATIO: Final = 400
#: Below this size the ratio says nothing: a page of blanks is no attack.
_HARMLESS_BYTES: Final = 16 * 2**20
_CHUNK_BYTES: Final = 1 << 20
_ENCRYPTED: Final = 0x1
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError,
    ValueError, UnicodeError,
)  # fmt: skip


class Archive:
    """An EPUB, DOCX, ODT or IDML as what it is: a zip archive of named members.

    Names are compared as written, then without case, since programs on Windows do not mind it.
    What comes out of a member is counted as it comes; the sizes in the archive's own list are
    not believed.
    """

    def __init__(self, path: Path) -> None:
        """Open an archive.

        Raises:
            OutsideError: The file cannot be read, is no archive, or holds too many members.
        """
        self._path = path
        self._left_bytes = _MOST_BYTES
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                msg = f"{path.name} is not a file; choose a document."
                raise OutsideError(msg)
            self._zip = zipfile.ZipFile(path)
        except _BROKEN as error:
            reason = getattr(error, "strerror", None) or "it is damaged or of another kind"
            msg = f"{path.name} cannot be opened: {reason}. Export or save it again."
            raise OutsideError(msg) from error
        members = self._zip.infolist()
        if len(members) > _MOST_MEMBERS:
            self._zip.close()
            most = f"{_MOST_MEMBERS:,}"
            msg = f"{path.name} holds {len(members):,} parts; documents of up to {most} are read."
            raise OutsideError(msg)
        # A damaged list may hold a member without a name.
        self._members = {m.filename: m for m in members if m.filename and not m.is_dir()}
        self._folded = {name.casefold(): name for name in self._members}

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members, in the archive's order."""
        return tuple(self._members)

    def find(self, name: str) -> str | None:
        """Return the member of a name as the archive spells it; None where there is none."""
        for tried in (name, unquote(name)):
            if tried in self._members:
                return tried
            folded = self._folded.get(tried.casefold())
            if folded is not None:
                return folded
        return None

    def resolve(self, base: str, reference: str) -> str | None:
        """Return the member that a reference in another member leads to.

        Args:
            base: Name of the member that holds the reference.
            reference: Relative to it, or from the archive's root with a slash in front.
        """
        target = reference.partition("#")[0].partition("?")[0]
        if not target or "\\" in target or "\0" in target:
            return None
        start = PurePosixPath() if target.startswith("/") else PurePosixPath(base).parent
        parts: list[str] = list(start.parts)
        for part in target.lstrip("/").split("/"):
            if part == "..":
                if not parts:
                    return None  # out of the archive
                parts.pop()
            elif part not in ("", "."):
                parts.append(part)
        return self.find("/".join(parts))

    def read(self, name: str) -> bytes:
        """Return the content of a member.

        Raises:
            OutsideError: There is no such member, or it is damaged, encrypted or too large.
        """
        return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield the content of a member piece by piece.

        Raises:
            OutsideError: As for `read`.
        """
        info = self._members.get(name)
        if info is None:
            msg = f"{self._path.name} has no part {name}. Export or save it again."
            raise OutsideError(msg)
        if info.flag_bits & _ENCRYPTED:
            msg = f"{self._path.name} is encrypted. Save it without a password and try again."
            raise OutsideError(msg)
        got_bytes = 0
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(_CHUNK_BYTES):
                    got_bytes += len(chunk)
                    self._left_bytes -= len(chunk)
                    self._require_bounds(name, got_bytes, info.compress_size)
                    yield chunk
        except OutsideError:
            raise
        except _BROKEN as error:
            msg = f"{self._path.name} is damaged: its part {name} cannot be read. Save it again."
            raise OutsideError(msg) from error

    def _require_bounds(self, name: str, got_bytes: int, packed_bytes: int) -> None:
        is_bomb = got_bytes > _HARMLESS_BYTES and got_bytes > _MOST_RATIO * max(1, packed_bytes)
        if is_bomb or got_bytes > _MOST_MEMBER_BYTES or self._left_bytes < 0:
            msg = (
                f"{self._path.name} is not read: its part {name} unpacks to more than any document "
                "needs. Check where it comes from."
            )
            raise OutsideError(msg)
