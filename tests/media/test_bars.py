"""A bar for words laid over a picture hides a part of it; the rest still proves its origin."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from mediadesk.media.comparison.comparing import PixelComparer
from mediadesk.model.edit import Verdict
from tests.media.scene_making import scene


def _barred(share: float, *, above: bool = False) -> Image.Image:
    picture = scene(41).crop((180, 60, 780, 520))
    height = round(picture.height * share)
    top = 0 if above else picture.height - height
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, top, picture.width, top + height), fill=(14, 14, 14))
    draw.text((20, top + 8), "What happened at the harbour", fill=(245, 245, 245))
    return picture


@pytest.mark.parametrize("above", [True, False], ids=["above", "below"])
def test_a_bar_over_a_third_of_a_crop_leaves_it_proven_and_is_told(tmp_path, above):
    scene(41).save(tmp_path / "original.png")
    _barred(0.33, above=above).save(tmp_path / "derived.png")
    seen = PixelComparer().compare(tmp_path / "original.png", tmp_path / "derived.png")
    assert seen.verdict is Verdict.DERIVED
    assert (
        np.abs(np.array(seen.crop.as_tuple()) * (900, 600, 900, 600) - (180, 60, 780, 520)).max()
        < 2
    )
    assert max(box.area for box in seen.altered) == pytest.approx(0.33, abs=0.03)


def test_a_bar_over_another_picture_proves_nothing(tmp_path):
    scene(42).save(tmp_path / "original.png")
    _barred(0.33).save(tmp_path / "derived.png")
    seen = PixelComparer().compare(tmp_path / "original.png", tmp_path / "derived.png")
    assert seen.verdict is not Verdict.DERIVED
