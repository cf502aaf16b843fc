import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageOps

from mediadesk.media.comparing import PixelComparer
from mediadesk.model.edit import Verdict
from mediadesk.model.errors import OutsideError
from tests.media.scene_making import saved, scene

_PROVEN = {Verdict.DERIVED, Verdict.IDENTICAL}


def _compared(tmp_path, original, derived, **options):
    before = saved(original, tmp_path / "original.jpg")
    after = saved(derived, tmp_path / "derived.jpg", **options)
    return PixelComparer().compare(before, after)


def _near(box, sides, slack=0.003):
    return max(abs(a - b) for a, b in zip(box.as_tuple(), sides, strict=True)) <= slack


@pytest.mark.parametrize(
    "sides",
    [(0, 0, 450, 300), (200, 100, 700, 500), (600, 300, 900, 600)],
    ids=["corner", "middle", "a sixth"],
)
def test_a_crop_is_recovered_with_its_scale(tmp_path, sides):
    original = scene(1)
    derived = original.crop(sides)
    derived = derived.resize((640, round(640 * derived.height / derived.width)))
    found = _compared(tmp_path, original, derived, quality=75)
    assert found.verdict is Verdict.DERIVED
    assert _near(found.crop, (sides[0] / 900, sides[1] / 600, sides[2] / 900, sides[3] / 600))
    assert found.scale == pytest.approx(640 / (sides[2] - sides[0]), rel=0.005)
    assert not found.altered


def test_the_same_picture_saved_again_is_identical(tmp_path):
    found = _compared(tmp_path, scene(2), scene(2), quality=70)
    assert found.verdict is Verdict.IDENTICAL


def test_a_smaller_copy_of_the_whole_is_derived_uncropped(tmp_path):
    found = _compared(tmp_path, scene(2), scene(2).resize((450, 300)))
    assert found.verdict is Verdict.DERIVED
    assert found.crop.as_tuple() == (0, 0, 1, 1)
    assert found.scale == pytest.approx(0.5, rel=0.005)


def test_a_flip_is_told_and_the_box_named_in_the_original(tmp_path):
    derived = ImageOps.mirror(scene(3).crop((90, 60, 540, 360)))
    found = _compared(tmp_path, scene(3), derived)
    assert found.flipped
    assert _near(found.crop, (0.1, 0.1, 0.6, 0.6))


@pytest.mark.parametrize("degrees", [4.0, -2.5])
def test_a_turn_is_told_counter_clockwise(tmp_path, degrees):
    turning = scene(4).rotate(degrees, Image.Resampling.BICUBIC, center=(450, 300))
    found = _compared(tmp_path, scene(4), turning.crop((300, 200, 600, 400)))
    assert found.rotation_degrees == pytest.approx(degrees, abs=0.2)
    assert _near(found.crop, (1 / 3, 1 / 3, 2 / 3, 2 / 3))


def test_lost_colours_are_told(tmp_path):
    found = _compared(tmp_path, scene(5), scene(5).convert("L"))
    assert found.grayscale
    assert "saturation" not in dict(found.tone)


def test_a_change_of_tone_is_told_but_hides_nothing(tmp_path):
    found = _compared(tmp_path, scene(6), ImageEnhance.Color(scene(6)).enhance(0.5))
    assert found.verdict is Verdict.DERIVED
    assert dict(found.tone)["saturation"] == pytest.approx(0.5, abs=0.12)


def test_a_bar_over_the_picture_is_told_as_altered(tmp_path):
    derived = scene(7)
    ImageDraw.Draw(derived).rectangle((0, 480, 900, 600), fill=(10, 10, 10))
    found = _compared(tmp_path, scene(7), derived)
    assert found.verdict is Verdict.DERIVED
    assert _near(found.altered[0], (0, 0.8, 1, 1), 0.04)


def test_another_picture_is_unrelated(tmp_path):
    assert _compared(tmp_path, scene(8), scene(9)).verdict is Verdict.UNRELATED


def test_a_flat_picture_proves_nothing(tmp_path):
    flat = Image.new("RGB", (400, 300), (90, 120, 60))
    assert _compared(tmp_path, scene(8), flat).verdict is Verdict.CANNOT_TELL


def test_a_subject_that_moved_is_another_frame_not_a_derivative(tmp_path):
    before, after = scene(10), scene(10)
    subject = scene(11).crop((0, 0, 260, 360))
    before.paste(subject, (320, 140))
    after.paste(subject, (350, 148))
    assert _compared(tmp_path, before, after).verdict not in _PROVEN


def test_another_viewpoint_is_another_frame_not_a_derivative(tmp_path):
    pixels = np.asarray(scene(12))
    near, far = pixels.copy(), np.roll(pixels, 9, axis=1)
    near[:, :450] = far[:, :450]
    assert _compared(tmp_path, scene(12), Image.fromarray(near)).verdict not in _PROVEN


def test_a_damaged_file_is_an_outside_error(tmp_path):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 nothing")
    with pytest.raises(OutsideError):
        PixelComparer().compare(saved(scene(1), tmp_path / "o.jpg"), broken)
