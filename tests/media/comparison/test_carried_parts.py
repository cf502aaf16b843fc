"""What moves through a scene is found beside where it was; what an edit puts there is not."""

import cv2
import numpy as np
import pytest

from mediadesk.media.comparison.agreement import agreement_of
from mediadesk.media.comparison.carried_parts import has_carried_parts
from mediadesk.media.comparison.registration import Laying, lay_over
from tests.media.scene_making import grey, scene

_ON_ITSELF = Laying(np.array([[1.0, 0, 0], [0, 1.0, 0]]))
_NOTHING_FOLLOWED = (np.zeros((0, 2)), np.zeros((0, 2)))


def _is_carried(before, after):
    overlay = lay_over(after, before, _ON_ITSELF)
    agreement = agreement_of(overlay, *_NOTHING_FOLLOWED)
    return has_carried_parts(overlay, agreement.likeness, agreement.textured)


@pytest.fixture(scope="module")
def ground():
    return grey(scene(41))


def _with_subject(ground, left, tall=1.0):
    """Return a picture with a subject so far from its left edge, bent by being taller or not."""
    subject = grey(scene(42))[40:200, 60:180]
    subject = cv2.resize(subject, (120, round(160 * tall)))
    seen = ground.copy()
    seen[80 : 80 + len(subject), left : left + 120] = subject
    return seen


@pytest.mark.parametrize(("to", "tall"), [(212, 1.0), (192, 1.05)], ids=["to the right", "bent"])
def test_a_subject_that_moved_on_was_carried(ground, to, tall):
    assert _is_carried(_with_subject(ground, 200), _with_subject(ground, to, tall))


def test_a_subject_put_into_a_picture_was_not(ground):
    assert not _is_carried(ground, _with_subject(ground, 200))


def test_a_subject_taken_out_was_not(ground):
    assert not _is_carried(_with_subject(ground, 200), ground)


def test_a_part_copied_from_beside_it_was_not(ground):
    copied = ground.copy()
    copied[80:200, 260:330] = ground[80:200, 170:240]
    assert not _is_carried(ground, copied)


def test_where_all_agrees_nothing_was_carried(ground):
    assert not _is_carried(ground, ground)


def test_a_bar_whose_edge_is_like_those_that_it_covers_was_not(ground):
    banded = ground.copy()
    for top in range(len(ground) * 3 // 4, len(ground), 24):
        banded[top : top + 12] = 235
        banded[top + 12 : top + 24] = 20
    barred = banded.copy()
    barred[len(ground) * 3 // 4 + 6 :] = 12
    assert not _is_carried(banded, barred)
