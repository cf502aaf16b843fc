"""When two spellings are one name, and when one is a slip of the other."""

import pytest

from mediadesk.credits.names_alike import edit_distance, is_misspelt, is_same_name, is_shortened


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("JANE DOE", "Jane Doe"),
        ("J. Doe", "Jane Doe"),
        ("Jane M. Doe", "Jane Doe"),
        ("Doe, Jane", "Jane Doe"),
        ("DOE Jane", "Jane Doe"),
        ("Yong-chol Kim", "Kim Yong-Chol"),
        ("Jose Peña", "José Pena"),
        ("Joerg Mueller", "Jörg Müller"),
        ("Soren Kjaer", "Søren Kjær"),
        ("Łukasz Wójcik", "Lukasz Wojcik"),
        ("Дмитрий Азаров", "Dmitry Azarov"),
        ("Михаил Климентьев", "Mikhail Klimentyev"),
        ("Алексей Хохлов", "Alexey Khokhlov"),
        ("Юлія Щербак", "Yulia Shcherbak"),
        ("Ｊａｎｅ Ｄｏｅ", "Jane Doe"),
    ],
)
def test_these_are_one_name(one: str, other: str) -> None:
    assert is_same_name(one, other)
    assert is_same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Doe", "Paul Doe"),
        ("P. Doe", "Jane Doe"),
        ("Jane Doe", "Jane Smith"),
        ("AP", "AFP"),
        ("Bo Ek", "Bo Ekström"),
        ("Иван Петров", "Ivan Pavlov"),
        ("", "Jane Doe"),
    ],
)
def test_these_are_two_names(one: str, other: str) -> None:
    assert not is_same_name(one, other)
    assert not is_same_name(other, one)


def test_a_surname_alone_is_a_name_cut_short() -> None:
    assert is_shortened("DOE", "Jane Doe")
    assert is_shortened("van Gogh", "Vincent van Gogh")
    assert not is_shortened("Jane", "Jane Doe")
    assert not is_shortened("Jane Doe", "Jane Doe")


def test_short_names_are_never_misprints_of_each_other() -> None:
    assert not is_misspelt("AP", "AFP")
    assert not is_misspelt("ABC News", "NBC News")
    assert is_misspelt("Jnae Doe", "Jane Doe")
    assert is_misspelt("Jane Deo", "Jane Doe")


def test_the_distance_stops_counting() -> None:
    assert edit_distance("harbour", "bridge", at_most=2) == 3
