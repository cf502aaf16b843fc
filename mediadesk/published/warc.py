"""Read the pictures of an archive of the web (WARC, ISO 28500): every page that was crawled."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO, Final
from urllib.parse import urljoin

from lxml import etree
from typing_extensions import override
from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]
from warcio.recordloader import ArcWarcRecord  # type: ignore[import-untyped]

from mediadesk.model.content_type import ContentType
from mediadesk.model.errors import OutsideError
from mediadesk.model.page_region import PageRegion
from mediadesk.model.placement import Placement
from mediadesk.published.file_bytes import require_file
from mediadesk.published.pages.markup.html_tree import parse_page
from mediadesk.published.pages.page_reading import PageReading, base_of, located, title_of
from mediadesk.published.stated_days import day_of
from mediadesk.published.unpacked import UnpackedPictures
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

_MOST_RECORDS: Final = 500_000
_MOST_PAGE_BYTES: Final = 64 * 2**20
_MOST_PICTURE_BYTES: Final = 256 * 2**20
_CHUNK_BYTES: Final = 1 << 20
_PAGE_TYPES: Final = frozenset({"text/html", "application/xhtml+xml"})
_FETCHED: Final = frozenset({"response", "resource"})
#: What the library raises of an archive that is damaged or none.
UNREADABLE: Final = (ArchiveLoadFailed, EOFError, ValueError, UnicodeError)
#: The library asks a record without address for its scheme, and takes any number for a length.
_BROUGHT_BY_HEADS: Final = (AttributeError, OverflowError)


class _Records(ArchiveIterator):  # type: ignore[misc]  # it ships no types
    """The records of an archive; lengths that lie are told by our sentence, not on the terminal."""

    INC_RECORD = ""

    @override
    def _iterate_records(self) -> Iterator[ArcWarcRecord]:
        try:
            yield from super()._iterate_records()
        except _BROUGHT_BY_HEADS as error:
            msg = "the head of a record is damaged"
            raise ArchiveLoadFailed(msg) from error


class WarcReader(DocumentReader):
    """Reads crawls; a page's pictures are looked for in the same archive."""

    def __init__(self, reading: PageReading, unpacked: UnpackedPictures) -> None:
        self._reading = reading
        self._unpacked = unpacked

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return (".warc", ".warc.gz")

    @override
    def read(self, path: Path) -> ReadDocument:
        with _opened(path) as stream:
            pages, files = self._listed(stream, path.name)
            found: list[Placement] = []
            title = ""
            for address, page in pages:
                root = _page(files, address, page)
                if root is None:
                    continue
                read = self._reading.read(root, files, title_of(root))
                placements = (
                    replace(placed, published_on=read.published_on, kept_on=page.fetched_on)
                    for placed in read.placements
                )
                found += located(placements, _within(address, len(pages)))
                title = title or read.title
        return ReadDocument(title, tuple(found))

    @override
    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        with _opened(path) as stream:
            pages, files = self._listed(stream, path.name)
            for address, page in pages:
                if placement.locator.startswith(_within(address, len(pages))):
                    root = _page(files, address, page)
                    return (
                        self._reading.region(root, files, placement) if root is not None else None
                    )
        return None

    def _listed(
        self, stream: BinaryIO, name: str
    ) -> tuple[list[tuple[str, "_Fetched"]], "_Crawled"]:
        pages, pictures = _listed(stream, name)
        return pages, _Crawled(name, stream, pictures, self._unpacked)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open an archive; whatever is wrong with it is told in a sentence.

    Raises:
        OutsideError: It cannot be read, or is no archive.
    """
    require_file(path)
    try:
        with path.open("rb") as stream:
            yield stream
    except UNREADABLE as error:
        # What the library says of it quotes the file at length.
        msg = f"{path.name} is damaged or no archive of the web. Crawl or copy it again."
        raise OutsideError(msg) from error
    except OSError as error:
        msg = f"{path.name} cannot be read: {error.strerror or error}. Check the file."
        raise OutsideError(msg) from error


def _within(address: str, pages: int) -> str:
    """Return what stands before the number of a picture on a page: its address among several."""
    return f"{address}, " if pages > 1 else ""


def _page(files: "_Crawled", address: str, page: "_Fetched") -> etree._Element | None:
    """Return a page; None where an answer only calls itself one. Its pictures are found next."""
    data = b"".join(files.content(page.offset, _MOST_PAGE_BYTES))
    try:
        root = parse_page(data, address, page.charset)
    except OutsideError as error:
        if "is not a web page" in str(error):
            return None
        raise
    files.base = urljoin(address, base_of(root))
    return root


@dataclass(frozen=True, slots=True)
class _Fetched:
    """A page in the archive.

    Attributes:
        offset: Where it stands.
        fetched_on: The day it was fetched (WARC-Date).
        charset: What its server calls its encoding; "" where it does not say.
    """

    offset: int
    fetched_on: date | None
    charset: str = ""


class _Crawled:
    """The pictures of a crawl, by the addresses they were fetched from.

    Attributes:
        base: Address from which those of the page being read start.
    """

    def __init__(
        self, name: str, stream: BinaryIO, offsets: dict[str, int], unpacked: UnpackedPictures
    ) -> None:
        self._name = name
        self._stream = stream
        self._offsets = offsets
        self._unpacked = unpacked
        self.base = ""

    def find(self, addresses: Sequence[str]) -> Path | None:
        """Return the unpacked file an address leads to."""
        for address in addresses:
            whole = _joined(self.base, address)
            offset = self._offsets.get(_plain(whole))
            if offset is not None:
                name = whole.partition("?")[0].rpartition("/")[2]
                return self._unpacked.keep(self.content(offset, _MOST_PICTURE_BYTES), name)
        return None

    def content(self, offset: int, most_bytes: int) -> Iterator[bytes]:
        """Yield what was fetched in the record at an offset.

        Raises:
            OutsideError: It is larger than allowed, or cut off.
        """
        self._stream.seek(offset)
        record = next(iter(_Records(self._stream)))
        left_bytes = most_bytes
        content = record.content_stream()
        while chunk := content.read(_CHUNK_BYTES):
            left_bytes -= len(chunk)
            if left_bytes < 0:
                msg = (
                    f"{self._name} is not read: a part of it unpacks to more than "
                    f"{most_bytes // 2**20} MB. Check where it comes from."
                )
                raise OutsideError(msg)
            yield chunk
        if getattr(record.raw_stream, "limit", 0) > 0:  # what its head announced did not come
            msg = (
                f"{self._name} cannot be read: it is cut off in the middle of a record. "
                "Crawl or copy it again."
            )
            raise OutsideError(msg)


def _listed(stream: BinaryIO, name: str) -> tuple[list[tuple[str, _Fetched]], dict[str, int]]:
    """Return where the pages stand, in the order they were fetched, and where the pictures do."""
    pages: dict[str, _Fetched] = {}
    pictures: dict[str, int] = {}
    records = _Records(stream)
    for count, record in enumerate(records, start=1):
        if count > _MOST_RECORDS:
            msg = f"{name} holds more than {_MOST_RECORDS:,} records. Check its parts one by one."
            raise OutsideError(msg)
        address = record.rec_headers.get_header("WARC-Target-URI") if record.rec_headers else None
        sent = _sent(record)
        kind = sent.media_type
        if not address or not kind:
            continue
        offset = records.get_record_offset()
        if kind in _PAGE_TYPES:
            said = record.rec_headers.get_header("WARC-Date") or ""
            pages.setdefault(address, _Fetched(offset, day_of(said), sent.charset))
        elif kind.startswith("image/"):
            pictures.setdefault(_plain(address), offset)
    if not pages and not pictures:
        msg = f"{name} is no archive of the web: no page was crawled into it."
        raise OutsideError(msg)
    return list(pages.items()), pictures


def _sent(record: ArcWarcRecord) -> ContentType:
    """Return the kind of what a record holds; that of nothing where nothing was fetched."""
    if record.rec_type not in _FETCHED:
        return ContentType.of("")
    headers = record.http_headers
    if headers is None:
        return ContentType.of(record.rec_headers.get_header("Content-Type") or "")
    is_there = str(headers.get_statuscode()).startswith("200")
    return ContentType.of((headers.get_header("Content-Type") or "") if is_there else "")


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _plain(address: str) -> str:
    """Return an address without its scheme and fragment: pages mix http and https."""
    return address.partition("#")[0].partition("://")[2] or address
