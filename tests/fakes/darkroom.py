"""A darkroom that shows plain sheets; remembers what it was asked to show."""

from pathlib import Path

import numpy as np

from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Raster
from mediadesk.model.region import PersonRegion
from mediadesk.model.tones import Tones
from mediadesk.services.ports.darkroom import Negative


class FakeDarkroom:
    """Opens any path as a grey picture of 1200 x 800; the crop alone shows in what it develops."""

    def __init__(self) -> None:
        self.opened: list[tuple[Path, int]] = []
        self.plans: list[RenderPlan] = []
        self.regions: tuple[PersonRegion, ...] = ()
        self.counted = Tones()
        self.light = (0.2, 0.2, 0.2)

    def open(self, path: Path, longest_edge_px: int) -> Negative:
        self.opened.append((path, longest_edge_px))
        return Negative(path, 1200, 800, np.full((8, 12, 3), 128, np.uint8))

    def persons(self, path: Path) -> tuple[PersonRegion, ...]:
        return self.regions

    def show(self, negative: Negative, plan: RenderPlan) -> Raster:
        self.plans.append(plan)
        box = plan.crop or Box.whole()
        height, width = negative.cells.shape[:2]
        return _grey(max(1, round(width * box.width)), max(1, round(height * box.height)))

    def show_uncropped(self, negative: Negative, plan: RenderPlan) -> Raster:
        self.plans.append(plan)
        height, width = negative.cells.shape[:2]
        return _grey(width, height)

    def tones(self, _negative: Negative, plan: RenderPlan) -> Tones:
        self.plans.append(plan)
        return self.counted

    def with_lost_marked(self, raster: Raster) -> Raster:
        return Raster(raster.width_px, raster.height_px, b"\xff" * len(raster.rgb))

    def light_at(
        self, _negative: Negative, plan: RenderPlan, _across: float, _down: float
    ) -> tuple[float, float, float]:
        self.plans.append(plan)
        return self.light


def _grey(width_px: int, height_px: int) -> Raster:
    return Raster(width_px, height_px, b"\x80" * (3 * width_px * height_px))
