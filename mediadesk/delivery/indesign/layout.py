"""Where pictures and captions stand on the pages of a layout, before anybody moves them."""

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mediadesk.services.ports.delivery import PageFormat, Paper

_PAPERS_PT: Final = {Paper.A4: (595.2756, 841.8898), Paper.LETTER: (612.0, 792.0)}
MARGIN_PT: Final = 36.0
_GUTTER_PT: Final = 18.0
_ROW_GAP_PT: Final = 20.0
_CAPTION_GAP_PT: Final = 5.0
_UPRIGHT_COLUMNS: Final = 2
_LANDSCAPE_COLUMNS: Final = 3
_MOST_COLUMNS: Final = 10
#: Of a column's width; upright pictures do not swallow a page.
_HIGHEST_PICTURE: Final = 1.0
#: Points a pixel: small pictures are not blown up.
_LARGEST_SCALE: Final = 1.0
#: How a paragraph's height is guessed: InDesign fits the frame to the text when it opens it.
LETTERS_PT: Final = 9.0
LINE_PT: Final = 11.0
_LETTER_WIDTH: Final = 0.52


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from the page's upper left corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A photo's frames.

    Attributes:
        position: Which photo of the delivery.
        page: On which page, from 0.
        picture: The picture's frame; it has the picture's own proportions.
        text: The frame of caption and credit, below it.
    """

    position: int
    page: int
    picture: Box
    text: Box


@dataclass(frozen=True, slots=True)
class Content:
    """What has to find room.

    Attributes:
        width_px: Width of the picture.
        height_px: Height of the picture.
        paragraphs: Caption and credit.
    """

    width_px: int
    height_px: int
    paragraphs: tuple[str, ...]


def page_size(page: PageFormat) -> tuple[float, float]:
    """Return width and height of a page, in points."""
    width, height = _PAPERS_PT[page.paper]
    return (height, width) if page.is_landscape else (width, height)


def laid_out(
    contents: Sequence[Content], page: PageFormat, *, is_endless: bool = False
) -> Iterator[Placed]:
    """Place photos row by row.

    Args:
        contents: The photos.
        page: The page they stand on.
        is_endless: Whether the page goes on below; if not, a row without room begins the next.
    """
    width, height = page_size(page)
    usual = _LANDSCAPE_COLUMNS if page.is_landscape else _UPRIGHT_COLUMNS
    columns = min(page.columns or usual, _MOST_COLUMNS)
    column = (width - 2 * MARGIN_PT - (columns - 1) * _GUTTER_PT) / columns
    number, top = 0, MARGIN_PT
    for first in range(0, len(contents), columns):
        row = contents[first : first + columns]
        sizes = [_picture_size(content, column) for content in row]
        tallest = max(size[1] for size in sizes)
        texts = [_text_height(content.paragraphs, column) for content in row]
        row_height = tallest + _CAPTION_GAP_PT + max(texts)
        is_full = top > MARGIN_PT and top + row_height > height - MARGIN_PT
        if is_full and not is_endless:
            number, top = number + 1, MARGIN_PT
        for at, (picture, text_height) in enumerate(zip(sizes, texts, strict=True)):
            left = MARGIN_PT + at * (column + _GUTTER_PT)
            lower = top + tallest
            yield Placed(
                first + at,
                number,
                Box(left, lower - picture[1], *picture),
                Box(left, lower + _CAPTION_GAP_PT, column, text_height),
            )
        top += row_height + _ROW_GAP_PT


def _picture_size(content: Content, column: float) -> tuple[float, float]:
    width, height = max(1, content.width_px), max(1, content.height_px)
    scale = min(column / width, column * _HIGHEST_PICTURE / height, _LARGEST_SCALE)
    return width * scale, height * scale


def _text_height(paragraphs: Sequence[str], column: float) -> float:
    lines = sum(
        max(1, math.ceil(_letters(paragraph) * LETTERS_PT * _LETTER_WIDTH / column))
        for paragraph in paragraphs
    )
    return (max(1, lines) + 0.5) * LINE_PT


def _letters(text: str) -> int:
    """Return how many Latin letters are as wide as a text: an East Asian one is as wide as two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
