"""Points are followed by the detail of the original; bars reach over the words on them."""

import cv2
import numpy as np
import pytest

from mediadesk.media.comparison.agreement import agreement_of, barred_rows
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


def with_words_below(bar_from: int, words_at: tuple[int, ...]) -> np.ndarray:
    """Return a picture with a black bar from a row on, and lines of words at some rows of it."""
    picture = grey(scene(52)).copy()
    picture[bar_from:] = 12
    for row in words_at:
        place, font = (20, row), cv2.FONT_HERSHEY_SIMPLEX
        cv2.putText(picture, "Words that run on over the picture", place, font, 0.6, 250, 2)
    return picture


def test_a_bar_reaches_over_the_lines_of_words_on_it() -> None:
    picture = with_words_below(270, (300, 325))
    assert np.flatnonzero(barred_rows(picture)).tolist() == list(range(270, len(picture)))


def test_a_bar_along_the_upper_edge_reaches_over_its_words_as_well() -> None:
    picture = with_words_below(270, (300, 325))[::-1]
    assert np.flatnonzero(barred_rows(picture)).tolist() == list(range(len(picture) - 270))


def test_dark_parts_of_the_picture_behind_a_bar_are_no_part_of_it() -> None:
    picture = with_words_below(290, (325,))
    picture[200:280, :200] = 12
    assert np.flatnonzero(barred_rows(picture)).min() == 290
