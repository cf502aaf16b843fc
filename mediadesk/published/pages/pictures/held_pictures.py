"""Know which elements of a page hold how many pictures and what they print."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import islice, takewhile
from typing import Final

from lxml import etree

from mediadesk.published.pages.pictures.file_names import is_of_design, meanings_of_file
from mediadesk.published.pages.pictures.picture_identity import file_of, identities
from mediadesk.published.pages.pictures.picture_sources import FoundPicture
from mediadesk.published.pages.printed.printed_text import Piece, PrintedText
from mediadesk.published.pages.printed.story import Story

#: How far above a picture its caption is looked for.
HIGHEST: Final = 7
#: These hold more than one picture with its caption.
NEVER_FRAMES: Final = frozenset(
    {"article", "main", "body", "html", "header", "aside", "nav", "form", "ul", "ol"}
)
_WRAPPERS: Final = frozenset({"article", "ul", "ol"})
#: A frame with more text than this is no frame but a piece of the story.
_MOST_TEXT: Final = 1500
#: A picture shown as often within captions is a mark, such as a camera before each credit.
_MARK_REPEATS: Final = 3
_WORDS: Final = frozenset({"caption", "credit"})
#: A shorter declared edge than this is a sign's.
_SIGN_PX: Final = 50


class HeldPictures:
    """What the elements of one page hold: pictures, signs on them, printed pieces."""

    def __init__(
        self, story: Story, printed: PrintedText, pictures: Iterable[FoundPicture]
    ) -> None:
        self._story = story
        self._printed = printed
        held: dict[etree._Element, set[int]] = defaultdict(set)
        self._signs: set[etree._Element] = set()
        self._first: dict[etree._Element, etree._Element] = {}
        pictures = tuple(pictures)
        shown = Counter(picture.addresses[0] for picture in pictures)
        photographed = {_nearest_figure(p.element) for p in pictures if not _is_drawing(p)}
        for picture, number in zip(pictures, _numbered(pictures), strict=True):
            element = picture.element
            is_drawn = _is_drawing(picture) and _nearest_figure(element) in photographed - {None}
            is_mark = shown[picture.addresses[0]] >= _MARK_REPEATS and _is_in_caption(
                picture, story
            )
            if is_drawn or is_mark or _is_sign(picture, story):
                self._signs.add(element)
                continue
            for ancestor in element.iterancestors():
                held[ancestor].add(number)
                self._first.setdefault(ancestor, element)
        self._counts = {element: len(numbers) for element, numbers in held.items()}
        self._cache: dict[etree._Element, tuple[Piece, ...]] = {}
        self._telling = {above for told, _ in story.told for above in told.iterancestors()}

    def count(self, element: etree._Element) -> int:
        """Return how many pictures an element holds, each once, signs left out."""
        return self._counts.get(element, 0)

    def is_first(self, picture: etree._Element, holder: etree._Element) -> bool:
        """Whether a picture is the first that an element holds."""
        return self._first.get(holder) is picture

    def pieces(self, element: etree._Element) -> tuple[Piece, ...]:
        """Return what is printed in an element."""
        known = self._cache.get(element)
        if known is None:
            inner = self._printed.innermost(element)
            known = self._cache.get(inner)
            if known is None:
                known = self._cache[inner] = self._printed.pieces(inner)
            self._cache[element] = known
        return known

    def decorates(self, picture: FoundPicture) -> bool:
        """Whether a sign stands on or beside another picture, whose caption is not the sign's."""
        if picture.element not in self._signs:
            return False
        around = takewhile(
            lambda a: not self._holds_story(a),
            islice(picture.element.iterancestors(), HIGHEST),
        )
        return any(map(self.count, around))

    def may_frame(self, element: etree._Element) -> bool:
        """Whether an element may be what holds one picture and its caption, and no more."""
        if self.count(element) > 1 or self._story.is_trunk(element):
            return False
        if element.tag == "aside" and "picture" in self._story.own(element):
            return True
        if element.tag in NEVER_FRAMES:  # without words it is a picture's wrapper
            return element.tag in _WRAPPERS and not self.pieces(element)
        return sum(len(piece.text) for piece in self.pieces(element)) <= _MOST_TEXT

    def outermost(self, element: etree._Element) -> etree._Element:
        """Return the highest element that holds this picture and no text."""
        for distance, ancestor in enumerate(element.iterancestors()):
            alone = self.count(ancestor) <= 1 and ancestor.tag not in NEVER_FRAMES
            if distance >= HIGHEST or not alone or self.pieces(ancestor):
                break
            element = ancestor
        return element

    def _holds_story(self, element: etree._Element) -> bool:
        """Whether an element holds the story, or of it several pictures and what is told there."""
        is_part = element in self._telling and self.count(element) > 1
        return is_part or self._story.is_trunk(element)


def _numbered(pictures: Iterable[FoundPicture]) -> list[int]:
    """Return a number for each picture, the same for several sizes and copies of one."""
    known: dict[str, int] = {}
    numbers = []
    for at, picture in enumerate(pictures):
        keys = identities(picture.addresses)
        number = next((known[key] for key in keys if key in known), at)
        known.update(dict.fromkeys(keys - known.keys(), number))
        numbers.append(number)
    return numbers


def _is_in_caption(picture: FoundPicture, story: Story) -> bool:
    """Whether a picture stands within the words of a caption or credit."""
    around = islice(picture.element.iterancestors(), 2)
    return any(a.tag == "figcaption" or story.own(a) & _WORDS for a in around)


def _nearest_figure(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors("figure"), None)


def _is_drawing(picture: FoundPicture) -> bool:
    """Whether a picture is a vector drawing by its name: a chart, or a sign."""
    return file_of(picture.addresses[0]).lower().endswith(".svg")


def _leads_away(picture: FoundPicture) -> bool:
    """Whether a picture is all of a link to another address than its own: a button to share."""
    holder = picture.element.getparent()
    if holder is None or holder.tag != "a":
        return False
    return file_of(str(holder.get("href") or "")) != file_of(picture.addresses[0])


def _is_sign(picture: FoundPicture, story: Story) -> bool:
    """Whether a picture is by its name or its size a sign: a play button over a picture."""
    edges = [edge for edge in (picture.width_px, picture.height_px) if edge]
    if edges and min(edges) < _SIGN_PX:
        return True
    if _is_drawing(picture) and _leads_away(picture):
        return True
    is_drawn = is_of_design(picture.addresses[0]) or _is_drawing(picture)
    if is_drawn and _is_in_caption(picture, story):
        return True
    holder = picture.element.getparent()
    named = story.own(picture.element) | (frozenset() if holder is None else story.own(holder))
    return "sign" in named | meanings_of_file(picture.addresses[0], story.named)
