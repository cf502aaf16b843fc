"""What the services need to develop a picture while somebody looks on."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from mediadesk.model.edit import RenderPlan
from mediadesk.model.intake import Raster
from mediadesk.model.region import PersonRegion
from mediadesk.model.tones import Tones

#: Rows of cells, unsigned, 8 or 16 bits a channel: an array of numpy, which a darkroom alone loads.
CellRows: TypeAlias = Any


@dataclass(frozen=True, slots=True, eq=False)
class Negative:
    """A picture decoded and reduced once, so that it can be developed again and again.

    Only a darkroom looks into its cells.

    Attributes:
        path: The file it was read from.
        width_px: Width of the original as displayed.
        height_px: Height of the original as displayed.
        cells: Height x width x channels, as displayed, in the colours of the file.
        profile: ICC profile of these colours; b"" for sRGB.
    """

    path: Path
    width_px: int
    height_px: int
    cells: CellRows
    profile: bytes = b""


class Darkroom(Protocol):
    """Develops at the resolution of a screen exactly what rendering makes of all the pixels."""

    def open(self, path: Path, longest_edge_px: int) -> Negative:
        """Decode a picture and reduce it; a matter of a second, for a job.

        Raises:
            OutsideError: The file is gone, is no picture, or is damaged.
        """
        ...

    def show(self, negative: Negative, plan: RenderPlan) -> Raster:
        """Return what a plan makes of a picture, but for its scale; safe in any thread.

        Raises:
            UserError: A crop that is turned reaches beyond the picture.
        """
        ...

    def persons(self, path: Path) -> tuple[PersonRegion, ...]:
        """Return the named persons that a file's metadata locate in its picture.

        Raises:
            OutsideError: The file is gone, is no picture, or is damaged.
        """
        ...

    def show_uncropped(self, negative: Negative, plan: RenderPlan) -> Raster:
        """Return the whole picture mirrored, turned about its centre and toned.

        It is what a crop is drawn on. A turned picture stands on a frame that holds all of it.
        """
        ...

    def tones(self, negative: Negative, plan: RenderPlan) -> Tones:
        """Count the tones of what a plan makes of a picture, on a part of its pixels.

        Raises:
            UserError: A crop that is turned reaches beyond the picture.
        """
        ...

    def with_lost_marked(self, raster: Raster) -> Raster:
        """Return a picture in which what is wholly black or white stands out in other colours."""
        ...

    def light_at(
        self, negative: Negative, plan: RenderPlan, across: float, down: float
    ) -> tuple[float, float, float]:
        """Return the red, green and blue light about a point of a picture, before it is toned.

        Args:
            negative: The picture.
            plan: What frames it: crop, turn, mirror.
            across: The point, in fractions of the width of what the plan shows.
            down: The same of its height.

        Returns:
            Light of each channel, 0..1, of the file's own colours; alike where it has but grey.

        Raises:
            UserError: A crop that is turned reaches beyond the picture.
        """
        ...
