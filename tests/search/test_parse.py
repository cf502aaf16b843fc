"""The search language: what people type, and the tree it means."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.model.errors import UserError
from mediadesk.search.parse import parse_query
from mediadesk.search.tree import All, Any, Has, Not, Query, Words

KIM, JO = Words("kim"), Words("jo")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("kim", KIM),
        ("kim jo", All((KIM, JO))),
        ("kim AND jo", All((KIM, JO))),
        ("kim and", All((KIM, Words("and")))),
        ("kim OR jo", Any((KIM, JO))),
        ("kim jo OR jo", Any((All((KIM, JO)), JO))),
        ("kim (jo OR kim)", All((KIM, Any((JO, KIM))))),
        ('"kim jo"', Words("kim jo", is_prefix=False)),
        ("“kim jo”", Words("kim jo", is_prefix=False)),
        ('"kim  jo', Words("kim jo")),
        ("-kim", Not(KIM)),
        ("NOT kim", Not(KIM)),
        ("--kim", Not(Not(KIM))),
        ("-(kim jo)", Not(All((KIM, JO)))),
        ("yo-jong", Words("yo-jong")),
        ("kim - jo", All((KIM, JO))),
        ("caption:kim", Words("kim", "caption")),
        ("Caption: kim", Words("kim", "caption")),
        ('by:"kim jo"', Words("kim jo", "creator", is_prefix=False)),
        ("-city:kim", Not(Words("kim", "city"))),
        (
            "creator:(kim OR jo) kim",
            All((Any((Words("kim", "creator"), Words("jo", "creator"))), KIM)),
        ),
        ("person:kim", Words("kim", "persons_shown")),
        ("has:caption", Has("caption")),
        ("no:credit", Not(Has("credit"))),
        ("-has:credit", Not(Has("credit"))),
        ("is:derivative", Has("original")),
        ("HAS:Edits", Has("edits")),
        ("12:30", Words("12:30")),
        ("https://example.org/a", Words("https://example.org/a")),
        ("kim OR", KIM),
        ("OR kim", KIM),
        ("kim NOT", KIM),
        ("(kim", KIM),
        ("kim caption:", KIM),
        ("kim ()", KIM),
        ('kim "', KIM),
    ],
)
def test_a_query_means(text: str, tree: Query) -> None:
    assert parse_query(text) == tree


def test_further_fields_are_handed_in_by_their_names() -> None:
    assert parse_query("rating:5", {"rating"}) == Words("5", "rating")
    with pytest.raises(UserError, match="Did you mean rating:"):
        parse_query("ratings:5", {"rating"})


@pytest.mark.parametrize("text", ["", "   ", '""', "()", "OR", "-", "NOT", "caption:", "***", "—"])
def test_what_asks_for_nothing_is_no_query(text: str) -> None:
    assert parse_query(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kim flavour:sweet", r'"flavour:" at character 5, which is no field'),
        ("has:soul", r'"soul" at character 5, which is no property'),
        ("kim) jo", r'"\)" too many at character 4'),
        ("(" * 40 + "kim", "nested too deep at character 33"),
        ("-" * 40 + "kim", "nested too deep at character 33"),
        ("k" * 2001, "2,001 characters long"),
    ],
)
def test_what_cannot_be_meant_is_told_with_its_place(text: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        parse_query(text)


pieces = st.sampled_from(
    (
        "kim",
        '"',
        "(",
        ")",
        "-",
        " ",
        "OR",
        "AND",
        "NOT",
        ":",
        "has:",
        "no:",
        "caption:",
        "“",
        "caption",
        "x:",
    )
)


@given(st.text() | st.lists(pieces).map("".join))
def test_the_parser_raises_nothing_but_user_errors(text: str) -> None:
    with suppress(UserError):
        tree = parse_query(text)
        assert tree is None or isinstance(tree, (Words, Has, Not, All, Any))


@given(st.lists(st.text("abcdefgh", min_size=1), min_size=2, max_size=5))
def test_plain_words_must_all_be_there(words: list[str]) -> None:
    assert parse_query(" ".join(words)) == All(tuple(Words(word) for word in words))


@pytest.mark.parametrize("asked", ["rating:3+", "rating:>=3", "rating:≥3"])
def test_a_step_of_a_scale_may_be_asked_for_with_all_above_it(asked: str) -> None:
    steps = tuple(Words(step, "rating", is_prefix=False) for step in "345")
    assert parse_query(asked, {"rating"}) == Any(steps)


def test_a_plus_is_no_sign_in_other_fields() -> None:
    assert parse_query("city:3+", {"city"}) == Words("3+", "city")
