"""Of two pictures it is told whether one was made from the other, and what was done to it."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageOps

from mediadesk.media.comparison.comparing import (
    PixelComparer,
    registered,
    signs_of,
    without_contours,
)
from mediadesk.media.comparison.exposures.exposures import ExposureSigns
from mediadesk.media.comparison.moments import Motion
from mediadesk.media.comparison.working_picture import loaded_pair
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


def test_a_part_that_never_had_colours_has_lost_none(tmp_path):
    original = scene(5)
    original.paste(original.crop((0, 0, 450, 600)).convert("L"), (0, 0))
    found = _compared(tmp_path, original, original.crop((20, 100, 420, 500)))
    assert found.verdict is Verdict.DERIVED
    assert not found.grayscale


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


@pytest.mark.parametrize("degrees", [90, 180, -90])
def test_a_quarter_turn_shows_the_part_it_shows(tmp_path, degrees):
    derived = scene(13).crop((90, 60, 540, 360)).rotate(degrees, expand=True)
    found = _compared(tmp_path, scene(13), derived)
    assert abs(found.rotation_degrees - degrees) % 360 == pytest.approx(0, abs=0.2)
    assert _near(found.crop, (0.1, 0.1, 0.6, 0.6))
    assert found.scale == pytest.approx(1, rel=0.005)


def test_a_derivative_on_its_side_by_orientation_alone_is_seen_upright(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    derived = scene(14).crop((90, 60, 540, 360)).rotate(90, expand=True)
    found = _compared(tmp_path, scene(14), derived, exif=exif)
    assert found.rotation_degrees == pytest.approx(0, abs=0.1)
    assert _near(found.crop, (0.1, 0.1, 0.6, 0.6))


def test_a_frame_around_the_picture_is_not_part_of_the_crop(tmp_path):
    derived = ImageOps.expand(scene(15).crop((90, 60, 540, 360)), 30, (255, 255, 255))
    found = _compared(tmp_path, scene(15), derived)
    assert found.verdict is Verdict.DERIVED
    assert _near(found.crop, (0.1, 0.1, 0.6, 0.6))
    assert len(found.altered) == 4


def test_the_whole_picture_in_a_wide_frame_is_derived_not_identical(tmp_path):
    found = _compared(tmp_path, scene(15), ImageOps.expand(scene(15), 100, (255, 255, 255)))
    assert found.verdict is Verdict.DERIVED
    assert _near(found.crop, (0, 0, 1, 1))
    assert found.scale == pytest.approx(1, rel=0.005)


def test_margins_that_the_original_has_are_no_frame(tmp_path):
    original = ImageOps.expand(scene(15, 600, 400), 100, (250, 250, 250))
    found = _compared(tmp_path, original, original.crop((40, 40, 760, 560)))
    assert _near(found.crop, (0.05, 40 / 600, 0.95, 560 / 600))
    assert not found.altered


def test_a_print_under_a_camera_a_little_askew_is_derived(tmp_path):
    corners = np.array([[0, 0], [900, 0], [900, 600], [0, 600]], np.float32)
    moved = corners + np.array([[3, 2], [-3, 1], [2, -2], [-2, 3]], np.float32)
    tilted = cv2.warpPerspective(
        np.asarray(scene(16)),
        cv2.getPerspectiveTransform(corners, moved),
        (900, 600),
        borderMode=cv2.BORDER_REPLICATE,
    )
    found = _compared(tmp_path, scene(16), Image.fromarray(tilted).resize((600, 400)))
    assert found.verdict is Verdict.DERIVED
    assert _near(found.crop, (0, 0, 1, 1), 0.006)


def test_heavy_grain_is_no_other_moment(tmp_path):
    rng = np.random.default_rng(1)
    grain = rng.normal(0, 16, (400, 600, 1))
    noisy = (np.asarray(scene(17).resize((600, 400))) + grain).clip(0, 255).astype(np.uint8)
    found = _compared(tmp_path, scene(17), Image.fromarray(noisy), quality=30)
    assert found.verdict is Verdict.DERIVED


def test_what_was_copied_from_next_to_it_is_altered_not_another_moment(tmp_path):
    derived = scene(18)
    derived.paste(derived.crop((320, 200, 470, 350)), (470, 200))
    found = _compared(tmp_path, scene(18), derived)
    assert found.verdict is Verdict.DERIVED
    assert _near(found.altered[0], (470 / 900, 200 / 600, 620 / 900, 350 / 600), 0.03)


def test_a_part_that_stands_in_its_original_many_times_is_told_with_doubt(tmp_path):
    tile = scene(19, 200, 150)
    wall = Image.new("RGB", (800, 600))
    for left in range(0, 800, 200):
        for top in range(0, 600, 150):
            wall.paste(tile, (left, top))
    found = _compared(tmp_path, wall, wall.crop((200, 150, 600, 450)))
    assert found.confidence <= 0.5


def test_crops_of_one_picture_that_share_nothing_are_not_derived(tmp_path):
    one, other = scene(20).crop((0, 0, 450, 600)), scene(20).crop((450, 0, 900, 600))
    assert _compared(tmp_path, one, other).verdict not in _PROVEN


def test_a_larger_derivative_is_enlarged(tmp_path):
    found = _compared(tmp_path, scene(21, 600, 400), scene(21, 600, 400).resize((1500, 1000)))
    assert found.scale == pytest.approx(2.5, rel=0.005)
    assert found.crop.as_tuple() == (0, 0, 1, 1)


def test_the_first_picture_of_an_animation_is_compared(tmp_path):
    frames = [scene(seed, 600, 400).convert("P") for seed in (22, 23)]
    moving = tmp_path / "moving.gif"
    frames[0].save(moving, save_all=True, append_images=frames[1:])
    found = PixelComparer().compare(saved(scene(22, 600, 400), tmp_path / "o.jpg"), moving)
    assert found.verdict in _PROVEN


@pytest.mark.parametrize("size", [(16, 16), (1, 1), (3000, 4)])
def test_a_picture_too_small_to_tell_is_never_called_derived(tmp_path, size):
    found = _compared(tmp_path, scene(24), scene(24).resize(size))
    assert found.verdict is Verdict.CANNOT_TELL


@pytest.mark.parametrize("flat", [True, False], ids=["original", "both"])
def test_an_original_of_one_colour_proves_nothing(tmp_path, flat):
    plain = Image.new("RGB", (600, 400), (200, 30, 40))
    found = _compared(tmp_path, plain, scene(24) if flat else plain.resize((300, 200)))
    assert found.verdict not in _PROVEN


@pytest.mark.parametrize("shaded_by", [20, 40])
def test_of_a_patch_of_sky_it_cannot_be_told_where_it_comes_from(tmp_path, shaded_by):
    sky = Image.linear_gradient("L").resize((600, 400)).point(lambda x: 200 + x * shaded_by // 255)
    found = _compared(tmp_path, scene(24), sky.convert("RGB"))
    assert (found.verdict, found.confidence) == (Verdict.CANNOT_TELL, 0)


@pytest.mark.parametrize("picture", [Image.new("RGB", (600, 400)), scene(25).resize((16, 16))])
def test_a_file_is_identical_to_its_copy_whatever_it_shows(tmp_path, picture):
    assert _compared(tmp_path, picture, picture).verdict is Verdict.IDENTICAL


@pytest.mark.parametrize("tones_kept", [2, 8], ids=["posterised", "as it was"])
def test_contours_that_posterising_moved_are_no_other_view(tmp_path, tones_kept):
    after = saved(ImageOps.posterize(scene(21), tones_kept), tmp_path / "derived.png")
    original, derived = loaded_pair(saved(scene(21), tmp_path / "original.png"), after)
    overlay, agreement = registered(original, derived)
    moved = replace(agreement, motion=Motion(0.05, 0.1, 0, 0))
    _, seen = without_contours((overlay, moved), original, derived)
    assert seen.motion.is_other_moment is (tones_kept == 8)


def test_of_posterised_pictures_no_detail_is_told(tmp_path):
    after = saved(ImageOps.posterize(scene(21), 2), tmp_path / "derived.png")
    pair = loaded_pair(saved(scene(21), tmp_path / "original.png"), after)
    assert signs_of(*pair, registered(*pair)[0]) == ExposureSigns(has_few_tones=True)


@pytest.mark.parametrize("seed", [31, 33])
def test_what_lies_upright_as_well_was_not_turned(tmp_path, seed):
    half = np.asarray(scene(seed, 450, 600))
    whole = np.hstack((half, half[:, ::-1]))
    quarter = whole[:300]
    symmetric = Image.fromarray(np.vstack((quarter, quarter[::-1])))
    found = _compared(tmp_path, symmetric, symmetric.crop((90, 60, 500, 400)))
    assert not found.flipped
    assert found.rotation_degrees == pytest.approx(0, abs=0.2)


def test_what_shows_more_than_another_picture_was_not_made_from_it(tmp_path):
    less = scene(23).crop((7, 5, 893, 595))
    assert _compared(tmp_path, less, scene(23)).verdict not in _PROVEN
    assert _compared(tmp_path, scene(23), less).verdict is Verdict.DERIVED


@pytest.mark.parametrize("cut", [(0, 0), (5, 3)])
@pytest.mark.parametrize("seed", [2, 3])
def test_a_picture_saved_coarsely_and_then_finely_is_derived(tmp_path, seed, cut):
    original = scene(seed, 1200, 800)
    smaller = original.resize((720, 480))
    edited = ImageEnhance.Contrast(ImageEnhance.Brightness(smaller).enhance(1.1)).enhance(1.3)
    coarse = Image.open(saved(edited, tmp_path / "coarse.jpg", 30))
    derived = saved(coarse.crop((*cut, *coarse.size)), tmp_path / "fine.jpg", 92)
    found = PixelComparer().compare(saved(original, tmp_path / "original.png"), derived)
    assert found.verdict is Verdict.DERIVED
