"""A credit in plain form: what is cut out of it before the names are read."""

import pytest

from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.reading.plain_credit import plain_credit
from mediadesk.credits.parsing.reading.reading import read_credit
from mediadesk.credits.words.lexicon import Lexicon


@pytest.mark.parametrize(
    "credit",
    [
        "Illustration by Mara Olsgard / AFP Mara Olsgard / AFP",
        "(Mara Olsgard/AFP) (Mara Olsgard/AFP)",
    ],
)
def test_what_a_page_prints_twice_is_said_once(lexicon: Lexicon, credit: str) -> None:
    plain = plain_credit(credit, Names(lexicon)).text
    assert plain.count("Mara") == 1


def test_a_name_of_one_word_twice_is_a_name(lexicon: Lexicon) -> None:
    assert plain_credit("Duran Duran", Names(lexicon)).text == "Duran Duran"


def test_the_number_of_a_picture_is_no_part_of_its_keeper(lexicon: Lexicon) -> None:
    found, _ = read_credit("Harrow History Center PICA 37424", Names(lexicon))
    assert found.organizations == ("Harrow History Center",)


def test_a_code_behind_a_stroke_names_nobody(lexicon: Lexicon) -> None:
    found, _ = read_credit("Mara Olsgard / AFP / TT / kod 444", Names(lexicon))
    assert found.organizations == ("AFP", "TT")


@pytest.mark.parametrize(
    ("credit", "licence"),
    [
        ("Mara Olsgard/ flickr/ Attribution 2.0 Generic (CC BY 2.0)", "CC-BY-2.0"),
        ("Mara Olsgard / flickr / Attribution Generic 2.0 (CC BY)", "CC-BY-2.0"),
        ("Mara Olsgard / flickr / Attribution-ShareAlike 3.0 Unported", "CC-BY-SA-3.0"),
        ("Mara Olsgard / flickr / US Government Works", "PD"),
        ("Mara Olsgard / flickr / PD", "PD"),
    ],
)
def test_terms_in_words_are_a_licence_and_no_house(
    lexicon: Lexicon, credit: str, licence: str
) -> None:
    found, told = read_credit(credit, Names(lexicon))
    assert (found.creators, found.organizations) == (("Mara Olsgard",), ("flickr",))
    assert told == licence


def test_a_hyphen_within_the_name_of_a_house_parts_nobody(lexicon: Lexicon) -> None:
    found, _ = read_credit("by New York World-Telegram / Library of Congress", Names(lexicon))
    assert found.organizations == ("New York World-Telegram", "Library of Congress")


def test_a_maker_is_parted_from_an_agency_behind_a_hyphen(lexicon: Lexicon) -> None:
    found, _ = read_credit("Mara Olsgard-USA TODAY Sports", Names(lexicon))
    assert (found.creators, found.organizations) == (("Mara Olsgard",), ("USA TODAY Sports",))
