"""The edges of a framed picture are its own, whatever stands on the frame or falls from it."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from mediadesk.media.comparison.comparing import PixelComparer
from mediadesk.model.edit import Verdict
from tests.media.scene_making import saved, scene

_CROP = (90, 60, 740, 520)
_SIDES = (90 / 900, 60 / 600, 740 / 900, 520 / 600)


def _found(tmp_path, framed):
    before = saved(scene(81), tmp_path / "original.jpg")
    return PixelComparer().compare(before, saved(framed, tmp_path / "derived.jpg", quality=88))


def test_words_on_the_lower_part_of_a_frame_are_no_part_of_the_picture(tmp_path):
    shown = scene(81).crop(_CROP)
    framed = Image.new("RGB", (shown.width + 80, shown.height + 190), "#fbfaf6")
    framed.paste(shown, (40, 40))
    words = ImageFont.load_default(44)
    ImageDraw.Draw(framed).text((90, shown.height + 85), "At the lake", fill="#333", font=words)
    found = _found(tmp_path, framed)
    assert found.verdict is Verdict.DERIVED
    assert np.allclose(found.crop.as_tuple(), _SIDES, atol=0.004)


def test_a_shadow_is_no_part_of_the_picture(tmp_path):
    shown = scene(81).crop(_CROP)
    framed = Image.new("RGB", (shown.width + 90, shown.height + 90), "white")
    ImageDraw.Draw(framed).rectangle((40, 40, shown.width + 60, shown.height + 60), fill="#555")
    framed = framed.filter(ImageFilter.GaussianBlur(9))
    framed.paste(shown, (30, 30))
    found = _found(tmp_path, framed)
    assert found.verdict is Verdict.DERIVED
    assert np.allclose(found.crop.as_tuple(), _SIDES, atol=0.004)
