"""Boxes in fractions of a picture as displayed."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in fractions of the picture as displayed (orientation applied), origin top left.

    Attributes:
        left: Left edge, 0..1.
        top: Upper edge, 0..1.
        right: Right edge, 0..1, greater than left.
        bottom: Lower edge, 0..1, greater than top.
    """

    left: float
    top: float
    right: float
    bottom: float

    def __post_init__(self) -> None:
        """Refuse a box without area or outside the picture."""
        if not (0 <= self.left < self.right <= 1 and 0 <= self.top < self.bottom <= 1):
            msg = f"not a box inside the picture: {self.as_tuple()}"
            raise ValueError(msg)

    @classmethod
    def whole(cls) -> Self:
        """Return the box of the whole picture."""
        return cls(0.0, 0.0, 1.0, 1.0)

    @property
    def width(self) -> float:
        """Width in fractions of the picture."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height in fractions of the picture."""
        return self.bottom - self.top

    @property
    def area(self) -> float:
        """Share of the picture's area, 0..1."""
        return self.width * self.height

    def as_tuple(self) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom."""
        return (self.left, self.top, self.right, self.bottom)
