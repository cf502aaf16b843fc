"""The readers of documents behind their port, each with its libraries loaded at first use."""

import re
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Final

from typing_extensions import override

from mediadesk.model.credit import PrintedCredit
from mediadesk.model.page_region import PageRegion
from mediadesk.model.placement import Placement
from mediadesk.paths import is_file
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


class ReaderTools:
    """What readers are made with, itself made at first use.

    Args:
        parse: Takes a printed caption and credit apart.
        words: Returns a file of words by its name, as TOML: "words", by which captions, credits and
            furniture of pages are known, "style-names" and "layout-names", by which those of
            layouts are.
        unpacked: Folder for pictures that documents hold inside themselves.
    """

    def __init__(
        self, parse: Callable[[str], PrintedCredit], words: Callable[[str], str], unpacked: Path
    ) -> None:
        self.parse = parse
        self._words = words
        self._folder = unpacked

    @cached_property
    def pages(self) -> Any:  # noqa: ANN401 - a PageReading, which loads lxml
        """What reads pages wherever they stand."""
        from mediadesk.published.pages.page_reading import PageReading  # noqa: PLC0415

        return PageReading(self.parse, self.words)

    @cached_property
    def words(self) -> Any:  # noqa: ANN401 - a ReadingWords, which compiles its patterns
        """What names in pages mean."""
        from mediadesk.published.pages.reading_words import ReadingWords  # noqa: PLC0415

        return ReadingWords.from_text(self._words("words"))

    @cached_property
    def style_names(self) -> Any:  # noqa: ANN401 - a StyleNames, as above
        """What names of styles mean."""
        from mediadesk.published.style_names import StyleNames  # noqa: PLC0415

        return StyleNames.from_text(self._words("style-names"))

    @cached_property
    def flows(self) -> Any:  # noqa: ANN401 - a FlowReading
        """What reads the documents of word processors."""
        from mediadesk.published.flow.reading import FlowReading  # noqa: PLC0415

        return FlowReading(self.parse, self.words, self.style_names)

    @cached_property
    def layouts(self) -> Any:  # noqa: ANN401 - a LayoutTools, as above
        """What readers of layouts are made with."""
        from mediadesk.published.layout.names import LayoutNames  # noqa: PLC0415
        from mediadesk.published.layout.tools import LayoutTools  # noqa: PLC0415

        names = LayoutNames.from_text(self._words("layout-names"))
        return LayoutTools(self.parse, self.words, self.style_names, names, self.unpacked)

    @cached_property
    def unpacked(self) -> Any:  # noqa: ANN401 - an UnpackedPictures
        """Where unpacked pictures lie."""
        from mediadesk.published.unpacked import UnpackedPictures  # noqa: PLC0415

        return UnpackedPictures(self._folder)


def late_readers(tools: ReaderTools) -> tuple[DocumentReader, ...]:
    """Return every reader that is shipped."""
    return tuple(
        LateReader(suffixes, partial(make, tools), sign) for suffixes, make, sign in _READERS
    )


def _html(tools: ReaderTools) -> DocumentReader:
    from mediadesk.published.pages.html import HtmlReader  # noqa: PLC0415

    return HtmlReader(tools.pages)


def _mhtml(tools: ReaderTools) -> DocumentReader:
    from mediadesk.published.mhtml import MhtmlReader  # noqa: PLC0415

    return MhtmlReader(tools.pages, tools.unpacked)


def _epub(tools: ReaderTools) -> DocumentReader:
    from mediadesk.published.books.document import EpubReader  # noqa: PLC0415

    return EpubReader(tools.pages, tools.style_names, tools.unpacked)


def _docx(tools: ReaderTools) -> DocumentReader:
    from mediadesk.published.word.document import DocxReader  # noqa: PLC0415

    return DocxReader(tools.flows, tools.unpacked)


def _odt(tools: ReaderTools) -> DocumentReader:
    from mediadesk.published.opendocument.document import OdtReader  # noqa: PLC0415

    return OdtReader(tools.flows, tools.unpacked)


def _pdf(tools: ReaderTools) -> DocumentReader:
    from mediadesk.published.pdf.document import PdfReader  # noqa: PLC0415

    return PdfReader(tools.layouts)


def _idml(tools: ReaderTools) -> DocumentReader:
    from mediadesk.published.indesign.document import IdmlReader  # noqa: PLC0415

    return IdmlReader(tools.layouts)


def _scribus(tools: ReaderTools) -> DocumentReader:
    from mediadesk.published.scribus.document import ScribusReader  # noqa: PLC0415

    return ScribusReader(tools.layouts)


def _warc(tools: ReaderTools) -> DocumentReader:
    from mediadesk.published.warc import WarcReader  # noqa: PLC0415

    return WarcReader(tools.pages, tools.unpacked)


def _markdown(tools: ReaderTools) -> DocumentReader:
    from mediadesk.published.markdown import MarkdownReader  # noqa: PLC0415

    return MarkdownReader(tools.pages)


def _ninjs(tools: ReaderTools) -> DocumentReader:
    from mediadesk.published.ninjs import NinjsReader  # noqa: PLC0415

    return NinjsReader(tools.parse)


def _xml(tools: ReaderTools) -> DocumentReader:
    from mediadesk.published.newsml import NewsMlReading  # noqa: PLC0415
    from mediadesk.published.wordpress import WordPressReading  # noqa: PLC0415
    from mediadesk.published.xml_documents import XmlReader  # noqa: PLC0415

    return XmlReader(NewsMlReading(tools.parse), WordPressReading(tools.pages))


#: The suffixes of each format, what makes its reader, and the sign of it where others share them.
_READERS: Final = (
    ((".html", ".htm", ".xhtml"), _html, None),
    ((".mhtml", ".mht"), _mhtml, None),
    ((".epub",), _epub, None),
    ((".docx", ".docm", ".dotx"), _docx, None),
    ((".odt", ".ott", ".fodt"), _odt, None),
    ((".idml", ".idms", ".icml"), _idml, None),
    ((".sla", ".sla.gz"), _scribus, None),
    ((".pdf",), _pdf, None),
    ((".warc", ".warc.gz"), _warc, None),
    ((".md", ".markdown", ".qmd", ".mdx"), _markdown, None),
    ((".json", ".ninjs"), _ninjs, re.compile(rb'"(?:uri|altids)"\s*:')),
    (
        (".xml", ".wxr"),
        _xml,
        re.compile(rb"<(?:\w+:)?(?:newsItem|newsMessage|packageItem|wxr_version)\b"),
    ),
)
