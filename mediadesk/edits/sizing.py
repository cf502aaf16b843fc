"""How large a picture becomes by a recipe, and which part of it a shape keeps."""

import math
from collections.abc import Iterable
from typing import Final

from mediadesk.model.geometry import Box
from mediadesk.model.recipe import SizeWish

_MILLION: Final = 1_000_000


def wished_size(wish: SizeWish, width_px: int, height_px: int) -> tuple[int, int]:
    """Return the width and height that a frame gets; its own where it would be enlarged unasked.

    Args:
        wish: What the recipe asks for.
        width_px: The frame's width in pixels of its original.
        height_px: Its height.
    """
    scale = _scale(wish, width_px, height_px)
    if scale is None or (scale >= 1 and not wish.enlarges):
        return width_px, height_px
    if wish.megapixels is not None:
        return _of_megapixels(wish.megapixels, width_px, height_px)
    return max(1, round(width_px * scale)), max(1, round(height_px * scale))


def shaped(
    box: Box, ratio: tuple[int, int], width_px: int, height_px: int, persons: Iterable[Box] = ()
) -> Box:
    """Return the largest part of a box that has a shape: about the persons in it, else its middle.

    Args:
        box: What is kept of the picture so far.
        ratio: Width to height wanted, in pixels.
        width_px: Width of the whole picture.
        height_px: Height of the whole picture.
        persons: Where persons are in the whole picture.
    """
    wide, high = box.width * width_px, box.height * height_px
    wanted = ratio[0] / ratio[1]
    width = min(wide, high * wanted) / width_px
    height = min(high, wide / wanted) / height_px
    seen = [one for one in persons if _overlap(one, box)] or [box]
    across = (min(one.left for one in seen) + max(one.right for one in seen)) / 2
    down = (min(one.top for one in seen) + max(one.bottom for one in seen)) / 2
    left = min(max(across - width / 2, box.left), box.right - width)
    top = min(max(down - height / 2, box.top), box.bottom - height)
    return Box(
        max(left, box.left),
        max(top, box.top),
        min(left + width, box.right),
        min(top + height, box.bottom),
    )


def _overlap(one: Box, other: Box) -> bool:
    return max(one.left, other.left) < min(one.right, other.right) and max(
        one.top, other.top
    ) < min(one.bottom, other.bottom)


def _scale(wish: SizeWish, width_px: int, height_px: int) -> float | None:
    if wish.longest_edge_px is not None:
        return wish.longest_edge_px / max(width_px, height_px)
    if wish.box_px is not None:
        return min(wish.box_px[0] / width_px, wish.box_px[1] / height_px)
    if wish.megapixels is not None:
        return math.sqrt(wish.megapixels * _MILLION / (width_px * height_px))
    return None


def _of_megapixels(megapixels: float, width_px: int, height_px: int) -> tuple[int, int]:
    """Return the whole pixels nearest to an area without distorting: width first, then height."""
    area = megapixels * _MILLION
    width = max(1, round(math.sqrt(area * width_px / height_px)))
    return width, max(1, round(width * height_px / width_px))
