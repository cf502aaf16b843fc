"""A desk's vocabularies as text files, one a kind, read anew when they change."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.captions.term_file import Term, can_be_kept, merged, read_terms, term_text
from mediadesk.captions.vocabularies import Vocabulary
from mediadesk.model.errors import MediaDeskError, UserError
from mediadesk.services.ports.text_files import FileStamp, TextFiles

#: Files are looked at no more often than this while somebody types.
_LOOK_EVERY_S: Final = 2.0

#: Of the copy of a file that has lines nobody understood.
_COPY_SUFFIX: Final = ".before.txt"


@dataclass(frozen=True, slots=True)
class VocabularyKind:
    """A vocabulary: its name, what people call it, and the fields it is for.

    Attributes:
        name: The stem of its file.
        label: What people call it.
        fields: Names in the field table; the first one's values in use are offered too.
    """

    name: str
    label: str
    fields: tuple[str, ...]


KINDS: Final[tuple[VocabularyKind, ...]] = (
    VocabularyKind("keywords", "Keywords", ("keywords",)),
    VocabularyKind("people", "People", ("persons_shown", "creators", "caption_writer")),
    VocabularyKind("organisations", "Organisations", ("organisations_shown", "source")),
    VocabularyKind("places", "Places", ("city", "sublocation", "state", "country")),
    VocabularyKind("events", "Events", ("event",)),
)


@dataclass(frozen=True, slots=True)
class _Held:
    """A vocabulary as it was read last, and what is odd about its file."""

    stamp: FileStamp
    vocabulary: Vocabulary
    warnings: tuple[tuple[int, str], ...] = ()


class VocabularyFiles:
    """Keeps vocabularies.

    Args:
        files: Reads and writes files.
        folder: Where the desk's vocabularies lie, one file a kind.
        now_s: A clock in seconds.
    """

    def __init__(self, *, files: TextFiles, folder: Path, now_s: Callable[[], float]) -> None:
        self._files = files
        self._folder = folder
        self._now_s = now_s
        self._held: dict[str, _Held] = {}
        self._looked_at_s: dict[str, float] = {}

    def vocabulary(self, kind: str) -> Vocabulary:
        """Return a vocabulary as its file is now, looked at every other second at most.

        A file that cannot be read is an empty vocabulary; `warnings` says why.

        Raises:
            UserError: There is no such vocabulary.
        """
        path, now_s = self._path(kind), self._now_s()
        held = self._held.get(kind)
        if held is not None and now_s - self._looked_at_s[kind] < _LOOK_EVERY_S:
            return held.vocabulary
        self._looked_at_s[kind] = now_s
        stamp = self._files.stamp(path)
        if held is None or held.stamp != stamp:
            held = self._held[kind] = _read(self._files, path, stamp)
        return held.vocabulary

    def warnings(self, kind: str) -> tuple[tuple[int, str], ...]:
        """Return what is odd about a vocabulary's file: line, 0 for the whole, and a sentence."""
        self._looked_at_s[kind] = float("-inf")
        self.vocabulary(kind)
        return self._held[kind].warnings

    def words(self) -> Iterable[str]:
        """Return every word of every vocabulary, for the spell check."""
        for kind in KINDS:
            yield from self.vocabulary(kind.name).words()

    def add(
        self, kind: str, name: str, synonyms: tuple[str, ...] = (), above: tuple[str, ...] = ()
    ) -> None:
        """Add a term, or other words to one that is there.

        Args:
            kind: Name of the vocabulary.
            name: The term.
            synonyms: Other words for it.
            above: The terms it lies below, the uppermost first; made where they are not there.

        Raises:
            UserError: No such vocabulary, or a name that a file cannot hold.
            OutsideError: The file cannot be written.
        """
        names = (*above, name, *synonyms)
        if any(not can_be_kept(one.strip()) for one in names):
            msg = "A term needs a name without tabs and line ends, not in brackets or braces."
            raise UserError(msg)
        term = Term(name.strip(), tuple(one.strip() for one in synonyms))
        for parent in reversed(above):
            term = Term(parent.strip(), children=(term,))
        self._merge(kind, (term,))

    def terms(self, kind: str) -> tuple[Term, ...]:
        """Return the terms of a vocabulary as its file is at this moment.

        Raises:
            UserError: No such vocabulary, or its file is no text.
            OutsideError: The file cannot be read.
        """
        return read_terms(self._text(kind)).terms

    def put_terms(
        self, kind: str, terms: tuple[Term, ...], *, instead_of: tuple[Term, ...]
    ) -> None:
        """Keep other terms; lines of the file that were not understood stay in a copy beside it.

        Args:
            kind: Name of the vocabulary.
            terms: What it holds from now on.
            instead_of: What it held when somebody began to change it.

        Raises:
            UserError: No such vocabulary, or its file was changed meanwhile.
            OutsideError: The file cannot be read or written.
        """
        text = self._text(kind)
        read = read_terms(text)
        if read.terms != instead_of:
            msg = f"The file of {kind_named(kind).label.lower()} was changed meanwhile."
            raise UserError(msg)
        if read.warnings:
            self._files.write(self._path(kind).with_suffix(_COPY_SUFFIX), text)
        self._write(kind, terms)

    def import_file(self, kind: str, path: Path, *, replaces: bool = False) -> int:
        """Take a file of terms in; return how many terms the vocabulary has now.

        Args:
            kind: Name of the vocabulary.
            path: The file.
            replaces: Whether it takes the place of what is there, instead of adding to it.

        Raises:
            UserError: No such vocabulary, or a file without terms.
            OutsideError: A file cannot be read or written.
        """
        read = read_terms(self._files.read(path))
        if not read.terms:
            msg = f"{path} holds no terms: a line is a term, tabs before it put it below another."
            raise UserError(msg)
        if replaces:
            self._write(kind, read.terms)
        else:
            self._merge(kind, read.terms)
        return len(self.vocabulary(kind))

    def export_file(self, kind: str, path: Path) -> None:
        """Write a vocabulary to a file, for other programs.

        Raises:
            UserError: There is no such vocabulary.
            OutsideError: The file cannot be written.
        """
        self._files.write(path, term_text(self.vocabulary(kind).terms))

    def _merge(self, kind: str, terms: tuple[Term, ...]) -> None:
        self._write(kind, merged(self.terms(kind), terms))

    def _text(self, kind: str) -> str:
        path = self._path(kind)
        return self._files.read(path) if self._files.stamp(path) else ""

    def _write(self, kind: str, terms: tuple[Term, ...]) -> None:
        self._files.write(self._path(kind), term_text(terms))
        self._held.pop(kind, None)

    def _path(self, kind: str) -> Path:
        return self._folder / f"{kind_named(kind).name}.txt"


def kind_named(name: str) -> VocabularyKind:
    """Return the vocabulary of a name.

    Raises:
        UserError: There is none; the sentence lists those that are.
    """
    found = next((kind for kind in KINDS if kind.name == name), None)
    if found is None:
        there = ", ".join(kind.name for kind in KINDS)
        msg = f"There is no vocabulary {name!r}; there are {there}."
        raise UserError(msg)
    return found


def _read(files: TextFiles, path: Path, stamp: FileStamp) -> _Held:
    if stamp is None:
        return _Held(stamp, Vocabulary())
    try:
        read = read_terms(files.read(path))
    except MediaDeskError as error:
        return _Held(stamp, Vocabulary(), ((0, str(error)),))
    return _Held(stamp, Vocabulary(read.terms), read.warnings)
