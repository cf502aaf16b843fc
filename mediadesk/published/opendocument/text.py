"""The text of an OpenDocument text as it is printed: paragraphs and tables with their drawings."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from lxml import etree

from mediadesk.published.flow.content import Cell, Drawing, Flow, FlowStory, Paragraph, Table
from mediadesk.published.flow.nesting import Nesting
from mediadesk.published.opendocument.drawings import FRAMES, FoundPart, OdtDrawings
from mediadesk.published.opendocument.names import attribute, child, children, prefixed
from mediadesk.published.opendocument.styles import OdtStyle, OdtStyles

#: What holds blocks and prints them as they are. Lists of pictures and tables of contents are not
#: among them: they repeat captions; nor are changes, which hold what was deleted.
_WRAPPERS: Final = frozenset(
    {"text:section", "text:list", "text:list-item", "text:list-header", "text:numbered-paragraph",
     "table:table-header-rows", "table:table-rows", "table:table-row-group",
     "table:table-header-columns"}
)  # fmt: skip
#: What is inside a paragraph and not printed there.
_SILENT: Final = frozenset(
    {"office:annotation", "office:annotation-end", "text:hidden-text",
     "text:tracked-changes", "text:ruby-text", "svg:title", "svg:desc", "text:hidden-paragraph",
     "office:event-listeners", "text:note-citation"}
)  # fmt: skip
_SIGNS: Final = {"text:tab": " ", "text:line-break": "\n", "text:s": " "}
_CELLS: Final = ("table:table-cell", "table:covered-table-cell")
_BLANKS: Final = " \t\r\n"
#: Points by which a caption is smaller than the text it stands beside.
_SMALLER_PT: Final = 1.0
_MOST_REPEATED: Final = 200


class OdtText:
    """Reads the text of one document.

    Args:
        styles: Its styles.
        part_of: Returns how a draw:image is named in it, and its part.
        name: What errors call the document.
    """

    def __init__(
        self,
        styles: OdtStyles,
        part_of: Callable[[etree._Element], FoundPart | None],
        name: str,
    ) -> None:
        self._styles = styles
        self._drawings = OdtDrawings(styles, part_of)
        self._nesting = Nesting(name)
        self._notes: list[FlowStory] = []

    def notes(self) -> tuple[FlowStory, ...]:
        """Return the notes that were met so far."""
        return tuple(self._notes)

    def flow(self, element: etree._Element) -> Flow:
        """Return the paragraphs and tables of a body, header, note, cell or text box.

        Raises:
            OutsideError: It is nested too deeply.
        """
        with self._nesting.deeper():
            return tuple(self._blocks(element))

    def _blocks(self, element: etree._Element) -> Iterator[Paragraph | Table]:
        for block in self._unwrapped(element):
            name = prefixed(block)
            if name in ("text:p", "text:h"):
                paragraph = self._paragraph(block)
                if paragraph is not None:
                    yield paragraph
            elif name == "table:table":
                yield Table(tuple(self._rows(block)))
            elif name in FRAMES:  # anchored to the page, or to the frame it stands in
                drawing = self._drawing(block)
                if drawing.pictures or drawing.boxes:
                    yield Paragraph("", drawings=(drawing,))

    def _drawing(self, element: etree._Element) -> Drawing:
        return self._drawings.read(element, self.flow)

    def _rows(self, table: etree._Element) -> Iterator[tuple[Cell, ...]]:
        for row in self._unwrapped(table):
            if prefixed(row) == "table:table-row":
                yield tuple(self._cells(row))

    def _cells(self, row: etree._Element) -> Iterator[Cell]:
        column = 0
        for cell in row:
            if prefixed(cell) not in _CELLS:
                continue
            if prefixed(cell) == _CELLS[0]:
                yield Cell(column, self.flow(cell))
            said = attribute(cell, "table:number-columns-repeated")
            repeated = int(said) if said.isdecimal() and len(said) < 6 else 1
            column += min(max(1, repeated), _MOST_REPEATED)

    def _unwrapped(self, element: Iterable[etree._Element]) -> Iterator[etree._Element]:
        waiting = list(element)[::-1]
        while waiting:
            inner = waiting.pop()
            name = prefixed(inner)
            if name not in _WRAPPERS:
                yield inner
            elif attribute(inner, "text:display") != "none":
                waiting += list(inner)[::-1]

    def _paragraph(self, element: etree._Element) -> Paragraph | None:
        """Return a paragraph; None where it is hidden."""
        style = self._styles.of("paragraph", attribute(element, "text:style-name"))
        if style.is_hidden or _hides_itself(element):
            return None
        reading = _ParagraphReading(self._styles, self._drawing)
        reading.read(element, style, "")
        for kind, body in reading.notes:
            self._notes.append(FlowStory(kind, self.flow(body)))
        small = self._styles.body_size_pt - _SMALLER_PT
        return Paragraph(
            text="".join(reading.texts).strip(_BLANKS),
            styles=style.names,
            counter=reading.counter,
            is_stressed=reading.is_stressed(small),
            is_centred=style.is_centred,
            level=_level(element),
            links=tuple(dict.fromkeys(reading.links)),
            drawings=tuple(reading.drawings),
        )


class _ParagraphReading:
    """A paragraph while it is read."""

    def __init__(
        self, styles: OdtStyles, read_drawing: Callable[[etree._Element], Drawing]
    ) -> None:
        self._styles = styles
        self._read_drawing = read_drawing
        self._looks: set[tuple[bool, float]] = set()
        self.texts: list[str] = []
        self.counter = ""
        self.links: list[str] = []
        self.drawings: list[Drawing] = []
        self.notes: list[tuple[str, etree._Element]] = []

    def is_stressed(self, small_pt: float) -> bool:
        """Whether all is in italics, or all is no larger than a size."""
        if not self._looks:
            return False
        is_italic = all(italic for italic, _ in self._looks)
        return is_italic or all(0 < size <= small_pt for _, size in self._looks)

    def read(self, element: etree._Element, style: OdtStyle, link: str) -> None:
        self._print(element.text, style, link)
        for inner in element:
            self._inner(inner, prefixed(inner), style, link)
            self._print(inner.tail, style, link)

    def _inner(self, inner: etree._Element, name: str, style: OdtStyle, link: str) -> None:
        if name in FRAMES:
            drawing = self._read_drawing(inner)
            if drawing.pictures or drawing.boxes:
                self.drawings.append(drawing)
        elif name in _SIGNS:
            self.texts.append(_SIGNS[name])
        elif name == "text:note":
            self._note(inner)
        elif name in _SILENT:
            return
        elif name == "text:span":
            over = self._styles.of("text", attribute(inner, "text:style-name"))
            if not over.is_hidden:
                self.read(inner, _over(over, style), link)
        else:
            self._field(inner, name, style, link)

    def _note(self, note: etree._Element) -> None:
        body = child(note, "text:note-body")
        if body is not None:
            self.notes.append((attribute(note, "text:note-class") or "footnote", body))

    def _field(self, inner: etree._Element, name: str, style: OdtStyle, link: str) -> None:
        if name == "text:sequence":
            self.counter = self.counter or attribute(inner, "text:name")
        if name == "text:a":
            link = attribute(inner, "xlink:href") or link
        self.read(inner, style, link)

    def _print(self, text: str | None, style: OdtStyle, link: str) -> None:
        if not text:
            return
        # What the file is folded by is a blank; a line break is an element.
        self.texts.append(" ".join(text.splitlines()) if "\n" in text or "\r" in text else text)
        if text.strip():
            self._looks.add((style.is_italic, style.size_pt))
            self.links += [link] if "://" in link else []


def _over(style: OdtStyle, other: OdtStyle) -> OdtStyle:
    """Return how a span in a paragraph is set."""
    return OdtStyle(
        is_italic=style.is_italic or other.is_italic, size_pt=style.size_pt or other.size_pt
    )


def _hides_itself(paragraph: etree._Element) -> bool:
    """Whether a field in a paragraph hides all of it."""
    return any(
        attribute(field, "text:is-hidden") == "true"
        for field in children(paragraph, "text:hidden-paragraph")
    )


def _level(paragraph: etree._Element) -> int:
    if prefixed(paragraph) != "text:h":
        return 0
    said = attribute(paragraph, "text:outline-level")
    return int(said) if said in tuple("123456789") else 1
