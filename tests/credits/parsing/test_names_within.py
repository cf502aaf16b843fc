"""Names that have a word within which elsewhere does something else, and names for one party."""

import pytest

from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.parse import CreditParser
from mediadesk.credits.parsing.reading.gathered import Gathered
from mediadesk.credits.parsing.reading.reading import read_credit
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
        ("Foto: Jim Olsgard, Bielefeld", "Jim Olsgard"),
        ("Photo credit: jolsg144@Flickr", "jolsg144"),
        ("Photo: Tran Thi Minh Ha / AP", "Tran Thi Minh Ha"),
        ("Credit: Colonel Jim Olsgard", "Jim Olsgard"),
    ],
)
def test_the_whole_name_of_a_maker_is_read(lexicon: Lexicon, credit: str, maker: str) -> None:
    assert reading(lexicon, credit).creators == (maker,)


@pytest.mark.parametrize(
    ("credit", "houses"),
    [
        ("by Jim Olsgard/Harrow Photograph Office/Flickr", ("Harrow Photograph Office", "Flickr")),
        ("Photo by Jim Olsgard / Austin History Center", ("Austin History Center",)),
        (
            "Jim Olsgard, Bureau of Harbours Lavant /Flickr/",
            ("Bureau of Harbours Lavant", "Flickr"),
        ),
        ("Jim Olsgard, Harrow Museum, United Kingdom", ("Harrow Museum",)),
        ("Foto: Jim Olsgard / Code for Berlin", ("Code for Berlin",)),
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
        "Bild: „Mein Kran“, von Jim Olsgard.",
        "Mara Krell photographed by Jim Olsgard",
    ],
)
def test_the_title_of_a_picture_names_nobody(lexicon: Lexicon, credit: str) -> None:
    found = reading(lexicon, credit)
    assert (found.creators, found.organizations) == (("Jim Olsgard",), ())


def test_who_is_to_be_seen_is_quoted_before_the_maker(lexicon: Lexicon) -> None:
    found = reading(lexicon, "credit “Mara Krell”: modification of work by Jim Olsgard")
    assert found.creators == ("Jim Olsgard",)


@pytest.mark.parametrize(
    ("credit", "house"),
    [
        ("(Jim Olsgard/Alamy, https://www.alamy.com/image1)", "Alamy"),
        ("a: Jim Olsgard/CDC; b: Centers for Disease Control and Prevention", "CDC"),
    ],
)
def test_a_house_named_twice_is_one(lexicon: Lexicon, credit: str, house: str) -> None:
    assert reading(lexicon, credit).organizations == (house,)


@pytest.mark.parametrize(
    "credit",
    [
        "Data courtesy of Harrow University",
        "Photograph courtesy of Harrow University, Zimbabwe.",
        "(Photograph courtesy of: Harrow University [Image number: 70269-1914-s0023-0027])",
    ],
)
def test_only_the_giver_is_named_by_thanks(lexicon: Lexicon, credit: str) -> None:
    found = reading(lexicon, credit)
    assert (found.courtesy, found.organizations) == (("Harrow University",), ())


def test_givers_who_are_only_told_of_are_not_named(lexicon: Lexicon) -> None:
    assert not reading(lexicon, "COURTESY OF THE RESEARCHERS").names_somebody


def test_a_small_word_before_a_maker_is_a_house(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Bild: hafenlabs / Jim Olsgard.")
    assert (found.creators, found.organizations) == (("Jim Olsgard",), ("hafenlabs",))


def test_a_placeholder_beside_a_library_names_nobody(lexicon: Lexicon) -> None:
    found = reading(lexicon, "© GettyImages/Kontributor")
    assert (found.creators, found.organizations) == ((), ("GettyImages",))


def test_a_korean_reporter_stands_behind_the_agency(parser: CreditParser) -> None:
    parsed = parser.parse("배가 항구에 들어오고 있다. 2023.6.7/뉴스1 ⓒ News1 김진환 기자")
    assert (parsed.creators, parsed.organizations) == (("김진환",), ("뉴스1",))


def test_the_giver_behind_a_japanese_label_in_brackets_is_named(parser: CreditParser) -> None:
    assert parser.parse("夜の港（写真提供：港町図書館）").courtesy == ("港町図書館",)
