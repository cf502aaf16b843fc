"""Parts that do not come from the original are found; light, tone and compression are none."""

import cv2
import numpy as np
import pytest

from mediadesk.media.comparison.agreement import agreement_of
from mediadesk.media.comparison.alterations import altered_boxes
from mediadesk.media.comparison.registration import Laying, lay_over, refined
from tests.media.scene_making import grey, scene


def _altered(before, after, *, is_posterised=False):
    laying = Laying(np.array([[1.0, 0, 0], [0, 1.0, 0]]))
    overlay, at, shift = refined(lay_over(after, before, laying), before)
    agreement = agreement_of(overlay, at, shift)
    boxes = altered_boxes(overlay, agreement, is_posterised=is_posterised)
    return [box.as_tuple() for box in boxes]


def _shaded(picture, shade):
    return (picture * shade).clip(0, 255).astype(np.uint8)


def _near(box, sides, slack=0.04):
    return max(abs(a - b) for a, b in zip(box, sides, strict=True)) <= slack


def _is_half_right(box, sides):
    """Whether two boxes share more than half of what they cover together."""
    wide = min(box[2], sides[2]) - max(box[0], sides[0])
    high = min(box[3], sides[3]) - max(box[1], sides[1])
    areas = sum((x[2] - x[0]) * (x[3] - x[1]) for x in (box, sides))
    return wide > 0 and high > 0 and wide * high / (areas - wide * high) > 0.5


@pytest.fixture
def picture():
    """A picture with detail everywhere."""
    shapes = grey(scene(31)).astype(np.float32)
    detail = np.random.default_rng(2).normal(0, 1, shapes.shape).astype(np.float32)
    detail = cv2.GaussianBlur(detail, (0, 0), 2.5)
    return (shapes + 18 * detail / detail.std()).clip(0, 255).astype(np.uint8)


def test_an_untouched_picture_has_no_altered_region(picture):
    assert _altered(picture, picture) == []


def test_dark_corners_are_tone(picture):
    y, x = np.mgrid[-1 : 1 : picture.shape[0] * 1j, -1 : 1 : picture.shape[1] * 1j]
    assert _altered(picture, _shaded(picture, 1 - 0.3 * (x * x + y * y))) == []


def test_a_darkening_from_top_to_bottom_is_tone(picture):
    assert _altered(picture, _shaded(picture, np.linspace(1, 0.4, len(picture))[:, None])) == []


def _coarsened(part, cells):
    """Return a part as squares of one tone, as a face is hidden."""
    small = cv2.resize(part, cells, interpolation=cv2.INTER_AREA)
    return cv2.resize(small, part.shape[::-1], interpolation=cv2.INTER_NEAREST)


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param(lambda part: cv2.GaussianBlur(part, (0, 0), 3), id="blurred a little"),
        pytest.param(lambda part: cv2.GaussianBlur(part, (0, 0), 9), id="blurred"),
        pytest.param(lambda part: _coarsened(part, (11, 8)), id="coarsened"),
    ],
)
def test_a_part_made_unrecognisable_is_found(picture, hidden):
    after = picture.copy()
    after[100:180, 200:310] = hidden(picture[100:180, 200:310])
    height, width = picture.shape
    sides = (200 / width, 100 / height, 310 / width, 180 / height)
    (box,) = _altered(picture, after)
    assert _is_half_right(box, sides)


def test_softness_all_over_is_no_alteration(picture):
    assert _altered(picture, cv2.GaussianBlur(picture, (0, 0), 2)) == []


def test_a_region_filled_from_around_it_is_found(picture):
    mask = np.zeros_like(picture)
    mask[100:180, 200:310] = 255
    filled = cv2.inpaint(picture, mask, 5, cv2.INPAINT_TELEA)
    height, width = picture.shape
    found = _altered(picture, filled)
    assert _is_half_right(found[0], (200 / width, 100 / height, 310 / width, 180 / height))


def test_a_region_made_coarse_is_found(picture):
    coarse = cv2.resize(picture[100:180, 200:310], (5, 4), interpolation=cv2.INTER_AREA)
    after = picture.copy()
    after[100:180, 200:310] = cv2.resize(coarse, (110, 80), interpolation=cv2.INTER_NEAREST)
    height, width = picture.shape
    found = _altered(picture, after)
    assert _is_half_right(found[0], (200 / width, 100 / height, 310 / width, 180 / height))


def test_two_regions_are_told_apart(picture):
    after, other = picture.copy(), grey(scene(32))
    after[40:130, 40:150] = other[40:130, 40:150]
    after[200:290, 300:420] = other[200:290, 300:420]
    assert len(_altered(picture, after)) == 2


def test_a_bar_is_whole_where_the_picture_is_as_dark(picture):
    height, width = picture.shape
    dark = picture.copy()
    dark[:, width // 2 :] = dark[:, width // 2 :] // 12
    after = dark.copy()
    after[height * 4 // 5 :] = 8
    assert _near(_altered(dark, after)[0], (0, 0.8, 1, 1))


def test_a_bar_is_whole_where_most_of_the_picture_is_as_dark(picture):
    height, width = picture.shape
    dark = picture // 100
    dark[:, : width // 8] = picture[:, : width // 8]
    after = dark.copy()
    after[height * 4 // 5 :] = 8
    assert _near(_altered(dark, after)[0], (0, 0.8, 1, 1))


def test_a_colour_whose_channels_were_rounded_the_other_way_is_not_altered(picture):
    posterised = (picture // 64 * 64 + 32).astype(np.uint8)
    part = posterised[100:200, 180:330]
    cv2.subtract(part, 40, dst=part)
    assert _altered(picture, posterised, is_posterised=True) == []


def test_what_was_pasted_into_a_posterised_picture_is_found(picture):
    posterised = (picture // 64 * 64).astype(np.uint8)
    posterised[100:200, 180:330] = (255 - picture[100:200, 180:330]) // 64 * 64
    height, width = picture.shape
    sides = (180 / width, 100 / height, 330 / width, 200 / height)
    found = _altered(picture, posterised, is_posterised=True)
    assert any(_is_half_right(box, sides) for box in found)


def _with_patches(picture, *sides):
    after = picture.copy()
    for left, top, right, bottom in sides:
        after[top:bottom, left:right] = 255 - picture[top:bottom, left:right] // 4
    return after


def test_words_that_stand_in_a_line_are_one_region(picture):
    found = _altered(
        picture,
        _with_patches(picture, (60, 150, 160, 190), (176, 152, 300, 190), (318, 150, 420, 188)),
    )
    assert len(found) == 1
    assert _near(found[0], (60 / 512, 150 / 341, 420 / 512, 190 / 341))


@pytest.mark.parametrize(
    "other", [(260, 150, 360, 190), (188, 150, 300, 260), (188, 60, 300, 100)], ids=str
)
def test_what_stands_apart_or_is_of_another_size_stays_another_region(picture, other):
    assert len(_altered(picture, _with_patches(picture, (60, 150, 160, 190), other))) == 2
