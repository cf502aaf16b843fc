"""Points that go together tell of another moment or view, those that go each their way of noise."""

import numpy as np
import pytest

from mediadesk.media.comparison.moments import motion_of
from mediadesk.media.comparison.registration import Laying, Overlay
from tests.media.scene_making import grey, scene

_RNG_SEED = 3


def _motion(shift_of, derived=None, original=None, likeness=None, followed=300):
    original = grey(scene(33)) if original is None else original
    derived = original if derived is None else derived
    rng = np.random.default_rng(_RNG_SEED)
    at = rng.uniform((10, 10), (500, 330), (followed, 2))
    laying = Laying(np.array([[1.0, 0, 0], [0, 1.0, 0]]))
    overlay = Overlay(laying, derived, original, np.ones(derived.shape, bool))
    alike = np.ones(derived.shape, np.float32) if likeness is None else likeness
    return motion_of(overlay, alike, at, shift_of(at, rng))


def test_points_that_each_go_their_own_way_are_noise():
    motion = _motion(lambda at, rng: rng.normal(0, 0.6, at.shape))
    assert not motion.is_other_moment


def test_points_that_go_together_are_another_view():
    motion = _motion(lambda at, _: np.where(at[:, :1] > 350, 0.8, 0) * np.array([1.0, 0.2]))
    assert motion.is_other_moment


def test_a_few_points_that_err_alike_in_one_soft_place_are_no_other_view():
    near = np.array([256.0, 170.0])

    def shift_of(at, _):
        nearest = np.argsort(np.linalg.norm(at - near, axis=1))[:5]
        shift = np.zeros_like(at)
        shift[nearest] = (0.5, 0.4)
        return shift

    assert not _motion(shift_of, followed=100).is_other_moment


def test_a_slight_tilt_moves_points_and_is_told_apart():
    def tilt(at, _):
        x, y = ((at - (256, 170)) / 256).T
        return np.stack((x * 2 * x, y * 2 * x), axis=1)

    motion = _motion(tilt)
    assert not motion.is_other_moment
    assert motion.tilted_px == pytest.approx(2, abs=0.2)


@pytest.mark.parametrize("stays", [True, False], ids=["copied", "moved"])
def test_what_stands_elsewhere_has_moved_unless_it_is_still_there_too(stays):
    original = grey(scene(34))
    derived, likeness = original.copy(), np.ones(original.shape, np.float32)
    derived[28:308, 140:196] = original[28:308, 84:140]
    likeness[28:308, 140:196] = 0
    if not stays:
        derived[28:308, 84:140] = 90
        likeness[28:308, 84:140] = 0
    motion = _motion(lambda at, _: np.zeros_like(at), derived, original, likeness)
    assert motion.is_other_moment is not stays


def test_what_is_still_to_be_seen_anywhere_was_copied_though_what_looks_like_it_nearby_is_gone():
    original = grey(scene(34)).copy()
    original[28:308, 308:364] = original[28:308, 84:140]
    original[28:308, 84:140:9] = 128  # it looks like what was copied, and is not quite it
    derived, likeness = original.copy(), np.ones(original.shape, np.float32)
    derived[28:308, 140:196] = original[28:308, 308:364]
    derived[28:308, 84:140] = 90
    likeness[28:308, 84:196] = 0
    motion = _motion(lambda at, _: np.zeros_like(at), derived, original, likeness)
    assert not motion.is_other_moment
