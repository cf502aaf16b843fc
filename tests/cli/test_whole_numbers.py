"""Options take whole numbers within bounds, and say which."""

from argparse import ArgumentTypeError

import pytest

from mediadesk.cli.whole_numbers import whole_number


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("12", 12), (" 7 ", 7)])
def test_a_number_within_the_bounds_is_taken(text: str, number: int) -> None:
    assert whole_number(most=12)(text) == number


@pytest.mark.parametrize("text", ["-1", "13", "many", "", "1.5", "9" * 5000])
def test_what_is_none_or_lies_outside_is_refused(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="whole number from 0 to 12"):
        whole_number(most=12)(text)
