"""What a desk makes itself gets a file's name that every system takes, and no other has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.services.own_names import file_stem, free_name


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Le Monde", "le-monde"),
        ("AP, sport", "ap-sport"),
        ("../../etc/passwd", "etc-passwd"),
        ("  ¿?  ", ""),
        ("東京 写真", "東京-写真"),
        ("x" * 100, "x" * 60),
        ("Con", "con-1"),
        ("LPT1", "lpt1-1"),
        ("Console", "console"),
    ],
)
def test_a_title_becomes_a_file_name(title: str, stem: str) -> None:
    assert file_stem(title) == stem


@given(st.text())
def test_a_file_name_names_itself(title: str) -> None:
    assert file_stem(file_stem(title)) == file_stem(title)


def test_the_first_number_that_is_free_is_taken() -> None:
    assert free_name("daily", set()) == "daily"
    assert free_name("daily", {"daily", "daily-2"}) == "daily-3"
