"""Blobs are found where they lie, at their size, in a picture of any shape."""

import cv2
import numpy as np
import pytest

from mediadesk.media.index.blobs import RUNGS_AN_OCTAVE, find_blobs
from mediadesk.media.index.descriptions import LENGTH, describe, mirrored
from tests.media.scene_making import grey, scene


def discs(*places, shape=(300, 400)):
    picture = np.full(shape, 90, np.uint8)
    for x, y, radius in places:
        cv2.circle(picture, (x, y), radius, 200, -1, cv2.LINE_AA)
    return cv2.GaussianBlur(picture, (0, 0), 1)


def nearest(blobs, x, y):
    return int(np.hypot(blobs.x - x, blobs.y - y).argmin())


def test_a_disc_is_found_where_it_lies():
    blobs = find_blobs(discs((120, 80, 6), (300, 200, 6)))
    for x, y in ((120, 80), (300, 200)):
        at = nearest(blobs, x + 0.5, y + 0.5)
        assert np.hypot(blobs.x[at] - x - 0.5, blobs.y[at] - y - 0.5) < 1


def test_twice_the_disc_is_an_octave_larger():
    blobs = find_blobs(discs((120, 80, 6), (280, 180, 12)))
    small, large = nearest(blobs, 120, 80), nearest(blobs, 280, 180)
    grown = blobs.rung[large] - blobs.rung[small]
    assert grown == pytest.approx(RUNGS_AN_OCTAVE, abs=0.7)


def test_a_straight_edge_is_no_blob():
    picture = np.full((300, 400), 60, np.uint8)
    picture[:, 200:] = 200
    blobs = find_blobs(picture)
    assert not np.any(np.abs(blobs.y - 150) < 80)


@pytest.mark.parametrize("shape", [(1, 1), (8, 400), (15, 15), (400, 16), (20, 20)])
def test_a_picture_of_any_shape_is_looked_at(shape):
    assert len(find_blobs(np.zeros(shape, np.uint8))) == 0


def test_the_mirror_image_has_the_same_blobs_mirrored():
    picture = grey(scene(4), 400)
    blobs, others = find_blobs(picture), find_blobs(np.ascontiguousarray(picture[:, ::-1]))
    told = mirrored(describe(blobs, np.arange(len(blobs))))
    told_of_others = describe(others, np.arange(len(others)))
    likeness = []
    for at in range(len(blobs)):
        other = nearest(others, picture.shape[1] - blobs.x[at], blobs.y[at])
        likeness.append(float(told[at] @ told_of_others[other]))
    assert np.median(likeness) > 0.99


def test_mirrored_twice_is_as_before():
    rows = np.random.default_rng(1).random((5, LENGTH)).astype(np.float32)
    assert np.array_equal(mirrored(mirrored(rows)), rows)


def test_descriptions_bear_another_tone():
    picture = grey(scene(5), 400)
    paler = (picture * 0.6 + 60).astype(np.uint8)
    blobs = find_blobs(picture)
    others = find_blobs(paler)
    told = describe(blobs, np.arange(len(blobs)))
    told_of_others = describe(others, np.arange(len(others)))
    best = (told @ told_of_others.T).max(axis=1)
    assert np.median(best) > 0.97
    assert np.allclose(np.linalg.norm(told, axis=1), 1, atol=1e-3)


def test_no_blobs_have_no_descriptions():
    assert describe(find_blobs(np.zeros((50, 50), np.uint8)), np.arange(0)).shape == (0, LENGTH)
