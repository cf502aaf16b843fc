"""Text files that other programs wrote, in UTF-8, UTF-16 or the old code page of Windows."""

import codecs
from pathlib import Path
from typing import Final

from mediadesk.model.errors import OutsideError, UserError
from mediadesk.services.ports.text_files import FileStamp
from mediadesk.storage.files.atomic_text import write_whole
from mediadesk.storage.files.file_stamp import file_stamp

#: 50,000 codes are some 3 MB; a vocabulary of 100,000 terms is less.
_LARGEST_BYTES: Final = 64 * 1024 * 1024

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: What is no text holds zero bytes; UTF-16 without a mark holds them at every other place.
_LOOKED_AT: Final = 4096


class TextFileFolder:
    """The port TextFiles on the disk."""

    def stamp(self, path: Path) -> FileStamp:
        """Return modification time and size; None where the file cannot be looked at."""
        return file_stamp(path)

    def read(self, path: Path) -> str:
        """Return a file's text, with plain line ends.

        Raises:
            UserError: It is no text, or far larger than such a file is.
            OutsideError: It cannot be read.
        """
        try:
            with path.open("rb") as file:
                raw = file.read(_LARGEST_BYTES + 1)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "is no path"
            msg = f"{path} cannot be read: {reason}."
            raise OutsideError(msg) from error
        if len(raw) > _LARGEST_BYTES:
            most = _LARGEST_BYTES // 1024**2
            msg = f"{path} is larger than {most} MB; it is another kind of file."
            raise UserError(msg)
        text = _decoded(raw)
        if text is None:
            msg = f"{path} is no text file."
            raise UserError(msg)
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def write(self, path: Path, text: str) -> None:
        """Write a file whole or not at all, in UTF-8.

        Raises:
            OutsideError: It cannot be written.
        """
        try:
            write_whole(path, text)
        except OSError as error:
            msg = f"{path} cannot be written: {error.strerror}."
            raise OutsideError(msg) from error


def _decoded(raw: bytes) -> str | None:
    """Return a text by its mark, else as UTF-8, else as Windows-1252; None where it is no text."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, errors="replace")
    head = raw[:_LOOKED_AT]
    if b"\0" in head:
        return _unmarked_utf16(raw, head)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _unmarked_utf16(raw: bytes, head: bytes) -> str | None:
    half = max(1, len(head) // 2)
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if head[offset::2].count(0) > half * 0.4 and head[1 - offset :: 2].count(0) == 0:
            return raw.decode(encoding, errors="replace")
    return None
