"""An import is summed up in a sentence."""

from pathlib import Path

import pytest

from mediadesk.desktop.handlers.intake import in_words
from mediadesk.model.intake import Failure, ImportSummary

BROKEN = (Failure(Path("a.jpg"), "It is empty."), Failure(Path("b.jpg"), "It is no picture."))


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        (ImportSummary((1,), 0, 0, (), 1.0), "1 photo added, 0 unchanged."),
        (
            ImportSummary(tuple(range(1200)), 2, 31, BROKEN, 1.0),
            "1,200 photos added, 2 updated, 31 unchanged, 2 could not be read.",
        ),
    ],
)
def test_the_summary_says_what_came_of_every_file(summary: ImportSummary, words: str) -> None:
    assert in_words(summary) == words
