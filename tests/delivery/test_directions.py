"""Which way texts run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.delivery.directions import (
    directed_runs,
    is_right_to_left,
    is_right_to_left_language,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Photo: AFP", False),
        ("تصوير: AFP", True),
        ("(2023) تصوير", True),
        ("שלום", True),
        ("2023", False),
        ("", False),
    ],
)
def test_the_first_strong_character_decides(text: str, expected: bool) -> None:
    assert is_right_to_left(text) is expected


def test_a_region_does_not_change_the_way_a_language_is_written() -> None:
    assert is_right_to_left_language("ar-EG")
    assert not is_right_to_left_language("de-AT")


def test_latin_within_arabic_is_a_run_of_its_own() -> None:
    runs = directed_runs("تصوير (AFP) أحمد")

    assert [(run.text, run.is_right_to_left) for run in runs] == [
        ("تصوير (", True),
        ("AFP", False),
        (") أحمد", True),
    ]


@given(st.text())
def test_runs_hold_the_whole_text(text: str) -> None:
    assert "".join(run.text for run in directed_runs(text)) == text
