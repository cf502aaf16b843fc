"""A picture that stands in a larger one is found there, and nothing that stands beside it."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageOps

from mediadesk.media.comparison.comparing import PixelComparer
from mediadesk.model.edit import Verdict
from tests.media.scene_making import saved, scene


def _compared(tmp_path, original, derived):
    before = saved(original, tmp_path / "original.jpg")
    return PixelComparer().compare(before, saved(derived, tmp_path / "derived.jpg", quality=85))


def _page(picture, place, size=(1000, 900), ground="white"):
    """Return a page on which a picture stands, with words above it."""
    page = Image.new("RGB", size, ground)
    draw = ImageDraw.Draw(page)
    for line in range(4):
        draw.text((40, 20 + 30 * line), "What was said at the harbour on Tuesday", fill="gray")
    page.paste(picture, place)
    return page


def _collage(picture, other, wide=480):
    both = [ImageOps.fit(x, (wide, round(wide * 0.75))) for x in (picture, other)]
    joined = Image.new("RGB", (2 * wide + 6, both[0].height), "white")
    joined.paste(both[0], (0, 0))
    joined.paste(both[1], (wide + 6, 0))
    return joined


def test_a_picture_on_a_page_is_found_with_its_crop_and_scale(tmp_path):
    original = scene(61)
    shown = original.crop((90, 60, 840, 560)).resize((600, 400))
    found = _compared(tmp_path, original, _page(shown, (200, 300)))
    assert found.verdict is Verdict.DERIVED
    assert np.allclose(found.crop.as_tuple(), (0.1, 0.1, 840 / 900, 560 / 600), atol=0.005)
    assert found.scale == pytest.approx(0.8, rel=0.005)


def test_what_stands_around_it_is_told_as_altered(tmp_path):
    shown = scene(61).resize((600, 400))
    found = _compared(tmp_path, scene(61), _page(shown, (200, 300)))
    left, top, right, bottom = 0.2, 300 / 900, 0.8, 700 / 900
    strips = ((0, 0, 1, top), (0, bottom, 1, 1), (0, top, left, bottom), (right, top, 1, bottom))
    told = [box.as_tuple() for box in found.altered]
    assert all(any(np.allclose(strip, box, atol=0.004) for box in told) for strip in strips)


@pytest.mark.parametrize("number", [62, 63])
def test_each_of_two_pictures_side_by_side_is_found(tmp_path, number):
    joined = _collage(scene(62, 800, 600), scene(63, 800, 600))
    found = _compared(tmp_path, scene(number, 800, 600), joined)
    assert found.verdict is Verdict.DERIVED
    assert np.allclose(found.crop.as_tuple(), (0, 0, 1, 1), atol=0.005)


def test_a_mirrored_picture_in_a_collage_is_told_as_mirrored(tmp_path):
    joined = _collage(ImageOps.mirror(scene(62, 800, 600)), scene(63, 800, 600))
    found = _compared(tmp_path, scene(62, 800, 600), joined)
    assert (found.verdict, found.flipped) == (Verdict.DERIVED, True)


def test_a_third_picture_is_not_in_the_collage(tmp_path):
    joined = _collage(scene(62, 800, 600), scene(63, 800, 600))
    assert _compared(tmp_path, scene(64, 800, 600), joined).verdict is Verdict.UNRELATED


@pytest.mark.parametrize("high", [130, 240])
def test_a_banner_that_two_pictures_share_makes_neither_of_the_other(tmp_path, high):
    banner = scene(65, 900, high)
    one, other = scene(66), scene(67)
    for picture in (one, other):
        picture.paste(banner, (0, 0))
    assert _compared(tmp_path, one, other).verdict is not Verdict.DERIVED


@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.parametrize(
    "boxes", [((0, 0, 600, 600), (330, 0, 900, 600)), ((0, 0, 600, 450), (240, 150, 900, 600))]
)
def test_two_crops_of_one_photo_that_overlap_make_neither_of_the_other(
    tmp_path, boxes, is_mirrored
):
    one, other = (scene(61).crop(box) for box in boxes)
    shown = ImageOps.mirror(other) if is_mirrored else other
    assert _compared(tmp_path, one, shown).verdict is Verdict.CANNOT_TELL


def test_a_crop_on_a_page_that_is_cut_at_the_original_s_edge_is_found(tmp_path):
    original = scene(61)
    page = Image.new("RGB", (640, 900), "white")
    page.paste(original.crop((90, 0, 730, 600)), (0, 150))
    found = _compared(tmp_path, original, page)
    assert found.verdict is Verdict.DERIVED
