"""A folder of texts of one's own: house styles, recipes, templates."""

import os
from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError, UserError
from mediadesk.storage.files.own_text_folder import OwnTextFolder

DAILY = 'like = "plain"\nname = "The Daily"\n'


def test_a_style_comes_back(tmp_path: Path) -> None:
    OwnTextFolder(tmp_path / "deep" / "styles").put("daily", DAILY)
    assert OwnTextFolder(tmp_path / "deep" / "styles").texts() == {"daily": DAILY}
    assert [p.name for p in (tmp_path / "deep" / "styles").iterdir()] == ["daily.toml"]


def test_without_a_folder_there_are_none(tmp_path: Path) -> None:
    assert OwnTextFolder(tmp_path / "styles").texts() == {}


def test_what_another_program_writes_is_seen_at_once(tmp_path: Path) -> None:
    folder = OwnTextFolder(tmp_path)
    folder.put("daily", DAILY)
    assert folder.texts() == {"daily": DAILY}
    (tmp_path / "daily.toml").write_text('name = "Another"', encoding="utf-8")
    (tmp_path / "weekly.toml").write_text(DAILY, encoding="utf-8")
    assert folder.texts() == {"daily": 'name = "Another"', "weekly": DAILY}


def test_a_style_written_twice_in_a_moment_is_the_second(tmp_path: Path) -> None:
    folder = OwnTextFolder(tmp_path)
    folder.put("daily", "a = 1\n")
    folder.texts()
    stamp = (tmp_path / "daily.toml").stat()
    folder.put("daily", "a = 2\n")
    os.utime(tmp_path / "daily.toml", ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert folder.texts() == {"daily": "a = 2\n"}


def test_a_removed_style_is_set_aside(tmp_path: Path) -> None:
    folder = OwnTextFolder(tmp_path)
    folder.put("daily", DAILY)
    folder.remove("daily")
    assert folder.texts() == {}
    assert (tmp_path / "daily.toml.removed").read_text(encoding="utf-8") == DAILY


def test_one_that_is_not_there_cannot_be_removed(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="cannot be removed"):
        OwnTextFolder(tmp_path).remove("daily")


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"#" * 300_000], ids=["no text", "huge"])
def test_what_is_no_style_is_passed_over_and_refused_by_name(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "odd.toml").write_bytes(content)
    assert OwnTextFolder(tmp_path).texts() == {}
    with pytest.raises(UserError, match=r"odd\.toml"):
        OwnTextFolder(tmp_path).read_file(tmp_path / "odd.toml")


def test_a_file_from_windows_reads_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "daily.toml"
    path.write_bytes(b"\xef\xbb\xbf" + DAILY.replace("\n", "\r\n").encode())
    assert OwnTextFolder(tmp_path).read_file(path) == DAILY


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="cannot be read"):
        OwnTextFolder(tmp_path).read_file(tmp_path / "none.toml")


def test_a_folder_in_the_way_is_told_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "daily.toml").mkdir()
    with pytest.raises(OutsideError, match="cannot be written"):
        OwnTextFolder(tmp_path).put("daily", DAILY)
    assert [p.name for p in tmp_path.iterdir()] == ["daily.toml"]


def test_what_a_file_holds_is_named_as_people_call_it(tmp_path):
    (tmp_path / "huge.toml").write_bytes(b"#" * 300_000)
    with pytest.raises(UserError, match="too large for a recipe"):
        OwnTextFolder(tmp_path, "recipe").read_file(tmp_path / "huge.toml")
