"""A laid-out page as its readers hand it on: pictures and texts with their boxes, in points.

IDML and Scribus are read into this form, and captions are joined to pictures in it, once for both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from mediadesk.published.layout.affine import Rect


class Role(Enum):
    """What its names say a text is."""

    CAPTION = "caption"
    CREDIT = "credit"
    STORY = "story"
    UNNAMED = ""


@dataclass(frozen=True, slots=True)
class LayoutLine:
    """A paragraph, or the run of one that has a role of its own.

    Attributes:
        text: What is printed.
        role: What style, tag or frame say it is.
        size_pt: The size of its letters.
    """

    text: str
    role: Role
    size_pt: float


@dataclass(frozen=True, slots=True)
class LayoutText:
    """A text in the frames it is printed in.

    Attributes:
        lines: Its paragraphs.
        boxes: The boxes of its frames; none where they cannot be told.
        groups: The ids of the groups its frame is in, the outermost first.
        parent: The id of the XML element that holds it; "" for none.
        turn_degrees: How far it is turned.
        is_set_off: Whether it is set in another font than the story.
        is_told_by_number: Whether nothing but a figure's number says that it is a caption.
    """

    lines: tuple[LayoutLine, ...]
    boxes: tuple[Rect, ...] = ()
    groups: tuple[str, ...] = ()
    parent: str = ""
    turn_degrees: float = 0.0
    is_set_off: bool = False
    is_told_by_number: bool = False

    @property
    def letters(self) -> int:
        """How long it is."""
        return sum(len(line.text) for line in self.lines)

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(line.text.split()) for line in self.lines)

    @property
    def size_pt(self) -> float:
        """The size of its largest letters."""
        return max((line.size_pt for line in self.lines), default=0.0)

    @property
    def is_named(self) -> bool:
        """Whether its names say that it is a caption or a credit, in whole or in part."""
        return any(line.role in (Role.CAPTION, Role.CREDIT) for line in self.lines)

    @property
    def is_story(self) -> bool:
        """Whether its names say that it is the story itself, and nothing of it a caption."""
        return not self.is_named and any(line.role is Role.STORY for line in self.lines)

    @property
    def is_upright_on_edge(self) -> bool:
        """Whether it runs up or down the page, as credits along a picture's edge do."""
        return 60 <= abs(self.turn_degrees) <= 120


@dataclass(frozen=True, slots=True)
class LayoutPicture:
    """Where a picture is printed.

    Attributes:
        box: Its frame's box; None where it cannot be told.
        groups: The ids of the groups it is in, the outermost first.
        parent: The id of the XML element that holds it; "" for none.
    """

    box: Rect | None
    groups: tuple[str, ...] = ()
    parent: str = ""


def reading_order(boxes: Sequence[Rect | None]) -> tuple[int, ...]:
    """Return the positions of boxes as a page is read: row by row, each from left to right.

    Two stand in one row where half of the lower one is beside the other. Boxes that are not known
    come last, in their own order.
    """
    known = sorted(
        ((box, at) for at, box in enumerate(boxes) if box is not None),
        key=lambda one: (one[0].top, one[0].left),
    )
    rows: list[list[tuple[Rect, int]]] = []
    for box, at in known:
        if rows and 2 * rows[-1][0][0].down(box) > min(rows[-1][0][0].height, box.height):
            rows[-1].append((box, at))
        else:
            rows.append([(box, at)])
    ordered = [at for row in rows for _, at in sorted(row, key=lambda one: one[0].left)]
    return (*ordered, *(at for at, box in enumerate(boxes) if box is None))
