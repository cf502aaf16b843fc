"""Copies of originals lie alone in a folder; results come home beside the original."""

from pathlib import Path

import pytest

from mediadesk.media.edit_folder import CopyFolder
from mediadesk.model.errors import OutsideError


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "pictures" / "kim.jpg"
    path.parent.mkdir()
    path.write_text("kim")
    path.chmod(0o444)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> CopyFolder:
    return CopyFolder(tmp_path / "made" / "on demand")


def test_a_copy_is_alone_and_can_be_written(folder: CopyFolder, original: Path) -> None:
    first, second = folder.lend(original), folder.lend(original)
    assert first.name == second.name == "kim.jpg"
    assert first.parent != second.parent
    assert [p.name for p in first.parent.iterdir()] == ["kim.jpg"]
    first.write_text("changed")
    assert original.read_text() == "kim"


def test_an_original_that_is_gone_is_told(folder: CopyFolder, original: Path) -> None:
    original.unlink()
    with pytest.raises(OutsideError, match=r"kim\.jpg cannot be copied"):
        folder.lend(original)


def test_a_stamp_tells_size_and_time(folder: CopyFolder, original: Path) -> None:
    stamp = folder.stamp(original)
    assert stamp is not None
    assert (stamp.size_bytes, stamp.modified_ns) == (3, original.stat().st_mtime_ns)
    assert folder.stamp(original.with_name("gone.jpg")) is None


def test_results_come_home_under_free_names(folder: CopyFolder, original: Path) -> None:
    result = folder.lend(original).with_name("export.tif")
    result.write_text("result")
    homes = [folder.bring_home(result, original) for _ in range(2)]
    assert [home.name for home in homes] == ["kim-edited.tif", "kim-edited-2.tif"]
    assert all(home.read_text() == "result" for home in homes)
    assert sorted(p.name for p in original.parent.iterdir()) == [
        "kim-edited-2.tif", "kim-edited.tif", "kim.jpg",
    ]  # fmt: skip


def test_where_the_originals_folder_is_gone_the_result_stays(
    folder: CopyFolder, original: Path, tmp_path: Path
) -> None:
    result = folder.lend(original)
    elsewhere = tmp_path / "unplugged" / "kim.jpg"
    assert folder.bring_home(result, elsewhere) == result


def test_a_result_that_cannot_be_read_leaves_nothing_behind(
    folder: CopyFolder, original: Path
) -> None:
    gone = original.with_name("gone.tif")
    assert folder.bring_home(gone, original) == gone
    assert [p.name for p in original.parent.iterdir()] == ["kim.jpg"]
