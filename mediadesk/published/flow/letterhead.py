"""Find the emblem over the title of a document whose head is typed into its text."""

from collections.abc import Iterator
from typing import Final

from mediadesk.published.flow.content import Flow, FlowPicture, Paragraph, paragraphs_of
from mediadesk.published.style_names import StyleNames

#: An emblem is no higher than an inch, and covers no more than about 3 % of a page of A4.
_HIGHEST_PT: Final = 80.0
_LARGEST_PT2: Final = 15_000.0
#: A letterhead has short lines: who sends it, where from, what it is.
_LONGEST_LINE: Final = 160


def emblems(flow: Flow, names: StyleNames) -> Iterator[FlowPicture]:
    """Yield the small pictures that stand over a document's first heading.

    Nothing is yielded where text stands there, or where no heading follows.
    """
    found: list[FlowPicture] = []
    for paragraph in paragraphs_of(flow):
        if _is_heading(paragraph, names):
            yield from found
            return
        if len(paragraph.text) > _LONGEST_LINE:
            return
        found += (
            picture
            for drawing in paragraph.drawings
            for picture in drawing.pictures
            if _is_small(picture)
        )


def _is_heading(paragraph: Paragraph, names: StyleNames) -> bool:
    is_titled = paragraph.level > 0 or names.are_heading(paragraph.styles)
    return is_titled and bool(paragraph.text.strip())


def _is_small(picture: FlowPicture) -> bool:
    area = picture.width_pt * picture.height_pt
    return 0 < area <= _LARGEST_PT2 and picture.height_pt <= _HIGHEST_PT
