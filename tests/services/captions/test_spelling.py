"""The spell check: the right dictionary, every name the desk knows, words that were learnt."""

from pathlib import Path

import pytest

from mediadesk.model.errors import UserError
from mediadesk.services.captions.code_files import CodeFiles
from mediadesk.services.captions.house_words import HouseWords
from mediadesk.services.captions.known_names import KnownNames
from mediadesk.services.captions.spelling import Spelling
from mediadesk.services.captions.vocabulary_files import VocabularyFiles
from mediadesk.services.settings import Settings
from tests.fakes.dictionaries import FakeDictionaries
from tests.fakes.settings_store import FakeSettingsStore
from tests.fakes.text_files import FakeTextFiles


class Desk:
    """A spell check over words in memory."""

    def __init__(self, **texts: str) -> None:
        self.now_s = 0.0
        self.files = FakeTextFiles(**texts)
        self.books = FakeDictionaries(
            en_US="a dog in the park well known color", en_GB="colour", de_AT="hund im park"
        )
        settings = Settings(store=FakeSettingsStore())
        codes = CodeFiles(
            files=self.files, own=Path("codes.txt"), settings=settings, now_s=lambda: self.now_s
        )
        self.spelling = Spelling(
            dictionaries=self.books,
            house=HouseWords(files=self.files, own=Path("words.txt")),
            names=KnownNames(
                vocabularies=VocabularyFiles(
                    files=self.files, folder=Path("v"), now_s=lambda: self.now_s
                ),
                codes=codes,
            ),
            settings=settings,
        )

    def wrong(self, text: str, language: str = "", known: tuple[str, ...] = ()) -> list[str]:
        return [one.word for one in self.spelling.misspelt(text, language, known)]


def test_a_word_nobody_knows_is_found_at_its_place() -> None:
    [one] = Desk().spelling.misspelt("A dgo in the park")
    assert (one.start, one.end, one.word) == (2, 5, "dgo")


@pytest.mark.parametrize(
    ("language", "book"),
    [
        ("", "en-US"), ("en", "en-US"), ("en-GB", "en-GB"), ("en_GB", "en-GB"), ("en-AU", "en-US"),
        ("de", "de-AT"), ("de-CH", "de-AT"), ("fr", None),
    ],
)  # fmt: skip
def test_a_language_finds_its_dictionary_or_a_neighbours(language: str, book: str | None) -> None:
    found = Desk().spelling.book_for(language)
    assert (found.language if found else None) == book


def test_without_a_dictionary_nothing_is_misspelt() -> None:
    desk = Desk()
    assert desk.wrong("xyzzy", "fr") == []
    assert desk.spelling.prepare("fr") is False
    assert desk.spelling.prepare("de") is True


def test_names_of_the_desk_are_right() -> None:
    texts = {"v/people.txt": "Yamamoto, Rosa\n\t{Jamamoto}\n", "codes.txt": "rm\tMarcus Rashford\n"}
    desk = Desk(**texts)
    assert desk.wrong("Rosa Yamamoto, jamamoto, Rashford, Marcus") == []
    assert desk.wrong("Kim", known=("Kim Yo-jong",)) == []
    assert desk.wrong("Kim") == ["Kim"]


def test_a_vocabulary_that_grows_makes_more_words_right() -> None:
    desk = Desk()
    assert desk.wrong("Yamamoto") == ["Yamamoto"]
    desk.files.write(Path("v/people.txt"), "Yamamoto\n")
    desk.now_s = 2.0
    assert desk.wrong("Yamamoto") == []


def test_a_word_with_hyphens_is_right_where_its_parts_are() -> None:
    assert Desk().wrong("a well-known dog, a well-knwon park") == ["well-knwon"]


def test_a_word_is_learnt_and_forgotten() -> None:
    desk = Desk()
    desk.spelling.learn("Xyzzy")
    assert desk.wrong("a Xyzzy") == []
    assert desk.wrong("a xyzzy") == ["xyzzy"]
    assert desk.files.kept[Path("words.txt")] == "Xyzzy\n"
    assert desk.spelling.house.words() == ("Xyzzy",)
    desk.spelling.house.forget("Xyzzy")
    assert desk.wrong("Xyzzy") == ["Xyzzy"]
    with pytest.raises(UserError, match="not among"):
        desk.spelling.house.forget("Xyzzy")
    with pytest.raises(UserError, match="no single word"):
        desk.spelling.learn("two words")


def test_suggestions_give_names_of_the_desk_first() -> None:
    desk = Desk(**{"v/people.txt": "Rashford\n"})
    assert desk.spelling.suggestions("Rashfrod")[0] == "Rashford"
    assert desk.spelling.suggestions("dgo") == ("dog",)


def test_a_dictionary_is_loaded_once_and_asked_once_a_word() -> None:
    desk = Desk()
    for _ in range(5):
        desk.wrong("a dog dog dog")
    assert desk.books.loads == 1
    assert desk.books.lookups == 1


def test_a_damaged_dictionary_stops_nobody() -> None:
    desk = Desk()
    desk.books.broken.add("en-US")
    assert desk.wrong("xyzzy") == []
