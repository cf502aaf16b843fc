"""The spell check: dictionaries of the machine, and every name the desk knows."""

from collections.abc import Collection, Container, Iterable
from pathlib import Path
from typing import Final

from mediadesk.captions.slips import is_one_slip
from mediadesk.captions.spelled_words import SpelledWord, parts_of, words_to_check
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.captions.house_words import HouseWords
from mediadesk.services.captions.known_names import KnownNames
from mediadesk.services.ports.dictionaries import Dictionaries, Speller, SpellingBook
from mediadesk.services.settings import Settings

#: Answers kept of one dictionary; a desk's captions have fewer words.
_MOST_ANSWERS: Final = 50_000

#: What a language is spelt like where its own country has no dictionary.
_USUAL: Final = {"en": "en-US", "de": "de-DE", "pt": "pt-PT", "es": "es-ES", "fr": "fr-FR"}


class Spelling:
    """Finds misspelt words; loads a dictionary at the first question in its language.

    Args:
        dictionaries: Those of the machine.
        house: The house's own words.
        names: The names that vocabularies and codes hold.
        settings: What a person chose.

    Attributes:
        house: The house's own words.
    """

    def __init__(
        self,
        *,
        dictionaries: Dictionaries,
        house: HouseWords,
        names: KnownNames,
        settings: Settings,
    ) -> None:
        self._dictionaries = dictionaries
        self.house = house
        self._names = names
        self._settings = settings
        self._books: tuple[SpellingBook, ...] | None = None
        self._spellers: dict[Path, Speller | None] = {}
        self._answers: dict[tuple[Path, str], bool] = {}
        self._said: dict[tuple[int, str], tuple[str, ...]] = {}

    def languages(self) -> tuple[SpellingBook, ...]:
        """Return the dictionaries there are; look for them once."""
        if self._books is None:
            self._books = self._dictionaries.found()
        return self._books

    def book_for(self, language: str = "") -> SpellingBook | None:
        """Return the dictionary for a language, of another country where its own has none.

        Args:
            language: BCP 47 tag; "" for that of the settings.
        """
        tag = (language or self._settings.get("caption.language")).replace("_", "-")
        base = tag.partition("-")[0].lower()
        books = {book.language.lower(): book for book in self.languages()}
        for wanted in (tag.lower(), _USUAL.get(base, base).lower(), base):
            if wanted in books:
                return books[wanted]
        return next((book for name, book in books.items() if name.startswith(f"{base}-")), None)

    def prepare(self, language: str = "") -> bool:
        """Load a language's dictionary and the names; return whether there is one. For a job."""
        self._names.has("")
        return self._speller(language) is not None

    def misspelt(
        self, text: str, language: str = "", known: Iterable[str] = ()
    ) -> tuple[SpelledWord, ...]:
        """Return the words of a text that no dictionary and no list of names knows.

        Args:
            text: The text.
            language: BCP 47 tag; "" for that of the settings. Without a dictionary nothing is
                misspelt.
            known: Names that are right in this text: those of the persons shown, for one.
        """
        speller = self._speller(language)
        book = self.book_for(language)
        if speller is None or book is None:
            return ()
        names = {word.casefold() for name in known for word in name.split()}
        found = tuple(words_to_check(text, book.language, self._settings.get("codes.delimiter")))
        words = {word for one in found for word in (one.word, *parts_of(one.word))}
        strange = {word for word in words if not self._is_name(word, names)}
        wrong = strange - self._known(strange, book.path, speller)
        return tuple(one for one in found if _is_wrong(one.word, wrong))

    def suggestions(self, word: str, language: str = "", limit: int = 8) -> tuple[str, ...]:
        """Return what may be meant: names of the desk first, then the dictionary's."""
        speller = self._speller(language)
        folded = word.casefold()
        known = (*self.house.words(), *self._names.words())
        names = sorted({one for one in known if is_one_slip(one.casefold(), folded)})
        said = self._suggested(word, speller) if speller is not None else ()
        return tuple(dict.fromkeys((*names[:3], *said)))[:limit]

    def learn(self, word: str) -> None:
        """Take a word into the house's own.

        Raises:
            UserError: It is no single word.
            OutsideError: The file cannot be written.
        """
        self.house.learn(word)

    def close(self) -> None:
        """Let go of the dictionaries."""
        self._dictionaries.close()

    def _is_name(self, word: str, names: Container[str]) -> bool:
        return word.casefold() in names or self.house.has(word) or self._names.has(word)

    def _known(self, words: Collection[str], path: Path, speller: Speller) -> frozenset[str]:
        """Return the words that a dictionary knows; it is asked for all new ones at once."""
        if len(self._answers) >= _MOST_ANSWERS:
            self._answers = {}
        answers = self._answers  # another thread may begin anew
        new = [word for word in words if (path, word) not in answers]
        if new:
            known = speller.known(new)
            answers.update({(path, word): word in known for word in new})
        return frozenset(word for word in words if answers[path, word])

    def _suggested(self, word: str, speller: Speller) -> tuple[str, ...]:
        """Return what a dictionary suggests; it takes a tenth of a second the first time."""
        key = (id(speller), word)
        if key not in self._said:
            if len(self._said) >= _MOST_ANSWERS:
                self._said.clear()
            self._said[key] = tuple(speller.suggestions(word))
        return self._said[key]

    def _speller(self, language: str) -> Speller | None:
        book = self.book_for(language)
        if book is None:
            return None
        if book.path not in self._spellers:
            try:
                self._spellers[book.path] = self._dictionaries.load(book)
            except MediaDeskError:  # a damaged dictionary checks nothing, and stops nobody
                self._spellers[book.path] = None
        return self._spellers[book.path]


def _is_wrong(word: str, wrong: Container[str]) -> bool:
    """Return whether a word is wrong: itself, and one of its parts where it has some."""
    if word not in wrong:
        return False
    parts = parts_of(word)
    return not parts or any(len(part) > 1 and part in wrong for part in parts)
