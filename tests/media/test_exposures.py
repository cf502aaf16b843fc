import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from mediadesk.media.comparing import PixelComparer
from mediadesk.media.confidence import doubt_of
from mediadesk.media.exposures import ExposureSigns, Fine, exposure_signs
from mediadesk.media.registration import Laying
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


def _doubt(original, derived, steps=1.0):
    return doubt_of(exposure_signs(original, _fine(derived, steps), _ON_ITSELF))


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
    assert _doubt(_focused(scene_seen, left=True), _focused(scene_seen, left=False)) > 0.5


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


def test_of_noise_nothing_is_said_where_compression_is_not_known():
    signs = exposure_signs(_shot(noise_of=1), _fine(_shot(noise_of=2), None), _ON_ITSELF)
    assert signs.noise is None


@pytest.mark.parametrize("size", [(90, 60), (144, 100)])
def test_of_thumbnails_nothing_is_said(size):
    small = cv2.resize(_shot(), size, interpolation=cv2.INTER_AREA)
    assert exposure_signs(small, _fine(small), _ON_ITSELF) == ExposureSigns(None, None)


def test_of_posterised_pictures_nothing_is_said():
    few = (_shot() // 64 * 64 + 30).astype(np.uint8)
    assert exposure_signs(_shot(), _fine(few), _ON_ITSELF) == ExposureSigns(None, None)


def test_without_signs_there_is_no_doubt():
    assert doubt_of(ExposureSigns(None, None)) == 0


@given(st.floats(0, 3), st.floats(0, 3))
def test_the_more_sharpness_varies_the_more_doubt(one, other):
    low, high = sorted((one, other))
    doubts = [
        doubt_of(ExposureSigns(np.array((varies, 0.9, 0.8, 0.5)), None)) for varies in (low, high)
    ]
    assert 0 <= doubts[0] <= doubts[1] <= 1


def test_two_frames_from_a_stand_are_not_called_derived(tmp_path):
    frames = [
        saved(_as_picture(_shot(noise_of=n, sigma=3.0)), tmp_path / f"{n}.jpg", quality=97)
        for n in (1, 2)
    ]
    assert PixelComparer().compare(*frames).verdict not in _PROVEN


def _as_picture(grey):
    return Image.fromarray(grey).convert("RGB")


def test_noise_that_is_kept_for_the_most_part_is_no_other_exposure_s() -> None:
    noise = np.array((0.6, 0.12, 0.1, 0.86, 0.89, -4.6, 0.63))
    assert doubt_of(ExposureSigns(None, noise)) == 0
    noise[3] = 0.1
    assert doubt_of(ExposureSigns(None, noise)) > 0.9
