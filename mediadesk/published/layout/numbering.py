"""Number the pictures of a layout's page while what is known of each stays with it."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from mediadesk.model.placement import Placement
from mediadesk.published.pages.page_reading import located

_Known = TypeVar("_Known")


def numbered(
    found: Sequence[tuple[_Known, Placement]], within: str
) -> Iterator[tuple[_Known, Placement]]:
    """Yield pictures with their locators.

    Args:
        found: What is known of each picture, and its placement, in order.
        within: What stands before each number.
    """
    placements = located((placed for _, placed in found), within)
    for (known, _), placed in zip(found, placements, strict=True):
        yield known, placed
