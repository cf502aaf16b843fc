"""Patterns and symmetric pictures could lie elsewhere just as well, and that is told."""

import numpy as np

from mediadesk.media.comparison.rivals import rival_likeness
from mediadesk.model.geometry import Box
from tests.media.scene_making import grey, scene


def test_a_part_unlike_the_rest_has_no_rival():
    assert rival_likeness(grey(scene(37)), Box(0.2, 0.2, 0.6, 0.6)) < 0.8


def test_a_pattern_rivals_itself():
    wall = np.tile(grey(scene(38, 128, 96)), (4, 4))
    assert rival_likeness(wall, Box(0.25, 0.25, 0.5, 0.5)) > 0.95


def test_a_symmetric_picture_rivals_its_mirror_image():
    half = grey(scene(39, 300, 400))
    assert rival_likeness(np.hstack((half, half[:, ::-1])), Box(0.1, 0.1, 0.4, 0.6)) > 0.95


def test_where_there_is_nothing_to_tell_it_by_all_places_are_alike():
    picture = grey(scene(40)).copy()
    picture[:200, :200] = 120
    assert rival_likeness(picture, Box(0.05, 0.05, 0.3, 0.3)) == 1
