"""Lists of words are read from data files."""

import pytest

from mediadesk.model.errors import UserError
from mediadesk.published.word_lists import word_lists


def test_a_file_gives_its_lists() -> None:
    assert word_lists("a = ['x', 'y']", "list of trees", ["a"])["a"] == ["x", "y"]


@pytest.mark.parametrize("toml", ["a = [", "b = ['x']", "a = 3", "a = ['x', 3]"])
def test_a_broken_file_is_refused_with_a_sentence(toml: str) -> None:
    with pytest.raises(UserError, match="list of trees"):
        word_lists(toml, "list of trees", ["a"])
