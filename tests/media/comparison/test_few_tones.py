"""A posterised picture has few tones; light, bars and compression leave many."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageEnhance, ImageOps

from mediadesk.media.comparison.registration import Laying, lay_over
from mediadesk.media.comparison.tone.few_tones import has_few_tones, is_posterised
from tests.media.scene_making import grey, saved, scene

_ON_ITSELF = Laying(np.array([[1.0, 0, 0], [0, 1.0, 0]]))


def _has_few(before, after):
    shown = grey(after)
    return has_few_tones(shown, lay_over(shown, grey(before), _ON_ITSELF))


@pytest.mark.parametrize("light", [0.7, 1.0], ids=["dark", "as it is"])
def test_a_posterised_picture_has_few_tones(tmp_path, light):
    before = ImageEnhance.Brightness(scene(5)).enhance(light).convert("L")
    path = saved(ImageOps.posterize(before, 2), tmp_path / "few.jpg", quality=70)
    assert _has_few(before, Image.open(path))


@pytest.mark.parametrize("light", [0.5, 1.0, 1.3], ids=["darker", "as it is", "lighter"])
def test_a_change_of_light_leaves_many_tones(tmp_path, light):
    after = ImageEnhance.Brightness(scene(5)).enhance(light)
    assert not _has_few(scene(5), Image.open(saved(after, tmp_path / "lit.jpg", quality=80)))


def test_a_bar_is_no_flat_tone(tmp_path):
    after = scene(5)
    after.paste((12, 12, 12), (0, 480, 900, 600))
    assert not _has_few(scene(5), Image.open(saved(after, tmp_path / "bar.jpg", quality=80)))


@pytest.mark.parametrize(
    ("spiky", "flat", "tells"),
    [(1.3, 0.0, True), (0.5, 0.05, True), (0.5, 0.02, False)],
)
def test_very_spiky_tones_tell_of_posterising_and_so_do_spiky_ones_with_flat_slopes(
    spiky, flat, tells
):
    assert is_posterised(spiky, flat) is tells


@pytest.mark.parametrize(("spiky", "flat"), [(0.06, 0.09), (0.3, 0.2)])
def test_slopes_that_another_exposure_lost_do_not_tell_of_posterising(spiky, flat):
    assert not is_posterised(spiky, flat)


_SHARES = st.floats(0, 1)


@given(_SHARES, _SHARES, _SHARES, _SHARES)
def test_more_of_a_sign_never_tells_less(spiky, flat, more_spiky, more_flat):
    if is_posterised(spiky, flat):
        assert is_posterised(spiky + more_spiky, flat + more_flat)


@pytest.mark.parametrize("darkest", [130, 150])
def test_shadows_that_a_steep_curve_lost_are_no_flat_tones(darkest):
    soft = cv2.GaussianBlur(np.asarray(scene(6), np.float32), (0, 0), 7)
    after = 1.4 * (soft - darkest)
    before, after = (Image.fromarray(x.clip(0, 255).astype(np.uint8)) for x in (soft, after))
    assert not _has_few(before, after)
