"""An original laid over its derivative differs only where it was changed."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageOps

from mediadesk.media.comparison.superposing import PixelSuperposing
from mediadesk.media.comparison.tone.tone_matching import in_tone_of
from mediadesk.model.edit import Comparison, Verdict
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Raster
from mediadesk.services.ports.superposing import Superposed
from tests.media.scene_making import saved, scene

HALF = Box(0.25, 0.25, 0.75, 0.75)
SEEN = Comparison(Verdict.DERIVED, 0.97, HALF)


def pixels(raster: Raster) -> np.ndarray:
    return np.frombuffer(raster.rgb, np.uint8).reshape(raster.height_px, raster.width_px, 3)


def half(image: Image.Image) -> Image.Image:
    return image.crop((225, 150, 675, 450))


def superposed(tmp_path: Path, derived: Image.Image, seen: Comparison = SEEN) -> Superposed:
    original = saved(scene(1), tmp_path / "original.png")
    return PixelSuperposing().superpose(
        original, saved(derived, tmp_path / "derived.png"), seen, 512
    )


def test_a_crop_differs_nowhere(tmp_path: Path) -> None:
    over = superposed(tmp_path, half(scene(1)))
    assert over.differing == 0
    assert (over.laid.width_px, over.laid.height_px) == (450, 300)
    assert (over.original.width_px, over.original.height_px) == (512, 341)


def test_a_mirrored_crop_differs_nowhere(tmp_path: Path) -> None:
    seen = Comparison(Verdict.DERIVED, 0.97, HALF, flipped=True)
    assert superposed(tmp_path, ImageOps.mirror(half(scene(1))), seen).differing < 0.01


def test_a_picture_turned_by_a_quarter_differs_nowhere(tmp_path: Path) -> None:
    seen = Comparison(Verdict.DERIVED, 0.97, rotation_degrees=90.0)
    turned = scene(1).transpose(Image.Transpose.ROTATE_90)
    assert superposed(tmp_path, turned, seen).differing < 0.01


def test_a_crop_told_a_little_beside_is_laid_closer(tmp_path: Path) -> None:
    beside = Comparison(Verdict.DERIVED, 0.97, Box(0.2515, 0.2485, 0.7515, 0.7485))
    assert superposed(tmp_path, half(scene(1)), beside).differing < 0.01


def test_an_edge_that_lies_a_fraction_of_a_pixel_beside_does_not_glow(tmp_path: Path) -> None:
    whole = scene(1)
    beside = whole.transform(
        whole.size, Image.Transform.AFFINE, (1, 0, 0, 0, 1, -0.4), Image.Resampling.BICUBIC
    )
    over = superposed(tmp_path, beside, Comparison(Verdict.DERIVED, 0.97))
    assert over.differing == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda image: ImageEnhance.Contrast(image).enhance(1.3),
        lambda image: ImageEnhance.Color(image).enhance(0.4),
        lambda image: image.convert("L").convert("RGB"),
    ],
    ids=["contrast", "saturation", "grey"],
)
def test_another_tone_is_no_difference(tmp_path: Path, change: object) -> None:
    assert superposed(tmp_path, change(half(scene(1)))).differing < 0.02


def test_what_does_not_come_from_the_original_glows(tmp_path: Path) -> None:
    derived = half(scene(1))
    ImageDraw.Draw(derived).ellipse((100, 80, 200, 180), fill=(250, 250, 250))
    over = superposed(tmp_path, derived)
    difference = pixels(over.difference).sum(axis=2)
    assert difference[130, 150] > 2 * difference[20:60, 300:400].mean()
    assert 0.03 < over.differing < 0.1


def test_what_lies_outside_of_the_original_is_grey_and_glows(tmp_path: Path) -> None:
    derived = Image.new("RGB", (450, 400), "white")
    derived.paste(scene(1).crop((225, 300, 675, 600)), (0, 0))
    seen = Comparison(Verdict.DERIVED, 0.97, Box(0.25, 0.5, 0.75, 1.0))
    over = superposed(tmp_path, derived, seen)
    assert (pixels(over.laid)[350] == 128).all()
    assert over.differing == pytest.approx(0.25, abs=0.02)


def test_a_tiny_picture_is_laid_over_as_it_is_told(tmp_path: Path) -> None:
    small = half(scene(1)).resize((18, 12))
    assert superposed(tmp_path, small).laid.width_px == 18


def test_a_picture_takes_on_the_tone_of_another() -> None:
    picture = np.asarray(scene(2))
    other = np.asarray(ImageEnhance.Brightness(scene(2)).enhance(0.6))
    matched = in_tone_of(picture, other, np.ones(picture.shape[:2], bool))
    assert np.abs(matched.astype(int) - other).mean() < 2


def test_a_picture_without_enough_in_common_keeps_its_tone() -> None:
    picture = np.full((20, 20, 3), 90, np.uint8)
    nowhere = np.zeros((20, 20), bool)
    assert (in_tone_of(picture, np.zeros_like(picture), nowhere) == picture).all()
