"""Read the pictures of PDF documents: crop, resolution, caption, credit, alternative text."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from typing_extensions import override

from mediadesk.model.page_region import PageImage, PageRegion
from mediadesk.model.placement import Placement
from mediadesk.published.file_bytes import require_file
from mediadesk.published.layout.caption_side import joiner_for
from mediadesk.published.layout.crops import fractions
from mediadesk.published.layout.decoration import Decoration
from mediadesk.published.layout.facing_captions import CaptionedPage, with_facing_captions
from mediadesk.published.layout.page import LayoutPicture, LayoutText, reading_order
from mediadesk.published.layout.tools import LayoutTools
from mediadesk.published.own_process import read_in_own_process
from mediadesk.published.pages.captions.caption_text import CaptionSplitter
from mediadesk.published.pages.page_reading import located
from mediadesk.published.pages.printed.printed_text import Piece
from mediadesk.published.pdf.pages import Page, PagePicture, PdfContent, ShownPage
from mediadesk.published.pdf.roles import PdfPictures, PdfTexts, is_covered, is_scan
from mediadesk.published.unpacked import UnpackedPictures
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

#: A printed magazine at full resolution has some hundred megabytes.
_LARGEST_BYTES: Final = 2 << 30
#: The beginning of a locator.
_PAGE: Final = re.compile(r"page (\d{1,5}), ")

#: Reads a file's pages, unpacking their pictures.
ReadPages = Callable[[Path, UnpackedPictures], PdfContent]


class PdfReader(DocumentReader):
    """Reads PDF files: printed pages, web exports, proofs.

    A picture's crop is what clips, forms and the trimmed page leave of it; whatever is painted over
    it later is not looked at. Strips and tiles of one picture are joined. A page that is a scan is
    no picture: it is decoration, and its locator says what it is. Numbers of pages are counted from
    the first, as viewers do.

    Args:
        tools: What readers of layouts are made with.
        read_pages: Reads the file; by default in a process of its own.
    """

    def __init__(self, tools: LayoutTools, read_pages: ReadPages | None = None) -> None:
        self._tools = tools
        self._read_pages = read_pages or _in_own_process

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return (".pdf",)

    @override
    def read(self, path: Path) -> ReadDocument:
        require_file(path, _LARGEST_BYTES)
        content = self._read_pages(path, self._tools.unpacked)
        reading = _Reading(content, self._tools)
        found = [placed for page in content.pages for placed in reading.placements(page)]
        return ReadDocument(content.title, tuple(found))

    @override
    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        require_file(path, _LARGEST_BYTES)
        number = _PAGE.match(placement.locator)
        if number is None:
            return None
        shown = read_in_own_process(read_page, path, int(number[1]), self._tools.unpacked)
        return _region_of(shown, placement) if shown is not None else None


def _region_of(shown: ShownPage, placement: Placement) -> PageImage:
    """Return a page with the box of the picture that a placement tells of."""
    like = [one for one in shown.page.pictures if one.name == placement.image]
    same = [one for one in like if _placed_alike(one, placement)] or like
    page = shown.page.box
    return PageImage(shown.raster, fractions(same[0].box, page) if same else None)


def _placed_alike(picture: PagePicture, placement: Placement) -> bool:
    ppi = (picture.effective_ppi, placement.effective_ppi)
    return picture.crop == placement.crop and ppi[0] == ppi[1]


def _in_own_process(path: Path, unpacked: UnpackedPictures) -> PdfContent:
    return read_in_own_process(read_pages, path, unpacked)


def read_pages(path: Path, unpacked: UnpackedPictures) -> PdfContent:
    """Read a file's pages, in the process that this runs in."""
    # Loads the libraries of PDF, which only that process needs.
    from mediadesk.published.pdf import reading as pdf_reading  # noqa: PLC0415

    return pdf_reading.read_pages(path, unpacked)


def read_page(path: Path, number: int, unpacked: UnpackedPictures) -> ShownPage | None:
    """Read one page with its picture, in the process that this runs in."""
    from mediadesk.published.pdf import reading as pdf_reading  # noqa: PLC0415 - as above

    return pdf_reading.read_page(path, number, unpacked)


@dataclass(frozen=True, slots=True)
class _Said:
    """A picture and what is printed for it."""

    picture: PagePicture
    caption: str
    credit: str
    label: str
    is_scan: bool


class _Reading:
    """Makes placements of one document's pages."""

    def __init__(self, content: PdfContent, tools: LayoutTools) -> None:
        self._texts = PdfTexts(content.pages, tools.captions)
        self._pictures = PdfPictures(content.pages)
        self._splitter = CaptionSplitter(tools.parse, tools.words)
        self._decoration = Decoration(tools.words, tools.names)
        self._names = tools.captions
        self._listed = tools.captions.collective.collected(
            [block.text for page in content.pages for block in page.blocks]
        )
        texts = [self._texts.of_page(page) for page in content.pages]
        laid_out = [
            ([LayoutPicture(one.box) for one in page.pictures], found)
            for page, found in zip(content.pages, texts, strict=True)
        ]
        self._joiner = joiner_for(laid_out, self._texts.body_size_pt, tools)
        self._joined = self._with_captions(content.pages, texts)

    def placements(self, page: Page) -> Iterator[Placement]:
        """Yield the pictures of a page from the top, with their locators."""
        said = tuple(self._said(page))
        placed = [self._placement(one, page) for one in said]
        within = f"page {page.number}, "
        for one, placement in zip(said, located(placed, within), strict=True):
            yield replace(placement, locator=f"{within}scan") if one.is_scan else placement

    def _with_captions(
        self, pages: Sequence[Page], texts: Sequence[Sequence[LayoutText]]
    ) -> Mapping[int, Sequence[Piece]]:
        """Return what is printed for each picture, by its identity."""
        able = [self._able(page) for page in pages]
        captioned = []
        for pictures, found in zip(able, texts, strict=True):
            places = [LayoutPicture(one.box) for one in pictures]
            captioned.append(CaptionedPage(places, self._joiner.join(places, found), found))
        words = self._names.collective
        told = with_facing_captions(captioned, words, are_spreads=False)
        return {
            id(picture): pieces
            for pictures, printed in zip(able, told, strict=True)
            for picture, pieces in zip(pictures, printed, strict=True)
        }

    def _able(self, page: Page) -> Sequence[PagePicture]:
        """Return the pictures of a page that may have captions."""
        return [one for one in _shown(page) if not is_scan(one, page) and self._may_be(one, page)]

    def _said(self, page: Page) -> Iterator[_Said]:
        for one in _shown(page):
            printed = _printed_for(one, self._joined.get(id(one), ()))
            caption, credit = self._splitter.split(printed)
            label = self._splitter.label(printed, credit)
            yield _Said(one, caption, credit, label, is_scan(one, page))

    def _may_be(self, picture: PagePicture, page: Page) -> bool:
        """Whether captions are looked for: not where they would be taken from pictures nearby."""
        shown = self._pictures.shown(picture, page, is_printed_for=False)
        if picture.tagged_caption:
            return not shown.is_on_master
        if not self._pictures.may_have_caption(shown, picture, page):
            return False
        return not self._decoration.is_decorative(replace(shown, pages=1, is_marked=False))

    def _placement(self, said: _Said, page: Page) -> Placement:
        picture = said.picture
        shown = self._pictures.shown(
            picture, page, is_printed_for=bool(said.caption or said.credit)
        )
        placement = Placement(
            image=picture.name,
            locator="",
            caption=said.caption,
            credit=said.credit,
            alt=picture.alt,
            file=picture.file,
            crop=picture.crop,
            effective_ppi=picture.effective_ppi,
            decorative=said.is_scan or self._decoration.is_decorative(shown),
            carried=picture.carried,
            turned_degrees=picture.turned_degrees,
            mirrored=picture.mirrored,
            credit_label=said.label,
        )
        return self._listed.credited(placement, self._names.number_before(said.caption))


def _shown(page: Page) -> Sequence[PagePicture]:
    """Return the pictures that are seen on a page, in reading order."""
    seen = [
        one for at, one in enumerate(page.pictures) if not is_covered(one, page.pictures[at + 1 :])
    ]
    return [seen[at] for at in reading_order([one.box for one in seen])]


def _printed_for(picture: PagePicture, pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return what is printed for a picture: its tagged caption goes before what stands near."""
    if not picture.tagged_caption:
        return pieces
    credits_beside = [piece for piece in pieces if piece.credit]
    return (Piece(picture.tagged_caption, caption=True), *credits_beside)
