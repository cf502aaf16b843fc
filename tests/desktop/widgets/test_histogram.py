"""The histogram as it is painted."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.picture.histogram import Histogram

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NONE = (0,) * 256


@pytest.fixture
def histogram(qtbot: QtBot, look: Look) -> Histogram:
    shown = Histogram(look)
    qtbot.addWidget(shown)
    shown.resize(256, 72)
    return shown


def counted(**pixels: int) -> tuple[int, ...]:
    """Return counts with so many pixels of each tone: t128=40."""
    by_tone = {int(name[1:]): count for name, count in pixels.items()}
    return tuple(by_tone.get(tone, 0) for tone in range(256))


def painted(histogram: Histogram) -> QImage:
    return histogram.grab().toImage()


def test_nothing_counted_is_an_empty_field(histogram: Histogram, look: Look) -> None:
    histogram.show_counts(NONE, (NONE, NONE, NONE))
    assert painted(histogram).pixelColor(100, 30) == look.colours.canvas


def test_the_most_frequent_tone_takes_the_whole_height(histogram: Histogram, look: Look) -> None:
    red = counted(t99=10, t100=40, t101=10)
    histogram.show_counts(NONE, (red, NONE, NONE))
    colour = painted(histogram).pixelColor(100, 20)
    assert colour.red() > colour.blue() + 20


def test_lost_tones_do_not_flatten_the_rest(histogram: Histogram) -> None:
    blue = counted(t0=1_000_000, t99=10, t100=40, t101=10)
    histogram.show_counts(NONE, (NONE, NONE, blue))
    colour = painted(histogram).pixelColor(100, 20)
    assert colour.blue() > colour.red() + 20


def test_a_picture_of_nothing_but_lost_tones_is_shown(histogram: Histogram) -> None:
    white = counted(t255=500)
    histogram.show_counts(white, (white, white, white))
    assert not painted(histogram).isNull()
