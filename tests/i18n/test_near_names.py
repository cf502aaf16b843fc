"""A name that nothing is called leads to the one that was meant."""

import pytest

from mediadesk.i18n.near_names import did_you_mean

NAMES = ("wire-news", "web-newsroom", "feature-magazine")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("wire", " Did you mean wire-news?"),
        ("Wire-New", " Did you mean wire-news?"),
        ("faeture-magazine", " Did you mean feature-magazine?"),
        ("cooking", ""),
        ("", ""),
    ],
)
def test_a_slip_or_the_start_of_a_name_leads_to_it(typed: str, said: str) -> None:
    assert did_you_mean(typed, NAMES) == said


def test_no_more_than_three_names_are_offered() -> None:
    assert did_you_mean("name", ["name1", "name2", "name3", "name4"]).count(" or ") == 2
