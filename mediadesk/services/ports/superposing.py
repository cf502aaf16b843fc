"""What comparing needs of picture files: an original laid over its derivative."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from mediadesk.model.edit import Comparison
from mediadesk.model.intake import Raster


@dataclass(frozen=True, slots=True)
class Superposed:
    """An original and its derivative, and the one laid over the other.

    Attributes:
        original: The whole original, reduced.
        derived: The derivative, reduced.
        laid: What the original has where the derivative is, in the derivative's tone; of the size
            of `derived`. Grey where the original has nothing.
        difference: Where `derived` is not `laid`: the derivative in dim grey, what differs glowing
            the brighter the more it differs. Of the size of `derived`.
        differing: Share of the derivative that differs to the eye, 0..1.
    """

    original: Raster
    derived: Raster
    laid: Raster
    difference: Raster
    differing: float


class Superposing(Protocol):
    """Lays pictures over each other."""

    def superpose(
        self, original: Path, derived: Path, seen: Comparison, longest_edge_px: int
    ) -> Superposed:
        """Lay an original over its derivative, as a comparison says that it lies.

        Args:
            original: The original's file.
            derived: The derivative's file.
            seen: What the pixels say was done, the derivative being derived or identical.
            longest_edge_px: Longest edge of the pictures that come back; nothing is enlarged.

        Raises:
            OutsideError: A file cannot be decoded.
        """
        ...
