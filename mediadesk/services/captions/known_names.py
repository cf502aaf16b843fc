"""The words of every name that the desk's vocabularies and codes hold."""

from collections.abc import Iterable, Iterator
from typing import Final

from mediadesk.captions.codes import CodeBook
from mediadesk.captions.vocabularies import Vocabulary
from mediadesk.services.captions.code_files import CodeFiles
from mediadesk.services.captions.vocabulary_files import KINDS, VocabularyFiles

#: What stands around words in names: "Yamamoto, Rosa".
_AROUND: Final = ".,;:()\"'"


class KnownNames:
    """Tells whether a word is one of a name's, whatever its capitals.

    Args:
        vocabularies: The vocabularies.
        codes: The codes, whose words are names for the most part.
    """

    def __init__(self, *, vocabularies: VocabularyFiles, codes: CodeFiles) -> None:
        self._vocabularies = vocabularies
        self._codes = codes
        self._held: dict[str, tuple[object, frozenset[str]]] = {}

    def has(self, word: str) -> bool:
        """Return whether a vocabulary or a code has the word."""
        folded = word.casefold()
        return any(folded in words for words in self._sets())

    def words(self) -> Iterator[str]:
        """Yield the words of the vocabularies as they are written."""
        for word in self._vocabularies.words():
            yield word.strip(_AROUND)

    def _sets(self) -> Iterator[frozenset[str]]:
        """Yield the words of each vocabulary and of the codes, folded; made when they change."""
        for kind in KINDS:
            vocabulary = self._vocabularies.vocabulary(kind.name)
            yield self._folded(kind.name, vocabulary, vocabulary.words())
        book = self._codes.book()
        said = (words for entry in book.entries.values() for words in entry.words)
        yield self._folded("codes", book, (word for words in said for word in words.split()))

    def _folded(
        self, name: str, source: Vocabulary | CodeBook, words: Iterable[str]
    ) -> frozenset[str]:
        held = self._held.get(name)
        if held is None or held[0] is not source:
            bare = frozenset(word.strip(_AROUND).casefold() for word in words)
            held = self._held[name] = (source, bare)
        return held[1]
