"""Pictures laid over each other without looking at them."""

from pathlib import Path

from mediadesk.model.edit import Comparison
from mediadesk.model.intake import Raster
from mediadesk.services.ports.superposing import Superposed


class FakeSuperposing:
    """Returns grey sheets of the size asked for; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, int]] = []

    def superpose(
        self, original: Path, derived: Path, seen: Comparison, longest_edge_px: int
    ) -> Superposed:
        self.asked.append((original.name, derived.name, longest_edge_px))
        sheet = Raster(3, 2, b"\x80" * 18)
        return Superposed(sheet, sheet, sheet, sheet, 0.03)
