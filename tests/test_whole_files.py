"""A file is put in its place whole or not at all."""

import os
import stat
import sys
from pathlib import Path

import pytest

from mediadesk.whole_files import whole_file

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such rights")


def write(target: Path, text: str = "new") -> None:
    with whole_file(target) as beside:
        beside.write_text(text, encoding="utf-8")


def test_a_new_file_is_there_alone(tmp_path: Path) -> None:
    write(tmp_path / "codes.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["codes.txt"]
    assert (tmp_path / "codes.txt").read_text(encoding="utf-8") == "new"


def test_until_the_block_ends_the_old_file_is_there(tmp_path: Path) -> None:
    target = tmp_path / "codes.txt"
    target.write_text("old", encoding="utf-8")
    with whole_file(target) as beside:
        beside.write_text("new", encoding="utf-8")
        assert target.read_text(encoding="utf-8") == "old"
    assert target.read_text(encoding="utf-8") == "new"


def break_off(target: Path, fault: BaseException) -> None:
    with whole_file(target) as beside:
        beside.write_text("half", encoding="utf-8")
        raise fault


@pytest.mark.parametrize("fault", [OSError("disk full"), KeyboardInterrupt(), ValueError("a bug")])
def test_whatever_ends_the_block_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, fault: BaseException
) -> None:
    target = tmp_path / "codes.txt"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(type(fault)):
        break_off(target, fault)
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {
        "codes.txt": "old"
    }


def test_a_link_stays_a_link_to_the_file_that_is_written(tmp_path: Path) -> None:
    kept, link = tmp_path / "kept" / "settings.json", tmp_path / "settings.json"
    kept.parent.mkdir()
    kept.write_text("old", encoding="utf-8")
    try:
        link.symlink_to(kept)
    except OSError:
        pytest.skip("this system makes no links")
    write(link)
    assert link.is_symlink()
    assert kept.read_text(encoding="utf-8") == "new"


@unix_only
def test_whoever_might_use_a_file_may_still_use_it(tmp_path: Path) -> None:
    target = tmp_path / "shared.txt"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o664)
    write(target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o664


@unix_only
def test_a_new_file_is_everybodys_whom_the_habit_allows(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write(tmp_path / "exported.txt")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "exported.txt").stat().st_mode) == 0o644


@unix_only
def test_what_is_no_file_is_written_to_and_never_replaced() -> None:
    write(Path(os.devnull))
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_the_name_beside_ends_as_it_is_asked(tmp_path: Path) -> None:
    with whole_file(tmp_path / "page.PDF", suffix=".part") as beside:
        beside.write_bytes(b"")
        assert beside.suffix == ".part"
        assert beside.parent == tmp_path
