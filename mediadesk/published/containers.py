"""Find the frame around a picture: the figure, or whatever holds it together with its caption."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import fold
from mediadesk.published.picture_boxes import PictureBoxes, whole_picture
from mediadesk.published.picture_identity import file_of
from mediadesk.published.picture_sources import FoundPicture
from mediadesk.published.printed_text import Piece, PrintedText
from mediadesk.published.story import Story

#: How far above a picture its caption is looked for.
_HIGHEST: Final = 7
#: A frame with more text than this is no frame but a piece of the story.
_MOST_TEXT: Final = 1500
#: A text without a name is a caption up to this length.
_MOST_UNNAMED: Final = 400
#: A shorter declared edge than this is a sign's.
_SIGN_PX: Final = 50
#: An alternative text of this length does not stand beside its picture by chance.
_TELLING_ALT: Final = 25
_NEVER_FRAMES: Final = frozenset(
    {"article", "main", "body", "html", "header", "aside", "nav", "form", "ul", "ol"}
)
_CAPTION_TAGS: Final = frozenset({"figcaption", "small", "cite"})
_MARKED: Final = frozenset({"caption", "credit"})


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds a picture and what is printed there.

    Attributes:
        element: The element that holds both; None where the picture stands alone.
        pieces: The printed pieces, in order.
        is_figure: Whether it is a figure element.
    """

    element: etree._Element | None
    pieces: tuple[Piece, ...]
    is_figure: bool


class Frames:
    """Finds the frames of a page's pictures."""

    def __init__(
        self, story: Story, printed: PrintedText, pictures: Iterable[FoundPicture]
    ) -> None:
        self._story = story
        self._printed = printed
        self._held: Counter[etree._Element] = Counter()
        self._signs: set[etree._Element] = set()
        self._first: dict[etree._Element, etree._Element] = {}
        pictures = tuple(pictures)
        photographed = {_nearest_figure(p.element) for p in pictures if not is_drawing(p)}
        for picture in pictures:
            element = picture.element
            is_drawn = is_drawing(picture) and _nearest_figure(element) in photographed - {None}
            if is_drawn or is_sign(picture, story):
                self._signs.add(element)
                continue
            for ancestor in element.iterancestors():
                self._held[ancestor] += 1
                self._first.setdefault(ancestor, element)
        self._boxes = PictureBoxes(story)
        self._cache: dict[etree._Element, tuple[Piece, ...]] = {}

    def frame(self, picture: FoundPicture) -> Frame:
        """Return the frame of a picture."""
        figure = self._figure(picture.element)
        if self._decorates(picture):
            return Frame(figure, (), is_figure=figure is not None)
        pieces = () if figure is None else self._pieces(figure)
        if figure is not None and any(piece.caption or piece.credit for piece in pieces):
            return Frame(figure, self._with_neighbours(figure, pieces), is_figure=True)
        inner = whole_picture(picture.element) if figure is None else figure
        named = self._named(inner, fold(picture.alt))
        if named is not None:
            pieces = self._with_neighbours(named, self._printed_for(named))
            return Frame(named, pieces, is_figure=figure is not None)
        free = tuple(piece for piece in pieces if not piece.linked)
        if figure is not None and free:
            return Frame(figure, self._with_neighbours(figure, free), is_figure=True)
        beside = self._beside(inner) or self._after(inner, fold(picture.alt))
        if not beside:
            beside = self._under_gallery(picture.element)
        return Frame(figure, beside, is_figure=figure is not None)

    def orphans(self, after: int, until: int) -> tuple[Piece, ...]:
        """Return a credit between two places that stands beside no picture, and its caption."""
        for element, order in self._story.orders.items():
            if not after < order < until or not self._story.own(element) & _MARKED:
                continue
            if self._held[element] or element.tag in _NEVER_FRAMES:
                continue
            if any(ancestor.tag == "figure" for ancestor in element.iterancestors()):
                continue
            pieces = tuple(p for p in self._pieces(element) if p.credit or p.caption)
            size = sum(len(piece.text) for piece in pieces)
            if size <= _MOST_UNNAMED and any(piece.credit for piece in pieces):
                return pieces
        return ()

    def bare_box(self, picture: FoundPicture) -> tuple[Piece, ...]:
        """Return the little that is printed after a picture in an element no name tells of.

        Only for pictures known to be the story's: beside others such texts are teasers.
        """
        inner = whole_picture(picture.element)
        for ancestor in islice(inner.iterancestors(), _HIGHEST):
            if not self._may_frame(ancestor):
                return ()
            pieces = self._pieces(ancestor)
            if pieces:
                return pieces if self._boxes.is_bare(ancestor, pieces, inner) else ()
        return ()

    def holds_alone(self, element: etree._Element) -> bool:
        """Whether an element holds one picture only."""
        return self._held[element] <= 1

    def _decorates(self, picture: FoundPicture) -> bool:
        """Whether a sign stands on or beside another picture, whose caption is not the sign's."""
        if picture.element not in self._signs:
            return False
        around = islice(picture.element.iterancestors(), _HIGHEST)
        return any(self._held[a] for a in around if not self._story.is_trunk(a))

    def _figure(self, element: etree._Element) -> etree._Element | None:
        """Return the innermost figure, or one around it that carries the caption for it alone."""
        found: etree._Element | None = None
        for distance, ancestor in enumerate(element.iterancestors()):
            if distance > 2 * _HIGHEST or self._story.is_trunk(ancestor):
                break
            if ancestor.tag == "figure":
                if found is None:
                    found = ancestor
                elif self._held[ancestor] <= 1 and not self._pieces(found):
                    return ancestor
        return found

    def _named(self, element: etree._Element, alt: str) -> etree._Element | None:
        """Return the nearest element that holds this picture alone and a named caption."""
        for distance, ancestor in enumerate(element.iterancestors()):
            if distance >= _HIGHEST or not self._may_frame(ancestor):
                return None
            pieces = self._pieces(ancestor)
            if any(piece.caption or piece.credit or _says_alt(piece, alt) for piece in pieces):
                return ancestor
            if pieces and all(piece.stressed and not piece.linked for piece in pieces):
                return ancestor
            if self._boxes.is_pictures(ancestor, pieces):
                return ancestor
        return None

    def _printed_for(self, frame: etree._Element) -> tuple[Piece, ...]:
        """Return a frame's named pieces; a short text beside a named credit is a caption."""
        pieces = self._pieces(frame)
        marked = tuple(p for p in pieces if p.caption or p.credit)
        if any(p.caption and not p.credit for p in pieces):
            return marked
        free = [p for p in pieces if not p.credit]
        if any(p.linked for p in free) or sum(len(p.text) for p in free) > _MOST_UNNAMED:
            return marked
        return pieces

    def _may_frame(self, element: etree._Element) -> bool:
        if self._held[element] > 1 or self._story.is_trunk(element):
            return False
        if element.tag in _NEVER_FRAMES:  # an article without words is a picture's wrapper
            return element.tag == "article" and not self._pieces(element)
        return sum(len(piece.text) for piece in self._pieces(element)) <= _MOST_TEXT

    def _with_neighbours(
        self, frame: etree._Element, pieces: tuple[Piece, ...]
    ) -> tuple[Piece, ...]:
        """Add a caption or credit that stands right after the frame, where the frame lacks it."""
        if any(piece.credit for piece in pieces):
            return pieces
        return pieces + tuple(p for p in self._beside(frame) if p.credit)

    def _beside(self, element: etree._Element) -> tuple[Piece, ...]:
        """Return what is named a caption or credit in the element that follows a lone picture."""
        at = element
        for _ in range(_HIGHEST):
            follower = at.getnext()
            if follower is not None and isinstance(follower.tag, str):
                if self._held[follower] or follower.tag in {"figure", "img", "picture"}:
                    return ()
                if self._story.own(follower) & _MARKED or follower.tag in {
                    "figcaption",
                    "small",
                    "cite",
                }:
                    return tuple(
                        p for p in self._pieces(follower) if p.caption or p.credit or p.small
                    )
                pieces = self._pieces(follower)
                if pieces:
                    return pieces if all(p.caption or p.credit for p in pieces) else ()
            parent = at.getparent()
            if parent is None or not self._may_frame(parent):
                return ()
            at = parent
        return ()

    def _after(self, element: etree._Element, alt: str) -> tuple[Piece, ...]:
        """Return the caption after pictures without text: a list of one, the alt text, italics."""
        follower = self._outermost(element).getnext()
        while follower is not None and follower.tag == "figure" and not self._pieces(follower):
            follower = follower.getnext()
        if follower is None or self._held[follower]:
            return ()
        pieces = self._pieces(follower)
        if len(pieces) != 1 or pieces[0].linked or len(pieces[0].text) > _MOST_UNNAMED:
            return ()
        is_list_of_one = follower.tag in {"ul", "ol"} and len(follower) == 1
        is_caption = is_list_of_one or pieces[0].stressed or _says_alt(pieces[0], alt)
        return pieces if is_caption else ()

    def _under_gallery(self, element: etree._Element) -> tuple[Piece, ...]:
        """Return the one caption under a gallery, which is that of the slide shown first."""
        gallery = None
        for ancestor in islice(element.iterancestors(), 2 * _HIGHEST):
            if self._story.is_trunk(ancestor) or self._first.get(ancestor) is not element:
                break
            if self._held[ancestor] > 1 and "gallery" in self._story.own(ancestor):
                gallery = ancestor
        if gallery is None:
            return ()
        captions = [
            inner
            for inner in gallery.iterdescendants(etree.Element)
            if self._story.own(inner) & _MARKED and not self._held[inner] and self._pieces(inner)
        ]
        outer = [c for c in captions if not any(a in captions for a in c.iterancestors())]
        if len(outer) != 1:
            return ()
        holder = next(a for a in outer[0].iterancestors() if self._held[a])
        return self._pieces(outer[0]) if self._held[holder] > 1 else ()

    def _outermost(self, element: etree._Element) -> etree._Element:
        """Return the highest element that holds this picture and no text."""
        for distance, ancestor in enumerate(element.iterancestors()):
            alone = self._held[ancestor] <= 1 and ancestor.tag not in _NEVER_FRAMES
            if distance >= _HIGHEST or not alone or self._pieces(ancestor):
                break
            element = ancestor
        return element

    def _pieces(self, element: etree._Element) -> tuple[Piece, ...]:
        known = self._cache.get(element)
        if known is None:
            known = self._printed.pieces(element)
            self._cache[element] = known
        return known


def _says_alt(piece: Piece, alt: str) -> bool:
    """Whether a text, printed and not linked, begins with the picture's alternative text."""
    return len(alt) >= _TELLING_ALT and not piece.linked and fold(piece.text).startswith(alt)


def _nearest_figure(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors("figure"), None)


def is_drawing(picture: FoundPicture) -> bool:
    """Whether a picture is a vector drawing by its name: a chart, or a sign."""
    return file_of(picture.addresses[0]).lower().endswith(".svg")


def is_sign(picture: FoundPicture, story: Story) -> bool:
    """Whether a picture is by its name or its size a sign: a play button over a picture."""
    edges = [edge for edge in (picture.width_px, picture.height_px) if edge]
    if edges and min(edges) < _SIGN_PX:
        return True
    return "sign" in story.own(picture.element) | story.named(file_of(picture.addresses[0]))
