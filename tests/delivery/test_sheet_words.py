"""The words printed on sheets."""

import tomllib
from string import Formatter

import pytest

from mediadesk import paths
from mediadesk.delivery.sheet_words import SheetVocabulary

TEXT = (paths.resources() / "delivery" / "sheet.toml").read_text(encoding="utf-8")
TABLES = tomllib.loads(TEXT)


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", sorted(TABLES))
def test_every_language_has_every_word_with_its_numbers(language: str) -> None:
    english = TABLES["en"]

    assert TABLES[language].keys() == english.keys()
    assert {word: holes(text) for word, text in TABLES[language].items()} == {
        word: holes(text) for word, text in english.items()
    }


def test_the_languages_of_the_credit_styles_are_there() -> None:
    assert {"en", "de", "fr", "es", "it", "pt", "nl", "ru", "ja", "zh", "ko", "ar"} <= TABLES.keys()


def test_a_region_is_disregarded() -> None:
    assert SheetVocabulary.from_text(TEXT).words("de-AT").photo == "Foto"


def test_an_unknown_language_is_english() -> None:
    assert SheetVocabulary.from_text(TEXT).words("tlh").no_caption == "No caption"


def test_a_word_that_a_language_lacks_is_english() -> None:
    words = SheetVocabulary.from_text(f'{TEXT}\n[xx]\nphoto = "Bild"').words("xx")

    assert (words.photo, words.no_caption) == ("Bild", "No caption")


def test_the_words_about_pages_come_apart_at_their_numbers() -> None:
    words = SheetVocabulary.from_text(TEXT).words("ja")

    assert words.page_parts == (("", "page"), ("／", "pages"), ("ページ", ""))
