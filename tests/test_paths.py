"""Questions about paths have an answer even where the system refuses to look."""

from pathlib import Path

import pytest

from mediadesk import paths

TOO_LONG = Path("a" * 5000)


@pytest.mark.parametrize("path", [TOO_LONG, Path("no/such/file"), Path("\0")])
def test_what_cannot_be_looked_at_is_not_there(path: Path) -> None:
    assert not paths.is_file(path)
    assert not paths.is_folder(path)
    assert not paths.is_there(path)


def test_a_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.touch()
    assert (paths.is_file(file), paths.is_folder(file)) == (True, False)
    assert (paths.is_file(tmp_path), paths.is_folder(tmp_path)) == (False, True)


def test_why_a_path_leads_nowhere_is_told(tmp_path: Path) -> None:
    assert paths.absence(tmp_path / "gone") == "is not there"
    assert paths.absence(TOO_LONG).startswith("cannot be reached (")
    assert paths.absence(tmp_path) == "is not a file"
