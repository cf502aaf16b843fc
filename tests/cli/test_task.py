"""A task refuses more words than it takes, and fewer than it needs."""

import pytest

from mediadesk.cli.task import Task, require_words
from mediadesk.model.errors import UserError

ADD = Task(2, 3, "CODE WORDS...")


@pytest.mark.parametrize("words", [["rm"], ["rm", "a", "b", "c"]], ids=["fewer", "more"])
def test_other_words_are_refused_with_how_it_is_written(words: list[str]) -> None:
    with pytest.raises(UserError, match=r"`mediadesk codes add CODE WORDS\.\.\.`"):
        require_words("codes", "add", ADD, words)


@pytest.mark.parametrize("words", [["rm", "a"], ["rm", "a", "b"]], ids=["fewest", "most"])
def test_what_it_takes_goes_through(words: list[str]) -> None:
    require_words("codes", "add", ADD, words)


def test_a_task_without_words_says_so() -> None:
    with pytest.raises(UserError, match="`mediadesk codes files`"):
        require_words("codes", "files", Task(), ["here"])
