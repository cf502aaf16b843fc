"""White balance: what temperature and tint do to light, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.edits.white_balance import balance_stops, greying

STEPS = st.integers(-100, 100)


def test_neutral_amounts_change_no_channel() -> None:
    assert balance_stops(0, 0) == (0, 0, 0)


def test_warmer_is_more_red_and_less_blue() -> None:
    red, green, blue = balance_stops(50, 0)
    assert red > green > blue


def test_pinker_is_less_green_than_red_and_blue() -> None:
    red, green, blue = balance_stops(0, 50)
    assert red == pytest.approx(blue)
    assert green < red


@given(temperature=STEPS, tint=STEPS)
def test_grey_keeps_its_brightness(temperature: int, tint: int) -> None:
    red, green, blue = (2**stops for stops in balance_stops(temperature, tint))
    assert 0.2126 * red + 0.7152 * green + 0.0722 * blue == pytest.approx(1)


@given(temperature=STEPS, tint=STEPS, light=st.floats(0.01, 0.9))
def test_a_grey_that_was_coloured_is_made_grey_again(
    temperature: int, tint: int, light: float
) -> None:
    red, green, blue = (light * 2**stops for stops in balance_stops(temperature, tint))
    assert greying((red, green, blue)) == (-temperature, -tint)


def test_a_strong_colour_is_moved_towards_grey_as_far_as_the_amounts_reach() -> None:
    assert greying((0.9, 0.5, 0.01)) == (-100, 100)
