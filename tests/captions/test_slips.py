"""A slip of the pen is one letter: wrong, lost, too many, or two swapped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.captions.slips import is_one_slip


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        ("putin", "puttin", True),
        ("putin", "putn", True),
        ("putin", "pvtin", True),
        ("putin", "puitn", True),
        ("putin", "putin", False),
        ("putin", "ptuni", False),
        ("putin", "putinova", False),
        ("", "a", True),
        ("ab", "ba", True),
        ("abcd", "badc", False),
    ],
)
def test_one_letter_is_a_slip(one: str, other: str, is_slip: bool) -> None:
    assert is_one_slip(one, other) is is_slip


@given(st.text(max_size=12), st.text(max_size=12))
def test_a_slip_goes_both_ways(one: str, other: str) -> None:
    assert is_one_slip(one, other) == is_one_slip(other, one)


@given(st.text(min_size=1, max_size=12), st.integers(0, 11))
def test_a_lost_letter_is_a_slip(word: str, at: int) -> None:
    at = min(at, len(word) - 1)
    assert is_one_slip(word, word[:at] + word[at + 1 :])
