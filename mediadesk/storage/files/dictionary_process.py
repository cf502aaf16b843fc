"""Dictionaries in a process of their own, where they keep no window waiting.

Hunspell takes a tenth of a second for what a word may be meant to be, as long for loading, and lets
no other thread of its process run meanwhile. A dictionary that brings the library down takes
nothing else along, either.
"""

import multiprocessing
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final, TypeAlias

from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.dictionaries import Dictionaries, Speller, SpellingBook
from mediadesk.worker_server import start_own_process

#: The longest dictionaries load in some seconds; what takes longer than this comes to no end.
_LONGEST_S: Final = 20.0

_GONE: Final = (EOFError, OSError, TimeoutError)

_Words: TypeAlias = frozenset[str] | tuple[str, ...]
_Answer: TypeAlias = _Words | OutsideError


class _Wish(Enum):
    """What is asked of a dictionary: whether it loads, which words it knows, what is meant."""

    LOAD = auto()
    KNOWN = auto()
    SUGGESTIONS = auto()


@dataclass(frozen=True, slots=True)
class _Question:
    wish: _Wish
    book: SpellingBook
    words: tuple[str, ...] = ()


class DictionaryProcess:
    """The port Dictionaries: asks another one, which it keeps in a process begun when needed.

    One question is answered at a time. A process that ended or hangs is begun once more, for the
    same question.

    Args:
        shelf: Finds and loads dictionaries; it can be sent over.
        longest_s: Seconds within which any question is answered.
    """

    def __init__(self, shelf: Dictionaries, *, longest_s: float = _LONGEST_S) -> None:
        self._shelf = shelf
        self._longest_s = longest_s
        self._turn = threading.Lock()
        self._process: BaseProcess | None = None
        self._line: Connection | None = None
        self._is_closed = False

    def found(self) -> tuple[SpellingBook, ...]:
        """Return the dictionaries there are, one a language, by language."""
        return self._shelf.found()

    def load(self, book: SpellingBook) -> Speller:
        """Load a dictionary over there.

        Raises:
            OutsideError: It cannot be read, or no process can hold it.
        """
        self._asked(_Question(_Wish.LOAD, book))
        return _Beside(self._asked, book)

    def close(self) -> None:
        """End the process; nothing is asked any more."""
        with self._turn:
            self._is_closed = True
            self._end()

    def _asked(self, question: _Question) -> _Words:
        with self._turn:
            answer = self._answer(question)
        if isinstance(answer, OutsideError):
            raise answer
        return answer

    def _answer(self, question: _Question) -> _Answer:
        for _ in range(0 if self._is_closed else 2):
            try:
                return self._ask(self._line or self._begin(), question)
            except _GONE:
                self._end()
        return OutsideError(f"The dictionary {question.book.path} cannot be asked.")

    def _ask(self, line: Connection, question: _Question) -> _Answer:
        line.send(question)
        if not line.poll(self._longest_s):
            raise TimeoutError
        answer: _Answer = line.recv()
        return answer

    def _begin(self) -> Connection:
        ours, theirs = multiprocessing.Pipe()
        with theirs:  # the process has its own; once that is gone, so is the line
            self._line = ours
            self._process = start_own_process(_answer_all, theirs, self._shelf.load)
        return ours

    def _end(self) -> None:
        if self._line is not None:
            self._line.close()
        if self._process is not None:
            self._process.kill()  # it has nothing to put away, and may hang in the library
            self._process.join()
        self._line = self._process = None


class _Beside:
    """A dictionary that was loaded over there; without its process it knows every word."""

    def __init__(self, ask: Callable[[_Question], _Words], book: SpellingBook) -> None:
        self._ask = ask
        self._book = book

    def known(self, words: Iterable[str]) -> frozenset[str]:
        """Return the words that are spelt right."""
        asked = tuple(words)
        try:
            return frozenset(self._ask(_Question(_Wish.KNOWN, self._book, asked)))
        except OutsideError:
            return frozenset(asked)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return what may be meant, the likeliest first."""
        try:
            return tuple(self._ask(_Question(_Wish.SUGGESTIONS, self._book, (word,))))
        except OutsideError:
            return ()


def _answer_all(line: Connection, load: Callable[[SpellingBook], Speller]) -> None:
    """Answer questions, in the process of its own, until nobody can ask any more."""
    loaded: dict[SpellingBook, Speller] = {}
    with suppress(*_GONE):
        while True:
            question: _Question = line.recv()
            line.send(_answered(question, loaded, load))


def _answered(
    question: _Question,
    loaded: dict[SpellingBook, Speller],
    load: Callable[[SpellingBook], Speller],
) -> _Answer:
    try:
        if question.book not in loaded:
            loaded[question.book] = load(question.book)
    except OutsideError as error:
        return error
    speller = loaded[question.book]
    match question.wish:
        case _Wish.LOAD:
            return ()
        case _Wish.KNOWN:
            return speller.known(question.words)
        case _Wish.SUGGESTIONS:
            return speller.suggestions(question.words[0])
