"""Gather a PDF page's characters into lines."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple
from unicodedata import bidirectional

import pypdfium2.raw as pdfium

from mediadesk.credits.normalise import cleaned
from mediadesk.published.layout.affine import Affine, Rect
from mediadesk.published.pdf.line_boxes import joined, share_of, upright
from mediadesk.published.pdf.pages import SLANTED, TextLine, TextSpan

#: A page of the densest newspaper has some 20,000.
_MOST_CHARACTERS: Final = 60_000
_FONT_NAME_BYTES: Final = 128
_LINE_ENDS: Final = frozenset("\r\n")
#: The library's signs for a hyphen at a line's end, and the soft hyphen.
_HYPHENS: Final = ("\x02", "\ufffe", "\u00ad")
#: Joined letters by their places in the T1 encoding of LaTeX, whose fonts often name none of them;
#: for anybody else these are no characters.
_JOINED_LETTERS: Final = {"\x1b": "ff", "\x1c": "fi", "\x1d": "fl", "\x1e": "ffi", "\x1f": "ffl"}
_PRINTED: Final = str.maketrans(dict.fromkeys(_HYPHENS, "-") | _JOINED_LETTERS)
#: Characters of a turned line stand no farther apart, words no nearer, in letter sizes.
_TURNED_GAP, _WORD_GAP = 1.0, 0.15
#: A wider gap than this, in letter sizes, parts columns.
_COLUMN_GAP: Final = 1.6
#: Hebrew and Arabic letters, by their class in Unicode's bidirectional algorithm (UAX 9).
_TO_THE_LEFT: Final = frozenset({"R", "AL"})
_SLIGHTLY: Final = 10.0
_LEAST_OVERLAP: Final = 0.3
#: Of a line in one font, so much is set in it: a dash or a figure may come from another.
_ALL_BUT: Final = 0.9


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
    baseline: float
    characters: list[str] = field(default_factory=list)
    box: Rect | None = None
    sizes: Counter[tuple[float, str]] = field(default_factory=Counter)
    _begun: list[tuple[int, int]] = field(default_factory=list)
    _sign: tuple[Rect, int] | None = None

    def add(self, character: str, box: Rect, style: _Style) -> None:
        if not self._begun or self._begun[-1][0] != style.tag:
            self._begun.append((style.tag, len(self.characters)))
        # The library turns a line that runs to the left, and with it the letters that share a sign.
        if self._sign is not None and self._sign[0] == box and _runs_left(character):
            self.characters.insert(self._sign[1], character)
        else:
            self._sign = (box, len(self.characters))
            self.characters.append(character)
        self.box = box if self.box is None else joined(self.box, box)
        self.sizes[style.size_pt, style.font] += 1

    def part_words(self, box: Rect) -> None:
        """Put a blank where a character stands as far from the last one as words do."""
        if (
            self.box is not None
            and _gap(self.box, box, self.style) > _WORD_GAP * self.style.size_pt
        ):
            self.characters.append(" ")

    def line(self) -> TextLine | None:
        text = self._text(0, len(self.characters))
        if self.box is None or not text:
            return None
        ((size, font), most), *_ = self.sizes.most_common(1)
        ends = [at for _, at in self._begun[1:]] + [len(self.characters)]
        marked = zip(self._begun, ends, strict=True)
        return TextLine(
            text,
            self.box,
            size,
            font,
            quarter=self.style.quarter,
            spans=tuple(TextSpan(tag, self._text(at, end)) for (tag, at), end in marked),
            is_unseen=self.style.is_unseen,
            is_of_one_font=most >= _ALL_BUT * self.sizes.total(),
            baseline=self.baseline,
        )

    def _text(self, begin: int, end: int) -> str:
        raw = "".join(self.characters[begin:end])
        return cleaned(raw.translate(_PRINTED))


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
        is_ended = False
        for at in range(min(_MOST_CHARACTERS, pdfium.FPDFText_CountChars(self._text))):
            code = pdfium.FPDFText_GetUnicode(self._text, at)
            character = chr(code) if 0 < code <= 0x10FFFF else " "
            if character in _LINE_ENDS:
                is_ended = True
                continue
            style, box = self._style(at), self._box(at)
            if style is None or box is None:
                if run is not None and not is_ended:
                    run.characters.append(character)  # a blank that the library put in
                continue
            follows = _follows_upright if is_ended else _goes_on
            if run is None or not follows(run, style, box):
                yield from _ended(run)
                run = _Run(style, self._baseline(at, style, box))
            elif is_ended:
                run.part_words(box)
            run.add(character, box, style)
            is_ended = False
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

    def _baseline(self, at: int, style: _Style, box: Rect) -> float:
        """Return where the line that a character stands on lies, as `upright` turns it."""
        x, y = ctypes.c_double(), ctypes.c_double()
        if not pdfium.FPDFText_GetCharOrigin(self._text, at, x, y):
            return upright(box, style.quarter).bottom
        across, down = self._matrix.point((x.value, y.value))
        return upright(Rect(across, down, across, down), style.quarter).bottom

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


def _runs_left(character: str) -> bool:
    return bidirectional(character) in _TO_THE_LEFT


def _ended(run: _Run | None) -> Iterator[TextLine]:
    line = run.line() if run is not None else None
    if line is not None:
        yield line


def _follows_upright(run: _Run, style: _Style, box: Rect) -> bool:
    """Whether a character goes on with a turned run behind which the library saw a line's end.

    It sees one after every character that is set by itself, as web pages' turned lines are.
    """
    if style.quarter not in (1, 3) or run.box is None or not _goes_on(run, style, box):
        return False
    size = max(style.size_pt, run.style.size_pt)
    return -_LEAST_OVERLAP * size < _gap(run.box, box, style) < _TURNED_GAP * size


def _gap(before: Rect, box: Rect, style: _Style) -> float:
    return upright(box, style.quarter).left - upright(before, style.quarter).right


def _goes_on(run: _Run, style: _Style, box: Rect) -> bool:
    """Whether a character belongs to a run: turned the same way, on its line, no column away."""
    before = run.style
    same = (style.quarter, style.is_unseen) == (before.quarter, before.is_unseen)
    if run.box is None or not same:
        return same
    here, there = upright(box, style.quarter), upright(run.box, style.quarter)
    size = max(style.size_pt, before.size_pt, 1.0)
    gap = max(here.left - there.right, there.left - here.right)  # Arabic runs the other way
    return (
        gap < _COLUMN_GAP * size
        and share_of(here.down(there), here.height, there.height) > _LEAST_OVERLAP
    )
