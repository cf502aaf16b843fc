"""What a spell check looks at: prose, and nothing that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.captions.spelled_words import parts_of, words_to_check


def words(text: str, language: str = "en") -> list[str]:
    return [one.word for one in words_to_check(text, language)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A dog's life, isn't it?", ["dog", "isn't", "it", "life"]),
        ("Rosa’s well-known picture", ["Rosa", "picture", "well-known"]),
        ("=rm10= of {city|state} and", ["and", "of"]),
        ("See https://x.org/Abc?d=e or www.abc.de/fgh, kim@x.org", ["See", "or"]),
        ("kim_park.jpg and DSC0815.NEF by @rosa #summit", ["and", "by"]),
        ("AP and NATO in 2026, the 3rd", ["and", "in", "the"]),
        ("\N{FACE WITH TEARS OF JOY} naïve שלום Привет", ["naïve"]),
        ("", []),
    ],
)
def test_only_prose_is_looked_at(text: str, found: list[str]) -> None:
    assert sorted(words(text), key=str) == sorted(found, key=str)


def test_a_language_has_its_script() -> None:
    assert words("Привет, hello", "ru-RU") == ["Привет"]
    assert words("Γειά hello", "el") == ["Γειά"]


@given(st.text(max_size=100))
def test_a_word_stands_where_it_is_said_to_stand(text: str) -> None:
    for one in words_to_check(text, "en"):
        assert text[one.start : one.end] == one.word


@pytest.mark.parametrize("text", ["=" * 200_000, "a.a" * 60_000, "@" * 200_000, "{" * 200_000])
def test_a_hostile_text_is_looked_through(text: str) -> None:
    list(words_to_check(text, "en"))


def test_a_word_with_hyphens_has_parts() -> None:
    assert parts_of("well-known") == ("well", "known")
    assert parts_of("known") == ()
