"""Tone changes a colour alike everywhere; another light changes places, each its own way."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from mediadesk.media.comparison.exposures.wandered_light import wandered_light
from tests.media.exact_pair_making import laid, made_smaller, original, whole


def _toned(picture):
    grey = picture.mean(axis=2, keepdims=True)
    return whole(255 * ((grey + 0.8 * (picture - grey)) / 255.0) ** 0.75)


def _lit_otherwise(picture, levels):
    """Return a picture with blots of light and shade."""
    blots = np.random.default_rng(3).normal(0, 1, picture.shape[:2])
    soft = cv2.GaussianBlur(blots, (0, 0), 40)
    return whole(picture + (levels * soft / soft.std())[..., None])


def _left(edit, quality=85):
    before = original()
    return wandered_light(laid(before, made_smaller(edit(before), quality)))


@pytest.mark.parametrize("quality", [60, 85, 95])
def test_an_edit_of_tone_leaves_less_than_half_a_level(quality):
    assert _left(_toned, quality) < 0.5


def test_another_light_is_left_however_much_the_tone_was_changed():
    assert _left(lambda picture: _toned(_lit_otherwise(picture, 2.5))) > 1


def test_grain_that_was_added_leaves_little():
    grain = np.random.default_rng(2).normal(0, 9, (680, 1000, 1))
    assert _left(lambda picture: whole(picture + grain)) < 0.5


@pytest.mark.parametrize("darkest", [0.5, 0.7, 0.9])
def test_a_vignette_leaves_less_than_another_light_does(darkest):
    y, x = np.mgrid[-1:1:680j, -1:1:1000j]
    shade = 1 - (1 - darkest) * (x * x + y * y) / 2
    assert _left(lambda picture: whole(picture * shade[..., None])) < 1


def test_a_part_that_was_altered_leaves_little():
    def altered(picture):
        copy = picture.copy()
        copy[150:350, 200:450] = picture[400:600, 600:850][:, ::-1]
        return copy

    assert _left(altered) < 0.5


def test_nothing_is_told_of_what_is_white():
    found = laid(original(), made_smaller(original()))
    white = replace(found, before=np.full_like(found.before, 255))
    assert wandered_light(white) == 0
