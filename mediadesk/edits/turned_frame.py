"""Where things of a picture lie once it is mirrored and turned: the frame a crop is drawn on.

The frame is upright and as small as holds the whole turned picture. Places in the picture and in
the frame are fractions of either, from the upper left. A crop is kept in fractions of the picture
(`RenderPlan.crop`): it has the pixels of the upright box drawn on the frame, about the same point.
"""

import math
from dataclasses import dataclass
from typing import Final

from mediadesk.edits import frames
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box

#: Rounding may leave a corner this share outside.
_SLACK: Final = 1e-9
#: A thousandth of a pixel of the largest pictures.
_TOLERANCE: Final = 1e-7


@dataclass(frozen=True, slots=True)
class TurnedFrame:
    """A picture mirrored, then turned.

    Attributes:
        picture_width: Width of the picture as displayed, in pixels.
        picture_height: Its height.
        flipped: Whether it is mirrored left to right first.
        degrees: By how much it is turned, counter-clockwise positive.
    """

    picture_width: int
    picture_height: int
    flipped: bool = False
    degrees: float = 0.0

    @classmethod
    def of(cls, plan: RenderPlan, width_px: int, height_px: int) -> "TurnedFrame":
        """Return the frame that a plan makes of a picture."""
        return cls(width_px, height_px, plan.flipped, plan.rotation_degrees)

    @property
    def quarters(self) -> int:
        """How many quarters of a turn, 0..3, the nearest."""
        return frames.quarters_and_slant(self.degrees)[0]

    @property
    def slant_degrees(self) -> float:
        """What is left of the turn beyond whole quarters, -45..45."""
        return frames.quarters_and_slant(self.degrees)[1]

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height of the picture in pixels, turned by its quarters alone."""
        size = (self.picture_width, self.picture_height)
        return size if self.quarters % 2 == 0 else size[::-1]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the frame in pixels of the picture."""
        return frames.canvas_size(self._picture, self.degrees)

    def to_frame(self, across: float, down: float) -> tuple[float, float]:
        """Return where a point of the picture lies in the frame."""
        x = (across - 0.5) * self.picture_width * (-1 if self.flipped else 1)
        y = (down - 0.5) * self.picture_height
        for _ in range(self.quarters):
            x, y = y, -x
        sine, cosine = self._turn
        width, height = self.size
        return (x * cosine + y * sine) / width + 0.5, (y * cosine - x * sine) / height + 0.5

    def to_picture(self, across: float, down: float) -> tuple[float, float]:
        """Return which point of the picture lies at a point of the frame."""
        width, height = self.size
        turned_x, turned_y = (across - 0.5) * width, (down - 0.5) * height
        sine, cosine = self._turn
        x, y = turned_x * cosine - turned_y * sine, turned_y * cosine + turned_x * sine
        for _ in range(self.quarters):
            x, y = -y, x
        x = -x if self.flipped else x
        return x / self.picture_width + 0.5, y / self.picture_height + 0.5

    def of_centre(self, across: float, down: float) -> tuple[float, float]:
        """Return a point of the frame in fractions of the picture from its centre."""
        x, y = self.to_picture(across, down)
        return x - 0.5, y - 0.5

    def region(self, box: Box) -> Box:
        """Return the upright box of the frame around a box of the picture."""
        places = [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
        across, down = zip(*(self.to_frame(x, y) for x, y in places), strict=True)
        return Box(
            max(0.0, min(across)), max(0.0, min(down)), min(1.0, max(across)), min(1.0, max(down))
        )

    def on_frame(self, crop: Box | None) -> Box:
        """Return a plan's crop as it is drawn on the frame; the largest there is for None."""
        if crop is None:
            return self.largest()
        return frames.drawn(self._plan(crop), self._picture)

    def crop_of(self, drawn: Box) -> Box | None:
        """Return the crop of a plan for a box drawn on the frame; None for the whole picture."""
        if not self.slant_degrees and drawn == Box.whole():
            return None
        crop = frames.planned(drawn, self._plan(), self._picture)
        return crop if self.slant_degrees else self._on_pixels(crop)

    def holds(self, drawn: Box) -> bool:
        """Return whether the turned picture fills a box drawn on the frame."""
        left, top, right, bottom = drawn.as_tuple()
        corners = [self.of_centre(x, y) for x in (left, right) for y in (top, bottom)]
        return all(max(abs(x), abs(y)) <= 0.5 + _TOLERANCE for x, y in corners)

    def kept_inside(self, drawn: Box, before: Box) -> Box:
        """Return a box drawn on the frame, stopped where the turned picture ends.

        Args:
            drawn: The box that is wanted.
            before: The box it was until now, which the picture fills: the way from it to the one
                wanted is gone as far as possible, so that a ratio kept by both is kept.
        """
        if not self.slant_degrees:
            return drawn
        return _between(before, drawn, min(1.0, _most_share(self, before, drawn)))

    def shrunk_inside(self, drawn: Box) -> Box:
        """Return the largest box of the same shape about the same centre that the picture fills."""
        if not self.slant_degrees:
            return drawn
        across, down = (drawn.left + drawn.right) / 2, (drawn.top + drawn.bottom) / 2
        seed = _about((across, down), drawn.width * 1e-6, drawn.height * 1e-6)
        share = _most_share(self, seed, drawn)
        return self.largest() if share <= 1e-6 else _between(seed, drawn, min(1.0, share))

    def largest(self) -> Box:
        """Return the largest box of the picture's own shape about its centre that it fills."""
        if not self.slant_degrees:
            return Box.whole()
        whole = frames.largest_filled(self._picture, self.degrees)
        return frames.drawn(self._plan(whole), self._picture)

    @property
    def _picture(self) -> frames.Size:
        return frames.Size(self.picture_width, self.picture_height)

    def _plan(self, crop: Box | None = None) -> RenderPlan:
        return RenderPlan(crop, rotation_degrees=self.degrees, flipped=self.flipped)

    def _on_pixels(self, crop: Box) -> Box | None:
        """Return a crop with its edges on pixels, as many as it comes nearest to; None for all.

        Rendering takes whole pixels: edges rounded one by one may be a pixel more or less apart.
        """
        left, right = _whole_pixels(crop.left, crop.width, self.picture_width)
        top, bottom = _whole_pixels(crop.top, crop.height, self.picture_height)
        kept = Box(left, top, right, bottom)
        return None if kept == Box.whole() else kept

    @property
    def _turn(self) -> tuple[float, float]:
        angle = math.radians(self.slant_degrees)
        return math.sin(angle), math.cos(angle)


def _most_share(frame: TurnedFrame, start: Box, end: Box) -> float:
    """Return how far of the way from a box to another all corners stay in the picture, 0..2."""
    most = 2.0
    for at in ((0, 1), (2, 1), (2, 3), (0, 3)):
        one = frame.of_centre(start.as_tuple()[at[0]], start.as_tuple()[at[1]])
        two = frame.of_centre(end.as_tuple()[at[0]], end.as_tuple()[at[1]])
        for here, there in zip(one, two, strict=True):
            for sign in (1, -1):
                room, way = 0.5 + _SLACK - sign * here, sign * (there - here)
                if way > 0:
                    most = min(most, max(0.0, room / way))
    return most


def _about(centre: tuple[float, float], width: float, height: float) -> Box:
    """Return a box about a point, moved and cut so that it lies within 0..1."""
    width, height = min(1.0, width), min(1.0, height)
    left = min(max(0.0, centre[0] - width / 2), 1.0 - width)
    top = min(max(0.0, centre[1] - height / 2), 1.0 - height)
    return Box(left, top, min(1.0, left + width), min(1.0, top + height))


def _between(start: Box, end: Box, share: float) -> Box:
    edges = zip(start.as_tuple(), end.as_tuple(), strict=True)
    left, top, right, bottom = (one + (two - one) * share for one, two in edges)
    return Box(max(0.0, left), max(0.0, top), min(1.0, right), min(1.0, bottom))


def _whole_pixels(start: float, length: float, whole_px: int) -> tuple[float, float]:
    """Return two edges on pixels; the one that lies on a pixel already stays there."""
    length_px = max(1, round(length * whole_px))
    first, last = start * whole_px, (start + length) * whole_px
    is_end_exact = abs(last - round(last)) < abs(first - round(first))
    start_px = round(last) - length_px if is_end_exact else round(first)
    start_px = min(max(0, start_px), whole_px - length_px)
    return start_px / whole_px, (start_px + length_px) / whole_px
