"""Parts of a picture that somebody marked: persons, and the slots that pictures are cut for."""

from dataclasses import dataclass

from mediadesk.model.geometry import Box


@dataclass(frozen=True, slots=True)
class PersonRegion:
    """Where a named person is in a picture.

    Attributes:
        name: The person's name.
        box: In fractions of the picture as displayed.
    """

    name: str
    box: Box


@dataclass(frozen=True, slots=True)
class ShownPerson:
    """How much of a named person is left where a picture is published.

    Attributes:
        name: The person's name.
        share: The share of the person's region that is shown, 0..1.
    """

    name: str
    share: float


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for pictures of an outlet's pages.

    Attributes:
        name: What the outlet calls it: "Web lead".
        width_px: Its width; with the height it tells the shape, and how large a crop has to be.
        height_px: Its height.
    """

    name: str
    width_px: int
    height_px: int

    @property
    def ratio(self) -> float:
        """Width to height."""
        return self.width_px / self.height_px
