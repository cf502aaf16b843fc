"""Words match names by their parts."""

import re

from hypothesis import given
from hypothesis import strategies as st

from mediadesk.published.name_parts import NameMeanings, name_pattern, parts_of

_WORDS = ("ad", "*caption*", "fig-credit", "hero*", "*bio*pic*", "*image-desc*", "1x1")
_PARTS = (
    "ad", "shadow", "wp", "caption", "text", "fig", "credit", "hero", "bio", "pic", "image", "desc",
    "description", "1x1", "42", "",
)  # fmt: skip
_NAMES = st.lists(st.sampled_from(_PARTS), max_size=5).map("-".join)


def _by_regular_expression(words: tuple[str, ...], parts: str) -> bool:
    """Match as the lists' own description says, word by word."""
    for word in words:
        inner = "[^ ]{0,20}".join(map(re.escape, word.strip("*").split("*")))
        start = "" if word.startswith("*") else "-"
        end = "" if word.endswith("*") else "-"
        if re.search(f"{start}{inner}{end}", parts):
            return True
    return False


@given(name=_NAMES)
def test_a_pattern_matches_as_its_words_say(name: str) -> None:
    parts = parts_of(name)
    assert name_pattern(_WORDS).matches(parts) == _by_regular_expression(_WORDS, parts)


@given(name=_NAMES)
def test_all_meanings_at_once_are_those_asked_one_by_one(name: str) -> None:
    meanings = NameMeanings({word: name_pattern([word]) for word in _WORDS})
    parts = parts_of(name)
    assert meanings.in_parts(parts) == {word for word in _WORDS if meanings.has(word, parts)}


def test_a_list_without_words_matches_nothing() -> None:
    assert not name_pattern([]).matches(parts_of("caption"))
