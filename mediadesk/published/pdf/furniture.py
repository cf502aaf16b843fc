"""Tell a page's logos and emblems by where they stand: over its title, or under all its text."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from mediadesk.published.layout.affine import Rect
from mediadesk.published.pdf.pages import Page, PagePicture, TextBlock

#: A head's picture ends within this share of the page's height, a foot's begins in the last.
_HEAD, _FOOT = 0.2, 0.15
#: Neither is higher than this share of the page, or covers more of it.
_HIGHEST, _LARGEST = 0.09, 0.03
#: What is set so much larger than anything else of the page is its title.
_TITLE_SIZE: Final = 1.2
#: Heads and feet have short lines: the paper's name, the day, the page.
_FEW_LINES: Final = 2
_SHORT: Final = 90
#: The same picture at the same place, to so many points, on so many pages is furniture.
_SAME_PLACE_PT: Final = 3
_PAGES: Final = 2


class Furniture:
    """Knows the pictures of a document's heads and feet, which no PDF names.

    Args:
        pages: All pages.
    """

    def __init__(self, pages: Sequence[Page]) -> None:
        self._places = Counter(
            place for page in pages for place in {_place(one) for one in page.pictures}
        )

    def holds(self, picture: PagePicture, page: Page) -> bool:
        """Whether a picture for which nothing is printed belongs to a page's head or foot."""
        box = picture.box
        if box.height > _HIGHEST * page.box.height or page.share(box) > _LARGEST:
            return False
        if picture.digest and self._places[_place(picture)] >= _PAGES:
            return True
        blocks = [one for one in page.blocks if not one.is_unseen]
        return _is_in_head(box, page, blocks) or _is_in_foot(box, page, blocks)


def _place(picture: PagePicture) -> tuple[str, int, int]:
    left, top = (round(edge / _SAME_PLACE_PT) for edge in (picture.box.left, picture.box.top))
    return picture.digest, left, top


def _is_in_head(box: Rect, page: Page, blocks: Sequence[TextBlock]) -> bool:
    """Whether the page's title, or its text, begins under a picture."""
    if box.bottom > page.box.top + _HEAD * page.box.height:
        return False
    sizes = sorted(block.size_pt for block in blocks for _ in range(block.lines))
    usual = sizes[len(sizes) // 2] if sizes else 0.0
    titles = [block for block in blocks if block.size_pt > _TITLE_SIZE * usual]
    story = titles or [block for block in blocks if not _is_short(block)]
    first = min(story, key=lambda block: block.box.top, default=None)
    if first is None or first.box.top < box.bottom:
        return False
    return all(_is_short(block) for block in blocks if block.box.top < box.bottom)


def _is_in_foot(box: Rect, page: Page, blocks: Sequence[TextBlock]) -> bool:
    """Whether all of a page's text ends over a picture, but for the line of its foot."""
    if box.top < page.box.bottom - _FOOT * page.box.height:
        return False
    below = [block for block in blocks if block.box.bottom > box.top]
    return len(below) < len(blocks) and all(map(_is_short, below))


def _is_short(block: TextBlock) -> bool:
    return block.lines <= _FEW_LINES and len(block.text) <= _SHORT
