"""The sizes pictures may have in the grid, and the steps between them."""

from typing import Final

#: The edges a picture may have in its cell, logical pixels.
EDGES_PX: Final[tuple[int, ...]] = (80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512)
DEFAULT_EDGE_PX: Final = 160


def held_edge(edge_px: int) -> int:
    """Return an edge, or the smallest or largest there is where it lies beyond."""
    return min(max(EDGES_PX[0], edge_px), EDGES_PX[-1])


def stepped_edge(edge_px: int, steps: int) -> int:
    """Return the edge some steps larger than the one nearest to this, smaller where negative."""
    nearest = min(EDGES_PX, key=lambda edge: abs(edge - edge_px))
    index = EDGES_PX.index(nearest) + steps
    return EDGES_PX[min(max(0, index), len(EDGES_PX) - 1)]
