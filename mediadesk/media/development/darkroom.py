"""Develop pictures while somebody looks on (the Darkroom port)."""

from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
from typing_extensions import override

from mediadesk.media.colour import to_srgb
from mediadesk.media.damage import damage_told
from mediadesk.media.decoding import fitting
from mediadesk.media.development.canvas import in_srgb
from mediadesk.media.development.cells import Cells, Sheet, canvas_of, eight_bit, sheet_of
from mediadesk.media.development.curves import linear
from mediadesk.media.development.developing import Finish, on_screen, uncropped
from mediadesk.media.development.native_reading import deep, kept_native, reduced_deep
from mediadesk.media.development.tone_counting import tones_of, with_lost_marked
from mediadesk.media.intake import decode_file
from mediadesk.media.person_regions import person_regions
from mediadesk.model.edit import RenderPlan
from mediadesk.model.intake import Raster
from mediadesk.model.region import PersonRegion
from mediadesk.model.tones import Tones
from mediadesk.services.ports.darkroom import Darkroom, Negative

_MODES: Final = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}
#: Every so many pixels are counted that about this edge is left: enough for a histogram.
_COUNTED_EDGE_PX: Final = 640
#: A colour is taken from a patch that reaches so far, in fractions of the longer edge.
_PATCH_REACH: Final = 0.004
_LEAST_REACH_PX: Final = 2


class ScreenDarkroom(Darkroom):
    """Develops reduced pictures with the steps that rendering takes."""

    @override
    def open(self, path: Path, longest_edge_px: int) -> Negative:
        decoded = decode_file(path, longest_edge_px)
        width, height = decoded.width_px, decoded.height_px
        canvas = deep(path, decoded)
        with damage_told(path, "cannot be decoded"):
            if canvas is None:
                canvas = kept_native(path, decoded)
            sheet = sheet_of(canvas)
            sheet = sheet_of(in_srgb(canvas)) if sheet.mode == "CMYK" else sheet
            cells = _reduced(sheet.cells, fitting(width, height, longest_edge_px))
        return Negative(path, width, height, cells, sheet.profile)

    @override
    def show(self, negative: Negative, plan: RenderPlan) -> Raster:
        return _raster(on_screen(_sheet(negative), plan, _finish(negative)))

    @override
    def persons(self, path: Path) -> tuple[PersonRegion, ...]:
        return person_regions(path)

    @override
    def show_uncropped(self, negative: Negative, plan: RenderPlan) -> Raster:
        return _raster(uncropped(_sheet(negative), plan, _finish(negative)))

    @override
    def tones(self, negative: Negative, plan: RenderPlan) -> Tones:
        step = max(1, max(negative.cells.shape[:2]) // _COUNTED_EDGE_PX)
        sparse = replace(negative, cells=np.ascontiguousarray(negative.cells[::step, ::step]))
        return tones_of(self.show(sparse, plan))

    @override
    def with_lost_marked(self, raster: Raster) -> Raster:
        return with_lost_marked(raster)

    @override
    def light_at(
        self, negative: Negative, plan: RenderPlan, across: float, down: float
    ) -> tuple[float, float, float]:
        untoned = replace(plan, amounts=(), grayscale=False)
        cells = on_screen(_sheet(negative), untoned, _finish(negative)).cells
        patch = _patch(cells, across, down)
        coded = patch / np.float32(np.iinfo(cells.dtype).max)
        light = linear(np.asarray(coded, np.float32)).mean(axis=(0, 1))
        red, green, blue = light[:3] if len(light) >= 3 else (light[0],) * 3
        return float(red), float(green), float(blue)


def _patch(cells: Cells, across: float, down: float) -> Cells:
    """Return the pixels about a point, at least some of them where it lies at an edge."""
    height, width = cells.shape[:2]
    reach = max(_LEAST_REACH_PX, round(_PATCH_REACH * max(width, height)))
    column, row = (min(int(at * size), size - 1) for at, size in ((across, width), (down, height)))
    rows = slice(max(0, row - reach), row + reach + 1)
    return cells[rows, max(0, column - reach) : column + reach + 1]


def _reduced(cells: Cells, size: tuple[int, int]) -> Cells:
    """Return deep colours made smaller; all else was decoded no larger than was asked for."""
    if (cells.shape[1], cells.shape[0]) == size or cells.shape[2] != 3:
        return cells
    return reduced_deep(np.asarray(cells, dtype=np.uint16), size)


def _sheet(negative: Negative) -> Sheet:
    return Sheet(negative.cells, _MODES[negative.cells.shape[2]], negative.profile)


def _finish(negative: Negative) -> Finish:
    scale = negative.cells.shape[1] / negative.width_px
    return Finish(negative.path.name, view_scale=scale)


def _raster(sheet: Sheet) -> Raster:
    flat = eight_bit(sheet.cells)
    if not sheet.profile and flat.shape[2] == 3:
        return Raster(*sheet.size, flat.tobytes())
    canvas = canvas_of(Sheet(flat, _MODES[flat.shape[2]], sheet.profile))
    image, _ = to_srgb(canvas.shallow(), canvas.profile)
    return Raster(image.width, image.height, image.tobytes())
