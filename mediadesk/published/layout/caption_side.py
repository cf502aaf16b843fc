"""Tell whether a document sets its captions above its pictures: by all of its pages."""

from collections.abc import Iterable, Sequence
from typing import Final

from mediadesk.published.layout.captions import LayoutJoiner
from mediadesk.published.layout.page import LayoutPicture, LayoutText
from mediadesk.published.layout.relations import nearest
from mediadesk.published.layout.tools import LayoutTools

#: A caption stands no farther from its picture than 1 cm.
_REACH_PT: Final = 29.0
_LONGEST: Final = 400
_SMALLER: Final = 0.95
#: So many pictures have to have their only text above, and so many times as many as below.
_LEAST: Final = 3
_TIMES: Final = 3
_MOST_COMPARED: Final = 500

#: The pictures of a page, and its texts.
LaidOutPage = tuple[Sequence[LayoutPicture], Sequence[LayoutText]]


def joiner_for(
    pages: Iterable[LaidOutPage], body_size_pt: float | None, tools: LayoutTools
) -> LayoutJoiner:
    """Return what joins captions to pictures on the pages of a document.

    Args:
        pages: All of its pages.
        body_size_pt: The size of the story's letters; None where it cannot be told.
        tools: What readers of layouts are made with.
    """
    return LayoutJoiner(
        tools.parse,
        body_size_pt,
        tools.captions.collective,
        stand_above=captions_stand_above(pages, body_size_pt),
    )


def captions_stand_above(pages: Iterable[LaidOutPage], body_size_pt: float | None) -> bool:
    """Whether captions stand above pictures in a document.

    A picture that has such a text both above and below tells nothing: one of them is another's.

    Args:
        pages: Its pages.
        body_size_pt: The size of the story's letters; None where it cannot be told.
    """
    above = below = 0
    for pictures, texts in pages:
        like = [one for one in texts[:_MOST_COMPARED] if _is_like_caption(one, body_size_pt)]
        for picture in pictures[:_MOST_COMPARED] if like else ():
            found = (nearest(picture.box, text.boxes, _REACH_PT) for text in like)
            kinds = {relation.kind for relation in found if relation is not None}
            above += "above" in kinds and "below" not in kinds
            below += "below" in kinds and "above" not in kinds
    return above >= _LEAST and above >= _TIMES * below


def _is_like_caption(text: LayoutText, body_size_pt: float | None) -> bool:
    if text.is_named:
        return True
    if body_size_pt is None or text.is_story or text.is_upright_on_edge:
        return False
    return text.letters <= _LONGEST and text.size_pt <= _SMALLER * body_size_pt
