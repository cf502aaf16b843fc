"""Find the frame around a picture: the figure, or whatever holds it together with its caption."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Final, NamedTuple

from lxml import etree

from mediadesk.credits.normalise import fold
from mediadesk.published.pages.captions.caption_neighbours import (
    MOST_UNNAMED,
    CaptionNeighbours,
    says_alt,
)
from mediadesk.published.pages.captions.captions_apart import CaptionsApart
from mediadesk.published.pages.captions.credit_signs import CreditSigns
from mediadesk.published.pages.captions.picture_boxes import PictureBoxes, whole_picture
from mediadesk.published.pages.captions.shared_captions import SharedCaptions
from mediadesk.published.pages.captions.slide_captions import slide_captions
from mediadesk.published.pages.captions.type_habits import TypeHabits
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.pictures.held_pictures import HIGHEST, HeldPictures
from mediadesk.published.pages.pictures.picture_sources import FoundPicture
from mediadesk.published.pages.printed.printed_text import Piece, PrintedText
from mediadesk.published.pages.printed.story import Story

#: With these ends what is said by a person, listed or shown on another page.
_LEADING_ON: Final = (":", "：", "→", "»", "›")
_EMPTY: Final = frozenset({"img", "amp-img", "picture", "source", "figure"})


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


class _Place(NamedTuple):
    """Where a picture stands.

    Attributes:
        picture: Its element.
        figure: The figure around it; None where there is none.
        inner: What holds it and nothing else: the figure, or the whole of the picture.
        alt: Its alternative text, folded.
    """

    picture: etree._Element
    figure: etree._Element | None
    inner: etree._Element
    alt: str


class _Printed(NamedTuple):
    """What holds a picture, and what is printed there for it; () where nothing is."""

    holder: etree._Element | None
    pieces: tuple[Piece, ...]


class Frames:
    """Finds the frames of a page's pictures."""

    def __init__(
        self,
        story: Story,
        printed: PrintedText,
        pictures: Iterable[FoundPicture],
        signs: CreditSigns,
        words: ReadingWords,
    ) -> None:
        self._story = story
        pictures = tuple(pictures)
        self._held = HeldPictures(story, printed, pictures)
        self._slides = slide_captions(story, self._held, pictures)
        habits = TypeHabits(story, (picture.element for picture in pictures))
        self._neighbours = CaptionNeighbours(story, self._held, signs, words.numbers_figure, habits)
        self._apart = CaptionsApart(story, self._held, signs.is_credit, words)
        self._shared = SharedCaptions(story, self._held, signs.is_credit, words.is_for_several)
        self._boxes = PictureBoxes(story, self._held, signs)

    def holds_any(self, element: etree._Element) -> bool:
        """Whether an element is or holds a picture."""
        return self._held.count(element) > 0 or element.tag in {"img", "picture"}

    def holds_alone(self, element: etree._Element) -> bool:
        """Whether an element holds one picture only."""
        return self._held.count(element) <= 1

    def frame(self, picture: FoundPicture) -> Frame:
        """Return the frame of a picture, by the first way that knows it."""
        figure = _figure(picture.element, self._story, self._held)
        is_figure = figure is not None
        if self._held.decorates(picture):
            return Frame(figure, (), is_figure=is_figure, is_marked=True)
        inner = whole_picture(picture.element) if figure is None else figure
        place = _Place(picture.element, figure, inner, fold(picture.alt))
        ways = (
            self._of_slide,
            self._in_marked_figure,
            self._in_named_box,
            self._in_credited_box,
            self._in_plain_figure,
            self._beside,
        )
        holder, pieces = next(filter(None, (way(place) for way in ways)), _Printed(figure, ()))
        return Frame(holder, () if _lead_on(pieces) else pieces, is_figure=is_figure)

    def orphans(self, after: int, until: int) -> tuple[Piece, ...]:
        """Return a credit between two places that stands beside no picture, and its caption."""
        return self._apart.between(after, until)

    def bare_box(self, picture: FoundPicture) -> tuple[Piece, ...]:
        """Return the little that is printed after a picture in an element no name tells of.

        Only for pictures known to be the story's: beside others such texts are teasers.
        """
        inner = whole_picture(picture.element)
        box = self._boxes.nearest(inner)
        pieces = () if box is None else self._held.pieces(box)
        is_bare = box is not None and self._boxes.is_bare(box, pieces, inner)
        return pieces if is_bare and not _lead_on(pieces) else ()

    def _of_slide(self, place: _Place) -> _Printed | None:
        """Return the caption of a gallery's slide that stands in a row apart from the slides."""
        caption = self._slides.get(place.picture)
        return None if caption is None else _Printed(place.figure, self._held.pieces(caption))

    def _in_marked_figure(self, place: _Place) -> _Printed | None:
        """Return what is printed in a figure in which something is named a caption or credit."""
        pieces = () if place.figure is None else self._held.pieces(place.figure)
        if place.figure is None or not any(piece.caption or piece.credit for piece in pieces):
            return None
        return _Printed(place.figure, self._with_neighbours(place.figure, pieces))

    def _in_named_box(self, place: _Place) -> _Printed | None:
        named = self._named(place.inner, place.alt)
        if named is None:
            return None
        slide = self._boxes.slide_around(named)
        if slide is None and not any(p.caption or p.credit for p in self._held.pieces(named)):
            beside = self._neighbours.beside(named)
            if any(piece.caption for piece in beside):
                return _Printed(named, beside)
        printed = (
            _own_words(self._held.pieces(named)) if slide is None else self._held.pieces(slide)
        )
        return _Printed(named if slide is None else slide, self._with_neighbours(named, printed))

    def _in_credited_box(self, place: _Place) -> _Printed | None:
        """Return what is printed in a box with a picture, little text and a labelled credit last.

        "Fog on the pier", be it set as a heading, and on a line of its own "Photo: Ann Lee".
        """
        box = self._boxes.nearest(place.inner)
        pieces = () if box is None else self._held.pieces(box)
        is_credited = box is not None and self._boxes.is_credited(box, pieces)
        return _Printed(box, pieces) if is_credited else None

    def _in_plain_figure(self, place: _Place) -> _Printed | None:
        """Return what is printed in a figure, links and headings left out."""
        pieces = () if place.figure is None else self._held.pieces(place.figure)
        free = tuple(piece for piece in pieces if not piece.linked)
        if place.figure is None or not free:
            return None
        return _Printed(place.figure, self._with_neighbours(place.figure, free))

    def _beside(self, place: _Place) -> _Printed | None:
        """Return what stands beside a picture in an element that does not hold it."""
        pieces = (
            self._neighbours.beside(place.inner)
            or self._neighbours.after(place.inner, place.alt)
            or self._neighbours.under_gallery(place.picture)
            or self._shared.of(place.inner)
        )
        return _Printed(place.figure, pieces)

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
            if self._boxes.is_pictures(ancestor, pieces, element):
                return ancestor
        return None

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


def _figure(element: etree._Element, story: Story, held: HeldPictures) -> etree._Element | None:
    """Return the innermost figure, or one around it that carries the caption for it alone."""
    found: etree._Element | None = None
    for distance, ancestor in enumerate(element.iterancestors()):
        if distance > 2 * HIGHEST or story.is_trunk(ancestor):
            break
        if ancestor.tag == "figure":
            if found is None:
                found = ancestor
            elif held.count(ancestor) <= 1 and not held.pieces(found):
                return ancestor
    return found


def _lead_on(pieces: tuple[Piece, ...]) -> bool:
    """Whether texts that nothing names a caption lead to what follows: "Ann Lee:", "More →"."""
    if not pieces or any(piece.caption or piece.credit for piece in pieces):
        return False
    return pieces[-1].text.rstrip().endswith(_LEADING_ON)


def _own_words(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return a frame's named pieces; a short text beside a named credit is a caption."""
    marked = tuple(p for p in pieces if p.caption or p.credit)
    if any(p.caption and not p.credit for p in pieces):
        return marked
    free = [p for p in pieces if not p.credit]
    if any(p.linked for p in free) or sum(len(p.text) for p in free) > MOST_UNNAMED:
        return marked
    return pieces
