"""How a picture may stand beside its photo: as it is, mirrored, on a side or on its head."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from mediadesk.media.index.blobs import Floats, Grey
from mediadesk.media.index.descriptions import mirrored, turned


@dataclass(frozen=True, slots=True)
class Pose:
    """What is done to a picture before it is looked for.

    Attributes:
        is_mirrored: Whether left and right change places; that comes first.
        quarters: By how many quarters it is turned, counter-clockwise.
    """

    is_mirrored: bool = False
    quarters: int = 0

    def of_picture(self, grey: Grey) -> Grey:
        """Return a picture in this pose."""
        sided = grey[:, ::-1] if self.is_mirrored else grey
        return np.ascontiguousarray(np.rot90(sided, self.quarters))

    def of_features(
        self, rows: Floats, across: Floats, down: Floats
    ) -> tuple[Floats, Floats, Floats]:
        """Return descriptions in this pose, and their places from the picture's centre."""
        if self.is_mirrored:
            rows, across = mirrored(rows), -across
        for _ in range(self.quarters):
            rows, across, down = turned(rows), down, -across
        return rows, across, down


#: Nearly all pictures stand so; the likeliest first.
UPRIGHT: Final = (Pose(), Pose(is_mirrored=True))
#: Scans, and photos that lost the note of how the camera was held.
TURNED: Final = (Pose(quarters=1), Pose(quarters=3), Pose(quarters=2))
