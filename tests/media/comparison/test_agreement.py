"""Points are followed by the detail of the original, not by grain."""

import numpy as np
import pytest

from mediadesk.media.comparison.agreement import agreement_of
from mediadesk.media.comparison.registration import Laying, lay_over
from tests.media.scene_making import grey, scene


@pytest.mark.parametrize("plain", [True, False], ids=["grain alone", "detail"])
def test_points_are_followed_by_the_detail_of_the_original_not_by_grain(plain):
    before = grey(scene(51)).copy()
    after = before.copy()
    if plain:
        before[:, 300:] = 190
    overlay = lay_over(after, before, Laying(np.array([[1.0, 0, 0], [0, 1.0, 0]])))
    at = np.random.default_rng(5).uniform((20, 20), (490, 320), (200, 2))
    shift = np.where(at[:, :1] > 330, 0.9, 0) * np.array([[1.0, 0.3]])
    assert agreement_of(overlay, at, shift).motion.is_other_moment is not plain
