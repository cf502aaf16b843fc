"""One photo's place on a contact sheet: its texts, measured, and shortened where they must be."""

from dataclasses import dataclass, replace
from typing import Final

from mediadesk.delivery.notices import Notice, Weight, notices
from mediadesk.delivery.sheet.typesetting import TextBlock, TextStyle, Typesetter
from mediadesk.delivery.sheet_words import SheetWords
from mediadesk.metadata.values import cleaned
from mediadesk.services.ports.delivery import DeliveryItem

_INK: Final = (20, 20, 20)
_GREY: Final = (110, 110, 110)
_RED: Final = (176, 20, 20)
_BLUE: Final = (22, 62, 112)
_AMBER: Final = (122, 76, 0)
_NOTICE_COLOURS: Final = {Weight.MISSING: _RED, Weight.BINDING: _AMBER}

#: Sizes beside the caption's.
_NUMBER_SIZE: Final = 1.15
_NAME_SIZE: Final = 0.85
#: More than a page holds in the smallest letters: what is beyond is not even measured.
_MOST_CHARACTERS: Final = 20_000
#: What is kept of a caption that must be shortened.
_FEWEST_CAPTION_LINES: Final = 2
#: Between a notice's bar and its words.
NOTICE_INDENT_PT: Final = 5.0
#: Between two texts.
GAP_PT: Final = 1.5


@dataclass(frozen=True, slots=True)
class CellText:
    """The words of a cell as they are to be shown, before they are broken into lines.

    Attributes:
        number: Its number on the sheet.
        name: File name.
        headline: Headline, or "".
        caption: Caption, or "".
        credit: Credit line, or "".
        notices: What must be known before printing.
        missing_characters: How many characters no font holds.
    """

    number: str
    name: str
    headline: str
    caption: str
    credit: str
    notices: tuple[Notice, ...]
    missing_characters: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A photo's texts in lines.

    Attributes:
        number: Its number on the sheet.
        name: File name, its middle left out where the column is narrow.
        name_indent_pt: How far the name stands from the number's begin.
        letters_pt: Size of the letters.
        blocks: Headline, caption and credit, those there are, from the top.
        notices: What must be known, below them, each with its bar's colour.
        is_caption_shortened: Whether the caption's end is missing.
        is_credit_shortened: Whether even the credit or a notice did not fit on a page.
    """

    number: str
    name: str
    name_indent_pt: float
    letters_pt: float
    blocks: tuple[TextBlock, ...]
    notices: tuple[TextBlock, ...]
    is_caption_shortened: bool = False
    is_credit_shortened: bool = False

    @property
    def height_pt(self) -> float:
        """Height of all the texts with the gaps between them."""
        parts = (*self.blocks, *self.notices)
        return self.name_height_pt + sum(part.height_pt + GAP_PT for part in parts)

    @property
    def name_height_pt(self) -> float:
        """Height of number and name with the gap below them."""
        return self.number_style.line_pt + GAP_PT

    @property
    def number_style(self) -> TextStyle:
        """How the number looks: it is what people call a photo by."""
        return TextStyle(self.letters_pt * _NUMBER_SIZE, is_bold=True, colour=_INK)

    @property
    def name_style(self) -> TextStyle:
        """How the file name looks."""
        return TextStyle(self.letters_pt * _NAME_SIZE, colour=_GREY)


def cell_text(number: int, item: DeliveryItem, words: SheetWords, setter: Typesetter) -> CellText:
    """Return the words of a photo's cell, with a note where a character has no glyph."""
    missing = 0

    def spelt(text: str) -> str:
        nonlocal missing
        shown, count = setter.fonts.spelt(cleaned(text)[:_MOST_CHARACTERS], words.not_shown)
        missing += count
        return shown

    told = tuple(replace(notice, text=spelt(notice.text)) for notice in notices(item, words))
    name = spelt(item.photo.path.name.replace("\n", " "))
    headline, caption, credit = spelt(item.headline), spelt(item.caption), spelt(item.line)
    return CellText(str(number), name, headline, caption, credit, told, missing)


def cell(
    text: CellText, setter: Typesetter, size_pt: float, width_pt: float, most_pt: float
) -> Cell:
    """Break a cell's words into lines within a column.

    The caption gives way where all is higher than `most_pt`; the credit and what binds are
    shortened only where they alone are higher than that.
    """
    styles = _styles(size_pt)
    headline = setter.block(text.headline, styles.headline, width_pt, 3)
    caption = setter.block(text.caption, styles.caption, width_pt)
    credit = setter.block(text.credit, styles.credit, width_pt)
    told = tuple(
        setter.block(
            notice.text,
            replace(styles.notice, colour=_NOTICE_COLOURS[notice.weight]),
            width_pt - NOTICE_INDENT_PT,
        )
        for notice in text.notices
    )
    blocks = _given(headline, caption, credit)
    whole = _named(Cell(text.number, text.name, 0, size_pt, blocks, told), setter, width_pt)
    over = whole.height_pt - most_pt
    if over <= 0:
        return whole
    lines = max(_FEWEST_CAPTION_LINES, int((caption.height_pt - over) // styles.caption.line_pt))
    short = setter.block(text.caption, styles.caption, width_pt, lines)
    cut = replace(
        whole,
        blocks=_given(headline, short, credit),
        is_caption_shortened=short.is_shortened,
    )
    return cut if cut.height_pt <= most_pt else _forced(cut, most_pt)


def _named(cell: Cell, setter: Typesetter, width_pt: float) -> Cell:
    """Let the file name find room beside the number."""
    indent = setter.width(cell.number, cell.number_style) + NOTICE_INDENT_PT
    name = setter.in_short(cell.name, cell.name_style, width_pt - indent)
    return replace(cell, name=name, name_indent_pt=indent)


def _forced(cut: Cell, most_pt: float) -> Cell:
    """Keep the lines that fit on a page, an equal share of what is left for each long text."""
    share = (most_pt - cut.name_height_pt) / (len(cut.blocks) + len(cut.notices))

    def fitted(block: TextBlock) -> TextBlock:
        most = max(1, int((share - GAP_PT) // block.style.line_pt))
        if len(block.lines) <= most:
            return block
        kept = (*block.lines[: most - 1], f"{block.lines[most - 1].rstrip()[:-1]}…")
        return replace(block, lines=kept, is_shortened=True)

    return replace(
        cut,
        blocks=tuple(map(fitted, cut.blocks)),
        notices=tuple(map(fitted, cut.notices)),
        is_credit_shortened=True,
    )


def _given(*blocks: TextBlock) -> tuple[TextBlock, ...]:
    return tuple(block for block in blocks if block.lines)


@dataclass(frozen=True, slots=True)
class _Styles:
    headline: TextStyle
    caption: TextStyle
    credit: TextStyle
    notice: TextStyle


def _styles(size_pt: float) -> _Styles:
    return _Styles(
        headline=TextStyle(size_pt, is_bold=True, colour=_INK),
        caption=TextStyle(size_pt, colour=_INK),
        credit=TextStyle(size_pt, colour=_BLUE),
        notice=TextStyle(size_pt * 0.92, is_bold=True),
    )
