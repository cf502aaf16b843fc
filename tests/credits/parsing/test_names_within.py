"""Names that have a word within which elsewhere does something else, and names for one party."""

import pytest

from mediadesk.credits.parsing.gathered import Gathered
from mediadesk.credits.parsing.parse import CreditParser
from mediadesk.credits.parsing.parties import Names
from mediadesk.credits.parsing.reading import read_credit
from mediadesk.credits.words.lexicon import Lexicon


def reading(lexicon: Lexicon, credit: str) -> Gathered:
    return read_credit(credit, Names(lexicon))[0]


@pytest.mark.parametrize(
    ("credit", "maker"),
    [
        ("credit: Chris Stringer, Harrow Museum", "Chris Stringer"),
        ("Photo by Janet and Jim Olsgard/Flickr", "Janet and Jim Olsgard"),
        ("Image: Jim Olsgard (@jolsg144) / Unsplash", "Jim Olsgard"),
        ("Fot. Jim Olsgard.jpg", "Jim Olsgard"),
    ],
)
def test_the_whole_name_of_a_maker_is_read(lexicon: Lexicon, credit: str, maker: str) -> None:
    assert reading(lexicon, credit).creators == (maker,)


@pytest.mark.parametrize(
    ("credit", "houses"),
    [
        ("by Jim Olsgard/Harrow Photograph Office/Flickr", ("Harrow Photograph Office", "Flickr")),
        ("Photo by Jim Olsgard / Austin History Center", ("Austin History Center",)),
        ("Photo: Jim Olsgard / PVE QTC", ("PVE QTC",)),
        (
            "Jim Olsgard, Bureau of Harbours Lavant /Flickr/",
            ("Bureau of Harbours Lavant", "Flickr"),
        ),
        ("Jim Olsgard, Harrow Museum, United Kingdom", ("Harrow Museum",)),
    ],
)
def test_the_whole_name_of_a_house_is_read(
    lexicon: Lexicon, credit: str, houses: tuple[str, ...]
) -> None:
    found = reading(lexicon, credit)
    assert (found.creators, found.organizations) == (("Jim Olsgard",), houses)


@pytest.mark.parametrize(
    "credit",
    [
        "Bild: Jim Olsgard: Der Hafen im Nebel.",
        "Bild: Der Hafen, illustriert von Jim Olsgard.",
        "Mara Krell photographed by Jim Olsgard",
    ],
)
def test_the_title_of_a_picture_names_nobody(lexicon: Lexicon, credit: str) -> None:
    found = reading(lexicon, credit)
    assert (found.creators, found.organizations) == (("Jim Olsgard",), ())


@pytest.mark.parametrize(
    ("credit", "house"),
    [
        ("(Jim Olsgard/Alamy, https://www.alamy.com/image1)", "Alamy"),
        ("a: Jim Olsgard/CDC; b: Centers for Disease Control and Prevention", "CDC"),
    ],
)
def test_a_house_named_twice_is_one(lexicon: Lexicon, credit: str, house: str) -> None:
    assert reading(lexicon, credit).organizations == (house,)


def test_a_korean_reporter_stands_behind_the_agency(parser: CreditParser) -> None:
    parsed = parser.parse("배가 항구에 들어오고 있다. 2023.6.7/뉴스1 ⓒ News1 김진환 기자")
    assert (parsed.creators, parsed.organizations) == (("김진환",), ("뉴스1",))


def test_the_giver_behind_a_japanese_label_in_brackets_is_named(parser: CreditParser) -> None:
    assert parser.parse("夜の港（写真提供：港町図書館）").courtesy == ("港町図書館",)
