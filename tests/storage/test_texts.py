"""Paths and texts on their way into the database and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.storage.texts import folded, kept, name_key, seen, stem_key, storable

anything = st.text(st.characters(max_codepoint=0x10EFFF))


@given(anything)
def test_any_path_can_be_stored_and_comes_back(path: str) -> None:
    kept(path).encode()
    assert seen(kept(path)) == path


@given(anything)
def test_any_text_can_be_stored(text: str) -> None:
    storable(text).encode()
    assert "\0" not in storable(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("São  Paulo!", " sao paulo "),
        ("STRASSE straße", " strasse strasse "),
        ("写真", " 写真 "),
        ("...", ""),
    ],
)
def test_words_are_folded_for_comparing(text: str, words: str) -> None:
    assert folded(text) == words


def test_names_sort_by_their_numbers_value() -> None:
    names = ["IMG_10.jpg", "img_9.jpg", "Img_1.jpg", "a.jpg"]
    assert sorted(names, key=name_key) == ["a.jpg", "Img_1.jpg", "img_9.jpg", "IMG_10.jpg"]


def test_a_stem_is_a_name_without_its_suffix_whatever_the_case() -> None:
    assert stem_key("Kim.Jong.JPG") == stem_key("kim.jong.tif") == "kim.jong"
