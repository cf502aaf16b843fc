"""Read documents whose suffix says no more than that they are XML: by their root element."""

from pathlib import Path
from typing import Final

from lxml import etree
from typing_extensions import override

from mediadesk.model.errors import OutsideError
from mediadesk.model.page_region import PageRegion
from mediadesk.model.placement import Placement
from mediadesk.published.file_bytes import read_bounded
from mediadesk.published.local_files import LocalFiles
from mediadesk.published.newsml import ROOTS, NewsMlReading
from mediadesk.published.safe_xml import local_name, parse_xml
from mediadesk.published.wordpress import WordPressReading
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

_LARGEST_BYTES: Final = 128 * 2**20


class XmlReader(DocumentReader):
    """Reads NewsML-G2 and exports of WordPress; pictures are looked for beside the file."""

    def __init__(self, news: NewsMlReading, wordpress: WordPressReading) -> None:
        self._news = news
        self._wordpress = wordpress

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return (".xml", ".wxr")

    @override
    def read(self, path: Path) -> ReadDocument:
        root, files = _parsed(path)
        if local_name(root) in ROOTS:
            return self._news.read(root, files)
        if local_name(root) == "rss":
            return self._wordpress.read(root, files, path.name)
        msg = (
            f"{path.name} is XML of no kind that can be read: its root is {local_name(root)}. "
            "NewsML-G2 and exports of WordPress are read."
        )
        raise OutsideError(msg)

    @override
    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        root, files = _parsed(path)
        if local_name(root) in ROOTS:
            return self._news.region(root, files, placement)
        if local_name(root) == "rss":
            return self._wordpress.region(root, files, placement, path.name)
        return None


def _parsed(path: Path) -> tuple[etree._Element, LocalFiles]:
    return parse_xml(read_bounded(path, _LARGEST_BYTES), path.name), LocalFiles(path)
