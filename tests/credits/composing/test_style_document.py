"""A style's text changed in one place keeps everything else; and where its values stand."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.credits.composing.style_document import StyleDocument
from mediadesk.credits.composing.style_places import place_of, places
from mediadesk.model.errors import UserError

STYLE = """\
# What it is for.
like = "plain"
name = "The Daily"  # the paper

[parts]
names = "{{ creators | join('/') }}"

[forms]
# The long one.
long = '''
{{ parts.names }}
{{ licence }}
'''

[words.en]
photo = "Picture"
"""

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=60)
KEYS = st.sampled_from(
    [("name",), ("language",), ("forms", "long"), ("forms", "web"), ("words", "de", "photo"),
     ("words", "en", "via"), ("parts", "new"), ("edits", "fr", "crop")]
)  # fmt: skip


def changed(table: dict[str, object], keys: tuple[str, ...], value: object) -> dict[str, object]:
    held = table
    for key in keys[:-1]:
        held = held.setdefault(key, {})
    held[keys[-1]] = value
    return table


@given(KEYS, TEXTS)
def test_a_value_is_written_and_nothing_else_changes(keys: tuple[str, ...], value: str) -> None:
    written = StyleDocument(STYLE).with_value(keys, value)
    assert tomllib.loads(written.text) == changed(tomllib.loads(STYLE), keys, value)
    assert "# What it is for." in written.text
    assert "# The long one." in written.text


@given(KEYS, TEXTS)
def test_a_value_written_twice_is_written_once(keys: tuple[str, ...], value: str) -> None:
    once = StyleDocument(STYLE).with_value(keys, value)
    assert once.with_value(keys, value).text == once.text


def test_a_value_that_stands_there_already_leaves_the_text_as_it_is() -> None:
    same = StyleDocument(STYLE).with_value(("forms", "long"), "{{ parts.names }}\n{{ licence }}\n")
    assert same.text == STYLE


def test_a_comment_behind_a_changed_value_stays() -> None:
    assert 'name = "The Weekly"  # the paper' in (
        StyleDocument(STYLE).with_value(("name",), "The Weekly").text
    )


def test_switches_and_lists_are_written_as_such() -> None:
    document = StyleDocument(STYLE).with_value(("closes",), True)
    document = document.with_value(("discloses",), ["crop", "tone"])
    table = tomllib.loads(document.text)
    assert table["closes"] is True
    assert table["discloses"] == ["crop", "tone"]


def test_a_value_taken_out_takes_its_empty_table_with_it() -> None:
    bare = StyleDocument(STYLE).without(("words", "en", "photo"))
    assert "words" not in tomllib.loads(bare.text)
    assert bare.value(("words", "en", "photo")) is None


@pytest.mark.parametrize("keys", [("closes",), ("words", "fr", "photo"), ("name", "en")])
def test_taking_out_what_is_not_there_changes_nothing(keys: tuple[str, ...]) -> None:
    assert StyleDocument(STYLE).without(keys).text == STYLE


@pytest.mark.parametrize("text", ["name = ", "[forms\nlong = 1", "a = 1\na = 2", "[" * 3000])
def test_a_text_that_is_not_toml_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="not TOML"):
        StyleDocument(text).with_value(("name",), "x")


def test_a_key_that_should_be_a_table_is_refused_by_name() -> None:
    with pytest.raises(UserError, match=r"words .* table"):
        StyleDocument('words = "none"').with_value(("words", "en", "photo"), "Photo")


def test_values_are_found_by_their_lines() -> None:
    assert [(place.keys, place.first, place.last) for place in places(STYLE)] == [
        (("like",), 2, 2),
        (("name",), 3, 3),
        (("parts", "names"), 6, 6),
        (("forms", "long"), 11, 13),
        (("words", "en", "photo"), 16, 16),
    ]


def test_a_comment_belongs_to_no_value() -> None:
    assert place_of(STYLE, 1) is None


def test_an_unclosed_template_reaches_to_the_end() -> None:
    broken = STYLE.replace("'''\n\n[words.en]", "[words.en]")
    assert place_of(broken, 14) is not None


@given(st.text(max_size=200))
def test_any_text_has_places(text: str) -> None:
    lines = len(text.splitlines())
    assert all(1 <= place.first <= place.last <= lines + 1 for place in places(text))
