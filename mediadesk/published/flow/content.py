"""A word processor's document as it is printed: paragraphs, tables, drawings, in reading order.

DOCX and ODT are read into this form, and captions are joined to pictures in it, once for both.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

#: A caption and its credit, perhaps a translation; more is a text that has the wrong style.
MOST_PARAGRAPHS: Final = 6


@dataclass(frozen=True, slots=True)
class Cut:
    """How much of a picture is cut away at each side; less than nothing is white added.

    Attributes:
        left: At the left of the picture as stored.
        top: At the top.
        right: At the right.
        bottom: At the bottom.
        in_points: Whether these are points of the picture at its natural size, and not fractions.
    """

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    in_points: bool = False


UNCUT: Final = Cut()


@dataclass(frozen=True, slots=True)
class FlowPicture:
    """A picture where it stands.

    Attributes:
        reference: The picture as the document names it: part, link.
        part: Name of the part that holds it; "" where it is linked only.
        alt: The alternative text.
        width_pt: Width as shown, in points, before any rotation; 0 where it is not said.
        height_pt: Height as shown.
        cut: What is cut away.
        is_marked_decorative: Whether its author says that it only decorates.
        is_hidden: Whether it is not printed.
        is_backdrop: Whether it lies behind the text.
        is_preview: Whether it only stands for an embedded object: a sheet, a formula.
        is_floating: Whether text flows around it, so that its paragraph's text is not about it.
        rotation_degrees: Turned so far, clockwise.
        is_mirrored: Whether left and right, or top and bottom, have changed places.
    """

    reference: str
    part: str = ""
    alt: str = ""
    width_pt: float = 0.0
    height_pt: float = 0.0
    cut: Cut = UNCUT
    is_marked_decorative: bool = False
    is_hidden: bool = False
    is_backdrop: bool = False
    is_preview: bool = False
    is_floating: bool = False
    rotation_degrees: float = 0.0
    is_mirrored: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is placed as one: a picture, a text box, or a group of both.

    Attributes:
        pictures: The pictures in it.
        boxes: The text boxes in it, each a flow of its own.
    """

    pictures: tuple[FlowPicture, ...] = ()
    boxes: tuple["Flow", ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        text: What is printed, a line break as such.
        styles: The names of its style and of those that it is based on, ids too.
        counter: The sequence that it is numbered by, such as "Figure"; "" for none.
        is_stressed: Whether all of it is set in italics, or smaller than the document's text.
        is_centred: Whether it is centred.
        level: 1 to 9 for a heading, 0 for text.
        links: The addresses it links to.
        drawings: What is placed in it or anchored to it.
    """

    text: str
    styles: tuple[str, ...] = ()
    counter: str = ""
    is_stressed: bool = False
    is_centred: bool = False
    level: int = 0
    links: tuple[str, ...] = ()
    drawings: tuple[Drawing, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: the column of the grid it begins in, and what stands in it."""

    column: int
    content: "Flow"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells."""

    rows: tuple[tuple[Cell, ...], ...]


Flow: TypeAlias = tuple[Paragraph | Table, ...]


@dataclass(frozen=True, slots=True)
class FlowStory:
    """A run of text that stands by itself.

    Attributes:
        kind: "" for the body, else "header", "footer", "footnote", "endnote".
        content: What stands in it.
    """

    kind: str
    content: Flow


def paragraphs_of(flow: Flow) -> Iterator[Paragraph]:
    """Yield the paragraphs of a flow and of its tables, not those in drawings."""
    for item in flow:
        if isinstance(item, Paragraph):
            yield item
        else:
            for row in item.rows:
                for cell in row:
                    yield from paragraphs_of(cell.content)


def has_pictures(flow: Flow) -> bool:
    """Whether a picture stands in a flow, in drawings too."""
    return any(
        drawing.pictures or any(map(has_pictures, drawing.boxes))
        for paragraph in paragraphs_of(flow)
        for drawing in paragraph.drawings
    )


def texts_before_picture(items: Iterable[Paragraph | Table]) -> tuple[Paragraph, ...]:
    """Return the first printed paragraphs up to the next picture or table."""
    found: list[Paragraph] = []
    for item in items:
        if isinstance(item, Table) or has_pictures((item,)):
            break
        if item.text.strip():
            found.append(item)
        if len(found) == MOST_PARAGRAPHS:
            break
    return tuple(found)
