"""The readers of documents behind their port, each with its libraries loaded at first use."""

import importlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Final, Protocol, cast

from typing_extensions import override

from mediadesk.model.page_region import PageRegion
from mediadesk.model.placement import Placement
from mediadesk.paths import is_file
from mediadesk.published.reader_kit import ReaderKit
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

#: How much of a file is looked at to tell what it is.
_BEGINNING_BYTES: Final = 1 << 16


class LateReader(DocumentReader):
    """A reader that is made when its first document is read.

    Args:
        suffixes: Lower-case suffixes of its documents.
        make: Makes the reader.
        sign: Stands near the beginning of its documents, where the suffix alone does not tell.
    """

    def __init__(
        self,
        suffixes: tuple[str, ...],
        make: Callable[[], DocumentReader],
        sign: re.Pattern[bytes] | None = None,
    ) -> None:
        self._suffixes = suffixes
        self._make = make
        self._sign = sign

    @cached_property
    def _reader(self) -> DocumentReader:
        return self._make()

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return self._suffixes

    @override
    def claims(self, path: Path) -> bool:
        if self._sign is None or not is_file(path):
            return True  # of what is no file the reader says so; a pipe would be waited for
        try:
            with path.open("rb") as stream:
                return bool(self._sign.search(stream.read(_BEGINNING_BYTES)))
        except OSError:
            return True  # the reader says what is wrong with it

    @override
    def read(self, path: Path) -> ReadDocument:
        return self._reader.read(path)

    @override
    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        return self._reader.region(path, placement)


class MakingModule(Protocol):
    """A module of `mediadesk.published.making` that makes a reader."""

    def make(self, kit: ReaderKit) -> DocumentReader:
        """Return the reader."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """A format of documents.

    Attributes:
        module: What makes its reader, in `mediadesk.published.making`.
        suffixes: Lower-case suffixes of its documents.
        sign: Stands near the beginning of its documents, where others share a suffix.
    """

    module: str
    suffixes: tuple[str, ...]
    sign: re.Pattern[bytes] | None = None

    def reader(self, kit: ReaderKit) -> DocumentReader:
        """Return the reader, its libraries loaded."""
        module = importlib.import_module(f"mediadesk.published.making.{self.module}")
        return cast("MakingModule", module).make(kit)


FORMATS: Final = (
    Format("html", (".html", ".htm", ".xhtml")),
    Format("mhtml", (".mhtml", ".mht")),
    Format("epub", (".epub",)),
    Format("docx", (".docx", ".docm", ".dotx")),
    Format("odt", (".odt", ".ott", ".fodt")),
    Format("idml", (".idml", ".idms", ".icml")),
    Format("scribus", (".sla", ".sla.gz")),
    Format("pdf", (".pdf",)),
    Format("warc", (".warc", ".warc.gz")),
    Format("markdown", (".md", ".markdown", ".qmd", ".mdx")),
    Format("ninjs", (".json", ".ninjs"), re.compile(rb'"(?:uri|altids)"\s*:')),
    Format(
        "xml",
        (".xml", ".wxr"),
        re.compile(rb"<(?:\w+:)?(?:newsItem|newsMessage|packageItem|wxr_version)\b"),
    ),
)


def late_readers(kit: ReaderKit) -> tuple[DocumentReader, ...]:
    """Return every reader that is shipped."""
    return tuple(LateReader(one.suffixes, partial(one.reader, kit), one.sign) for one in FORMATS)
