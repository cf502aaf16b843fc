"""How a crop box moves and changes its shape: arithmetic in fractions of the picture."""

from dataclasses import dataclass
from typing import Final, Protocol

from mediadesk.model.geometry import Box


@dataclass(frozen=True, slots=True)
class Handle:
    """A part of a box that can be taken hold of.

    Attributes:
        across: -1 for the left edge, 1 for the right one, 0 for neither.
        down: -1 for the upper edge, 1 for the lower one, 0 for neither.
    """

    across: int
    down: int


#: The whole box, moved without changing its shape.
WHOLE: Final = Handle(0, 0)
#: Corners and edges, clockwise from the upper left.
HANDLES: Final[tuple[Handle, ...]] = (
    Handle(-1, -1),
    Handle(0, -1),
    Handle(1, -1),
    Handle(1, 0),
    Handle(1, 1),
    Handle(0, 1),
    Handle(-1, 1),
    Handle(-1, 0),
)


class CropGround(Protocol):
    """Says how far a box may go where the picture does not fill its frame: it is turned."""

    def kept_inside(self, drawn: Box, before: Box) -> Box:
        """Return a box on its way from the one before, stopped where the picture ends."""
        ...

    def shrunk_inside(self, drawn: Box) -> Box:
        """Return the largest box of the same shape about the same centre that is filled."""
        ...


@dataclass(frozen=True, slots=True)
class CropRules:
    """What a crop box must keep to.

    Attributes:
        width_px: Width of the picture.
        height_px: Height of the picture.
        ratio: Width by height of what is kept, in pixels; None where any will do.
        least_px: The least width and height of what is kept.
        ground: What the box must not leave; None where it is the whole frame.
    """

    width_px: int
    height_px: int
    ratio: float | None = None
    least_px: int = 8
    ground: CropGround | None = None

    @property
    def shape(self) -> float | None:
        """The ratio in fractions: how much wider than high the box is, as the picture counts."""
        return None if self.ratio is None else self.ratio * self.height_px / self.width_px

    @property
    def least_width(self) -> float:
        """The least width, as a fraction; more where the ratio asks for it."""
        plain = min(1.0, self.least_px / self.width_px)
        return plain if self.shape is None else min(1.0, self.shape, max(plain, self._by_height))

    @property
    def least_height(self) -> float:
        """The least height, as a fraction; more where the ratio asks for it."""
        plain = min(1.0, self.least_px / self.height_px)
        return plain if self.shape is None else self.least_width / self.shape

    @property
    def _by_height(self) -> float:
        return min(1.0, self.least_px / self.height_px) * (self.shape or 1.0)


def moved(box: Box, across: float, down: float) -> Box:
    """Return a box moved by fractions of the picture, stopped at the picture's edges."""
    left = min(max(0.0, box.left + across), 1.0 - box.width)
    top = min(max(0.0, box.top + down), 1.0 - box.height)
    return _box(left, top, left + box.width, top + box.height)


def pulled(box: Box, handle: Handle, to: tuple[float, float], rules: CropRules) -> Box:
    """Return a box whose handle was pulled to a point; what lies opposite stays where it is."""
    if rules.shape is None:
        left, right = _edges(box.left, box.right, handle.across, to[0], rules.least_width)
        top, bottom = _edges(box.top, box.bottom, handle.down, to[1], rules.least_height)
        return _box(left, top, right, bottom)
    return _pulled_in_shape(box, handle, to, rules)


def begun(
    start: tuple[float, float], to: tuple[float, float], rules: CropRules
) -> tuple[Box, Handle]:
    """Return a new box drawn from a point to another, and the handle that is being pulled."""
    from_x, from_y = (min(max(0.0, value), 1.0) for value in start)
    handle = Handle(1 if to[0] >= from_x else -1, 1 if to[1] >= from_y else -1)
    least_x, least_y = rules.least_width, rules.least_height
    left = min(from_x, 1.0 - least_x) if handle.across > 0 else max(0.0, from_x - least_x)
    top = min(from_y, 1.0 - least_y) if handle.down > 0 else max(0.0, from_y - least_y)
    seed = Box(left, top, min(1.0, left + least_x), min(1.0, top + least_y))
    return pulled(seed, handle, to, rules), handle


def nudged(box: Box, handle: Handle, across: float, down: float, rules: CropRules) -> Box:
    """Return a box whose handle was moved by fractions of the picture."""
    if handle == WHOLE:
        return moved(box, across, down)
    if rules.shape is not None and handle.across and handle.down:
        across, down = _along_diagonal(handle, across, down, rules.shape)
    at_x = box.left if handle.across < 0 else box.right
    at_y = box.top if handle.down < 0 else box.bottom
    return pulled(box, handle, (at_x + across, at_y + down), rules)


def fitted(box: Box, rules: CropRules) -> Box:
    """Return the largest box of the ratio asked for inside a box, about the same centre."""
    shape = rules.shape
    if shape is None:
        return box
    width = min(box.width, box.height * shape)
    width = min(1.0, shape, max(width, rules.least_width))
    height = width / shape
    centre_x, centre_y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    left = min(max(0.0, centre_x - width / 2), 1.0 - width)
    top = min(max(0.0, centre_y - height / 2), 1.0 - height)
    return _box(left, top, left + width, top + height)


def kept(box: Box, before: Box, rules: CropRules) -> Box:
    """Return a box on its way from the one before, stopped where the picture ends."""
    return box if rules.ground is None else rules.ground.kept_inside(box, before)


def slid(box: Box, before: Box, rules: CropRules) -> Box:
    """Return a moved box; where the picture ends on one axis it goes on along the other."""
    if rules.ground is None:
        return box
    across = kept(moved(before, box.left - before.left, 0.0), before, rules)
    return kept(moved(across, 0.0, box.top - before.top), across, rules)


def settled(box: Box, rules: CropRules) -> Box:
    """Return a box of the ratio asked for, shrunk until the picture fills it."""
    shaped = fitted(box, rules)
    return shaped if rules.ground is None else rules.ground.shrunk_inside(shaped)


def _along_diagonal(
    handle: Handle, across: float, down: float, shape: float
) -> tuple[float, float]:
    """Return how a corner moves that must keep the shape, where it is moved along one axis alone.

    The other axis follows; left where it is, it would hold the box as large as it was.
    """
    growth = across * handle.across if across else down * handle.down * shape
    return growth * handle.across, growth / shape * handle.down


def _edges(low: float, high: float, side: int, to: float, least: float) -> tuple[float, float]:
    """Return where two opposite edges lie after one of them was pulled."""
    if side < 0:
        return min(max(0.0, to), max(0.0, high - least)), high
    if side > 0:
        return low, max(min(1.0, to), min(1.0, low + least))
    return low, high


def _pulled_in_shape(box: Box, handle: Handle, to: tuple[float, float], rules: CropRules) -> Box:
    shape = rules.shape or 1.0
    room_x = _room(box.left, box.right, handle.across)
    room_y = _room(box.top, box.bottom, handle.down)
    across = _reach(box.left, box.right, handle.across, to[0])
    down = _reach(box.top, box.bottom, handle.down, to[1])
    wanted = max(across if handle.across else 0.0, down * shape if handle.down else 0.0)
    width = min(max(wanted, rules.least_width), room_x, room_y * shape)
    left, right = _grown(box.left, box.right, handle.across, width)
    top, bottom = _grown(box.top, box.bottom, handle.down, width / shape)
    return _box(left, top, right, bottom)


def _room(low: float, high: float, side: int) -> float:
    """Return how long a box can get on one axis while what lies opposite stays."""
    if side < 0:
        return high
    if side > 0:
        return 1.0 - low
    centre = (low + high) / 2
    return 2 * min(centre, 1.0 - centre)


def _reach(low: float, high: float, side: int, to: float) -> float:
    """Return how long a box would be on one axis if its edge went to a point."""
    return high - to if side < 0 else to - low


def _grown(low: float, high: float, side: int, length: float) -> tuple[float, float]:
    if side < 0:
        return high - length, high
    if side > 0:
        return low, low + length
    centre = (low + high) / 2
    return centre - length / 2, centre + length / 2


def _box(left: float, top: float, right: float, bottom: float) -> Box:
    """Return a box; sums of fractions may lie a hair outside the picture."""
    return Box(max(0.0, left), max(0.0, top), min(1.0, right), min(1.0, bottom))
