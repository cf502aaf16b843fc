"""Frames and bars of one colour around a picture are found, and told from the picture."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageOps

from mediadesk.media.comparison.borders import border_boxes, continues, inner_box
from mediadesk.model.geometry import Box
from tests.media.scene_making import scene


def _inner(image):
    return inner_box(np.asarray(image))


@pytest.mark.parametrize("colour", [(255, 255, 255), (0, 0, 0), (180, 20, 30)])
def test_a_frame_of_one_colour_is_found(colour):
    framed = ImageOps.expand(scene(35, 400, 300), 20, colour)
    found = _inner(framed)
    assert found is not None
    assert (
        np.abs(np.array(found.as_tuple()) - (20 / 440, 20 / 340, 420 / 440, 320 / 340)).max()
        < 0.004
    )


def test_bars_above_and_below_leave_the_sides_alone():
    wide = Image.new("RGB", (400, 360))
    wide.paste(scene(35, 400, 300), (0, 30))
    found = _inner(wide)
    assert found is not None
    assert (found.left, found.right) == (0, 1)
    assert len(border_boxes(found)) == 2


def test_a_bar_on_one_side_lies_over_the_picture():
    barred = scene(35, 400, 300)
    ImageDraw.Draw(barred).rectangle((0, 250, 400, 300), fill=(0, 0, 0))
    assert _inner(barred) is None


def test_bars_of_unlike_colours_are_no_frame():
    barred = scene(35, 400, 300)
    draw = ImageDraw.Draw(barred)
    draw.rectangle((0, 250, 400, 300), fill=(0, 0, 0))
    draw.rectangle((0, 0, 400, 40), fill=(255, 255, 255))
    assert _inner(barred) is None


def test_a_picture_of_one_colour_has_no_border():
    assert _inner(Image.new("RGB", (300, 200), (9, 9, 9))) is None


@pytest.mark.parametrize("is_plain", [True, False])
def test_a_border_is_the_originals_where_the_original_is_plain_there(is_plain):
    original = scene(36) if not is_plain else Image.new("RGB", (900, 600), (250, 250, 250))
    original.paste(scene(35, 450, 300), (225, 150))
    crop, inner = Box(0.25, 0.25, 0.75, 0.75), Box(0.1, 0.1, 0.9, 0.9)
    assert continues(np.asarray(original), crop, inner) is is_plain


def test_the_edge_of_the_original_does_not_continue():
    plain = np.full((600, 900, 3), 250, np.uint8)
    assert not continues(plain, Box.whole(), Box(0.1, 0.1, 0.9, 0.9))


def test_a_dark_edge_above_and_a_bar_below_are_no_border():
    original = np.asarray(scene(37)).copy()
    original[:120] = 8
    assert continues(original, Box(0.1, 0.1, 0.9, 0.7), Box(0, 0.1, 1, 0.8))
