"""The readers of documents behind their port, their libraries loaded at first use."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from typing_extensions import override

from mediadesk.model.credit import PrintedCredit
from mediadesk.services.ports.documents import DocumentReader, ReadDocument


class LateHtmlReader(DocumentReader):
    """Reads saved web pages.

    Args:
        parse: Takes a printed caption and credit apart.
        words: Returns the words by which captions, credits and furniture are known, as TOML.
    """

    def __init__(self, parse: Callable[[str], PrintedCredit], words: Callable[[], str]) -> None:
        self._parse = parse
        self._words = words

    @cached_property
    def _reader(self) -> DocumentReader:
        from mediadesk.published.html import HtmlReader  # noqa: PLC0415 - loads lxml
        from mediadesk.published.page_reading import PageReading  # noqa: PLC0415
        from mediadesk.published.reading_words import ReadingWords  # noqa: PLC0415

        return HtmlReader(PageReading(self._parse, ReadingWords.from_text(self._words())))

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return (".html", ".htm", ".xhtml")

    @override
    def read(self, path: Path) -> ReadDocument:
        return self._reader.read(path)
