"""The lexicon: whose names are one party, what is a house in a credit only, what its files hold."""

import pytest

from mediadesk import paths
from mediadesk.bootstrap import knowledge
from mediadesk.credits.normalise import fold
from mediadesk.credits.parsing.parse import CreditParser
from mediadesk.credits.parsing.tokens import tokens_of
from mediadesk.credits.words.lexicon import Lexicon, Sense
from mediadesk.credits.words.party_tables import CLASSES_OF_PARTIES, rows
from mediadesk.model.errors import UserError


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AP", "Associated Press"),
        ("ロイター", "Reuters"),
        ("Укрінформ", "Ukrinform"),
        ("HNA", "Hessische/Niedersächsische Allgemeine"),
        ("Anadolu Ajansı", "Anadolu Agency"),
        ("VW", "Volkswagen AG"),
        ("OUEST FRANCE", "Ouest-France"),
    ],
)
def test_all_names_of_a_party_are_known_for_one(lexicon: Lexicon, one: str, other: str) -> None:
    assert lexicon.canonical(one) == lexicon.canonical(other)


def test_a_house_that_is_not_known_is_known_by_its_own_name(lexicon: Lexicon) -> None:
    assert lexicon.canonical("Larkhaven  Post") == "larkhaven post"


def test_a_make_of_car_is_a_house_in_a_credit_and_a_car_in_a_caption(lexicon: Lexicon) -> None:
    assert not names_a_party(lexicon, "A parked Ford", in_credit=False)
    assert names_a_party(lexicon, "Photo: Ford", in_credit=True)


def test_initials_printed_as_a_word_are_a_word_in_a_caption(lexicon: Lexicon) -> None:
    assert not names_a_party(lexicon, "Map of the valley", in_credit=False)
    assert names_a_party(lexicon, "A rally in Rabat. MAP", in_credit=False)


@pytest.mark.parametrize(
    "name", ["K. Linde", "Jörn Otto", "Claas Henkel", "Harriet Ford", "Max Roche", "Frank Merck"]
)
def test_who_bears_the_name_of_a_firm_is_a_person(parser: CreditParser, name: str) -> None:
    assert parser.parse(f"A house by the lake. Foto: {name}/dpa").creators == (name,)


@pytest.mark.parametrize("text", ["รอยเตอร์", "पीटीआई", "রয়টার্স"])
def test_vowel_signs_are_part_of_a_word(lexicon: Lexicon, text: str) -> None:
    assert [token.text for token in tokens_of(text, lexicon)] == [text]


@pytest.mark.parametrize("name", CLASSES_OF_PARTIES)
def test_a_table_of_parties_tells_its_source_and_names_nobody_twice(name: str) -> None:
    text = (paths.resources() / "lexicon" / "parties" / f"{name}.txt").read_text("utf-8")
    assert text.startswith("# ")
    names = [spelling for row in rows(text) for spelling in row.split(" | ")]
    assert all(spelling == spelling.strip() != "" for spelling in names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("table", ["given-names", "surnames"])
def test_names_are_folded_and_listed_once(table: str) -> None:
    text = (paths.resources() / "lexicon" / f"{table}.txt").read_text("utf-8")
    names = [name for row in rows(text) for name in row.split()]
    assert len(names) == len(set(names)) > 10_000
    assert all(fold(name) == name for name in names)


def test_a_file_that_is_missing_is_named() -> None:
    with pytest.raises(UserError, match="given-names"):
        Lexicon.from_texts({"labels": "", "house-words": "", "places": ""}, {})


def test_a_class_that_nobody_knows_is_named() -> None:
    tables = knowledge.texts("lexicon") | knowledge.texts("lexicon", ".txt")
    with pytest.raises(UserError, match="bakeries"):
        Lexicon.from_texts(tables, {"bakeries": "Larkhaven Bread"})


def names_a_party(lexicon: Lexicon, text: str, *, in_credit: bool) -> bool:
    return any(token.has(Sense.PARTY) for token in tokens_of(text, lexicon, in_credit=in_credit))
