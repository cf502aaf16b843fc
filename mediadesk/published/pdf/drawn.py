"""Walk what a PDF page draws: its images, with where they stand and what clips them.

The library interprets the page as a viewer does (ISO 32000-1, 8); inline images, and images within
nested forms, come out like all others.
"""

import ctypes
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

from mediadesk.published.layout.affine import Affine, Point
from mediadesk.published.layout.clipping import Polygon
from mediadesk.published.layout.curves import bezier

#: Forms within forms; the deepest sound file met has four.
_MOST_DEPTH: Final = 16
#: What a map of a whole country draws on a page.
_MOST_OBJECTS: Final = 500_000
_MOST_PATHS: Final = 64
_MOST_SEGMENTS: Final = 5_000
_ARTIFACT: Final = "Artifact"
_LAYER: Final = "OC"
_MARK_NAME_BYTES: Final = 512
_MOST_MARKS: Final = 64


@dataclass(frozen=True, slots=True)
class DrawnImage:
    """An image as a page draws it.

    Attributes:
        handle: The library's own, valid while the page is open.
        matrix: Places its unit square in the page's user space.
        clips: Paths that cut it, in the page's user space.
        tag: Number of its marked content; -1 for none.
        is_artifact: Marked as an artifact.
        is_see_through: Blended with what lies below it.
    """

    handle: Any
    matrix: Affine
    clips: tuple[tuple[Polygon, ...], ...]
    tag: int
    is_artifact: bool
    is_see_through: bool


class TooMuchDrawnError(Exception):
    """A page draws more than any page needs."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What a form stands in: its map to the page, the clips and marks that hold for it."""

    matrix: Affine
    clips: tuple[tuple[Polygon, ...], ...] = ()
    tag: int = -1
    is_artifact: bool = False
    depth: int = 0


class PageWalk:
    """Walks one page.

    Args:
        page: The library's handle of it.
        hidden_layers: The names of layers that are switched off; what stands on them is left out.
    """

    def __init__(self, page: Any, hidden_layers: frozenset[str] = frozenset()) -> None:  # noqa: ANN401
        self._page = page
        self._hidden = frozenset(f"{_LAYER} {name}" for name in hidden_layers)
        self._left = _MOST_OBJECTS

    def images(self) -> Iterator[DrawnImage]:
        """Yield the images in the order they are drawn.

        Raises:
            TooMuchDrawnError: There are too many objects.
        """
        count = pdfium.FPDFPage_CountObjects(self._page)
        for at in range(count):
            handle = pdfium.FPDFPage_GetObject(self._page, at)
            yield from self._object(handle, _Around(Affine()))

    def _object(self, handle: Any, around: _Around) -> Iterator[DrawnImage]:  # noqa: ANN401
        self._left -= 1
        if self._left < 0:
            raise TooMuchDrawnError
        kind = pdfium.FPDFPageObj_GetType(handle)
        if kind not in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM):
            return
        matrix, marks = _matrix_of(handle), frozenset(_marks_of(handle))
        if matrix is None or marks & self._hidden:
            return
        within = _Around(
            around.matrix @ matrix,
            around.clips + tuple(_clips_of(handle, around.matrix)),
            _tag_of(handle, around.tag),
            around.is_artifact or _ARTIFACT in marks,
            around.depth + 1,
        )
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            yield DrawnImage(
                handle,
                within.matrix,
                within.clips,
                within.tag,
                is_artifact=within.is_artifact,
                is_see_through=bool(pdfium.FPDFPageObj_HasTransparency(handle)),
            )
        elif within.depth <= _MOST_DEPTH:
            for at in range(max(0, pdfium.FPDFFormObj_CountObjects(handle))):
                yield from self._object(pdfium.FPDFFormObj_GetObject(handle, at), within)


def _matrix_of(handle: Any) -> Affine | None:  # noqa: ANN401 - a foreign handle
    raw = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(handle, raw):
        return None
    values = (raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)
    return Affine(*values) if all(map(math.isfinite, values)) else None


def _tag_of(handle: Any, outer: int) -> int:  # noqa: ANN401 - a foreign handle
    tag = int(pdfium.FPDFPageObj_GetMarkedContentID(handle))
    return tag if tag >= 0 else outer


def _marks_of(handle: Any) -> Iterator[str]:  # noqa: ANN401 - a foreign handle
    """Yield the names of an object's marks; of one that puts it on a layer, "OC" and the layer."""
    for at in range(min(_MOST_MARKS, max(0, pdfium.FPDFPageObj_CountMarks(handle)))):
        mark = pdfium.FPDFPageObj_GetMark(handle, at)
        name = _text(pdfium.FPDFPageObjMark_GetName, mark)
        if name == _LAYER:
            layer = _text(pdfium.FPDFPageObjMark_GetParamStringValue, mark, b"Name")
            yield f"{_LAYER} {layer}"
        else:
            yield name


def _text(read: Callable[..., int], *asked: object) -> str:
    """Return a text that the library writes as UTF-16."""
    buffer = (pdfium.FPDF_WCHAR * _MARK_NAME_BYTES)()
    length = ctypes.c_ulong()
    if not read(*asked, buffer, _MARK_NAME_BYTES, length):
        return ""
    return bytes(buffer)[: length.value].decode("utf-16-le", "replace").rstrip("\0")


def _clips_of(handle: Any, matrix: Affine) -> Iterator[tuple[Polygon, ...]]:  # noqa: ANN401
    """Yield an object's clip paths, each as its outlines."""
    path = pdfium.FPDFPageObj_GetClipPath(handle)
    if not path:
        return
    for number in range(min(_MOST_PATHS, max(0, pdfium.FPDFClipPath_CountPaths(path)))):
        segments = pdfium.FPDFClipPath_CountPathSegments(path, number)
        if not 0 < segments <= _MOST_SEGMENTS:
            continue  # an outline as fine as lace: its box hardly cuts
        outlines = tuple(_outlines(path, number, segments, matrix))
        if outlines:
            yield outlines


def _outlines(path: Any, number: int, segments: int, matrix: Affine) -> Iterator[Polygon]:  # noqa: ANN401
    outline: list[Point] = []
    bends: list[Point] = []
    for at in range(segments):
        segment = pdfium.FPDFClipPath_GetPathSegment(path, number, at)
        x, y = ctypes.c_float(), ctypes.c_float()
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        point = matrix.point((x.value, y.value))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(outline) > 2:
                yield outline
            outline = [point]
        elif kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            bends.append(point)
            if len(bends) == 3 and outline:
                outline += bezier(outline[-1], *bends)
                bends = []
        else:
            outline.append(point)
    if len(outline) > 2:
        yield outline
