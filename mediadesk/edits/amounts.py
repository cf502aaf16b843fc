"""The one table of the amounts by which tone is changed: what each means, its range, its kind."""

from dataclasses import dataclass
from typing import Final

from mediadesk.model.edit import EditKind


@dataclass(frozen=True, slots=True)
class AmountInfo:
    """What a number of `RenderPlan.amounts` means.

    Attributes:
        name: Its name.
        kind: The kind of edit it makes.
        neutral: The amount that leaves a picture as it is.
        least: The smallest that is carried out.
        most: The largest that is carried out.
        meaning: Its unit, for people.
    """

    name: str
    kind: EditKind
    neutral: float
    least: float
    most: float
    meaning: str


#: In the order in which they are carried out.
AMOUNTS: Final[tuple[AmountInfo, ...]] = (
    AmountInfo("exposure", EditKind.TONE, 0.0, -10.0, 10.0, "stops"),
    AmountInfo("contrast", EditKind.TONE, 1.0, 0.0, 10.0, "factor, 1 leaves as is"),
    AmountInfo("saturation", EditKind.TONE, 1.0, 0.0, 10.0, "factor, 1 leaves as is"),
)
