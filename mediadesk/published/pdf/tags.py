"""Read a tagged PDF's figures: their alternative texts, and the captions beside them.

ISO 32000-1, 14.7 and 14.8.4: Figure elements carry Alt or ActualText; Caption elements stand within
the figure, or in the same element as it.
"""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

from mediadesk.credits.normalise import cleaned

_MOST_DEPTH: Final = 64
_MOST_ELEMENTS: Final = 50_000
_MOST_TEXT_BYTES: Final = 40_000
_FIGURE: Final = "Figure"
_CAPTION: Final = "Caption"


@dataclass(frozen=True, slots=True)
class TaggedFigure:
    """A Figure element.

    Attributes:
        tags: Numbers of the marked contents it holds on this page.
        alt: Its alternative text.
        captions: Numbers of the marked contents of its captions.
    """

    tags: frozenset[int]
    alt: str
    captions: tuple[int, ...]


class PageTags:
    """The elements that belong to one page.

    Args:
        page: The library's handle of the page.
    """

    def __init__(self, page: Any) -> None:  # noqa: ANN401 - a foreign handle
        self._page = page
        self._left = _MOST_ELEMENTS

    def figures(self) -> tuple[TaggedFigure, ...]:
        """Return the figures in reading order."""
        tree = pdfium.FPDF_StructTree_GetForPage(self._page)
        if not tree:
            return ()
        try:
            tops = [
                pdfium.FPDF_StructTree_GetChildAtIndex(tree, at)
                for at in range(max(0, pdfium.FPDF_StructTree_CountChildren(tree)))
            ]
            return tuple(self._among([top for top in tops if top], 0))
        finally:
            pdfium.FPDF_StructTree_Close(tree)

    def _among(self, elements: Sequence[Any], depth: int) -> Iterator[TaggedFigure]:
        kinds = [_text(pdfium.FPDF_StructElement_GetType, element) for element in elements]
        captions = [e for e, kind in zip(elements, kinds, strict=True) if kind == _CAPTION]
        count = kinds.count(_FIGURE)
        for number, (element, kind) in enumerate(zip(elements, kinds, strict=True)):
            self._left -= 1
            if self._left < 0 or depth > _MOST_DEPTH:
                return
            if kind == _FIGURE:
                # Of several figures and captions side by side, each has the one after it.
                after = [e for e in elements[number:] if e in captions][:1]
                yield self._figure(element, captions if count == 1 else after)
            elif kind != _CAPTION:
                yield from self._among(_children(element), depth + 1)
            else:
                yield from self._in_caption(element, depth)

    def _in_caption(self, element: Any, depth: int) -> Iterator[TaggedFigure]:  # noqa: ANN401
        """Yield figures that a caption holds, as some word processors write them."""
        for figure in self._among(_children(element), depth + 1):
            own = tuple(tag for tag in self._tags(element, 0) if tag not in figure.tags)
            yield TaggedFigure(figure.tags, figure.alt, figure.captions or own)

    def _figure(self, element: Any, beside: Sequence[Any]) -> TaggedFigure:  # noqa: ANN401
        inside = [
            child
            for child in _children(element)
            if _text(pdfium.FPDF_StructElement_GetType, child) == _CAPTION
        ]
        captions = [tag for one in inside or beside for tag in self._tags(one, 0)]
        alt = _text(pdfium.FPDF_StructElement_GetAltText, element)
        return TaggedFigure(
            frozenset(self._tags(element, 0)) - frozenset(captions),
            cleaned(alt or _text(pdfium.FPDF_StructElement_GetActualText, element)),
            tuple(dict.fromkeys(captions)),
        )

    def _tags(self, element: Any, depth: int) -> Iterator[int]:  # noqa: ANN401 - a foreign handle
        """Yield the numbers of the marked contents in an element and below it."""
        self._left -= 1
        if depth > _MOST_DEPTH or self._left < 0:
            return
        for at in range(max(0, pdfium.FPDF_StructElement_GetMarkedContentIdCount(element))):
            tag = int(pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, at))
            if tag >= 0:
                yield tag
        for child in _children(element):
            yield from self._tags(child, depth + 1)


def _children(element: Any) -> list[Any]:  # noqa: ANN401 - a foreign handle
    count = min(_MOST_ELEMENTS, max(0, pdfium.FPDF_StructElement_CountChildren(element)))
    children = (pdfium.FPDF_StructElement_GetChildAtIndex(element, at) for at in range(count))
    return [child for child in children if child]


def _text(read: Callable[..., int], element: Any) -> str:  # noqa: ANN401 - a foreign handle
    """Return a text that the library writes as UTF-16 into a buffer of its own length."""
    length = read(element, None, 0)
    if not 2 < length <= _MOST_TEXT_BYTES:
        return ""
    buffer = ctypes.create_string_buffer(length)
    read(element, buffer, length)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")
