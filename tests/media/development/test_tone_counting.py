"""The tones of a picture counted, and what is lost marked."""

import numpy as np

from mediadesk.media.development.tone_counting import tones_of, with_lost_marked
from mediadesk.model.intake import Raster

#: Two rows: black, white; red, middle grey.
FOUR = Raster(2, 2, bytes((0, 0, 0, 255, 255, 255, 255, 0, 0, 128, 128, 128)))


def test_every_pixel_is_counted_in_each_colour() -> None:
    tones = tones_of(FOUR)
    assert (tones.red[0], tones.red[128], tones.red[255]) == (1, 1, 2)
    assert (tones.blue[0], tones.blue[128], tones.blue[255]) == (2, 1, 1)
    assert {sum(counts) for counts in (tones.light, *tones.colours)} == {4}


def test_light_weighs_the_colours_as_the_eye_does() -> None:
    assert tones_of(FOUR).light[round(0.2126 * 255)] == 1


def test_lost_is_what_is_black_or_white_in_every_colour() -> None:
    tones = tones_of(FOUR)
    assert (tones.black_share, tones.white_share) == (0.25, 0.25)


def test_only_what_is_lost_is_marked() -> None:
    shown = np.frombuffer(with_lost_marked(FOUR).rgb, np.uint8).reshape(2, 2, 3)
    before = np.frombuffer(FOUR.rgb, np.uint8).reshape(2, 2, 3)
    assert (shown[1] == before[1]).all()
    black, white = shown[0].astype(int)
    assert black[2] > black[0]
    assert white[0] > white[2]
