"""What was cut out and made smaller is not turned at all; another frame is, by a hair."""

import cv2
import numpy as np
import pytest

from mediadesk.media.comparison.exposures.exact_laying import laid_exactly, turned_by_a_hair_px
from mediadesk.media.comparison.registration import Laying
from tests.media.exact_pair_making import SIZE, laid, made_smaller, original, turned, whole


def _edited(picture):
    return whole(255 * (picture / 255.0) ** 0.7 * (1.1, 1.0, 0.9))


@pytest.mark.parametrize("edit", [np.asarray, _edited], ids=["as it is", "toned"])
def test_what_was_cut_out_and_made_smaller_is_not_turned(edit):
    before = original()
    assert turned_by_a_hair_px(laid(before, made_smaller(edit(before)))) < 0.015


@pytest.mark.parametrize("degrees", [-0.02, 0.01, 0.03])
def test_a_turn_by_a_hair_is_told_to_hundredths_of_a_pixel(degrees):
    before = original()
    ends_px = np.radians(abs(degrees)) * SIZE[0] / 2
    found = laid(before, made_smaller(_edited(turned(before, degrees))))
    assert turned_by_a_hair_px(found) == pytest.approx(ends_px, abs=0.02)


def test_what_somebody_set_straight_is_not_turned_by_a_hair():
    before = original()
    assert turned_by_a_hair_px(laid(before, made_smaller(turned(before, 0.08)))) == 0


def test_the_original_lies_on_the_derived_picture_in_its_tone():
    before = original()
    found = laid(before, made_smaller(_edited(before)))
    apart = np.abs(found.toned - found.after)[found.seen]
    assert np.quantile(apart, 0.9) < 4


def test_a_mirrored_picture_is_laid_as_exactly():
    before = original()
    after = cv2.cvtColor(made_smaller(before), cv2.COLOR_RGB2GRAY)
    scale = 900 / SIZE[0]
    laying = Laying(np.array([[scale, 0, 60], [0, scale, 40]]), flipped=True)
    found = laid_exactly(before, np.ascontiguousarray(after[:, ::-1]), laying)
    assert turned_by_a_hair_px(found) < 0.015


def test_a_picture_that_was_turned_is_not_laid():
    laying = Laying(np.array([[1.8, 0.02, 60], [-0.02, 1.8, 40]]))
    after = cv2.cvtColor(made_smaller(original()), cv2.COLOR_RGB2GRAY)
    assert laid_exactly(original(), after, laying) is None


def test_a_tiny_picture_is_not_laid():
    laying = Laying(np.array([[2.0, 0, 0], [0, 2.0, 0]]))
    assert laid_exactly(original(), np.full((16, 16), 90, np.uint8), laying) is None


def test_a_picture_of_one_colour_is_not_said_to_be_turned():
    plain = np.full((400, 600, 3), 120, np.uint8)
    found = laid_exactly(plain, plain[..., 0], Laying(np.eye(2, 3)))
    assert found is None or turned_by_a_hair_px(found) == 0


def test_of_an_enlarged_picture_no_turn_by_a_hair_is_told():
    before = original()
    cut = before[60:360, 40:440]
    enlarged = cv2.cvtColor(cv2.resize(cut, (800, 600)), cv2.COLOR_RGB2GRAY)
    turn = cv2.getRotationMatrix2D((400, 300), 0.03, 1)
    after = cv2.warpAffine(enlarged, turn, (800, 600), borderMode=cv2.BORDER_REPLICATE)
    found = laid_exactly(before, np.asarray(after), Laying(np.array([[0.5, 0, 40], [0, 0.5, 60]])))
    assert found is not None
    assert found.turned_px != 0
    assert turned_by_a_hair_px(found) == 0
