"""Two exposures of one scene are told from an edit of one of them."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from mediadesk.media.comparison.agreement import Agreement
from mediadesk.media.comparison.capture_facts import SameMoment
from mediadesk.media.comparison.comparing import PixelComparer
from mediadesk.media.comparison.confidence import doubt_of
from mediadesk.media.comparison.exposures.block_noise import NoiseKept
from mediadesk.media.comparison.exposures.exposures import ExposureSigns, Fine, exposure_signs
from mediadesk.media.comparison.moments import Motion
from mediadesk.media.comparison.registration import Laying, lay_over
from mediadesk.model.edit import Verdict
from tests.media.scene_making import saved, scene

_ON_ITSELF = Laying(np.array([[1.0, 0, 0], [0, 1.0, 0]]))
_PROVEN = {Verdict.DERIVED, Verdict.IDENTICAL}


def _shot(number=5, noise_of=1, sigma=2.0):
    """Return what a camera saw, softened as lenses do, with the noise of one exposure."""
    seen = cv2.GaussianBlur(np.asarray(scene(number).convert("L")), (0, 0), 1.0).astype(np.float64)
    return np.random.default_rng(noise_of).normal(seen, sigma).round().clip(0, 255).astype(np.uint8)


def _fine(grey, steps=1.0):
    return Fine(grey, 1.0, None if steps is None else np.full((8, 8), steps))


def _signs(original, derived, steps=1.0):
    overlay = lay_over(derived, original, _ON_ITSELF)
    return exposure_signs(original, _fine(derived, steps), _ON_ITSELF, overlay)


def _doubt_of(signs):
    likeness = np.ones((4, 4), np.float32)
    still = Motion(0.0, 0.0, 0, 0)
    agreement = Agreement(likeness, likeness > 0, 1.0, 1.0, 1.0, still, 200)
    return doubt_of(agreement, signs, SameMoment.UNTOLD)


def _doubt(original, derived, steps=1.0):
    return _doubt_of(_signs(original, derived, steps))


def _carried(grey, by_px):
    """Return a picture whose parts went right and left, each by so much."""
    height, width = grey.shape
    x, y = np.meshgrid(np.arange(width), np.arange(height))
    sway = by_px * np.sin(x / 35) * np.cos(y / 30)
    return cv2.remap(grey, (x + sway).astype(np.float32), y.astype(np.float32), cv2.INTER_CUBIC)


def _focused(grey, *, left):
    """Return a picture of which one side is sharp."""
    soft = cv2.GaussianBlur(grey, (0, 0), 2.0).astype(np.float64)
    share = np.linspace(1, 0, grey.shape[1]) if left else np.linspace(0, 1, grey.shape[1])
    return (grey * share + soft * (1 - share)).round().astype(np.uint8)


def test_noise_of_its_own_tells_another_exposure():
    assert _doubt(_shot(noise_of=1), _shot(noise_of=2)) > 0.5


def test_the_same_noise_is_no_other_exposure():
    assert _doubt(_shot(), _shot()) < 0.1


def test_noise_that_was_added_is_no_other_exposure():
    added = np.random.default_rng(9).normal(_shot(), 8).round().clip(0, 255).astype(np.uint8)
    assert _doubt(_shot(), added) < 0.4


def test_noise_that_was_taken_away_is_no_other_exposure():
    assert _doubt(_shot(), cv2.GaussianBlur(_shot(), (0, 0), 1.2)) < 0.4


def test_sharp_in_other_places_tells_another_exposure():
    scene_seen = np.asarray(scene(5).convert("L"))
    doubt = _doubt(_focused(scene_seen, left=True), _focused(scene_seen, left=False))
    # By this sign alone, where all else speaks for one exposure.
    assert doubt > 0.3
    assert doubt > 20 * _doubt(scene_seen, cv2.GaussianBlur(scene_seen, (0, 0), 1.0))


def test_noise_of_its_own_is_told_where_all_is_out_of_focus():
    seen = cv2.GaussianBlur(np.asarray(scene(5).convert("L")), (0, 0), 6.0).astype(np.float64)
    one, other = (
        np.random.default_rng(n).normal(seen, 2).round().clip(0, 255).astype(np.uint8)
        for n in (1, 2)
    )
    assert _doubt(one, other) > 0.5
    assert _doubt(one, one) < 0.1


def test_softer_everywhere_is_no_other_exposure():
    seen = np.asarray(scene(5).convert("L"))
    assert _doubt(seen, cv2.GaussianBlur(seen, (0, 0), 1.0)) < 0.4


def test_parts_carried_each_its_own_way_tell_another_moment():
    seen = np.asarray(scene(5).convert("L"))
    signs = _signs(seen, _carried(seen, 0.4))
    assert signs.apart_px > 0.06
    assert _doubt_of(signs) > _doubt(seen, seen)


def test_a_picture_made_larger_as_a_whole_has_no_parts_apart():
    seen = np.asarray(scene(5).convert("L"))
    wide = cv2.resize(seen, None, fx=1.004, fy=1.004, interpolation=cv2.INTER_CUBIC)
    assert _signs(seen, wide[: seen.shape[0], : seen.shape[1]]).apart_px < 0.05


def _lit(grey, gain):
    return (grey * gain).clip(0, 255).astype(np.uint8)


def test_what_was_lost_in_white_is_not_brought_back_by_an_edit():
    seen = np.asarray(scene(5).convert("L"))
    lost = _lit(seen, 3.0)
    assert _signs(lost, seen).white > 1
    assert _signs(lost, _lit(lost, 0.6)).white < 0.5


def test_what_was_lost_in_black_is_not_brought_back_by_an_edit():
    seen = np.asarray(scene(5).convert("L"))
    lost = _lit(seen - 140.0, 1.0)
    assert _signs(lost, seen).black > 1
    assert _signs(lost, _lit(lost + 40.0, 1.0)).black < 0.5


def test_grain_over_black_brings_nothing_back():
    lost = _lit(np.asarray(scene(5).convert("L")) - 140.0, 1.0)
    grain = np.random.default_rng(7).normal(0, 9, lost.shape)
    assert _signs(lost, _lit(lost + 40.0 + grain, 1.0)).black < 0.5


def test_tones_moved_far_raise_doubt():
    seen = _shot()
    assert _doubt_of(ExposureSigns(tone=90)) > _doubt_of(ExposureSigns(tone=20))
    assert _signs(seen, _lit(seen + 60.0, 1.0)).tone == pytest.approx(60, abs=3)


@pytest.mark.parametrize("size", [(90, 60), (144, 100)])
def test_of_thumbnails_no_detail_is_told(size):
    small = cv2.resize(_shot(), size, interpolation=cv2.INTER_AREA)
    signs = _signs(small, small)
    assert (signs.sharpness, signs.apart_px, signs.noise.other) == (0, 0, 0)


def test_without_signs_there_is_little_doubt():
    assert _doubt_of(ExposureSigns()) < 0.3


@given(st.floats(0, 3), st.floats(0, 3))
def test_the_more_sharpness_varies_the_more_doubt(one, other):
    low, high = sorted((one, other))
    doubts = [_doubt_of(ExposureSigns(sharpness=varies)) for varies in (low, high)]
    assert 0 <= doubts[0] <= doubts[1] <= 1


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_more_noise_is_another_the_more_doubt(one, other):
    low, high = sorted((one, other))
    doubts = [_doubt_of(ExposureSigns(noise=NoiseKept(n, 0.5))) for n in (low, high)]
    assert 0 <= doubts[0] <= doubts[1] <= 1


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_more_faint_detail_is_the_same_the_less_doubt(one, other):
    low, high = sorted((one, other))
    doubts = [_doubt_of(ExposureSigns(noise=NoiseKept(0.3, n))) for n in (low, high)]
    assert 0 <= doubts[1] <= doubts[0] <= 1


def test_two_frames_from_a_stand_are_not_called_derived(tmp_path):
    frames = [
        saved(_as_picture(_shot(noise_of=n, sigma=3.0)), tmp_path / f"{n}.jpg", quality=97)
        for n in (1, 2)
    ]
    assert PixelComparer().compare(*frames).verdict not in _PROVEN


def _as_picture(grey):
    return Image.fromarray(grey).convert("RGB")
