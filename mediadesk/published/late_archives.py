"""What keeps fetched pages behind its port, its libraries loaded at the first page."""

from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path

from typing_extensions import override

from mediadesk.published.reader_kit import ReaderKit
from mediadesk.services.ports.web import Answer, PageArchive, PageArchives


class LateArchives(PageArchives):
    """Keeps pages as archives of the web.

    Args:
        kit: What readers are made with.
    """

    def __init__(self, kit: ReaderKit) -> None:
        self._kit = kit

    @cached_property
    def _archives(self) -> PageArchives:
        from mediadesk.published.fetched_pages import FetchedPages  # noqa: PLC0415 - loads lxml
        from mediadesk.published.making.pages import page_reading  # noqa: PLC0415 - loads lxml

        return FetchedPages(self._kit.get(page_reading))

    @override
    def pictures_of(self, page: Answer) -> tuple[str, ...]:
        return self._archives.pictures_of(page)

    @override
    def writing(self, target: Path, address: str) -> AbstractContextManager[PageArchive]:
        return self._archives.writing(target, address)

    @override
    def address_of(self, archive: Path) -> str:
        return self._archives.address_of(archive)
