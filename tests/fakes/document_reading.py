"""Every shipped reader of documents, with what they are made with; pictures go to a folder."""

from pathlib import Path

from mediadesk.paths import resources
from mediadesk.published.late import late_readers
from mediadesk.published.reader_kit import ReaderKit
from mediadesk.services.ports.documents import DocumentReader, ReadDocument
from tests.fakes.credit_parsing import parse_credit


def readers_in(folder: Path) -> tuple[DocumentReader, ...]:
    """Return all readers; what they unpack lies below a folder."""
    words = resources() / "reading"
    return late_readers(
        ReaderKit(
            parse_credit,
            lambda name: (words / f"{name}.toml").read_text("utf-8"),
            folder / "unpacked",
        )
    )


def read(path: Path, folder: Path) -> ReadDocument:
    """Return a document, read by the reader of its suffix."""
    name = path.name.casefold()
    reader = next(r for r in readers_in(folder) if name.endswith(r.suffixes))
    return reader.read(path)
