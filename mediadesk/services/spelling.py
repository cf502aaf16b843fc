"""The spell check: dictionaries of the machine, and every name the desk knows."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from mediadesk.captions.codes import CodeBook
from mediadesk.captions.slips import is_one_slip
from mediadesk.captions.spelled_words import SpelledWord, parts_of, words_to_check
from mediadesk.captions.vocabularies import Vocabulary
from mediadesk.model.errors import MediaDeskError, UserError
from mediadesk.services.code_files import CodeFiles
from mediadesk.services.ports.dictionaries import Dictionaries, Speller, SpellingBook
from mediadesk.services.ports.text_files import TextFiles
from mediadesk.services.settings import Settings
from mediadesk.services.vocabularies import KINDS, Vocabularies

#: Answers kept of one dictionary; a desk's captions have fewer words.
_MOST_ANSWERS: Final = 50_000

#: What a language is spelt like where its own country has no dictionary.
_USUAL: Final = {"en": "en-US", "de": "de-DE", "pt": "pt-PT", "es": "es-ES", "fr": "fr-FR"}


class Spelling:
    """Finds misspelt words; loads a dictionary at the first question in its language.

    Args:
        dictionaries: Those of the machine.
        files: Reads and writes the house's own words.
        own: The file of those, a word a line.
        vocabularies: Their names are known words.
        codes: The names in their words are known, too.
        settings: What a person chose.
    """

    def __init__(
        self,
        *,
        dictionaries: Dictionaries,
        files: TextFiles,
        own: Path,
        vocabularies: Vocabularies,
        codes: CodeFiles,
        settings: Settings,
    ) -> None:
        self._dictionaries = dictionaries
        self._files = files
        self._own = own
        self._vocabularies = vocabularies
        self._codes = codes
        self._settings = settings
        self._books: tuple[SpellingBook, ...] | None = None
        self._spellers: dict[Path, Speller | None] = {}
        self._answers: dict[tuple[Path, str], bool] = {}
        self._house: frozenset[str] | None = None
        self._words_of: dict[str, tuple[object, frozenset[str]]] = {}

    def languages(self) -> tuple[SpellingBook, ...]:
        """Return the dictionaries there are; look for them once."""
        if self._books is None:
            self._books = self._dictionaries.found()
        return self._books

    def look_again(self) -> tuple[SpellingBook, ...]:
        """Look for dictionaries anew, after one was installed."""
        self._books = None
        self._spellers.clear()
        self._answers.clear()
        return self.languages()

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
        """Load the dictionary of a language; return whether there is one. For a job's thread."""
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
        right = {word.casefold() for name in known for word in name.split()}
        delimiter = self._settings.get("codes.delimiter")
        return tuple(
            one
            for one in words_to_check(text, book.language, delimiter)
            if not self._is_right(one.word, book.path, speller, right)
        )

    def suggestions(self, word: str, language: str = "", limit: int = 8) -> tuple[str, ...]:
        """Return what may be meant: names of the desk first, then the dictionary's."""
        speller = self._speller(language)
        folded = word.casefold()
        names = sorted({one for one in self._names() if is_one_slip(one.casefold(), folded)})
        said = speller.suggestions(word) if speller is not None else ()
        return tuple(dict.fromkeys((*names[:3], *said)))[:limit]

    def learn(self, word: str) -> None:
        """Take a word into the house's own.

        Raises:
            UserError: It is no single word.
            OutsideError: The file cannot be written.
        """
        said = word.strip()
        if not said or len(said.split()) > 1:
            msg = f"{word!r} is no single word; names are taken in word by word."
            raise UserError(msg)
        self._write({*self.own_words(), said})

    def forget(self, word: str) -> None:
        """Take a word out of the house's own.

        Raises:
            UserError: It is not among them.
            OutsideError: The file cannot be written.
        """
        have = set(self.own_words())
        if word not in have:
            msg = f"{word!r} is not among the house's own words."
            raise UserError(msg)
        self._write(have - {word})

    def own_words(self) -> tuple[str, ...]:
        """Return the house's own words, sorted."""
        if self._house is None:
            try:
                text = self._files.read(self._own) if self._files.stamp(self._own) else ""
            except MediaDeskError:  # a damaged list stops nobody who writes
                text = ""
            self._house = frozenset(filter(None, map(str.strip, text.split("\n"))))
        return tuple(sorted(self._house, key=lambda word: (word.casefold(), word)))

    def _write(self, words: set[str]) -> None:
        ordered = sorted(words, key=lambda word: (word.casefold(), word))
        self._files.write(self._own, "".join(f"{word}\n" for word in ordered))
        self._house = frozenset(words)

    def _is_right(self, word: str, path: Path, speller: Speller, right: set[str]) -> bool:
        if word.casefold() in right or self._is_name(word):
            return True
        if self._knows(word, path, speller):
            return True
        parts = parts_of(word)
        return bool(parts) and all(
            len(part) < 2 or self._is_right(part, path, speller, right) for part in parts
        )

    def _knows(self, word: str, path: Path, speller: Speller) -> bool:
        key = (path, word)
        if key not in self._answers:
            if len(self._answers) >= _MOST_ANSWERS:
                self._answers.clear()
            self._answers[key] = speller.knows(word)
        return self._answers[key]

    def _is_name(self, word: str) -> bool:
        folded = word.casefold()
        if self._house is None:
            self.own_words()
        if self._house and (word in self._house or folded in self._house):
            return True
        return any(folded in words for words in self._name_words())

    def _name_words(self) -> Iterable[frozenset[str]]:
        """Yield the known words of vocabularies and codes, folded; made anew when they change."""
        for kind in KINDS:
            vocabulary = self._vocabularies.vocabulary(kind.name)
            yield self._folded(kind.name, vocabulary, vocabulary.words())
        book = self._codes.book()
        yield self._folded("codes.book", book, book.said())

    def _folded(
        self, name: str, source: Vocabulary | CodeBook, words: Iterable[str]
    ) -> frozenset[str]:
        held = self._words_of.get(name)
        if held is None or held[0] is not source:
            bare = frozenset(word.strip(".,;:()\"'").casefold() for word in words)
            held = self._words_of[name] = (source, bare)
        return held[1]

    def _names(self) -> Iterable[str]:
        """Yield the house's own words and those of the vocabularies as they are written."""
        yield from self.own_words()
        yield from self._vocabularies.words()

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
