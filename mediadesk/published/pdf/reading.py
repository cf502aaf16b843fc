"""Read the pages of a PDF: in a process of its own, since the file is somebody else's."""

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError, PdfPage

from mediadesk.credits.normalise import cleaned
from mediadesk.model.errors import OutsideError
from mediadesk.model.intake import Raster
from mediadesk.published.layout.affine import Affine, Rect
from mediadesk.published.layout.clipping import Polygon, crop_of, visible_part
from mediadesk.published.pdf.drawn import PageWalk, TooMuchDrawnError
from mediadesk.published.pdf.objects import document_objects
from mediadesk.published.pdf.pages import Page, PagePicture, PdfContent, ShownPage, TextLine
from mediadesk.published.pdf.strips import Part, Whole, joined_parts
from mediadesk.published.pdf.tags import PageTags, TaggedFigure
from mediadesk.published.pdf.text import PageText
from mediadesk.published.pdf.text_blocks import Typesetting, captioned, text_of_tags
from mediadesk.published.pdf.unpacking import Unpacking, digest_of
from mediadesk.published.unpacked import UnpackedPictures

_MOST_PAGES: Final = 5_000
_MOST_PICTURES: Final = 20_000
#: A list of credits for all pictures stands at the end.
_CLOSING_PAGES: Final = 2
#: A picture that leaves no room for its caption takes such a share of its page.
_FULL_PAGE: Final = 0.6
_POINTS_PER_INCH: Final = 72.0
#: PDF allows no longer edge (ISO 32000-1, annex C).
_LONGEST_EDGE_PX: Final = 1_000_000
#: PDF counts a picture's rows from its lower edge, everybody else from its upper one.
_UPSIDE_DOWN: Final = Affine(1.0, 0.0, 0.0, -1.0, 0.0, 1.0)
#: The longest edge of a page that is shown on a screen, and how far small pages are enlarged.
_SHOWN_EDGE_PX: Final = 1800.0
_LARGEST_SCALE: Final = 4.0
_LONGEST_TITLE_BYTES: Final = 4_000


def read_pages(path: Path, unpacked: UnpackedPictures) -> PdfContent:
    """Return what a PDF's pages show; its pictures are unpacked on the way.

    Raises:
        OutsideError: It is damaged, locked with a password, or larger than any document.
    """
    try:
        document = PdfDocument(path)
    except PdfiumError as error:
        raise OutsideError(_refused(path.name, error)) from error
    try:
        count = len(document)
        if count > _MOST_PAGES:
            msg = f"{path.name} has {count:,} pages; up to {_MOST_PAGES:,} are read. Split it."
            raise OutsideError(msg)
        reading = _Reading(path.name, document.raw, Unpacking(unpacked, document_objects(path)))
        closing = count - _CLOSING_PAGES
        pages = [reading.page(at, with_text=at >= closing) for at in range(count)]
        for at in _beside_full_pages(pages):
            pages[at] = reading.page(at, with_text=True)
        typesetting = Typesetting.of(page.lines for page in pages)
        return PdfContent(reading.title(), tuple(page.set_by(typesetting) for page in pages))
    finally:
        document.close()


def read_page(path: Path, number: int, unpacked: UnpackedPictures) -> ShownPage | None:
    """Return a page, counted from 1, and its picture as printed; None where there is none.

    Raises:
        OutsideError: The document is damaged, or locked with a password.
    """
    try:
        document = PdfDocument(path)
    except PdfiumError as error:
        raise OutsideError(_refused(path.name, error)) from error
    try:
        if not 0 < number <= len(document):
            return None
        reading = _Reading(path.name, document.raw, Unpacking(unpacked, document_objects(path)))
        return ShownPage(reading.page(number - 1).page, _page_picture(document[number - 1]))
    finally:
        document.close()


def _page_picture(page: PdfPage) -> Raster:
    """Return a page as printed, the trimmed page and no more, as large as it is read on screens."""
    handle = page.raw
    shown = _shown(handle)
    scale = min(_SHOWN_EDGE_PX / max(shown.width, shown.height, 1.0), _LARGEST_SCALE)
    left, bottom, right, top = page.get_cropbox()
    cut = (shown.left - left, shown.top - bottom, right - shown.right, top - shown.bottom)
    cut = tuple(max(0.0, edge) for edge in cut)
    quarters = page.get_rotation() // 90  # what the page has at its lower edge is then at the left
    bitmap = page.render(scale=scale, crop=(*cut[quarters:], *cut[:quarters]), rev_byteorder=True)
    pixels = bitmap.to_numpy()[:, :, :3]
    height_px, width_px = pixels.shape[:2]
    return Raster(width_px, height_px, np.ascontiguousarray(pixels).tobytes())


def _refused(name: str, error: PdfiumError) -> str:
    code = getattr(error, "err_code", None)
    if code == pdfium.FPDF_ERR_PASSWORD:
        return f"{name} is locked with a password. Save it without one and try again."
    if code == pdfium.FPDF_ERR_SECURITY:
        return f"{name} is encrypted in a way that cannot be read. Export it again without."
    return f"{name} cannot be read: it is damaged or no PDF. Export it again."


@dataclass(frozen=True, slots=True)
class _ReadPage:
    """A page, and its lines, which wait until it is known how the document is set."""

    page: Page
    lines: tuple[TextLine, ...] = ()

    def set_by(self, typesetting: Typesetting) -> Page:
        """Return the page with its text."""
        return replace(self.page, blocks=typesetting.blocks(self.lines))


def _beside_full_pages(pages: Sequence[_ReadPage]) -> list[int]:
    """Return the positions of pages without pictures that face a picture as large as a page.

    Its caption may stand there.
    """
    full = {
        at
        for at, read in enumerate(pages)
        if any(read.page.share(one.box) > _FULL_PAGE for one in read.page.pictures)
    }
    return [
        at
        for at, read in enumerate(pages)
        if not read.lines and not read.page.pictures and {at - 1, at + 1} & full
    ]


@dataclass(slots=True)
class _Reading:
    """Reads the pages of an open document."""

    name: str
    document: Any
    unpacking: Unpacking
    _left_pictures: int = _MOST_PICTURES

    def title(self) -> str:
        """Return the title among the document's properties."""
        length = pdfium.FPDF_GetMetaText(self.document, b"Title", None, 0)
        if not 2 < length <= _LONGEST_TITLE_BYTES:
            return ""
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDF_GetMetaText(self.document, b"Title", buffer, length)
        return cleaned(buffer.raw.decode("utf-16-le", "replace").rstrip("\0"))

    def page(self, at: int, *, with_text: bool = False) -> _ReadPage:
        """Return one page; one that is damaged shows nothing.

        Args:
            at: Which, counted from 0.
            with_text: Whether its text is wanted even where it has no pictures.
        """
        handle = pdfium.FPDF_LoadPage(self.document, at)
        if not handle:
            return _ReadPage(Page(at + 1, Rect(0.0, 0.0, 0.0, 0.0)))
        try:
            return self._page(handle, at + 1, with_text=with_text)
        except TooMuchDrawnError as error:
            msg = f"{self.name} draws more on page {at + 1} than is read. Check where it is from."
            raise OutsideError(msg) from error
        finally:
            pdfium.FPDF_ClosePage(handle)

    def _page(
        self,
        handle: Any,  # noqa: ANN401 - a foreign handle
        number: int,
        *,
        with_text: bool,
    ) -> _ReadPage:
        shown = _shown(handle)
        turned = _displayed(shown, pdfium.FPDFPage_GetRotation(handle))
        edges = turned.points(shown.corners)
        box = Rect.around(edges) or shown
        pictures = tuple(self._pictures(handle, turned, edges))
        if not pictures and not with_text:
            return _ReadPage(Page(number, box))
        tags = PageTags(handle).read()
        lines = captioned(_lines(handle, turned), tags.captions)
        told = _told(pictures, tags.figures, lines)
        return _ReadPage(Page(number, box, tuple(told)), lines)

    def _pictures(
        self,
        handle: Any,  # noqa: ANN401 - a foreign handle
        turned: Affine,
        edges: Polygon,
    ) -> Iterator[tuple[int, PagePicture]]:
        """Yield the pictures of a page, each with the number of its marked content."""
        parts = []
        for drawn in PageWalk(handle, self.unpacking.objects.hidden_layers).images():
            wide, high = ctypes.c_uint(), ctypes.c_uint()
            if not pdfium.FPDFImageObj_GetImagePixelSize(drawn.handle, wide, high):
                continue
            size = (wide.value, high.value)
            if not all(0 < edge <= _LONGEST_EDGE_PX for edge in size):
                continue
            placed = turned @ drawn.matrix
            clips = [tuple(map(turned.points, outlines)) for outlines in drawn.clips]
            visible = visible_part(placed, (*clips, (edges,)))
            if visible:
                parts.append(Part(drawn, placed, size, visible))
        for whole in joined_parts(parts):
            picture = self._picture(whole)
            if picture is None:
                continue
            self._left_pictures -= 1
            if self._left_pictures < 0:
                msg = f"{self.name} places more than {_MOST_PICTURES:,} pictures. Split it."
                raise OutsideError(msg)
            yield whole.parts[0].drawn.tag, picture

    def _picture(self, whole: Whole) -> PagePicture | None:
        """Return a picture as it is seen; None where nothing of it is."""
        first = whole.parts[0]
        box = Rect.around(whole.placed.points(whole.visible))
        if box is None:
            return None
        digest = digest_of(first.drawn.handle)
        described = self.unpacking.described(digest)
        if described.is_hidden:
            return None
        across, down = whole.placed.scales
        from_top = whole.placed @ _UPSIDE_DOWN
        ppi = min(whole.size_px[0] / across, whole.size_px[1] / down) * _POINTS_PER_INCH
        return PagePicture(
            name=described.name,
            box=box,
            width_px=whole.size_px[0],
            height_px=whole.size_px[1],
            digest=digest,
            crop=crop_of(whole.visible),
            effective_ppi=round(ppi, 2),
            turned_degrees=from_top.shown_turn_degrees,
            mirrored=from_top.mirrors,
            file=self._file(whole, digest),
            carried=described.carried,
            is_artifact=first.drawn.is_artifact,
            is_see_through=described.is_see_through or first.drawn.is_see_through,
            is_stencil=described.is_stencil,
            is_bilevel=described.is_bilevel,
        )

    def _file(self, whole: Whole, digest: str) -> Path | None:
        first = whole.parts[0]
        if len(whole.parts) == 1:
            return self.unpacking.keep(first.drawn.handle, digest, first.size_px)
        places = zip(whole.parts, whole.places(), strict=True)
        return self.unpacking.keep_joined(
            [(part.drawn.handle, place, part.size_px) for part, place in places]
        )


def _shown(handle: Any) -> Rect:  # noqa: ANN401 - a foreign handle
    """Return what is left of a page once it is cut, in its user space, where y runs upward."""
    found: list[Rect] = []
    for read in (
        pdfium.FPDFPage_GetMediaBox, pdfium.FPDFPage_GetCropBox, pdfium.FPDFPage_GetTrimBox,
    ):  # fmt: skip
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if read(handle, left, bottom, right, top):
            across = sorted((left.value, right.value))
            down = sorted((bottom.value, top.value))
            found.append(Rect(across[0], down[0], across[1], down[1]))
    whole = Rect(0.0, 0.0, pdfium.FPDF_GetPageWidthF(handle), pdfium.FPDF_GetPageHeightF(handle))
    shown = found[0] if found else whole
    for box in found[1:]:
        cut = Rect(
            max(shown.left, box.left),
            max(shown.top, box.top),
            min(shown.right, box.right),
            min(shown.bottom, box.bottom),
        )
        if cut.left < cut.right and cut.top < cut.bottom:
            shown = cut
    return shown


def _displayed(shown: Rect, quarters: int) -> Affine:
    """Return the map from a page's user space to the page as displayed: y down, from (0, 0)."""
    match quarters % 4:
        case 1:  # turned clockwise: what was left is above
            return Affine(0.0, 1.0, 1.0, 0.0, -shown.top, -shown.left)
        case 2:
            return Affine(-1.0, 0.0, 0.0, 1.0, shown.right, -shown.top)
        case 3:
            return Affine(0.0, -1.0, -1.0, 0.0, shown.bottom, shown.right)
        case _:
            return Affine(1.0, 0.0, 0.0, -1.0, -shown.left, shown.bottom)


def _lines(handle: Any, turned: Affine) -> tuple[TextLine, ...]:  # noqa: ANN401
    text = pdfium.FPDFText_LoadPage(handle)
    if not text:
        return ()
    try:
        return tuple(PageText(text, turned).lines())
    finally:
        pdfium.FPDFText_ClosePage(text)


def _told(
    pictures: Sequence[tuple[int, PagePicture]],
    figures: Sequence[TaggedFigure],
    lines: Sequence[TextLine],
) -> Iterator[PagePicture]:
    """Yield pictures with what the file's tags say of them.

    Of several pictures and captions that one element holds, each has the nearest.
    """
    by_tag = {tag: figure for figure in figures for tag in figure.tags}
    shared = Counter(id(by_tag[tag]) for tag, _ in pictures if tag in by_tag)
    for tag, picture in pictures:
        figure = by_tag.get(tag)
        if figure is None:
            yield picture
            continue
        said = text_of_tags(figure.captions, lines)
        if shared[id(figure)] > 1 and len(said) > 1:
            said = (min(said, key=lambda block: _gap(picture.box, block.box)),)
        words = " ".join(block.text for block in said)
        yield replace(picture, alt=figure.alt, tagged_caption=words)


def _gap(one: Rect, other: Rect) -> float:
    return max(0.0, -one.across(other)) + max(0.0, -one.down(other))
