"""Develop pictures while somebody looks on (the Darkroom port)."""

from pathlib import Path
from typing import Final

import numpy as np
from typing_extensions import override

from mediadesk.media.canvas import Canvas, in_srgb
from mediadesk.media.cells import canvas_of, cells_of, eight_bit, mode_of
from mediadesk.media.colour import to_srgb
from mediadesk.media.damage import damage_told
from mediadesk.media.decoding import fitting
from mediadesk.media.developing import Finish, on_screen, uncropped
from mediadesk.media.intake import decode_file
from mediadesk.media.native_reading import deep, kept_native, reduced_deep
from mediadesk.model.edit import RenderPlan
from mediadesk.model.intake import Raster
from mediadesk.services.ports.darkroom import Cells, Darkroom, Negative

_MODES: Final = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}


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
            canvas = in_srgb(canvas) if mode_of(canvas) == "CMYK" else canvas
            cells = _reduced(cells_of(canvas), fitting(width, height, longest_edge_px))
        return Negative(path, width, height, cells, canvas.profile)

    @override
    def show(self, negative: Negative, plan: RenderPlan) -> Raster:
        return _raster(on_screen(_canvas(negative), plan, _finish(negative)))

    @override
    def show_uncropped(self, negative: Negative, plan: RenderPlan) -> Raster:
        return _raster(uncropped(_canvas(negative), plan, _finish(negative)))


def _reduced(cells: Cells, size: tuple[int, int]) -> Cells:
    """Return deep colours made smaller; all else was decoded no larger than was asked for."""
    if (cells.shape[1], cells.shape[0]) == size or cells.shape[2] != 3:
        return cells
    return reduced_deep(np.asarray(cells, dtype=np.uint16), size)


def _canvas(negative: Negative) -> Canvas:
    return canvas_of(negative.cells, _MODES[negative.cells.shape[2]], negative.profile)


def _finish(negative: Negative) -> Finish:
    scale = negative.cells.shape[1] / negative.width_px
    return Finish(negative.path.name, view_scale=scale)


def _raster(canvas: Canvas) -> Raster:
    flat = eight_bit(cells_of(canvas))
    mode = mode_of(canvas) if flat.shape[2] != 1 else "L"
    plain = canvas_of(flat, mode, canvas.profile)
    if not canvas.profile and mode == "RGB":
        return Raster(flat.shape[1], flat.shape[0], flat.tobytes())
    image, _ = to_srgb(plain.shallow(), plain.profile)
    return Raster(image.width, image.height, image.tobytes())
