"""The contact sheet: photos with captions and credits, as a PDF to be pinned to the wall."""

import math
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from fpdf import FPDF, ViewerPreferences
from typing_extensions import override

from mediadesk.delivery.directions import is_right_to_left_language
from mediadesk.delivery.font_finding import FontShelf
from mediadesk.delivery.forms import CONTACT_SHEET
from mediadesk.delivery.notices import notices
from mediadesk.delivery.plain_texts import on_one_line
from mediadesk.delivery.sheet.cells import Cell, CellText, cell, cell_text
from mediadesk.delivery.sheet.font_choosing import chosen
from mediadesk.delivery.sheet.grid import Grid, Row, grids_to_try, is_calm, pages
from mediadesk.delivery.sheet.painting import Heading, Place, SheetPainter
from mediadesk.delivery.sheet.typesetting import Typesetter
from mediadesk.delivery.sheet_words import SheetVocabulary, SheetWords
from mediadesk.delivery.thumbnails import PREVIEW_EDGE_PX, Thumbnail, sharp_picture
from mediadesk.metadata.values import cleaned
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryForm, DeliveryItem, DeliveryWriter
from mediadesk.services.ports.pictures import PictureFiles, Previews

_PRODUCER: Final = "MediaDesk"
#: So many photos are shown as large as one page lets them.
_FEW: Final = 12
#: Finer than this, nobody sees a difference at arm's length from a wall.
_PRINTED_PPI: Final = 200
_POINTS_PER_INCH: Final = 72
_MOST_HEADING: Final = 500  # characters of title and house
_MOST_NUMBERS: Final = 12  # of photos, told in a sentence
#: What the sheet says itself beside the words of the delivery's language.
_SIGNS: Final = "0123456789 ·…-"

#: Returns the picture of a photo with about so many pixels at its longest edge.
_PictureOf: TypeAlias = Callable[[DeliveryItem, int], Thumbnail]


class ContactSheetWriter(DeliveryWriter):
    """Writes contact sheets.

    A grid of previews; under each its number, file name, headline, caption and credit line, then
    what is missing and what binds. There are as many columns as leave the words room; a caption
    that is still too long ends in an ellipsis, a credit is never shortened for its sake. Pictures
    carry their alt text. Arabic and Hebrew run right to left, and so do the columns of a sheet in
    such a language. A picture that cannot be had leaves an empty frame that says why; characters
    that no font at hand holds are counted in their place and told of at the end.

    Args:
        previews: The small pictures.
        files: The pictures themselves, where few stand large on a sheet.
        fonts: The fonts at hand.
        vocabulary: The sheet's own words.
    """

    def __init__(
        self,
        *,
        previews: Previews,
        files: PictureFiles,
        fonts: FontShelf,
        vocabulary: SheetVocabulary,
    ) -> None:
        self._previews = previews
        self._files = files
        self._fonts = fonts
        self._vocabulary = vocabulary

    @property
    @override
    def form(self) -> DeliveryForm:
        return CONTACT_SHEET

    @override
    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        words = self._vocabulary.words(delivery.language)
        pdf = _document(delivery, words)
        families = self._fonts.families(delivery.language)
        with closing(Typesetter(pdf, chosen(families, _said(delivery, words)))) as setter:
            sheet = _arranged(delivery, words, setter)
            sheet.draw(self._picture, context)
            pdf.output(str(out))
        return sheet.remarks

    def _picture(self, item: DeliveryItem, edge_px: int) -> Thumbnail:
        return sharp_picture(item, self._previews, self._files, edge_px)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A contact sheet whose words are broken into lines."""

    delivery: Delivery
    painter: SheetPainter
    texts: tuple[CellText, ...]
    cells: tuple[Cell, ...]
    without_picture: list[int] = field(default_factory=list)

    def draw(self, picture_of: _PictureOf, context: JobContext) -> None:
        """Draw every page."""
        heading = self._heading()
        laid_out = self.pages
        for number, rows in enumerate(laid_out, start=1):
            self.painter.page(heading, number, len(laid_out))
            for row in rows:
                for column in range(row.count):
                    position = row.first + column
                    item = self.delivery.items[position]
                    context.step(position, len(self.delivery.items), item.photo.path.name)
                    size = self._size(position, row.picture_pt)
                    place = Place(column, row.top_pt, row.picture_pt, size)
                    self._photo(position, place, picture_of)
        unspelt = self._numbers(text.missing_characters > 0 for text in self.texts)
        if unspelt:
            self.painter.closing_note(self.painter.words.fonts_lack.format(photos=unspelt))

    @property
    def pages(self) -> tuple[tuple[Row, ...], ...]:
        """Its rows, page by page."""
        return pages(self.painter.grid, self.cells, lambda at: self._size(at)[1])

    @property
    def remarks(self) -> tuple[str, ...]:
        """What people should know of the sheet, a sentence each."""
        lost = set(self.without_picture)
        told = (
            ("There is no picture of {}.", (at in lost for at in range(len(self.cells)))),
            ("The caption is shortened at {}.", (c.is_caption_shortened for c in self.cells)),
            (
                "Credit or conditions are higher than a page, and shortened, at {}.",
                (c.is_credit_shortened for c in self.cells),
            ),
            (
                "No font on this machine holds some characters of {}.",
                (text.missing_characters > 0 for text in self.texts),
            ),
        )
        numbered = ((sentence, self._numbers(flags)) for sentence, flags in told)
        return tuple(sentence.format(_named(which)) for sentence, which in numbered if which)

    def _photo(self, position: int, place: Place, picture_of: _PictureOf) -> None:
        item = self.delivery.items[position]
        picture = picture_of(item, self._edge_px(place))
        alt_text = cleaned(item.alt_text)
        if self.painter.photo(place, picture, alt_text, self.cells[position]):
            self.without_picture.append(position)

    def _edge_px(self, place: Place) -> int:
        """Return how many pixels a picture needs: of many, the preview's are enough."""
        if len(self.cells) > _FEW and not self.delivery.page.columns:
            return PREVIEW_EDGE_PX
        return math.ceil(max(place.size_pt) / _POINTS_PER_INCH * _PRINTED_PPI)

    def _size(self, position: int, most_height_pt: float | None = None) -> tuple[float, float]:
        photo = self.delivery.items[position].photo
        width, height = self.painter.grid.picture_size(photo.width_px, photo.height_px)
        if most_height_pt is None or height <= most_height_pt:
            return width, height
        return width * most_height_pt / height, most_height_pt

    def _heading(self) -> Heading:
        delivery, words = self.delivery, self.painter.words
        made = delivery.made_at.strftime("%Y-%m-%d") if delivery.made_at else ""
        counted = words.photos.format(count=len(delivery.items))
        parts = filter(None, (_heading(delivery.house), made, counted))
        fonts = self.painter.setter.fonts
        title, _ = fonts.spelt(_title(delivery, words), words.not_shown)
        subtitle, _ = fonts.spelt(" · ".join(parts), words.not_shown)
        return Heading(title, subtitle)

    @staticmethod
    def _numbers(flags: Iterable[bool]) -> str:
        """Return the numbers of the photos that a statement is true of: "1, 2, 3", "" for none."""
        numbers = [str(number) for number, flag in enumerate(flags, start=1) if flag]
        more = "" if len(numbers) <= _MOST_NUMBERS else ", …"
        return ", ".join(numbers[:_MOST_NUMBERS]) + more


def _named(numbers: str) -> str:
    return f"photos {numbers}" if "," in numbers else f"photo {numbers}"


def _document(delivery: Delivery, words: SheetWords) -> FPDF:
    pdf = FPDF(unit="pt")
    pdf.set_auto_page_break(auto=False)
    pdf.set_image_filter("DCTDecode")  # what comes as pixels is written as JPEG
    pdf.set_title(_title(delivery, words))
    pdf.set_author(_heading(delivery.house))
    pdf.set_creator(_PRODUCER)
    pdf.set_producer(_PRODUCER)
    pdf.set_lang(delivery.language)
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    if delivery.made_at:
        pdf.set_creation_date(delivery.made_at)
    return pdf


def _title(delivery: Delivery, words: SheetWords) -> str:
    return _heading(delivery.title) or words.sheet


def _heading(text: str) -> str:
    return on_one_line(text[:_MOST_HEADING])


def _said(delivery: Delivery, words: SheetWords) -> Iterator[str]:
    """Yield every text that will stand on the sheet."""
    yield from (_SIGNS, _title(delivery, words), _heading(delivery.house))
    yield from (words.photos, words.page, words.no_picture, words.not_shown, words.fonts_lack)
    for item in delivery.items:
        yield from (item.photo.path.name, item.headline, item.caption, item.line)
        yield from (notice.text for notice in notices(item, words))


def _arranged(delivery: Delivery, words: SheetWords, setter: Typesetter) -> _Sheet:
    """Choose the columns and break all texts into lines.

    A few photos are as large as one page lets them; of many, as many stand side by side as leave
    the words room.
    """
    texts = tuple(
        cell_text(number, item, words, setter)
        for number, item in enumerate(delivery.items, start=1)
    )
    grids = grids_to_try(delivery.page, len(texts))
    mirrored = is_right_to_left_language(delivery.language)

    def sheet_on(grid: Grid) -> _Sheet:
        cells = tuple(
            cell(text, setter, grid.letters_pt, grid.column_pt, grid.most_text_pt) for text in texts
        )
        painter = SheetPainter(setter.pdf, setter, words, grid, mirrored)
        return _Sheet(delivery, painter, texts, cells)

    if len(texts) <= _FEW:
        for grid in reversed(grids):
            large = sheet_on(grid)
            if len(large.pages) == 1:
                return large
    for grid in grids[:-1]:
        sheet = sheet_on(grid)
        if is_calm(sheet.cells, grid):
            return sheet
    return sheet_on(grids[-1])
