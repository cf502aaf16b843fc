"""Keep a page that was fetched, with its pictures, as an archive of the web (WARC, ISO 28500)."""

from collections.abc import Iterator
from contextlib import contextmanager
from email.parser import Parser
from io import BytesIO
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit

from typing_extensions import override
from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]
from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]

from mediadesk import __version__
from mediadesk.published.pages.markup.html_tree import parse_page
from mediadesk.published.pages.page_reading import PageReading, base_of
from mediadesk.published.warc import UNREADABLE
from mediadesk.services.ports.web import Answer, PageArchive, PageArchives
from mediadesk.whole_files import whole_file

_SOFTWARE: Final = "MediaDesk"
#: What the field of the first record is called that says where the page was asked for (a term of
#: Dublin Core, as the standard recommends for what it has no field of its own for).
_ASKED: Final = "source"
_LONGEST_INFO_BYTES: Final = 1 << 16
_WEB: Final = frozenset({"http", "https"})


class FetchedPages(PageArchives):
    """Writes what `WarcReader` reads.

    Args:
        reading: Reads web pages.
    """

    def __init__(self, reading: PageReading) -> None:
        self._reading = reading

    @override
    def pictures_of(self, page: Answer) -> tuple[str, ...]:
        root = parse_page(page.content, page.address, page.charset)
        base = _joined(page.address, base_of(root))
        shown = self._reading.addresses(root)
        addresses = (_joined(base, address) for address in shown)
        return tuple(dict.fromkeys(one for one in addresses if urlsplit(one).scheme in _WEB))

    @override
    @contextmanager
    def writing(self, target: Path, address: str) -> Iterator[PageArchive]:
        target.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(target) as path, path.open("wb") as stream:
            writer = WARCWriter(stream, gzip=True, warc_version="1.1")
            said = {
                "software": f"{_SOFTWARE} {__version__}",
                "format": "WARC File Format 1.1",
                _ASKED: address,
            }
            writer.write_record(writer.create_warcinfo_record(target.name, said))
            yield _Archive(writer)

    @override
    def address_of(self, archive: Path) -> str:
        try:
            with archive.open("rb") as stream:
                first = next(iter(ArchiveIterator(stream)), None)
                if first is None or first.rec_type != "warcinfo":
                    return ""
                said = first.content_stream().read(_LONGEST_INFO_BYTES)
        except (OSError, *UNREADABLE):
            return ""
        fields = Parser().parsestr(said.decode("utf-8", "replace"))
        return fields[_ASKED] or "" if _SOFTWARE in (fields["software"] or "") else ""


class _Archive(PageArchive):
    """An archive under way, of which the first record is written."""

    def __init__(self, writer: WARCWriter) -> None:
        self._writer = writer

    @override
    def add(self, answer: Answer, asked: str) -> None:
        kind = answer.media_type + (f"; charset={answer.charset}" if answer.charset else "")
        # The content is unpacked, so what the server said of its packing is not repeated.
        heads = [("Content-Type", kind), ("Content-Length", str(len(answer.content)))]
        record = self._writer.create_warc_record(
            asked,
            "response",
            payload=BytesIO(answer.content),
            length=len(answer.content),
            http_headers=StatusAndHeaders("200 OK", heads, protocol="HTTP/1.1"),
        )
        self._writer.write_record(record)


def _joined(base: str, address: str) -> str:
    """Return an address from where it starts; "" for what is none."""
    try:
        return urljoin(base, address)
    except ValueError:
        return ""
