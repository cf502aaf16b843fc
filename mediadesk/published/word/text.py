"""The text of a Word document as it is printed: paragraphs and tables with their drawings."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from mediadesk.published.flow.content import Cell, Drawing, Flow, Paragraph, Table
from mediadesk.published.flow.nesting import Nesting
from mediadesk.published.word.drawings import (
    PictureParts,
    alternative,
    holds_something,
    read_drawing,
)  # fmt: skip
from mediadesk.published.word.package import attribute, child, prefixed
from mediadesk.published.word.styles import DocxStyles, RunLook, is_centred, run_look
from mediadesk.published.word.vml import read_vml

#: What holds blocks or runs and prints them as they are; what is deleted is not among them.
_WRAPPERS: Final = frozenset(
    {"w:ins", "w:moveTo", "w:customXml", "w:smartTag", "w:sdtContent", "w:dir", "w:bdo", "w:ruby",
     "w:rubyBase"}
)  # fmt: skip
_SIGNS: Final = {"w:tab": " ", "w:cr": "\n", "w:noBreakHyphen": "-", "w:ptab": " "}
_SEQUENCE: Final = re.compile(r'\s*SEQ\s+"?([^"\\]{1,80}?)"?(?:\s*\\|\s*\Z)', re.IGNORECASE)
_LINK: Final = re.compile(r'\s*HYPERLINK\s+"([^"]{1,2000})"', re.IGNORECASE)
_DELETED: Final = ("w:del", "w:moveFrom", "w:cellDel")
#: Half-points by which a caption is smaller than the text it stands beside.
_SMALLER: Final = 2
#: What a field says beyond this is not looked at.
_LONGEST_INSTRUCTION: Final = 4000


class DocxText:
    """Reads the text of one part of a document.

    Args:
        styles: The document's styles.
        parts: Where the pictures of this part lie.
        name: What errors call the document.
    """

    def __init__(self, styles: DocxStyles, parts: PictureParts, name: str) -> None:
        self._styles = styles
        self._parts = parts
        self._nesting = Nesting(name)

    def flow(self, element: etree._Element) -> Flow:
        """Return the paragraphs and tables of a body, header, note, cell or text box.

        Raises:
            OutsideError: It is nested too deeply.
        """
        with self._nesting.deeper():
            return tuple(self._blocks(element))

    def _blocks(self, element: Iterable[etree._Element]) -> Iterator[Paragraph | Table]:
        for block in _unwrapped(element):
            name = prefixed(block)
            if name == "w:p":
                yield self._paragraph(block)
            elif name == "w:tbl":
                yield Table(tuple(self._rows(block)))

    def _rows(self, table: etree._Element) -> Iterator[tuple[Cell, ...]]:
        for row in _unwrapped(table):
            properties = child(row, "w:trPr")
            if prefixed(row) == "w:tr" and not _is_deleted(properties):
                yield tuple(self._cells(row, _count(properties, "w:gridBefore", 0)))

    def _cells(self, row: etree._Element, column: int) -> Iterator[Cell]:
        for cell in _unwrapped(row):
            if prefixed(cell) != "w:tc":
                continue
            properties = child(cell, "w:tcPr")
            if not _is_deleted(properties):
                yield Cell(column, self.flow(cell))
            column += _count(properties, "w:gridSpan", 1)

    def _paragraph(self, paragraph: etree._Element) -> Paragraph:
        properties = child(paragraph, "w:pPr")
        style = self._styles.of_paragraph(properties)
        reading = _ParagraphReading(self._styles, style.look, self._parts, self)
        reading.read(paragraph, "")
        return Paragraph(
            text="".join(reading.texts).strip(" \t"),
            styles=style.names,
            counter=reading.counter,
            is_stressed=reading.is_stressed(self._styles.body_size - _SMALLER),
            is_centred=is_centred(properties, style),
            level=style.level,
            links=tuple(dict.fromkeys(reading.links)),
            drawings=tuple(reading.drawings),
        )


class _Field:
    """A field while it is read: its instruction, then its result."""

    def __init__(self) -> None:
        self.instruction = ""
        self.in_result = False


class _ParagraphReading:
    """A paragraph while it is read."""

    def __init__(
        self, styles: DocxStyles, look: RunLook, parts: PictureParts, text: DocxText
    ) -> None:
        self._styles = styles
        self._look = look
        self._parts = parts
        self._text = text
        self._fields: list[_Field] = []
        self._instructions = 0  # fields whose result has not begun
        self._looks: set[tuple[bool, float | None]] = set()
        self.texts: list[str] = []
        self.counter = ""
        self.links: list[str] = []
        self.drawings: list[Drawing] = []

    def is_stressed(self, small: float) -> bool:
        """Whether every run is in italics, or every run is no larger than a size."""
        if not self._looks:
            return False
        is_italic = all(italic for italic, _ in self._looks)
        return is_italic or all(size is not None and size <= small for _, size in self._looks)

    def read(self, element: Iterable[etree._Element], link: str) -> None:
        for inner in element:
            name = prefixed(inner)
            if name == "w:r":
                self._run(inner, link)
            elif name == "w:hyperlink":
                self.read(inner, self._parts.address(attribute(inner, "r:id")) or link)
            elif name == "w:fldSimple":
                self._obey(attribute(inner, "w:instr"))
                self.read(inner, link)
            elif name == "mc:AlternateContent":
                self.read(alternative(inner, holds_something), link)
            elif name == "w:sdt":
                self.read(_content_of(inner), link)
            elif name in _WRAPPERS:
                self.read(inner, link)

    def _run(self, run: etree._Element, link: str) -> None:
        properties = child(run, "w:rPr")
        named = child(properties, "w:rStyle") if properties is not None else None
        style = self._styles.of(attribute(named, "w:val")) if named is not None else None
        look = run_look(properties)
        look = look.over(style.look if style is not None else RunLook()).over(self._look)
        self._content(run, look, link)

    def _content(self, run: Iterable[etree._Element], look: RunLook, link: str) -> None:
        for inner in run:
            name = prefixed(inner)
            if name == "w:fldChar":
                self._mark(attribute(inner, "w:fldCharType"))
            elif name == "w:instrText":
                self._instruct(inner.text or "")
            elif look.is_hidden or self._instructions:
                continue
            elif name == "mc:AlternateContent":
                self._content(alternative(inner, holds_something), look, link)
            elif name == "w:ruby":
                self.read(inner, link)
            else:
                self._print(inner, name, look, link)

    def _print(self, inner: etree._Element, name: str, look: RunLook, link: str) -> None:
        if name == "w:t":
            text = inner.text or ""
            self.texts.append(text)
            if text.strip():
                self._looks.add((bool(look.is_italic), look.size))
                self.links += [link] if link else []
        elif name == "w:br":
            self.texts.append("\n" if attribute(inner, "w:type") in ("", "textWrapping") else " ")
        elif name in _SIGNS:
            self.texts.append(_SIGNS[name])
        elif name == "w:drawing":
            self._draw(read_drawing(inner, self._parts, self._text.flow))
        elif name in ("w:pict", "w:object"):
            self._draw(read_vml(inner, self._parts, self._text.flow))

    def _draw(self, drawing: Drawing) -> None:
        shown = tuple(picture for picture in drawing.pictures if not picture.is_hidden)
        if shown or drawing.boxes:
            self.drawings.append(Drawing(shown, drawing.boxes))

    def _mark(self, kind: str) -> None:
        """Begin a field, go on to its result, or end it."""
        if kind == "begin":
            self._fields.append(_Field())
            self._instructions += 1
        elif self._fields and kind == "separate":
            self._reach_result(self._fields[-1])
        elif self._fields and kind == "end":
            self._reach_result(self._fields.pop())

    def _reach_result(self, field: _Field) -> None:
        if not field.in_result:
            field.in_result = True
            self._instructions -= 1
            self._obey(field.instruction)

    def _instruct(self, text: str) -> None:
        if self._fields and len(self._fields[-1].instruction) < _LONGEST_INSTRUCTION:
            self._fields[-1].instruction += text

    def _obey(self, instruction: str) -> None:
        sequence = _SEQUENCE.match(instruction[:_LONGEST_INSTRUCTION])
        if sequence is not None:
            self.counter = self.counter or sequence[1].strip()
        link = _LINK.match(instruction[:_LONGEST_INSTRUCTION])
        if link is not None:
            self.links.append(link[1])


def _unwrapped(element: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """Yield what an element holds, and instead of a wrapper what that holds."""
    waiting = list(element)[::-1]
    while waiting:
        inner = waiting.pop()
        name = prefixed(inner)
        if name == "w:sdt":
            waiting += list(_content_of(inner))[::-1]
        elif name == "mc:AlternateContent":
            waiting += list(alternative(inner, holds_something))[::-1]
        elif name in _WRAPPERS:
            waiting += list(inner)[::-1]
        else:
            yield inner


def _content_of(control: etree._Element) -> Iterable[etree._Element]:
    """Return what stands in a content control, unless it waits for somebody to fill it."""
    properties = child(control, "w:sdtPr")
    if properties is not None and child(properties, "w:showingPlcHdr") is not None:
        return ()
    content = child(control, "w:sdtContent")
    return () if content is None else content


def _is_deleted(properties: etree._Element | None) -> bool:
    return properties is not None and any(child(properties, name) is not None for name in _DELETED)


def _count(properties: etree._Element | None, name: str, usual: int) -> int:
    element = child(properties, name) if properties is not None else None
    said = attribute(element, "w:val") if element is not None else ""
    return int(said) if said.isdecimal() and len(said) < 4 else usual
