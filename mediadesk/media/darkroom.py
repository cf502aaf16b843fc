"""Develop pictures while somebody looks on (the Darkroom port)."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image
from typing_extensions import override

from mediadesk.media.colour import to_srgb
from mediadesk.media.developing import Canvas, developed, uncropped
from mediadesk.media.intake import decode_file
from mediadesk.model.edit import RenderPlan
from mediadesk.model.intake import Raster
from mediadesk.services.ports.darkroom import Darkroom, Negative


class ScreenDarkroom(Darkroom):
    """Develops reduced pictures with the steps that rendering takes."""

    @override
    def open(self, path: Path, longest_edge_px: int) -> Negative:
        decoded = decode_file(path, longest_edge_px)
        return Negative(path, decoded.width_px, decoded.height_px, np.asarray(decoded.image))

    @override
    def show(self, negative: Negative, plan: RenderPlan) -> Raster:
        return _raster(developed(_canvas(negative), replace(plan, scale=1.0), negative.path))

    @override
    def show_uncropped(self, negative: Negative, plan: RenderPlan) -> Raster:
        return _raster(uncropped(_canvas(negative), plan))


def _canvas(negative: Negative) -> Canvas:
    return Canvas(Image.fromarray(negative.cells), negative.profile)


def _raster(canvas: Canvas) -> Raster:
    image, _ = to_srgb(canvas.image, canvas.profile)
    return Raster(image.width, image.height, image.tobytes())
