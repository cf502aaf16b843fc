"""Find the frame around a picture: the figure, or whatever holds it together with its caption."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import fold
from mediadesk.published.pages.caption_neighbours import (
    MOST_UNNAMED,
    CaptionNeighbours,
    says_alt,
)
from mediadesk.published.pages.held_pictures import HIGHEST, HeldPictures
from mediadesk.published.pages.picture_boxes import PictureBoxes, whole_picture
from mediadesk.published.pages.picture_sources import FoundPicture
from mediadesk.published.pages.printed_text import Piece, PrintedText
from mediadesk.published.pages.reading_words import ReadingWords
from mediadesk.published.pages.shared_captions import SharedCaptions
from mediadesk.published.pages.slide_captions import slide_captions
from mediadesk.published.pages.story import Story

_EMPTY: Final = frozenset({"img", "amp-img", "picture", "source", "figure"})
#: Steps from a picture with its credit up to the slide that holds both.
_NEAR: Final = 2
#: A longer text right beside a picture, in no element of its own, is a paragraph.
_LONGEST_LINE: Final = 160


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds a picture and what is printed there.

    Attributes:
        element: The element that holds both; None where the picture stands alone.
        pieces: The printed pieces, in order.
        is_figure: Whether it is a figure element.
        is_marked: Whether the picture is a mark on or beside another that stands there.
    """

    element: etree._Element | None
    pieces: tuple[Piece, ...]
    is_figure: bool
    is_marked: bool = False


class Frames:
    """Finds the frames of a page's pictures."""

    def __init__(
        self,
        story: Story,
        printed: PrintedText,
        pictures: Iterable[FoundPicture],
        is_credit: Callable[[str], bool],
        words: ReadingWords,
    ) -> None:
        self._story = story
        self._is_credit = is_credit
        pictures = tuple(pictures)
        self._held = HeldPictures(story, printed, pictures)
        self._slides = slide_captions(story, self._held, pictures)
        self._neighbours = CaptionNeighbours(story, self._held, is_credit, words.numbers_figure)
        self._shared = SharedCaptions(story, self._held, is_credit, words.is_for_several)
        self._boxes = PictureBoxes(story, is_credit)

    def holds_any(self, element: etree._Element) -> bool:
        """Whether an element is or holds a picture."""
        return self._held.count(element) > 0 or element.tag in {"img", "picture"}

    def holds_alone(self, element: etree._Element) -> bool:
        """Whether an element holds one picture only."""
        return self._held.count(element) <= 1

    def frame(self, picture: FoundPicture) -> Frame:
        """Return the frame of a picture."""
        figure = self._figure(picture.element)
        if self._held.decorates(picture):
            return Frame(figure, (), is_figure=figure is not None, is_marked=True)
        if picture.element in self._slides:
            pieces = self._held.pieces(self._slides[picture.element])
            return Frame(figure, pieces, is_figure=figure is not None)
        pieces = () if figure is None else self._held.pieces(figure)
        if figure is not None and any(piece.caption or piece.credit for piece in pieces):
            return Frame(figure, self._with_neighbours(figure, pieces), is_figure=True)
        inner = whole_picture(picture.element) if figure is None else figure
        named = self._named(inner, fold(picture.alt))
        if named is not None:
            slide = self._slide_around(named)
            printed = self._printed_for(named) if slide is None else self._held.pieces(slide)
            pieces = self._with_neighbours(named, printed)
            return Frame(named if slide is None else slide, pieces, is_figure=figure is not None)
        free = tuple(piece for piece in pieces if not piece.linked)
        if figure is not None and free:
            return Frame(figure, self._with_neighbours(figure, free), is_figure=True)
        beside = self._neighbours.beside(inner) or self._neighbours.after(inner, fold(picture.alt))
        if not beside:
            beside = self._neighbours.under_gallery(picture.element)
        if not beside:
            beside = self._shared.of(inner)
        return Frame(figure, beside, is_figure=figure is not None)

    def orphans(self, after: int, until: int) -> tuple[Piece, ...]:
        """Return a credit between two places that stands beside no picture, and its caption."""
        return self._neighbours.orphans(after, until)

    def bare_box(self, picture: FoundPicture) -> tuple[Piece, ...]:
        """Return the little that is printed after a picture in an element no name tells of.

        Only for pictures known to be the story's: beside others such texts are teasers.
        """
        inner = whole_picture(picture.element)
        for ancestor in islice(inner.iterancestors(), HIGHEST):
            if not self._held.may_frame(ancestor):
                return ()
            pieces = self._held.pieces(ancestor)
            if pieces:
                is_box = not _tells(ancestor, pieces, self._story, self._is_credit)
                return pieces if is_box and self._boxes.is_bare(ancestor, pieces, inner) else ()
        return ()

    def _figure(self, element: etree._Element) -> etree._Element | None:
        """Return the innermost figure, or one around it that carries the caption for it alone."""
        found: etree._Element | None = None
        for distance, ancestor in enumerate(element.iterancestors()):
            if distance > 2 * HIGHEST or self._story.is_trunk(ancestor):
                break
            if ancestor.tag == "figure":
                if found is None:
                    found = ancestor
                elif self._held.count(ancestor) <= 1 and not self._held.pieces(found):
                    return ancestor
        return found

    def _named(self, element: etree._Element, alt: str) -> etree._Element | None:
        """Return the nearest element that holds this picture alone and a named caption."""
        # What shows a picture as its background holds what is printed over it.
        around = (
            element.iterancestors()
            if element.tag in _EMPTY
            else chain([element], element.iterancestors())
        )
        for distance, ancestor in enumerate(around):
            if distance >= HIGHEST or not self._held.may_frame(ancestor):
                return None
            pieces = self._held.pieces(ancestor)
            if any(piece.caption or piece.credit or says_alt(piece, alt) for piece in pieces):
                return ancestor
            if pieces and all(piece.stressed and not piece.linked for piece in pieces):
                return ancestor
            if self._boxes.is_pictures(ancestor, pieces):
                return ancestor
        return None

    def _slide_around(self, frame: etree._Element) -> etree._Element | None:
        """Return the slide around a frame that holds but the credit: its caption stands there."""
        pieces = self._held.pieces(frame)
        if not pieces or not all(piece.credit for piece in pieces):
            return None
        for ancestor in islice(frame.iterancestors(), _NEAR):
            if not self._held.may_frame(ancestor):
                break
            if self._boxes.is_titled(ancestor, self._held.pieces(ancestor)):
                return ancestor
        return None

    def _printed_for(self, frame: etree._Element) -> tuple[Piece, ...]:
        """Return a frame's named pieces; a short text beside a named credit is a caption."""
        pieces = self._held.pieces(frame)
        marked = tuple(p for p in pieces if p.caption or p.credit)
        if any(p.caption and not p.credit for p in pieces):
            return marked
        free = [p for p in pieces if not p.credit]
        if any(p.linked for p in free) or sum(len(p.text) for p in free) > MOST_UNNAMED:
            return marked
        return pieces

    def _with_neighbours(
        self, frame: etree._Element, pieces: tuple[Piece, ...]
    ) -> tuple[Piece, ...]:
        """Add a caption or credit that stands right after the frame, where the frame lacks it."""
        lacks_credit = not any(piece.credit for piece in pieces)
        lacks_caption = bool(pieces) and all(piece.credit for piece in pieces)
        if not lacks_credit and not lacks_caption:
            return pieces
        beside = self._neighbours.beside(frame)
        return pieces + tuple(
            p for p in beside if (lacks_credit and p.credit) or (lacks_caption and p.caption)
        )


def _tells(
    element: etree._Element,
    pieces: tuple[Piece, ...],
    story: Story,
    is_credit: Callable[[str], bool],
) -> bool:
    """Whether an element tells what it says right after a picture: it is not printed under it.

    Of what is no paragraph by its tag, only a longer text tells.
    """
    if element.tag == "p":
        is_line = element.find(".//br") is None
        return is_line and not all(is_credit(piece.text) for piece in pieces)
    size = sum(len(piece.text) for piece in pieces)
    return size > _LONGEST_LINE and story.is_told(element)
