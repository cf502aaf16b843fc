"""Give a picture the caption that stands on another page and says so: "Facing page: fog"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mediadesk.credits.normalise import cleaned
from mediadesk.published.collective_words import CollectiveWords
from mediadesk.published.layout.captions import pieces_of
from mediadesk.published.layout.page import LayoutPicture, LayoutText
from mediadesk.published.pages.printed.printed_text import Piece

#: A picture whose caption stands elsewhere leaves no room for it: so much larger than the next.
_LARGER: Final = 1.5
_LONGEST: Final = 1500
_MOST_TEXTS: Final = 500


@dataclass(frozen=True, slots=True)
class CaptionedPage:
    """A page on which captions were joined to pictures.

    Attributes:
        pictures: The pictures.
        pieces: What is printed for each, in their order.
        texts: All texts.
    """

    pictures: Sequence[LayoutPicture]
    pieces: Sequence[tuple[Piece, ...]]
    texts: Sequence[LayoutText]


def with_facing_captions(
    pages: Sequence[CaptionedPage], words: CollectiveWords, *, are_spreads: bool
) -> list[list[tuple[Piece, ...]]]:
    """Return the printed pieces of each picture, page by page.

    A caption that begins by naming another page is for the picture there that stands without any,
    if it is the only one or much the largest. In print, even pages stand at the left. An extract
    may begin with either, so the page at the other side is looked at where that beside has none.

    Args:
        pages: The pages in order.
        words: How other pages are called.
        are_spreads: Whether each is a spread, on which pages that face each other stand together.
    """
    told = [list(page.pieces) for page in pages]
    for at, page in enumerate(pages):
        for text in page.texts[:_MOST_TEXTS]:
            far = _page_meant(text, words)
            if far is None:
                continue
            found = (
                (target, picture)
                for target in _targets(at, far, are_spreads=are_spreads)
                if 0 <= target < len(pages)
                and (picture := _bare(pages[target].pictures, told[target])) is not None
            )
            target, picture = next(found, (None, None))
            if target is not None and picture is not None:
                told[at] = [() if _are_of(said, text) else said for said in told[at]]
                told[target][picture] = tuple(pieces_of(text.lines, is_named=text.is_named))
    return told


def _page_meant(text: LayoutText, words: CollectiveWords) -> int | None:
    """Return how far on the page is that a text is a caption for; 0 is the page beside.

    Returns:
        None where it does not say that it is for another page.
    """
    if not text.letters or text.letters > _LONGEST:
        return None
    return words.page_meant(cleaned(text.lines[0].text))


def _targets(at: int, far: int, *, are_spreads: bool) -> Iterator[int]:
    """Yield the positions of the pages that may be meant, the likeliest first."""
    if far or are_spreads:
        yield at + far
        return
    beside = 1 if at % 2 else -1  # the first page is number 1, at the right
    yield from (at + beside, at - beside)


def _bare(pictures: Sequence[LayoutPicture], pieces: Sequence[tuple[Piece, ...]]) -> int | None:
    """Return the position of the picture without caption that is the largest by far."""
    areas = sorted(
        (
            (picture.box.area, at)
            for at, (picture, said) in enumerate(zip(pictures, pieces, strict=True))
            if picture.box is not None and not said
        ),
        reverse=True,
    )
    is_clear = len(areas) == 1 or (len(areas) > 1 and areas[0][0] >= _LARGER * areas[1][0])
    return areas[0][1] if is_clear else None


def _are_of(pieces: tuple[Piece, ...], text: LayoutText) -> bool:
    """Whether what is printed for a picture is nothing but a text."""
    lines = {cleaned(line.text) for line in text.lines}
    return bool(pieces) and all(piece.text in lines for piece in pieces)
