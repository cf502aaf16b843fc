"""What part of a picture a viewport shows: fitting, zooming at a point, panning."""

from dataclasses import dataclass, replace
from typing import Final

#: Of the picture's pixels; below the first even a poster is a stamp, above the second a blur.
LEAST_SCALE: Final = 0.01
MOST_SCALE: Final = 32.0


@dataclass(frozen=True, slots=True)
class CanvasView:
    """A picture in a viewport; screen lengths in logical pixels, picture lengths in its pixels.

    Attributes:
        picture_width: Width of the picture.
        picture_height: Height of the picture.
        width: Width of the viewport.
        height: Height of the viewport.
        pixel_ratio: Device pixels per logical pixel.
        zoom: Device pixels per picture pixel; None where the picture is fitted.
        centre_x: The picture's point in the middle of the viewport, while not fitted.
        centre_y: The same, downwards.
    """

    picture_width: int
    picture_height: int
    width: int
    height: int
    pixel_ratio: float = 1.0
    zoom: float | None = None
    centre_x: float = 0.0
    centre_y: float = 0.0

    @property
    def fitting_scale(self) -> float:
        """Logical pixels per picture pixel at which the whole picture shows; never enlarged."""
        by_width = self.width / self.picture_width
        by_height = self.height / self.picture_height
        return max(min(by_width, by_height, 1 / self.pixel_ratio), 1e-6)

    @property
    def scale(self) -> float:
        """Logical pixels per picture pixel."""
        return self.fitting_scale if self.zoom is None else self.zoom / self.pixel_ratio

    @property
    def shown_zoom(self) -> float:
        """Device pixels per picture pixel: 1.0 is what people call 100 %."""
        return self.scale * self.pixel_ratio

    @property
    def origin(self) -> tuple[float, float]:
        """Where the picture's upper left corner lies on the screen."""
        if self.zoom is None:
            return (
                (self.width - self.picture_width * self.scale) / 2,
                (self.height - self.picture_height * self.scale) / 2,
            )
        return (
            self.width / 2 - self.centre_x * self.scale,
            self.height / 2 - self.centre_y * self.scale,
        )

    def to_screen(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the picture lies on the screen."""
        left, top = self.origin
        return left + x * self.scale, top + y * self.scale

    def to_picture(self, x: float, y: float) -> tuple[float, float]:
        """Return which point of the picture lies at a point of the screen."""
        left, top = self.origin
        return (x - left) / self.scale, (y - top) / self.scale

    def resized(self, width: int, height: int, pixel_ratio: float) -> "CanvasView":
        """Return the view in a viewport of another size, at least a pixel each way."""
        return replace(
            self, width=max(1, width), height=max(1, height), pixel_ratio=pixel_ratio
        ).held()

    def fitted(self) -> "CanvasView":
        """Return the view of the whole picture."""
        return replace(self, zoom=None)

    def zoomed(self, zoom: float, x: float, y: float) -> "CanvasView":
        """Return the view at another zoom; the picture's point at a screen point stays there."""
        at_x, at_y = self.to_picture(x, y)
        zoom = min(max(zoom, LEAST_SCALE), MOST_SCALE)
        scale = zoom / self.pixel_ratio
        return replace(
            self,
            zoom=zoom,
            centre_x=at_x - (x - self.width / 2) / scale,
            centre_y=at_y - (y - self.height / 2) / scale,
        ).held()

    def panned(self, across: float, down: float) -> "CanvasView":
        """Return the view with the picture pushed across the screen."""
        if self.zoom is None:
            return self
        return replace(
            self,
            centre_x=self.centre_x - across / self.scale,
            centre_y=self.centre_y - down / self.scale,
        ).held()

    def held(self) -> "CanvasView":
        """Return the view with the picture kept in it: no gap at a side where there need be none.

        On an axis on which the whole picture shows it stands in the middle.
        """
        if self.zoom is None:
            return self
        return replace(
            self,
            centre_x=_held(self.centre_x, self.picture_width, self.width / self.scale),
            centre_y=_held(self.centre_y, self.picture_height, self.height / self.scale),
        )


def _held(centre: float, length: float, shown: float) -> float:
    if shown >= length:
        return length / 2
    return min(max(centre, shown / 2), length - shown / 2)
