"""Join the strips and tiles into which programs cut one picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mediadesk.published.layout.affine import Affine, Point, Rect
from mediadesk.published.layout.clipping import Polygon, taut
from mediadesk.published.pdf.drawn import DrawnImage

#: How far two strips' edges may lie apart: this much, or a share of a pixel if that is more.
_LEAST_GAP_PT: Final = 0.05
_GAP_PX: Final = 0.75
#: Clips are rounded outward, so between them it is so many times as much.
_CLIPPED_GAPS: Final = 3.0
_SAME_SCALE: Final = 0.02
#: A tile abuts on the one before it, or on one of the row before.
_RECENT: Final = 64
_MOST_PARTS: Final = 4_000
#: Square on the page: cutters cut along the page's edges.
_SLANT: Final = 1e-3
#: Strips are long; photos set edge to edge are not, and seldom more than six.
_STRIP_ASPECT: Final = 3.0
_MOST_IN_GALLERY: Final = 6
#: Strips may lie over each other by so much of the whole.
_MOST_DOUBLE: Final = 1.25


@dataclass(frozen=True, slots=True)
class Part:
    """An image as drawn, with what is known before it is unpacked.

    Attributes:
        drawn: The image.
        placed: Its matrix onto the page as displayed.
        size_px: Width and height as stored.
        visible: What is seen of it, in its unit square.
    """

    drawn: DrawnImage
    placed: Affine
    size_px: tuple[int, int]
    visible: Polygon

    @property
    def box(self) -> Rect:
        """Where the whole of it would stand, unclipped."""
        left, right = sorted((self.placed.tx, self.placed.tx + self.placed.a))
        top, bottom = sorted((self.placed.ty, self.placed.ty + self.placed.d))
        return Rect(left, top, right, bottom)

    @property
    def seen(self) -> tuple[Point, ...]:
        """What is seen of it, on the page."""
        return self.placed.points(self.visible)

    @property
    def is_square(self) -> bool:
        """Whether it stands upright, neither turned nor mirrored, on the page."""
        matrix = self.placed
        slant = max(abs(matrix.b), abs(matrix.c))
        return matrix.a > 0 > matrix.d and slant <= _SLANT * max(matrix.a, -matrix.d)

    @property
    def pixel_pt(self) -> tuple[float, float]:
        """How large a pixel is on the page."""
        return self.placed.scales[0] / self.size_px[0], self.placed.scales[1] / self.size_px[1]


@dataclass(frozen=True, slots=True)
class Whole:
    """A picture put together again.

    Attributes:
        parts: Its strips or tiles; one where it was never cut.
        placed: Its matrix onto the page.
        size_px: Its width and height.
        visible: What is seen of it, in its unit square.
    """

    parts: tuple[Part, ...]
    placed: Affine
    size_px: tuple[int, int]
    visible: Polygon

    def places(self) -> tuple[tuple[int, int], ...]:
        """Return the left and top of each part in the whole, in pixels."""
        left, top = self.placed.tx, self.placed.ty + self.placed.d
        return tuple(
            (
                round((part.box.left - left) / part.pixel_pt[0]),
                round((part.box.top - top) / part.pixel_pt[1]),
            )
            for part in self.parts
        )


def joined_parts(parts: Sequence[Part]) -> Iterator[Whole]:
    """Yield the pictures of a page, in the order their first parts are drawn."""
    run: list[Part] = []
    for part in parts:
        if run and not (len(run) < _MOST_PARTS and _belongs(run, part)):
            yield from _wholes(run)
            run = []
        run.append(part)
    yield from _wholes(run)


def _belongs(run: Sequence[Part], part: Part) -> bool:
    """Whether a part abuts on one drawn shortly before, at the same scale."""
    return any(_abut(other, part) for other in run[-_RECENT:])


def _abut(one: Part, other: Part) -> bool:
    if not (one.is_square and other.is_square):
        return False
    pairs = tuple(zip(one.pixel_pt, other.pixel_pt, strict=True))
    if any(abs(a - b) > _SAME_SCALE * max(a, b) for a, b in pairs):
        return False
    gap = max(_LEAST_GAP_PT, _GAP_PX * max(one.pixel_pt))
    if one.drawn.clips == other.drawn.clips:
        return _touch(one.box, other.box, gap)
    seen, too = Rect.around(one.seen), Rect.around(other.seen)
    if seen is None or too is None:
        return False
    # Each clipped for itself, as where strips lie over each other a little.
    return _touch(seen, too, _CLIPPED_GAPS * gap)


def _touch(here: Rect, there: Rect, gap: float) -> bool:
    """Whether two boxes share an edge."""
    same_columns = abs(here.left - there.left) < gap and abs(here.right - there.right) < gap
    same_rows = abs(here.top - there.top) < gap and abs(here.bottom - there.bottom) < gap
    return (same_columns and abs(here.down(there)) < gap) or (
        same_rows and abs(here.across(there)) < gap
    )


def _wholes(run: Sequence[Part]) -> Iterator[Whole]:
    whole = _whole(run) if len(run) > 1 and _is_cut(run) else None
    if whole is not None:
        yield whole
        return
    for part in run:
        yield Whole((part,), part.placed, part.size_px, part.visible)


def _is_cut(run: Sequence[Part]) -> bool:
    """Whether parts are one picture: long strips, or more tiles than anyone sets side by side."""
    if len(run) > _MOST_IN_GALLERY:
        return True
    edges = [sorted(part.size_px) for part in run]
    return any(long >= _STRIP_ASPECT * short for short, long in edges)


def _whole(run: Sequence[Part]) -> Whole | None:
    """Return parts as one picture; None where they leave gaps or lie one on the other."""
    around = Rect.around(corner for part in run for corner in part.box.corners)
    if around is None:
        return None
    wide, high = run[0].pixel_pt
    size = (round(around.width / wide), round(around.height / high))
    covered = sum(part.size_px[0] * part.size_px[1] for part in run)
    if not 1 - _SAME_SCALE <= covered / max(1, size[0] * size[1]) <= _MOST_DOUBLE:
        return None
    placed = Affine(around.width, 0.0, 0.0, -around.height, around.left, around.bottom)
    back = placed.inverse()
    if back is None:
        return None
    seen = taut([point for part in run for point in back.points(part.seen)])
    whole = Whole(tuple(run), placed, size, seen)
    return whole if all(left >= 0 <= top for left, top in whole.places()) else None
