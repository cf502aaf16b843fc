"""Give the slides of a carousel the captions that stand in a row of their own beside it."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from typing import Final

from lxml import etree

from mediadesk.published.pages.pictures.held_pictures import HeldPictures
from mediadesk.published.pages.pictures.picture_sources import FoundPicture
from mediadesk.published.pages.printed.story import Story

#: Two slides and two captions may stand together by chance.
_FEWEST: Final = 3
#: How far above its slides a carousel holds their captions.
_HIGHEST: Final = 4


def slide_captions(
    story: Story, held: HeldPictures, pictures: Iterable[FoundPicture]
) -> dict[etree._Element, etree._Element]:
    """Return the element with the caption of each slide that prints none itself.

    As many captions of one name as slides stand outside these, in the slides' order.
    """
    rows: dict[etree._Element, list[etree._Element]] = defaultdict(list)
    for picture in pictures:
        if "gallery" in story.around(picture.element):
            slide = _slide(held, picture.element)
            row = slide.getparent()
            if row is not None and all(piece.linked for piece in held.pieces(slide)):
                rows[row].append(picture.element)
    found: dict[etree._Element, etree._Element] = {}
    for row, slides in rows.items():
        if len(slides) >= _FEWEST and len(slides) == held.count(row):
            found.update(zip(slides, _captions(story, held, row, len(slides)), strict=False))
    return found


def _slide(held: HeldPictures, picture: etree._Element) -> etree._Element:
    """Return the highest element that holds one picture only."""
    slide = picture
    for ancestor in picture.iterancestors():
        if held.count(ancestor) > 1:
            break
        slide = ancestor
    return slide


def _captions(
    story: Story, held: HeldPictures, slides: etree._Element, count: int
) -> list[etree._Element]:
    """Return a row of as many captions as there are slides, which holds no pictures."""
    for holder in islice(slides.iterancestors(), _HIGHEST):
        if story.is_trunk(holder):
            break
        named: dict[tuple[etree._Element, str], list[etree._Element]] = defaultdict(list)
        for element in holder.iterdescendants("div", "p", "li", "span", "figcaption"):
            row = element.getparent()
            if row is None or held.count(row) or "caption" not in story.own(element):
                continue
            if held.pieces(element):
                names = str(element.get("class") or element.tag).split()
                named[row, "".join(names[:1])].append(element)
        alike = (captions for captions in named.values() if len(captions) == count)
        first = next(alike, None)
        if first is not None:
            return first
    return []
