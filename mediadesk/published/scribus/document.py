"""Read the pictures of Scribus documents (.sla, .sla.gz)."""

import base64
import binascii
import gzip
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from lxml import etree
from typing_extensions import override

from mediadesk.model.errors import OutsideError
from mediadesk.model.geometry import Box
from mediadesk.model.page_region import PagePlan, PageRegion
from mediadesk.model.placement import Placement
from mediadesk.published.file_bytes import read_bounded
from mediadesk.published.layout.affine import Affine, Rect
from mediadesk.published.layout.caption_side import joiner_for
from mediadesk.published.layout.crops import fractions, shown_box
from mediadesk.published.layout.decoration import Decoration, Shown
from mediadesk.published.layout.linked_files import LinkedFiles
from mediadesk.published.layout.numbering import numbered
from mediadesk.published.layout.page import (
    LayoutLine,
    LayoutPicture,
    LayoutText,
    Role,
    reading_order,
)
from mediadesk.published.layout.plan import PlacedPicture, plan_of
from mediadesk.published.layout.tools import LayoutTools
from mediadesk.published.pages.captions.caption_text import CaptionSplitter
from mediadesk.published.pages.printed.printed_text import Piece
from mediadesk.published.picture_header import read_header, turn_as_displayed
from mediadesk.published.safe_xml import local_name, parse_xml
from mediadesk.published.scribus.frames import picture_matrix
from mediadesk.published.scribus.items import (
    ScribusItem,
    ScribusParagraph,
    hidden_layers,
    items_of,
    paragraphs_of,
    style_sizes,
    without_controls,
)
from mediadesk.published.scribus.sheets import ScribusSheets
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

_MOST_BYTES: Final = 128 * 2**20
_MOST_PICTURE_BYTES: Final = 256 * 2**20
_GZIP: Final = b"\x1f\x8b"
_ROOTS: Final = frozenset({"SCRIBUS", "SCRIBUSUTF8", "SCRIBUSUTF8NEW"})
_DRAWN: Final = frozenset({".eps", ".pdf", ".ps", ".svg", ".ai"})
_TELLING_LETTERS: Final = 600
#: What Qt writes before a compressed picture: its size.
_SIZE_BYTES: Final = 4


class ScribusReader(DocumentReader):
    """Reads layouts of Scribus 1.2 to 1.6, as those of InDesign are read.

    A picture's pixels are not written down in the layout: the crop is known where its file is at
    hand. The resolution is known without it.
    """

    def __init__(self, tools: LayoutTools) -> None:
        self._tools = tools

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return (".sla", ".sla.gz")

    @override
    def read(self, path: Path) -> ReadDocument:
        root = _parsed(path)
        document = next(root.iter("DOCUMENT"), root)
        placements = _Reading(root, LinkedFiles(path), self._tools).placements()
        return ReadDocument(str(document.get("TITLE") or path.name), placements)

    @override
    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        return _Reading(_parsed(path), LinkedFiles(path), self._tools).plan(placement)


def _parsed(path: Path) -> etree._Element:
    root = parse_xml(without_controls(_bytes(path)), path.name)
    if local_name(root) not in _ROOTS:
        msg = f"{path.name} is no Scribus document: its root is {local_name(root)}. Save again."
        raise OutsideError(msg)
    return root


def _bytes(path: Path) -> bytes:
    data = read_bounded(path, _MOST_BYTES)
    if not data.startswith(_GZIP):
        return data
    try:
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        unpacked = unpacker.decompress(data, _MOST_BYTES)
    except (zlib.error, gzip.BadGzipFile) as error:
        msg = f"{path.name} is damaged: it cannot be unpacked. Save it again."
        raise OutsideError(msg) from error
    if unpacker.unconsumed_tail:
        msg = f"{path.name} is not read: it unpacks to more than any layout needs. Check it."
        raise OutsideError(msg)
    return unpacked


class _Reading:
    """Reads one document."""

    def __init__(self, root: etree._Element, files: LinkedFiles, tools: LayoutTools) -> None:
        self._files = files
        self._tools = tools
        self._sheets = ScribusSheets(root)
        self._layers, hidden = hidden_layers(root)
        self._items = tuple(items_of(root, hidden))
        sizes = style_sizes(root)
        self._texts = tuple(
            (item, paragraphs_of(item, sizes)) for item in self._items if not item.is_picture
        )
        self._splitter = CaptionSplitter(tools.parse, tools.words)
        self._decoration = Decoration(tools.words, tools.names)

    def placements(self) -> tuple[Placement, ...]:
        """Return the pictures page by page, from top to bottom."""
        return tuple(placement for _, placement in self._placed())

    def plan(self, placement: Placement) -> PagePlan | None:
        """Return the page that a picture stands on; None where it is not found."""
        placed = self._placed()
        wanted = (placement.image, placement.locator)
        this = next((item for item, p in placed if (p.image, p.locator) == wanted), None)
        page = self._sheets.page_of(this) if this is not None else None
        if this is None or page is None:
            return None
        drawn = {item.element: at for at, item in enumerate(self._items)}
        pictures = [
            PlacedPicture(item.box, other, is_this=item is this)
            for item, other in sorted(placed, key=lambda one: drawn[one[0].element])
            if self._sheets.page_of(item) is page
        ]
        texts = [
            self._text(item, told)
            for item, told in self._texts
            if self._sheets.page_of(item) is page
        ]
        return plan_of(page.box, pictures, texts)

    def _placed(self) -> tuple[tuple[ScribusItem, Placement], ...]:
        pictures = [
            i for i in self._items if i.is_picture and _address(i) and self._sheets.prints(i)
        ]
        pictures = [pictures[at] for at in reading_order([item.box for item in pictures])]
        on_pages = Counter(_address(item) for item in pictures)
        listed = self._tools.captions.collective.collected(self._lines())
        by_page: dict[str, list[tuple[ScribusItem, Placement]]] = {}
        for item, pieces in self._captioned(pictures):
            one = self._placement(item, pieces, on_pages[_address(item)])
            one = listed.credited(one, self._tools.captions.number_before(one.caption))
            by_page.setdefault(self._sheets.within(item), []).append((item, one))
        return tuple(
            one
            for within in sorted(by_page, key=self._sheets.order)
            for one in numbered(by_page[within], within)
        )

    def _lines(self) -> list[str]:
        """Return the lines that are printed on pages, from the top of each."""
        printed = [(i, told) for i, told in self._texts if not i.is_on_master]
        printed = [one for one in printed if self._sheets.prints(one[0])]
        printed.sort(key=lambda one: self._sheets.order(self._sheets.within(one[0])))
        return [
            line for _, told in printed for one in told for line in one.text.splitlines() or [""]
        ]

    def _captioned(
        self, pictures: list[ScribusItem]
    ) -> Iterator[tuple[ScribusItem, tuple[Piece, ...]]]:
        """Yield pictures with what is printed for them, page by page: masters share their space."""
        spaces = [
            (
                [item for item in pictures if self._sheets.space_of(item) == key],
                [self._text(i, told) for i, told in self._texts if self._sheets.space_of(i) == key],
            )
            for key in dict.fromkeys(map(self._sheets.space_of, pictures))
        ]
        places = [(tuple(map(self._picture, own)), texts) for own, texts in spaces]
        joiner = joiner_for(places, _body_size_pt(self._texts), self._tools)
        for (own, _), (placed, texts) in zip(spaces, places, strict=True):
            yield from zip(own, joiner.join(placed, texts), strict=True)

    def _picture(self, item: ScribusItem) -> LayoutPicture:
        is_sign = self._decoration.is_sign(_name_of(_address(item)))
        return LayoutPicture(None if is_sign else item.box, item.groups)

    def _text(self, item: ScribusItem, told: tuple[ScribusParagraph, ...]) -> LayoutText:
        name = str(item.element.get("ANNAME") or "")
        lines = (LayoutLine(one.text, self._role(one.style, name), one.size_pt) for one in told)
        boxes = (item.box,) if item.box is not None else ()
        return LayoutText(tuple(lines), boxes, item.groups, turn_degrees=item.turn_degrees)

    def _role(self, *names: str) -> Role:
        for name in filter(None, names):
            if self._tools.captions.are_credit((name,)):
                return Role.CREDIT
            if self._tools.captions.are_caption((name,)):
                return Role.CAPTION
            if self._tools.names.are_story((name,)) or self._tools.captions.are_heading((name,)):
                return Role.STORY
        return Role.UNNAMED

    def _placement(self, item: ScribusItem, pieces: tuple[Piece, ...], pages: int) -> Placement:
        caption, credit = self._splitter.split(pieces)
        address = _address(item)
        page = self._sheets.page_of(item)
        file = self._file(item, address)
        name = _name_of(address)
        is_drawing = PurePosixPath(name).suffix.lower() in _DRAWN
        own = picture_matrix(item.element)
        matrix = item.place.matrix @ own if own is not None else None
        shown = Shown(
            box=item.box,
            page=page.box if page is not None else None,
            names=(str(item.element.get("ANNAME") or ""),),
            layer=self._layers.get(item.layer, ""),
            file_name=name,
            pages=pages,
            is_printed_for=bool(caption or credit),
            is_on_master=item.is_on_master,
            is_drawing=is_drawing,
        )
        return Placement(
            image=address,
            locator="",
            caption=caption,
            credit=credit,
            credit_label=self._splitter.label(pieces, credit),
            file=file,
            crop=_crop(item, file),
            effective_ppi=_effective_ppi(matrix) if not is_drawing and matrix else None,
            decorative=self._decoration.is_decorative(shown),
            turned_degrees=turn_as_displayed(matrix.shown_turn_degrees, file) if matrix else 0.0,
            mirrored=matrix is not None and matrix.mirrors,
        )

    def _file(self, item: ScribusItem, address: str) -> Path | None:
        content = _embedded(item.element)
        if content is None:
            return self._files.find(address) or self._tools.linked(address)
        suffix = str(item.element.get("inlineImageExt") or "")
        return self._tools.unpacked.keep([content], f"{address}.{suffix}")


def _body_size_pt(texts: Iterable[tuple[ScribusItem, Sequence[ScribusParagraph]]]) -> float | None:
    """Return the size of the story's letters; None where too few tell it."""
    sizes: Counter[float] = Counter()
    for _, told in texts:
        for one in told:
            sizes[one.size_pt] += len(one.text)
    ((size, letters),) = sizes.most_common(1) or ((0.0, 0),)
    return size if letters >= _TELLING_LETTERS else None


def _address(item: ScribusItem) -> str:
    """Return the file of a picture frame; a name where it is embedded, "" where it is empty."""
    embedded = "embedded picture" if item.element.get("ImageData") else ""
    return str(item.element.get("PFILE") or embedded)


def _name_of(address: str) -> str:
    return PurePosixPath(address.replace("\\", "/")).name


def _embedded(element: etree._Element) -> bytes | None:
    """Return a picture held in the layout itself: base 64 around what Qt compressed."""
    text = str(element.get("ImageData") or "")
    if not text or element.get("isInlineImage") not in ("1", None):
        return None
    try:
        packed = base64.b64decode(text)[_SIZE_BYTES:]
        return zlib.decompressobj().decompress(packed, _MOST_PICTURE_BYTES) or None
    except (binascii.Error, zlib.error, ValueError):
        return None


def _crop(item: ScribusItem, file: Path | None) -> Box | None:
    """Return what of a picture is shown; None where its file, and so its size, is not known."""
    header = read_header(file) if file is not None else None
    own = picture_matrix(item.element)
    back = own.inverse() if own is not None else None
    outside = (item.place.matrix @ own).inverse() if own is not None else None
    if header is None or back is None or outside is None:
        return None
    bounds = Rect(0, 0, header.width_px, header.height_px)
    outlines = [back.points(outline) for outline in item.outlines]
    box = shown_box(outlines, bounds, map(outside.points, item.place.windows))
    return fractions(box, bounds) if box is not None else None


def _effective_ppi(matrix: Affine) -> float | None:
    """Return the resolution in the worse direction: a picture's scale is in points a pixel."""
    scales = [scale for scale in matrix.scales if scale > 0]
    return round(min(72 / scale for scale in scales), 2) if len(scales) == 2 else None
