"""One program at a time changes a file that several keep."""

import threading
from pathlib import Path

import pytest

from mediadesk.storage.files.file_lock import sole_change


def test_a_second_change_waits_for_the_first(tmp_path: Path) -> None:
    file, told = tmp_path / "kept.json", list[str]()
    begun = threading.Event()

    def change() -> None:
        begun.set()
        with sole_change(file):
            told.append("second")

    with sole_change(file):
        other = threading.Thread(target=change)
        other.start()
        begun.wait()
        told.append("first")
    other.join()
    assert told == ["first", "second"]


def test_who_waits_too_long_is_told(tmp_path: Path) -> None:
    file = tmp_path / "kept.json"
    with sole_change(file), pytest.raises(TimeoutError), sole_change(file, 0.0):
        pass


def test_nothing_is_left_beside_the_file_whatever_ends_the_change(tmp_path: Path) -> None:
    with pytest.raises(KeyError), sole_change(tmp_path / "kept.json"):
        raise KeyError
    assert list(tmp_path.iterdir()) == []


def test_what_a_program_that_was_ended_left_behind_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / ".kept.json.lock").touch()
    with sole_change(tmp_path / "kept.json", 0.0):
        pass


def test_a_link_and_the_file_it_leads_to_are_one(tmp_path: Path) -> None:
    file, link = tmp_path / "kept.json", tmp_path / "link.json"
    file.touch()
    link.symlink_to(file)
    with sole_change(file), pytest.raises(TimeoutError), sole_change(link, 0.0):
        pass


def test_a_change_where_nothing_can_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), sole_change(tmp_path / "no folder" / "kept.json"):
        pass
