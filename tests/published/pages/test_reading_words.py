"""Names are understood by their parts."""

import pytest

from mediadesk.model.errors import UserError
from mediadesk.paths import resources
from mediadesk.published.name_parts import parts_of, without_mentions
from mediadesk.published.pages.markup.reading_words import ReadingWords


@pytest.fixture(scope="module")
def words() -> ReadingWords:
    return ReadingWords.from_text((resources() / "reading/words.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("mediaCaption__photoCredit", "-media-caption-photo-credit-"),
        ("wp-caption-text", "-wp-caption-text-"),
        ("", "--"),
    ],
)
def test_a_name_comes_apart_at_case_and_punctuation(name: str, parts: str) -> None:
    assert parts_of(name) == parts


@pytest.mark.parametrize(
    ("names", "own"),
    [
        ("figure--has-caption wide", "figure-- wide"),
        ("image_withProfile", "image_"),
        ("no-js nobody casino-no", " nobody casino-no"),
        ("hashtag withdrawn", "hashtag withdrawn"),
    ],
)
def test_what_a_name_has_or_lacks_is_no_part_of_it(names: str, own: str) -> None:
    assert without_mentions(names) == own


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("CaptionCredit-ejegDm", "credit"),
        ("figure__copyright", "credit"),
        ("media-caption__source", "credit"),
        ("wp-caption-text", "caption"),
        ("visually-hidden", "unseen"),
        ("logo-small.svg", "sign"),
        ("lazy-image-placeholder.jpg", "placeholder"),
    ],
)
def test_common_names_are_understood(words: ReadingWords, name: str, meaning: str) -> None:
    assert words.means(meaning, parts_of(name))


@pytest.mark.parametrize(
    ("name", "meaning"),
    [("shadow", "advert"), ("resource", "credit"), ("canvas", "furniture"), ("iconic", "credit")],
)
def test_a_word_within_a_word_is_not_taken_for_it(
    words: ReadingWords, name: str, meaning: str
) -> None:
    assert not words.means(meaning, parts_of(name))


@pytest.mark.parametrize("toml", ["caption = [", "caption = ['a']", "caption = 3"])
def test_a_broken_list_is_refused_with_a_sentence(toml: str) -> None:
    with pytest.raises(UserError, match="word list"):
        ReadingWords.from_text(toml)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Photo 1 of 4 Fog on the pier", "Fog on the pier"),
        ("Bild 2 von 4 © Ann Lee", "© Ann Lee"),
        ("Level 2 of 4 floods", "Level 2 of 4 floods"),
        ("Photo 1 of 4", "Photo 1 of 4"),
    ],
)
def test_a_counter_before_other_words_is_no_part_of_them(
    words: ReadingWords, text: str, rest: str
) -> None:
    assert words.without_counter(text) == rest
