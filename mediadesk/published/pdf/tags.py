"""Read a tagged PDF's figures: their alternative texts, and which words are captions.

ISO 32000-1, 14.7 and 14.8.4: Figure elements carry Alt or ActualText; Caption elements stand within
the figure, or beside it in an element that holds nothing else. Many programs write the figures of a
page before all its text: then the tags say what is a caption, and its place says of which figure.
"""

import ctypes
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

from mediadesk.credits.normalise import cleaned

_MOST_DEPTH: Final = 64
_MOST_ELEMENTS: Final = 50_000
_MOST_TEXT_BYTES: Final = 40_000
_FIGURE: Final = "Figure"
_CAPTION: Final = "Caption"
#: What is said there is said of no picture.
_TABLE: Final = "Table"


@dataclass(frozen=True, slots=True)
class TaggedFigure:
    """A Figure element.

    Attributes:
        tags: Numbers of the marked contents it holds on this page.
        alt: Its alternative text.
        captions: Numbers of the marked contents of the captions that are surely its own.
    """

    tags: frozenset[int]
    alt: str
    captions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TagsOfPage:
    """What the tags of a page say: its figures in reading order, and the numbers of captions."""

    figures: tuple[TaggedFigure, ...] = ()
    captions: frozenset[int] = frozenset()


class PageTags:
    """The elements that belong to one page.

    Args:
        page: The library's handle of the page.
    """

    def __init__(self, page: Any) -> None:  # noqa: ANN401 - a foreign handle
        self._page = page
        self._left = _MOST_ELEMENTS
        self._captions: set[int] = set()

    def read(self) -> TagsOfPage:
        """Return the figures, and which marked contents are captions of pictures."""
        tree = pdfium.FPDF_StructTree_GetForPage(self._page)
        if not tree:
            return TagsOfPage()
        try:
            tops = [
                pdfium.FPDF_StructTree_GetChildAtIndex(tree, at)
                for at in range(max(0, pdfium.FPDF_StructTree_CountChildren(tree)))
            ]
            figures = tuple(self._among([top for top in tops if top], 0))
            return TagsOfPage(figures, frozenset(self._captions))
        finally:
            pdfium.FPDF_StructTree_Close(tree)

    def _among(self, elements: Sequence[Any], depth: int) -> Iterator[TaggedFigure]:
        kinds = [_kind_of(element) for element in elements]
        owners = _owners(kinds)
        for number, (element, kind) in enumerate(zip(elements, kinds, strict=True)):
            self._left -= 1
            if self._left < 0 or depth > _MOST_DEPTH:
                return
            if kind == _FIGURE:
                yield self._figure(element, [elements[at] for at in owners.get(number, ())])
            elif kind != _CAPTION:
                yield from self._among(_printed_in(element, kind), depth + 1)
            else:
                self._captions.update(self._tags(element, 0))
                yield from self._in_caption(element, depth)

    def _in_caption(self, element: Any, depth: int) -> Iterator[TaggedFigure]:  # noqa: ANN401
        """Yield figures that a caption holds, as some word processors write them."""
        for figure in self._among(_children(element), depth + 1):
            own = tuple(tag for tag in self._tags(element, 0) if tag not in figure.tags)
            yield TaggedFigure(figure.tags, figure.alt, figure.captions or own)

    def _figure(self, element: Any, beside: Sequence[Any]) -> TaggedFigure:  # noqa: ANN401
        inside = [child for child in _children(element) if _kind_of(child) == _CAPTION]
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


def _owners(kinds: Sequence[str]) -> Mapping[int, tuple[int, ...]]:
    """Return the positions of captions by those of the figures that they surely belong to.

    Surely they do where an element holds nothing but one of both, or figures and captions by turns.
    """
    if not {_FIGURE, _CAPTION} >= set(kinds):
        return {}
    turns = range(0, len(kinds), 2)
    is_by_turns = len(kinds) % 2 == 0 and all(kinds[at] != kinds[at + 1] for at in turns)
    if not is_by_turns or len({kinds[at] for at in turns}) != 1:
        return {}
    first = kinds[0] == _FIGURE
    return {at + (not first): (at + first,) for at in turns}


def _children(element: Any) -> list[Any]:  # noqa: ANN401 - a foreign handle
    count = min(_MOST_ELEMENTS, max(0, pdfium.FPDF_StructElement_CountChildren(element)))
    children = (pdfium.FPDF_StructElement_GetChildAtIndex(element, at) for at in range(count))
    return [child for child in children if child]


def _printed_in(element: Any, kind: str) -> list[Any]:  # noqa: ANN401 - a foreign handle
    """Return the children of an element; of a table without its own caption."""
    children = _children(element)
    return [c for c in children if _kind_of(c) != _CAPTION] if kind == _TABLE else children


def _kind_of(element: Any) -> str:  # noqa: ANN401 - a foreign handle
    return _text(pdfium.FPDF_StructElement_GetType, element)


def _text(read: Callable[..., int], element: Any) -> str:  # noqa: ANN401 - a foreign handle
    """Return a text that the library writes as UTF-16 into a buffer of its own length."""
    length = read(element, None, 0)
    if not 2 < length <= _MOST_TEXT_BYTES:
        return ""
    buffer = ctypes.create_string_buffer(length)
    read(element, buffer, length)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")
