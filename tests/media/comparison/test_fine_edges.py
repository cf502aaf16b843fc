"""Whether a picture goes on beyond its original is told to a fraction of a pixel."""

import cv2
import numpy as np
import pytest
from PIL import Image, ImageOps

from mediadesk.media.comparison.borders import inner_box
from mediadesk.media.comparison.comparing import registered, signs_of
from mediadesk.media.comparison.exposures.fine_edges import edges_beside_px
from mediadesk.media.comparison.working_picture import loaded_pair
from tests.media.scene_making import grey, saved, scene

_FRAME = grey(scene(61))
_HIGH, _WIDE = _FRAME.shape


def _laying(left=0.0, top=0.0, turn_px=0.0, wider=0.0, higher=0.0):
    """Return how a frame lies: where its corner is, its turn, how much more it shows."""
    turn = turn_px / (_WIDE / 2)
    middle = np.array((_WIDE / 2, _HIGH / 2))
    matrix = np.array(((1 + wider / _WIDE, -turn), (turn, 1 + higher / _HIGH)))
    at_corner = middle - np.array(((1, -turn), (turn, 1))) @ middle + (left, top)
    return np.column_stack((matrix, at_corner))


def _beside(*layings, original=_FRAME.shape):
    return edges_beside_px(layings, _FRAME, original)


def test_the_whole_of_a_picture_ends_where_it_ends():
    assert _beside(_laying()) == 0


@pytest.mark.parametrize("shift_px", [-0.2, 0.2])
def test_another_frame_goes_on_beyond_by_a_fraction_of_a_pixel(shift_px):
    assert _beside(_laying(left=shift_px)) == pytest.approx(0.2)


def test_a_frame_turned_by_little_goes_on_beyond_at_its_corners():
    assert _beside(_laying(turn_px=0.3)) > 0.1


def test_what_the_parts_of_a_picture_do_not_all_show_is_chance():
    assert _beside(_laying(left=0.2), _laying()) == 0


def test_a_crop_lies_within():
    around = (_HIGH + 40, _WIDE + 60)
    assert _beside(_laying(left=20.3, top=10.2), original=around) == 0
    assert _beside(_laying(left=0.3, top=0.2), original=around) == 0


def test_a_picture_that_takes_the_corner_of_each_pixel_is_not_another_frame():
    assert _beside(_laying(left=-0.5, top=-0.5)) == 0


def test_what_fills_the_last_block_of_a_file_is_not_another_frame():
    assert _beside(_laying(wider=0.5)) == 0


def test_a_lens_focused_nearer_shows_less_on_all_sides_alike():
    less = _laying(
        left=_WIDE * 0.002, top=_HIGH * 0.002, wider=-_WIDE * 0.004, higher=-_HIGH * 0.004
    )
    assert _beside(less) == pytest.approx(0.002 * (_WIDE + _HIGH) / 2, rel=0.01)


def test_a_border_that_was_cut_off_is_as_wide_on_all_sides():
    assert _beside(_laying(left=2, top=2, wider=-4, higher=-4)) == 0


def test_what_was_set_straight_was_cut_for_that():
    less = {"left": _WIDE * 0.002, "top": _HIGH * 0.002}
    more = {"wider": -_WIDE * 0.004, "higher": -_HIGH * 0.004}
    assert _beside(_laying(**less, **more, turn_px=1.5)) == 0


def test_a_line_laid_around_does_not_go_on():
    framed = _FRAME.copy()
    framed[:2] = 0
    assert edges_beside_px((_laying(top=-1.0),), framed, _FRAME.shape) == 0


def _beside_of(tmp_path, derived):
    saved(scene(23), tmp_path / "original.png")
    saved(derived, tmp_path / "derived.jpg")
    pair = loaded_pair(tmp_path / "original.png", tmp_path / "derived.jpg")
    return signs_of(*pair, registered(*pair)[0]).beside_px


@pytest.mark.parametrize(
    "way", [Image.Resampling.LANCZOS, Image.Resampling.BOX, Image.Resampling.BILINEAR]
)
def test_however_a_picture_is_made_smaller_its_edges_stay(tmp_path, way):
    assert _beside_of(tmp_path, scene(23).resize((450, 300), way)) < 0.03


def test_a_frame_from_beside_it_is_told_at_web_size(tmp_path):
    move = np.array(((1, 0, 0.6), (0, 1, 0.4)))
    moved = cv2.warpAffine(
        np.asarray(scene(23)),
        move,
        scene(23).size,
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REFLECT,
    )
    small = Image.fromarray(moved).resize((450, 300), Image.Resampling.LANCZOS)
    assert _beside_of(tmp_path, small) == pytest.approx(0.3, abs=0.08)


def test_a_crop_of_a_little_more_on_all_sides_is_a_crop():
    less = {"left": _WIDE * 0.008, "top": _HIGH * 0.008}
    more = {"wider": -_WIDE * 0.016, "higher": -_HIGH * 0.016}
    assert _beside(_laying(**less, **more)) == 0


def test_edges_that_were_cut_out_of_a_border_say_nothing(tmp_path):
    framed = ImageOps.expand(scene(23), 13, "white").resize((815, 551))
    saved(scene(23), tmp_path / "original.png")
    saved(framed, tmp_path / "derived.jpg")
    whole, shown = loaded_pair(tmp_path / "original.png", tmp_path / "derived.jpg")
    inner = shown.part(inner_box(shown.rgb))
    assert signs_of(whole, inner, registered(whole, inner)[0]).beside_px == 0
