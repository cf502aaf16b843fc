"""A posterised picture has steps in its channels; compression, light and contrast make none."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image, ImageEnhance, ImageOps

from mediadesk.media.comparison.comparing import registered, signs_of
from mediadesk.media.comparison.tone.stepped_tones import has_stepped_tones
from mediadesk.media.comparison.working_picture import loaded_pair
from tests.media.scene_making import saved, scene

_ALL = np.ones((340, 512), bool)


def _busy(number=5):
    """Return a colourful picture with detail nearly everywhere and shaded places in between."""
    detailed = np.asarray(scene(number).resize((512, 340)), np.float32)
    shaded = cv2.GaussianBlur(detailed, (0, 0), 12)
    is_calm = cv2.GaussianBlur(np.asarray(scene(number + 1).resize((512, 340))), (0, 0), 9)
    return Image.fromarray(np.where(is_calm > 120, shaded, detailed).astype(np.uint8))


def _is_stepped(before, after, bare=_ALL, quality=75):
    stream = io.BytesIO()
    after.save(stream, "JPEG", quality=quality)
    shown = np.asarray(Image.open(stream))
    return has_stepped_tones(np.asarray(before), shown, bare)


@pytest.mark.parametrize("bits", [2, 3])
@pytest.mark.parametrize("quality", [55, 90])
def test_a_posterised_picture_has_steps_in_its_channels(bits, quality):
    assert _is_stepped(_busy(), ImageOps.posterize(_busy(), bits), quality=quality)


@pytest.mark.parametrize("quality", [18, 55, 90])
def test_a_compressed_picture_has_none(quality):
    assert not _is_stepped(_busy(), _busy(), quality=quality)


@pytest.mark.parametrize("light", [0.5, 1.3], ids=["darker", "lighter"])
def test_an_edit_of_light_and_contrast_makes_none(light):
    after = ImageEnhance.Contrast(ImageEnhance.Brightness(_busy()).enhance(light)).enhance(1.3)
    assert not _is_stepped(_busy(), after)


def test_a_dark_frame_makes_none_though_its_tones_are_a_few():
    dark = np.asarray(ImageOps.posterize(_busy(), 8), np.float32) * 0.15 + 6
    assert not _is_stepped(_busy(), Image.fromarray(dark.round().astype(np.uint8)), quality=90)


def test_a_posterised_original_lends_its_steps():
    few = ImageOps.posterize(_busy(), 2)
    assert not _is_stepped(few, few)


def test_a_plain_patch_over_a_picture_is_no_step():
    after = _busy()
    after.paste((120, 90, 60), (100, 80, 300, 240))
    assert not _is_stepped(_busy(), after)


def test_where_little_is_calm_nothing_is_told():
    few = ImageOps.posterize(_busy(), 2)
    corner = np.zeros_like(_ALL)
    corner[:20, :30] = True
    assert not _is_stepped(_busy(), few, corner)


@pytest.mark.parametrize("bits", [2, 3])
def test_a_posterised_picture_is_known_though_it_is_colourful_and_busy(tmp_path, bits):
    chance = np.random.default_rng(5).normal(0, 300, (800, 1200, 3)).astype(np.float32)
    chance[:, :400] = 0
    colourful = np.asarray(scene(5, 1200, 800)) + cv2.GaussianBlur(chance, (0, 0), 1.5)
    original = Image.fromarray(colourful.clip(0, 255).astype(np.uint8))
    few = ImageOps.posterize(original.crop((100, 80, 1000, 700)).resize((640, 441)), bits)
    after = saved(few, tmp_path / "derived.jpg", quality=75)
    pair = loaded_pair(saved(original, tmp_path / "original.jpg"), after)
    assert signs_of(*pair, registered(*pair)[0]).has_few_tones
