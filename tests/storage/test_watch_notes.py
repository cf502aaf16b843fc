"""What was checked in watched folders comes back, each folder's own; a damaged note is no end."""

from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.model.watching import KnownDocument, WatchedFolder, WatchMemory
from mediadesk.storage.files.watch_notes import WatchNotesFolder

DESK = Path("/desk")
KNOWN = WatchMemory(DESK, {"in/page.html": KnownDocument("abc", ("in/a.jpg",), ("b.jpg",))})


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    WatchNotesFolder(tmp_path / "notes").keep(KNOWN)
    assert WatchNotesFolder(tmp_path / "notes").memory(DESK) == KNOWN


def test_each_folder_has_notes_of_its_own(tmp_path: Path) -> None:
    notes = WatchNotesFolder(tmp_path / "notes")
    notes.keep(KNOWN)
    assert notes.memory(Path("/other")) == WatchMemory(Path("/other"))


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"folder": "/desk"}', '{"folder": "/desk", "documents": {"a": ["m", 3, []]}}'],
)
def test_a_damaged_note_says_nothing(tmp_path: Path, text: str) -> None:
    notes = WatchNotesFolder(tmp_path)
    notes.keep(KNOWN)
    next(tmp_path.glob("*.json")).write_text(text)
    assert notes.memory(DESK).documents == {}


def test_a_disk_that_refuses_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("a file where the folder should be")
    with pytest.raises(OutsideError, match="cannot be noted"):
        WatchNotesFolder(tmp_path / "notes").keep(KNOWN)


def test_the_watched_folders_come_back_in_their_order(tmp_path: Path) -> None:
    wire = WatchedFolder(Path("/wire"), profile="wire-news")
    folders = (wire, WatchedFolder(DESK, is_paused=True))
    WatchNotesFolder(tmp_path / "notes").keep_folders(folders)
    assert WatchNotesFolder(tmp_path / "notes").folders() == folders


@pytest.mark.parametrize("text", ["", "{", "{}", "[3]", '[{"path": 3}]', "null"])
def test_a_damaged_list_names_no_folder(tmp_path: Path, text: str) -> None:
    WatchNotesFolder(tmp_path).keep_folders((WatchedFolder(DESK),))
    next(tmp_path.glob("*.json")).write_text(text)
    assert WatchNotesFolder(tmp_path).folders() == ()


def test_a_list_that_cannot_be_kept_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("a file where the folder should be")
    with pytest.raises(OutsideError, match="cannot be kept"):
        WatchNotesFolder(tmp_path / "notes").keep_folders((WatchedFolder(DESK),))


def test_a_list_of_an_older_version_names_no_profiles(tmp_path: Path) -> None:
    WatchNotesFolder(tmp_path).keep_folders((WatchedFolder(DESK),))
    next(tmp_path.glob("*.json")).write_text('[{"path": "/desk", "paused": false}]')
    assert WatchNotesFolder(tmp_path).folders() == (WatchedFolder(DESK),)
