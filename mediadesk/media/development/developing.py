"""Carry a plan out on pixels: dust covered, mirrored, turned, cropped, scaled, toned."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np

from mediadesk.edits.amounts import effective
from mediadesk.edits.frames import Size, canvas_size, is_filled, quarters_and_slant
from mediadesk.media.decoding import MOST_PIXELS
from mediadesk.media.development import detail
from mediadesk.media.development.canvas import Canvas, in_srgb
from mediadesk.media.development.cells import Cells, Sheet, canvas_of, sheet_of
from mediadesk.media.development.curves import LUMA, Colours, coded, linear, table_of
from mediadesk.media.development.dust import dusted
from mediadesk.media.development.turning import resized, turned_box, turned_whole
from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import UserError
from mediadesk.model.geometry import Box

#: Pixels that are toned at once.
_BAND_PX: Final = 2_000_000


@dataclass(frozen=True, slots=True)
class Finish:
    """What developing has to know beside the plan.

    Attributes:
        name: The original's file name, for messages.
        size_px: Exact width and height of the result; None for what the plan's scale comes to.
        view_scale: Pixels here per pixel of the original: less than 1 on a reduced negative.
    """

    name: str
    size_px: tuple[int, int] | None = None
    view_scale: float = 1.0


def developed(canvas: Canvas, plan: RenderPlan, finish: Finish) -> Canvas:
    """Carry a plan out in its order; an empty plan leaves every pixel as it is.

    Raises:
        UserError: A turned crop reaches beyond the picture, or the result would be too large.
    """
    sheet = _cleaned(_workable(sheet_of(canvas), plan), plan, finish)
    framed = replace(sheet, cells=_framed(sheet.cells, plan, finish))
    size = finish.size_px or _scaled_size(framed.size, plan.scale)
    if size != framed.size:
        framed = sheet_of(resized(canvas_of(framed), _allowed(size, finish.name)))
    return canvas_of(_toned(framed, plan, 1.0))


def on_screen(sheet: Sheet, plan: RenderPlan, finish: Finish) -> Sheet:
    """Carry a plan out on a reduced negative, at the negative's resolution whatever the scale.

    Raises:
        UserError: A turned crop reaches beyond the picture.
    """
    sheet = _cleaned(_workable(sheet, plan), plan, finish)
    framed = replace(sheet, cells=_framed(sheet.cells, plan, finish))
    return _toned(framed, plan, finish.view_scale / plan.scale)


def uncropped(sheet: Sheet, plan: RenderPlan, finish: Finish) -> Sheet:
    """Return the whole picture cleaned, mirrored, turned about its centre and toned.

    A slanting picture stands on a black frame that holds all of it: `edits.frames.canvas_size`.
    """
    sheet = _cleaned(_workable(sheet, plan), plan, finish)
    whole = replace(sheet, cells=_turned_whole(sheet.cells, plan))
    return _toned(whole, plan, finish.view_scale / plan.scale)


def _workable(sheet: Sheet, plan: RenderPlan) -> Sheet:
    """Return a picture in colours that the plan can work on: CMYK has no tone of its own."""
    is_touched = bool(plan.amounts or plan.grayscale or plan.spots)
    # Grey is a matter of light, so it is made of colours whose light is known.
    is_coloured = sheet.mode in {"RGB", "RGBA"}
    if (is_touched and sheet.mode == "CMYK") or (plan.grayscale and is_coloured):
        return sheet_of(in_srgb(canvas_of(sheet))) if sheet.profile or not is_coloured else sheet
    return sheet


def _cleaned(sheet: Sheet, plan: RenderPlan, finish: Finish) -> Sheet:
    """Return a picture without its dust and noise, which lie on the original's own pixels."""
    noise = dict(plan.amounts).get("denoise", 0.0)
    if not plan.spots and noise <= 0:
        return sheet
    colours, alpha = _parted(sheet)
    if plan.spots:
        colours = dusted(colours, plan.spots)
    if noise > 0:
        colours = _denoised(colours, noise, finish.view_scale)
    return replace(sheet, cells=_joined(colours, alpha))


def _denoised(colours: Cells, amount: float, view_scale: float) -> Cells:
    result = np.empty_like(colours)
    reach = detail.noise_reach_px(view_scale)
    for top, bottom in _bands(colours):
        above = min(top, reach)
        part = detail.denoised(colours[top - above : bottom + reach], amount, view_scale)
        result[top:bottom] = part[above : above + bottom - top]
    return result


def _framed(cells: Cells, plan: RenderPlan, finish: Finish) -> Cells:
    """Return the frame: the box of the picture turned about the box's centre."""
    height, width = cells.shape[:2]
    box = plan.crop or Box.whole()
    if plan.flipped:
        cells = cells[:, ::-1]
        box = Box(1 - box.right, box.top, 1 - box.left, box.bottom)
    edges = left, top, right, bottom = _pixels(box, width, height)
    quarters, slant = quarters_and_slant(plan.rotation_degrees)
    if slant:
        _require_filled(edges, (width, height), plan.rotation_degrees, finish)
        frame = turned_box(cells, edges, slant)
    else:
        frame = cells[top:bottom, left:right]
    return np.ascontiguousarray(np.rot90(frame, quarters))


def _turned_whole(cells: Cells, plan: RenderPlan) -> Cells:
    if plan.flipped:
        cells = cells[:, ::-1]
    quarters, slant = quarters_and_slant(plan.rotation_degrees)
    upright = np.ascontiguousarray(np.rot90(cells, quarters))
    if not slant:
        return upright
    size = Size(upright.shape[1], upright.shape[0])
    return turned_whole(upright, canvas_size(size, slant), slant)


def _pixels(box: Box, width: int, height: int) -> tuple[int, int, int, int]:
    left, top = min(round(box.left * width), width - 1), min(round(box.top * height), height - 1)
    right = max(left + 1, round(box.right * width))
    return left, top, right, max(top + 1, round(box.bottom * height))


def _require_filled(
    edges: tuple[int, int, int, int], size: tuple[int, int], degrees: float, finish: Finish
) -> None:
    """Refuse a turned frame with corners that the picture does not fill."""
    width, height = size
    box = Box(edges[0] / width, edges[1] / height, edges[2] / width, edges[3] / height)
    # A reduced negative has edges rounded to its own, larger pixels.
    spare_px = 1 if finish.view_scale == 1 else 3
    if not is_filled(box, Size(width, height), degrees, spare_px=spare_px):
        msg = (
            f"Turned by {degrees:g} degrees, the crop reaches beyond {finish.name};"
            " make it smaller or move it inwards."
        )
        raise UserError(msg)


def _scaled_size(size: tuple[int, int], scale: float) -> tuple[int, int]:
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _allowed(size: tuple[int, int], name: str) -> tuple[int, int]:
    if size[0] * size[1] > MOST_PIXELS:
        msg = (
            f"{name} enlarged to {size[0]:,} x {size[1]:,} would have more than"
            f" {MOST_PIXELS // 1_000_000} megapixels; choose a smaller scale or crop."
        )
        raise UserError(msg)
    return size


def _toned(sheet: Sheet, plan: RenderPlan, result_scale: float) -> Sheet:
    """Return a picture greyed, toned and sharpened, a band of rows at a time."""
    amounts = {name: amount for name, amount in effective(plan.amounts) if name != "denoise"}
    if not amounts and not plan.grayscale:
        return sheet
    colours, alpha = _parted(sheet)
    if plan.grayscale and colours.shape[2] == 3:
        colours = _greyed(colours)
    if amounts:
        colours = _in_bands(colours, amounts, result_scale)
    grey_mode = "L" if alpha is None else "LA"
    mode = grey_mode if colours.shape[2] == 1 else sheet.mode
    return replace(sheet, cells=_joined(colours, alpha), mode=mode)


def _in_bands(colours: Cells, amounts: Mapping[str, float], result_scale: float) -> Cells:
    sharpening = amounts.get("sharpen", 0.0)
    reach = detail.reach_px(detail.sharpening_radius_px(result_scale)) if sharpening > 0 else 0
    tables = _tables(colours, amounts)
    result = np.empty_like(colours)
    for top, bottom in _bands(colours):
        above = min(top, reach)
        part = colours[top - above : bottom + reach]
        lit = _saturated(_looked_up(part, tables), amounts.get("saturation", 1.0))
        lit = detail.sharpened(lit, sharpening, result_scale)
        result[top:bottom] = detail.quantised(lit[above : above + bottom - top], colours)
    return result


def _saturated(colours: Colours, factor: float) -> Colours:
    """Return colours saturated as `curves.saturated` does, by a matrix, which is quicker."""
    if factor == 1.0 or colours.shape[2] != 3:
        return colours
    matrix = np.eye(3, dtype=np.float32) * np.float32(factor) + LUMA * np.float32(1 - factor)
    mixed = np.asarray(cv2.transform(colours, matrix.astype(np.float32)), dtype=np.float32)
    return np.clip(mixed, 0, 1, out=mixed)


def _tables(colours: Cells, amounts: Mapping[str, float]) -> list[Colours]:
    size = 256 if colours.dtype == np.uint8 else 65_536
    channels = (0, 1, 2) if colours.shape[2] == 3 else (None,)
    return [table_of(amounts, channel, size) for channel in channels]


def _looked_up(colours: Cells, tables: list[Colours]) -> Colours:
    """Return cells put through the table of their channel."""
    if colours.dtype == np.uint8:
        table = np.stack(tables, axis=-1)[None]
        found = cv2.LUT(np.ascontiguousarray(colours), table)
        return np.asarray(found, dtype=np.float32).reshape(colours.shape)
    planes = [table[colours[..., channel]] for channel, table in enumerate(tables)]
    return np.stack(planes, axis=-1)


def _greyed(colours: Cells) -> Cells:
    """Return colours as grey of the same luminance (ITU-R BT.709, of light)."""
    result = np.empty((*colours.shape[:2], 1), dtype=colours.dtype)
    size = 256 if colours.dtype == np.uint8 else 65_536
    light = linear(np.linspace(0, 1, size, dtype=np.float32))
    for top, bottom in _bands(colours):
        lit = _looked_up(colours[top:bottom], [light] * 3)
        bright = np.asarray(cv2.transform(lit, LUMA[None]), dtype=np.float32)
        grey = coded(bright.reshape(*lit.shape[:2], 1))
        result[top:bottom] = detail.quantised(grey, colours)
    return result


def _parted(sheet: Sheet) -> tuple[Cells, Cells | None]:
    """Return colours, and transparency where there is some."""
    if sheet.mode in {"RGBA", "LA"}:
        return np.ascontiguousarray(sheet.cells[..., :-1]), sheet.cells[..., -1:]
    return sheet.cells, None


def _joined(colours: Cells, alpha: Cells | None) -> Cells:
    return colours if alpha is None else np.concatenate([colours, alpha], axis=2)


def _bands(cells: Cells) -> list[tuple[int, int]]:
    """Return the rows from and to which pictures are worked on at once."""
    height, width = cells.shape[:2]
    rows = max(16, _BAND_PX // width)
    return [(top, min(height, top + rows)) for top in range(0, height, rows)]
