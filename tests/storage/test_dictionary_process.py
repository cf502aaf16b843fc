"""Dictionaries in a process of their own: they answer as they would here, whatever befalls it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from multiprocessing import active_children
from pathlib import Path
from typing import Final

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.dictionaries import SpellingBook
from mediadesk.storage.files.dictionary_process import DictionaryProcess

BOOK = SpellingBook("en-US", Path("en_US.dic"))


class Shelf:
    """A dictionary of three words, with traps in it."""

    def __init__(self, traps: Path) -> None:
        self._traps = traps

    def found(self) -> tuple[SpellingBook, ...]:
        return (BOOK,)

    def load(self, book: SpellingBook) -> "Words":
        if book != BOOK:
            msg = "It is damaged."
            raise OutsideError(msg)
        return Words(self._traps)

    def close(self) -> None:
        raise AssertionError


class Words:
    """Ends its process or hangs in it where asked for a trap; tells which process it is."""

    def __init__(self, traps: Path) -> None:
        self._traps = traps

    def known(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(words) & {"dog", "park", "well"}

    def suggestions(self, word: str) -> tuple[str, ...]:
        if word == "always":
            os._exit(1)
        if not self._traps.exists():
            self._traps.touch()
            if word == "once":
                os._exit(1)
            if word == "hang":
                time.sleep(60)
        return (word, str(os.getpid()))


@pytest.fixture
def process(tmp_path: Path) -> Iterator[DictionaryProcess]:
    begun = DictionaryProcess(Shelf(tmp_path / "trap"), longest_s=20)
    yield begun
    begun.close()


def home(process: DictionaryProcess) -> int:
    return int(process.load(BOOK).suggestions("dgo")[1])


def test_words_are_looked_up_in_another_process(process: DictionaryProcess) -> None:
    assert process.found() == (BOOK,)
    speller = process.load(BOOK)
    assert speller.known(["dog", "dgo", "park"]) == {"dog", "park"}
    assert speller.suggestions("dgo")[0] == "dgo"
    assert home(process) != os.getpid()


def test_all_dictionaries_share_one_process(process: DictionaryProcess) -> None:
    assert home(process) == home(process)


def test_nothing_is_begun_before_a_word_is_asked_for(process: DictionaryProcess) -> None:
    before = active_children()
    process.found()
    assert active_children() == before


def test_a_dictionary_that_cannot_be_read_says_so(process: DictionaryProcess) -> None:
    with pytest.raises(OutsideError, match=r"It is damaged\."):
        process.load(SpellingBook("de", Path("de.dic")))
    assert process.load(BOOK).known(["dog"]) == {"dog"}


def test_a_process_that_died_is_begun_again(process: DictionaryProcess) -> None:
    assert process.load(BOOK).suggestions("once")[0] == "once"


def test_a_word_that_always_brings_it_down_has_no_suggestions(process: DictionaryProcess) -> None:
    speller = process.load(BOOK)
    assert speller.suggestions("always") == ()
    assert speller.known(["dgo"]) == frozenset()


def test_a_process_that_hangs_is_begun_again(tmp_path: Path) -> None:
    process = DictionaryProcess(Shelf(tmp_path / "trap"), longest_s=4)
    assert process.load(BOOK).suggestions("hang")[0] == "hang"
    process.close()


#: A program that looks a word up in a process, tells its number, and is killed.
_KILLED: Final = """
import os, signal, sys
from pathlib import Path
from mediadesk.storage.files.dictionary_process import DictionaryProcess
from tests.storage.test_dictionary_process import BOOK, Shelf
process = DictionaryProcess(Shelf(Path(sys.argv[1])))
print(process.load(BOOK).suggestions("dgo")[1], flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def is_alive(number: int) -> bool:
    with suppress(ProcessLookupError, FileNotFoundError):
        os.kill(number, 0)
        return "\nState:\tZ" not in Path(f"/proc/{number}/status").read_text()
    return False


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the processes of Linux")
def test_the_process_ends_with_a_program_that_was_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _KILLED, str(tmp_path / "trap")]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    number = int(told.stdout)
    for _ in range(300):
        if not is_alive(number):
            return
        time.sleep(0.1)
    pytest.fail("the process goes on")


@pytest.mark.parametrize("is_used", [True, False])
def test_nothing_is_left_and_nothing_begun_after_it_is_closed(
    process: DictionaryProcess, *, is_used: bool
) -> None:
    before = active_children()
    speller = process.load(BOOK) if is_used else None
    process.close()
    assert active_children() == before
    if speller is not None:
        assert speller.known(["dgo"]) == {"dgo"}
        assert speller.suggestions("dgo") == ()
    with pytest.raises(OutsideError, match="cannot be asked"):
        process.load(BOOK)
    assert active_children() == before
