"""Gather a PDF page's characters into lines, and lines into blocks."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from mediadesk.credits.normalise import cleaned
from mediadesk.published.layout.affine import Affine, Rect
from mediadesk.published.pdf.pages import SLANTED, TextBlock, TextLine

#: A page of the densest newspaper has some 20,000.
_MOST_CHARACTERS: Final = 60_000
_FONT_NAME_BYTES: Final = 128
_LINE_ENDS: Final = frozenset("\r\n")
#: The library's signs for a hyphen at a line's end, and the soft hyphen.
_HYPHENS: Final = ("\x02", "\ufffe", "\u00ad")
#: A wider gap than this, in letter sizes, parts columns.
_COLUMN_GAP: Final = 1.6
#: So far apart, in letter sizes, stand two parts of one row that are no columns.
_WORD_GAP: Final = 0.6
#: Lines of one block stand no farther apart than this, in letter sizes.
_LINE_GAP: Final = 0.75
_LINE_OVERLAP: Final = 0.9
_SAME_SIZE: Final = 0.08
#: Blocks begun so many lines ago are closed.
_RECENT: Final = 40
_SAME_ROW: Final = 0.6
_SLIGHTLY: Final = 10.0
_LEAST_PT: Final = 0.01
_LEAST_OVERLAP: Final = 0.3
_HYPHENATED: Final = re.compile(r"[^\W\d_]-\Z")


class _Style(NamedTuple):
    """What all characters of a text object share."""

    size_pt: float
    font: str
    quarter: int
    tag: int
    is_unseen: bool


@dataclass(slots=True)
class _Run:
    """Characters of a line while it is gathered."""

    style: _Style
    characters: list[str] = field(default_factory=list)
    box: Rect | None = None
    sizes: Counter[tuple[float, str]] = field(default_factory=Counter)

    def add(self, character: str, box: Rect, style: _Style) -> None:
        self.characters.append(character)
        self.box = box if self.box is None else joined(self.box, box)
        self.sizes[style.size_pt, style.font] += 1

    def line(self) -> TextLine | None:
        raw = "".join(self.characters)
        text = cleaned(raw.translate(dict.fromkeys(map(ord, _HYPHENS), "-")))
        if self.box is None or not text:
            return None
        (size, font), _ = self.sizes.most_common(1)[0]
        style = self.style
        return TextLine(text, self.box, size, font, style.quarter, style.tag, style.is_unseen)


class PageText:
    """The characters of one page.

    Args:
        text_page: The library's handle of the page's text.
        matrix: Maps the page's user space to the page as displayed.
    """

    def __init__(self, text_page: Any, matrix: Affine) -> None:  # noqa: ANN401 - a foreign handle
        self._text = text_page
        self._matrix = matrix
        self._styles: dict[int, _Style] = {}

    def lines(self) -> Iterator[TextLine]:
        """Yield the lines in the order they are drawn."""
        run: _Run | None = None
        for at in range(min(_MOST_CHARACTERS, pdfium.FPDFText_CountChars(self._text))):
            code = pdfium.FPDFText_GetUnicode(self._text, at)
            character = chr(code) if 0 < code <= 0x10FFFF else " "
            if character in _LINE_ENDS:
                yield from _ended(run)
                run = None
                continue
            style, box = self._style(at), self._box(at)
            if style is None or box is None:
                if run is not None:
                    run.characters.append(character)  # a blank that the library put in
                continue
            if run is None or not _goes_on(run, style, box):
                yield from _ended(run)
                run = _Run(style)
            run.add(character, box, style)
        yield from _ended(run)

    def _box(self, at: int) -> Rect | None:
        raw = pdfium.FS_RECTF()
        if not pdfium.FPDFText_GetLooseCharBox(self._text, at, raw):
            return None
        edges = (raw.left, raw.bottom, raw.right, raw.top)
        if not all(map(math.isfinite, edges)) or raw.left == raw.right:
            return None
        corners = ((raw.left, raw.bottom), (raw.right, raw.top))
        return Rect.around(self._matrix.points(corners))

    def _style(self, at: int) -> _Style | None:
        handle = pdfium.FPDFText_GetTextObject(self._text, at)
        if not handle:
            return None
        key = ctypes.cast(handle, ctypes.c_void_p).value or 0
        if key not in self._styles:
            self._styles[key] = self._style_of(at, handle)
        return self._styles[key]

    def _style_of(self, at: int, handle: Any) -> _Style:  # noqa: ANN401 - a foreign handle
        raw = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)
        pdfium.FPDFText_GetMatrix(self._text, at, raw)
        placed = self._matrix @ Affine(raw.a, raw.b, raw.c, raw.d)
        size = pdfium.FPDFText_GetFontSize(self._text, at) * placed.scales[1]
        name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
        pdfium.FPDFText_GetFontInfo(self._text, at, name, _FONT_NAME_BYTES, ctypes.c_int())
        return _Style(
            round(size, 2) if math.isfinite(size) else 0.0,
            name.value.decode("utf-8", "replace").rpartition("+")[2],
            _quarter(placed.turn_degrees),
            int(pdfium.FPDFPageObj_GetMarkedContentID(handle)),
            pdfium.FPDFTextObj_GetTextRenderMode(handle) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
        )


def _quarter(degrees: float) -> int:
    """Return how often text is turned by 90 degrees, as near as scanners and designers turn it."""
    quarter = round(degrees / 90)
    return quarter % 4 if abs(degrees - 90 * quarter) <= _SLIGHTLY else SLANTED


def _ended(run: _Run | None) -> Iterator[TextLine]:
    line = run.line() if run is not None else None
    if line is not None:
        yield line


def _goes_on(run: _Run, style: _Style, box: Rect) -> bool:
    """Whether a character belongs to a run: turned the same way, on its line, no column away."""
    before = run.style
    same = (style.quarter, style.tag, style.is_unseen) == (
        before.quarter, before.tag, before.is_unseen,
    )  # fmt: skip
    if run.box is None or not same:
        return same
    here, there = _upright(box, style.quarter), _upright(run.box, style.quarter)
    size = max(style.size_pt, before.size_pt, 1.0)
    gap = max(here.left - there.right, there.left - here.right)  # Arabic runs the other way
    return (
        gap < _COLUMN_GAP * size
        and _share(here.down(there), here.height, there.height) > _LEAST_OVERLAP
    )


def blocks(lines: Iterable[TextLine]) -> tuple[TextBlock, ...]:
    """Return lines put together to blocks, from the top."""
    open_blocks: list[list[TextLine]] = []
    ordered = sorted(lines, key=lambda line: (line.quarter, _upright(line.box, line.quarter).top))
    for line in ordered:
        home = next((b for b in reversed(open_blocks[-_RECENT:]) if _continues(b, line)), None)
        if home is None:
            open_blocks.append([line])
        else:
            home.append(line)
    return tuple(_block(members) for members in open_blocks)


def _upright(box: Rect, quarter: int) -> Rect:
    """Return a box as seen with the head turned so that its text runs from left to right."""
    if quarter == 1:  # reads downwards
        return Rect(box.top, -box.right, box.bottom, -box.left)
    if quarter == 2:
        return Rect(-box.right, -box.bottom, -box.left, -box.top)
    if quarter == 3:  # reads upwards
        return Rect(-box.bottom, box.left, -box.top, box.right)
    return box


def _continues(members: Sequence[TextLine], line: TextLine) -> bool:
    last = members[-1]
    if (last.quarter, last.is_unseen) != (line.quarter, line.is_unseen):
        return False
    size = max(last.size_pt, line.size_pt)
    if abs(last.size_pt - line.size_pt) > _SAME_SIZE * size:
        return False
    above, here = _upright(last.box, line.quarter), _upright(line.box, line.quarter)
    gap = here.top - above.bottom
    if _share(above.down(here), above.height, here.height) > _SAME_ROW:  # two parts of one row
        return 0 <= here.left - above.right < _WORD_GAP * size
    return -_LINE_OVERLAP * size < gap < _LINE_GAP * size and (
        _share(here.across(above), here.width, above.width) > _LEAST_OVERLAP
    )


def _block(members: Sequence[TextLine]) -> TextBlock:
    text = members[0].text
    box = members[0].box
    for line in members[1:]:
        is_parted = _HYPHENATED.search(text) is not None and line.text[:1].islower()
        text = text[:-1] + line.text if is_parted else f"{text} {line.text}"
        box = joined(box, line.box)
    fonts = Counter({(m.size_pt, m.font): 0 for m in members})
    for member in members:
        fonts[member.size_pt, member.font] += len(member.text)
    (size, font), _ = fonts.most_common(1)[0]
    first = members[0]
    begun = sum(1 for member in members if _begins(member.text))
    return TextBlock(
        cleaned(text), box, size, font, first.quarter, len(members), first.is_unseen, begun
    )


def _begins(text: str) -> bool:
    """Whether a line begins as an entry of a list does; running text is broken anywhere."""
    first = next((character for character in text if character.isalnum()), "")
    return first.isupper() or first.isdigit()


def text_blocks_of(tags: Sequence[int], lines: Iterable[TextLine]) -> tuple[TextBlock, ...]:
    """Return the text of marked contents, in the order of their numbers, as printed."""
    said: dict[int, list[TextLine]] = {}
    for line in lines:
        said.setdefault(line.tag, []).append(line)
    return tuple(block for tag in tags for block in blocks(said.get(tag, ())))


def joined(one: Rect, other: Rect) -> Rect:
    """Return the box around two."""
    return Rect(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def _share(shared: float, one: float, other: float) -> float:
    """Return a shared length as a share of the shorter."""
    return shared / max(_LEAST_PT, min(one, other))
