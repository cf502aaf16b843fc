"""Hunspell dictionaries: found where they lie, loaded, asked."""

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.dictionaries import SpellingBook
from mediadesk.storage.files.dictionaries import HunspellDictionaries


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("DICPATH", raising=False)
    own = tmp_path / "dictionaries"
    own.mkdir()
    (own / "xx_YY.aff").write_text("SET UTF-8\nTRY abc\nSFX S Y 1\nSFX S 0 s .\n", encoding="utf-8")
    (own / "xx_YY.dic").write_text("2\nžaba/S\nhôtel\n", encoding="utf-8")
    (own / "zz_ZZ.dic").write_text("1\nalone\n", encoding="utf-8")
    (own / "hyph_xx_YY.dic").write_text("UTF-8\n", encoding="utf-8")
    return own


def test_american_english_comes_along_and_others_are_found(folder) -> None:
    found = {book.language: book.path for book in HunspellDictionaries(folder).found()}
    assert found["xx-YY"] == folder / "xx_YY.dic"
    assert "en-US" in found
    assert "zz-ZZ" not in found


def test_the_persons_own_goes_before_the_others(folder) -> None:
    for suffix in (".aff", ".dic"):
        (folder / "xx_YY").with_suffix(suffix).rename((folder / "en_US").with_suffix(suffix))
    found = {book.language: book.path for book in HunspellDictionaries(folder).found()}
    assert found["en-US"] == folder / "en_US.dic"


def test_a_dictionary_knows_its_words_and_their_forms(folder) -> None:
    shelf = HunspellDictionaries(folder)
    speller = shelf.load(SpellingBook("xx-YY", folder / "xx_YY.dic"))
    right = {"žaba", "žabas", "hôtel"}
    assert speller.known([*right, "žabaa"]) == right
    assert "hôtel" in speller.suggestions("hotel")


def test_english_is_checked_whatever_signs_a_word_has(folder) -> None:
    shelf = HunspellDictionaries(folder)
    english = next(book for book in shelf.found() if book.language == "en-US")
    speller = shelf.load(english)
    assert speller.known(["don’t", "photgraph", "שלום"]) == {"don’t", "שלום"}
    assert "photograph" in speller.suggestions("photgraph")
    assert speller.suggestions("\N{FACE WITH TEARS OF JOY}") == ()


def test_a_dictionary_that_is_gone_is_a_sentence(folder) -> None:
    with pytest.raises(OutsideError, match="cannot be read"):
        HunspellDictionaries(folder).load(SpellingBook("aa", folder / "aa.dic"))


def test_a_folder_named_by_the_environment_is_looked_into(folder, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("DICPATH", str(folder))
    found = HunspellDictionaries(tmp_path / "none").found()
    assert "xx-YY" in {book.language for book in found}
