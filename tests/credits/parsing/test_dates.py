"""Dates in a credit name nobody; months that are names stay names."""

import pytest

from mediadesk.credits.parsing.parse import CreditParser


@pytest.mark.parametrize(
    "date",
    ["12. März 2020", "May 4, 2019", "June 2019", "3 de abril de 2018", "14 juillet 2015"],
)
def test_a_date_behind_a_house_names_nobody(parser: CreditParser, date: str) -> None:
    credit = parser.parse(f"A train in the snow. Photo: Owen Drayton/AFP, {date}")
    assert (credit.creators, credit.organizations) == (("Owen Drayton",), ("AFP",))


@pytest.mark.parametrize("name", ["April Holm", "June Tressel", "August Lindner", "May Farrow"])
def test_a_month_without_a_day_may_be_a_given_name(parser: CreditParser, name: str) -> None:
    assert parser.parse(f"A train in the snow. Photo: {name}/AFP").creators == (name,)


def test_a_month_with_a_number_that_is_no_day_belongs_to_a_name(parser: CreditParser) -> None:
    assert parser.parse("Courtesy Mai 36 Galerie").courtesy == ("Mai 36 Galerie",)
