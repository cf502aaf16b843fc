"""The caption sheet: a document for Word and LibreOffice with each photo beside its words."""

from io import BytesIO
from pathlib import Path
from typing import Final

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT, WD_TABLE_DIRECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.shared import Length, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from typing_extensions import override

from mediadesk.delivery.directions import is_right_to_left_language
from mediadesk.delivery.forms import CAPTION_SHEET
from mediadesk.delivery.notices import Weight, notices
from mediadesk.delivery.plain_texts import on_one_line
from mediadesk.delivery.sheet_words import SheetVocabulary, SheetWords
from mediadesk.delivery.thumbnails import thumbnail
from mediadesk.delivery.word.marks import (
    add_field,
    keep_whole,
    outline,
    repeat_on_every_page,
    rule_lightly,
    say_instead,
    set_languages,
    set_right_to_left,
    write,
)
from mediadesk.delivery.word.styles import make_styles
from mediadesk.metadata.values import cleaned
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import (
    Delivery,
    DeliveryForm,
    DeliveryItem,
    DeliveryWriter,
    PageFormat,
    Paper,
)
from mediadesk.services.ports.pictures import Previews

_PRODUCER: Final = "MediaDesk"
_PAPERS: Final = {Paper.A4: (Pt(595.3), Pt(841.9)), Paper.LETTER: (Pt(612), Pt(792))}
_MARGIN: Final = Pt(51)
_PICTURE: Final = Pt(142)
_TALLEST_PICTURE: Final = Pt(142)
_PADDING: Final = Pt(6)
_RULE: Final = "B4B4B4"
#: What a row bears; no caption anybody prints comes near it.
_MOST_CHARACTERS: Final = 20_000
_MOST_PARAGRAPHS: Final = 100
_MOST_HEADING: Final = 255  # python-docx allows a document's title no more

_NAME_STYLE: Final = "File Name"
_NOTICE_STYLES: Final = {Weight.BINDING: "Mandatory", Weight.MISSING: "Missing"}
#: What python-docx raises where bytes are not the picture they should be.
_NO_PICTURE: Final = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)


class CaptionSheetWriter(DeliveryWriter):
    """Writes caption sheets as DOCX.

    A table of two columns with a heading repeated on every page: the photo's preview with its
    alt text, beside it file name, headline, caption, credit line, mandatory wording, instructions
    and terms of use. The paragraph styles are Caption, Credit, Headline, File Name, Mandatory and
    Missing, so that a layout takes them over by name. Texts carry the delivery's language; those
    in Arabic and Hebrew run right to left. No row is parted by a page.

    Args:
        previews: The small pictures.
        vocabulary: The sheet's own words.
    """

    def __init__(self, *, previews: Previews, vocabulary: SheetVocabulary) -> None:
        self._previews = previews
        self._vocabulary = vocabulary

    @property
    @override
    def form(self) -> DeliveryForm:
        return CAPTION_SHEET

    @override
    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        words = self._vocabulary.words(delivery.language)
        sheet = _CaptionSheet(delivery, words)
        remarks = []
        for position, item in enumerate(delivery.items):
            context.step(position, len(delivery.items), item.photo.path.name)
            picture = thumbnail(item, self._previews)
            reason = sheet.add(position + 1, item, picture.image, picture.reason)
            if reason:
                remarks.append(f"There is no picture of {item.photo.path.name}: {reason}")
            if _is_too_long(item):
                remarks.append(f"The words beside {item.photo.path.name} are shortened.")
        # Not straight into the file: where its disk is full, the package would be closed again
        # whenever Python clears it away, and tell of that on the terminal.
        packed = BytesIO()
        sheet.document.save(packed)
        out.write_bytes(packed.getvalue())
        return tuple(remarks)


class _CaptionSheet:
    """A caption sheet in the making."""

    def __init__(self, delivery: Delivery, words: SheetWords) -> None:
        self._language = delivery.language
        self._words = words
        self._is_mirrored = is_right_to_left_language(delivery.language)
        self.document: Document = docx.Document()
        _describe(self.document, delivery, words)
        text_width = _set_page(self.document, delivery.page)
        make_styles(self.document)
        set_languages(self.document, delivery.language)
        self._head(delivery)
        self._number_pages()
        self._table = self._make_table(text_width)

    def add(self, number: int, item: DeliveryItem, jpeg: bytes, reason: str) -> str:
        """Add a photo's row; return why its picture is missing, "" where it is there."""
        row: _Row = self._table.add_row()  # type: ignore[no-untyped-call]
        keep_whole(row)
        picture, texts = row.cells
        missing = reason or _place(picture.paragraphs[0], item, jpeg)
        if missing:
            said = self._words.no_picture.format(reason=missing)
            self._write(picture.paragraphs[0], said, "Missing")
        self._texts(texts, number, item)
        return missing

    def _texts(self, cell: _Cell, number: int, item: DeliveryItem) -> None:
        told = (
            (f"{number}   {item.photo.path.name}", _NAME_STYLE),
            (item.headline, "Headline"),
            (item.caption, "Caption"),
            (item.line, "Credit"),
            *(
                (notice.text, _NOTICE_STYLES[notice.weight])
                for notice in notices(item, self._words)
            ),
        )
        paragraph: Paragraph | None = cell.paragraphs[0]
        for text, style in told:
            for line in _paragraphs(text):
                self._write(paragraph or cell.add_paragraph(), line, style)
                paragraph = None

    def _write(self, paragraph: Paragraph, text: str, style: str) -> None:
        paragraph.style = self.document.styles[style]
        write(paragraph, cleaned(text), self._language)
        if style == _NAME_STYLE and self._is_mirrored:  # file names are Latin on any sheet
            set_right_to_left(paragraph)

    def _head(self, delivery: Delivery) -> None:
        title = self.document.add_paragraph(style="Title")
        write(title, _title(delivery, self._words), self._language)
        made = delivery.made_at.strftime("%Y-%m-%d") if delivery.made_at else ""
        counted = self._words.photos.format(count=len(delivery.items))
        said = " · ".join(filter(None, (_heading(delivery.house), made, counted)))
        self._write(self.document.add_paragraph(), said, _NAME_STYLE)

    def _number_pages(self) -> None:
        """Write "Page x of y" into the footer; Word and LibreOffice compute the numbers."""
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if self._is_mirrored:
            set_right_to_left(paragraph)
        for text, field in self._words.page_parts:
            if text:
                write_part = paragraph.add_run(text)
                write_part.font.rtl = self._is_mirrored or None
            if field:
                add_field(paragraph.add_run(), {"page": "PAGE", "pages": "NUMPAGES"}[field])

    def _make_table(self, text_width: Length) -> Table:
        table: Table = self.document.add_table(rows=1, cols=2)
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        rule_lightly(table, _RULE, _PADDING)
        if self._is_mirrored:
            table.table_direction = WD_TABLE_DIRECTION.RTL  # the first column stands right
        widths = (_PICTURE + 2 * _PADDING, text_width - _PICTURE - 2 * _PADDING)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = column.cells[0].width = Length(width)
        heading = table.rows[0]
        repeat_on_every_page(heading)
        keep_whole(heading)
        for cell, text in zip(heading.cells, (self._words.photo, self._words.texts), strict=True):
            self._write(cell.paragraphs[0], text, "Headline")
        return table


def _is_too_long(item: DeliveryItem) -> bool:
    texts = (item.headline, item.caption, item.line, item.credit.mandatory)
    return any(len(text) > _MOST_CHARACTERS for text in texts)


def _paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, one where they are many, and no more than a row bears."""
    clean = cleaned(text)
    if len(clean) > _MOST_CHARACTERS:
        clean = f"{clean[:_MOST_CHARACTERS].rstrip()}…"
    lines = [" ".join(line.split()) for line in clean.split("\n")]
    given = [line for line in lines if line]
    return given if len(given) <= _MOST_PARAGRAPHS else [" ".join(given)]


def _place(paragraph: Paragraph, item: DeliveryItem, jpeg: bytes) -> str:
    """Place a picture whole; return why it cannot be, "" where it is done."""
    photo = item.photo
    width, height = max(1, photo.width_px), max(1, photo.height_px)
    scale = min(_PICTURE / width, _TALLEST_PICTURE / height)
    try:
        picture = paragraph.add_run().add_picture(BytesIO(jpeg), Length(int(width * scale)))
    except _NO_PICTURE:
        return "its preview is damaged."
    outline(picture, _RULE)
    say_instead(picture, cleaned(photo.path.name), cleaned(item.alt_text[:_MOST_CHARACTERS]))
    return ""


def _title(delivery: Delivery, words: SheetWords) -> str:
    return _heading(delivery.title) or words.texts


def _heading(text: str) -> str:
    return on_one_line(text[:_MOST_HEADING])


def _describe(document: Document, delivery: Delivery, words: SheetWords) -> None:
    """Fill the document's properties; the template's own must not stay."""
    properties = document.core_properties
    properties.title = _title(delivery, words)
    properties.author = _heading(delivery.house)
    properties.last_modified_by = _PRODUCER
    properties.comments = ""
    properties.language = _heading(delivery.language)
    if delivery.made_at:
        properties.created = properties.modified = delivery.made_at


def _set_page(document: Document, page: PageFormat) -> Length:
    """Set paper and margins; return the width there is for text."""
    section = document.sections[0]
    width, height = _PAPERS[page.paper]
    if page.is_landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        width, height = height, width
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    return Length(width - 2 * _MARGIN)
