"""Read the pictures of a saved web page, with the captions and credits printed beside them."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from typing_extensions import override

from mediadesk.model.page_region import PageRegion
from mediadesk.model.placement import Placement
from mediadesk.published.local_files import LocalFiles
from mediadesk.published.pages.markup.html_tree import read_page
from mediadesk.published.pages.page_reading import PageReading, base_of, located, title_of
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

_SUFFIXES: Final = (".html", ".htm", ".xhtml")


class HtmlReader(DocumentReader):
    """Reads saved web pages; fetches nothing."""

    def __init__(self, reading: PageReading) -> None:
        self._reading = reading

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return _SUFFIXES

    @override
    def read(self, path: Path) -> ReadDocument:
        root = read_page(path)
        files = LocalFiles(path, base_of(root))
        page = self._reading.read(root, files, title_of(root))
        return replace(page, placements=located(page.placements))

    @override
    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        root = read_page(path)
        return self._reading.region(root, LocalFiles(path, base_of(root)), placement)
