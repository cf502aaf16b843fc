"""Pictures developed at screen resolution."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from mediadesk.media.darkroom import ScreenDarkroom
from mediadesk.media.rendering import PictureRenderer
from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import OutsideError
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Raster
from mediadesk.services.ports.pictures import RenderOrder
from tests.media.picture_making import jpeg, picture, written


@pytest.fixture
def original(tmp_path: Path) -> Path:
    return written(tmp_path / "original.jpg", jpeg(picture(480, 320)))


def _shown(raster: Raster) -> NDArray[np.uint8]:
    return np.frombuffer(raster.rgb, np.uint8).reshape(raster.height_px, raster.width_px, 3)


def test_a_negative_knows_the_size_of_its_original(original: Path) -> None:
    negative = ScreenDarkroom().open(original, 240)
    assert (negative.width_px, negative.height_px) == (480, 320)
    shown = ScreenDarkroom().show(negative, RenderPlan())
    assert (shown.width_px, shown.height_px) == (240, 160)


@pytest.mark.parametrize(
    "plan",
    [
        RenderPlan(),
        RenderPlan(crop=Box(0.25, 0.25, 0.75, 1), flipped=True),
        RenderPlan(crop=Box(0.2, 0.2, 0.8, 0.8), rotation_degrees=4),
        RenderPlan(rotation_degrees=90, amounts=(("exposure", 0.7), ("contrast", 1.2))),
        RenderPlan(grayscale=True),
    ],
)
def test_the_screen_shows_what_rendering_makes(original: Path, plan: RenderPlan) -> None:
    negative = ScreenDarkroom().open(original, 480)
    out = original.with_name("out.png")
    PictureRenderer().render(RenderOrder(original, plan, out))
    with Image.open(out) as image:
        rendered = np.asarray(image.convert("RGB")).astype(int)
    shown = _shown(ScreenDarkroom().show(negative, plan)).astype(int)
    assert shown.shape == rendered.shape
    assert np.abs(shown - rendered).max() <= 1


def test_a_crop_is_drawn_on_a_frame_that_holds_the_whole_turned_picture(original: Path) -> None:
    plan = RenderPlan(crop=Box(0.4, 0.4, 0.6, 0.6), rotation_degrees=90)
    negative = ScreenDarkroom().open(original, 480)
    shown = ScreenDarkroom().show_uncropped(negative, plan)
    assert (shown.width_px, shown.height_px) == (320, 480)


def test_what_is_no_picture_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutsideError):
        ScreenDarkroom().open(written(tmp_path / "no.jpg", b"nothing"), 240)
