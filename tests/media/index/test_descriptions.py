"""A place is described alike, alone and among many."""

import numpy as np

from mediadesk.media.index import descriptions
from mediadesk.media.index.blobs import find_blobs
from mediadesk.media.index.descriptions import LENGTH, describe
from tests.media.scene_making import grey, scene


def test_a_place_is_described_alike_among_many_and_alone(monkeypatch):
    blobs = find_blobs(grey(scene(3)))
    chosen = np.arange(min(90, len(blobs)))
    together = describe(blobs, chosen)
    monkeypatch.setattr(descriptions, "_TOLD_AT_ONCE", 1)
    assert np.allclose(describe(blobs, chosen), together, atol=1e-6)


def test_descriptions_are_of_one_length():
    blobs = find_blobs(grey(scene(3)))
    squares = (describe(blobs, np.arange(len(blobs))) ** 2).sum(axis=1)
    assert np.allclose(squares, 1, atol=1e-5)


def test_nothing_is_described_where_nothing_is_chosen():
    assert describe(find_blobs(grey(scene(3))), np.arange(0)).shape == (0, LENGTH)
