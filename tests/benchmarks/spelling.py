"""Spelling: how long each dictionary of this machine takes to load, and a caption to be checked.

Run as `python -m tests.benchmarks.spelling`; DICPATH names further folders. Prints figures.
"""

import time
from pathlib import Path

from mediadesk.captions.spelled_words import words_to_check
from mediadesk.storage.files.dictionaries import HunspellDictionaries

_CAPTION = (
    "The photographer waits in the park at noon while two dogs chase a well-known politician. "
)


def main() -> None:
    """Measure and print."""
    shelf = HunspellDictionaries(Path())
    for book in shelf.found():
        began = time.perf_counter()
        speller = shelf.load(book)
        loaded = time.perf_counter()
        words = [one.word for one in words_to_check(_CAPTION * 10, book.language)]
        speller.known(words)
        checked = time.perf_counter()
        speller.suggestions("photgrapher")
        suggested = time.perf_counter()
        print(
            f"{book.language:<8} load {(loaded - began) * 1e3:8.1f} ms, "
            f"{len(words)} words {(checked - loaded) * 1e3:7.2f} ms, "
            f"suggestions {(suggested - checked) * 1e3:8.1f} ms"
        )


if __name__ == "__main__":
    main()
