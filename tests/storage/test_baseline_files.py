"""Baselines in files: read, made, changed by one program at a time."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediadesk.attribution.baseline import Baseline, KnownFinding
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.storage.files.baseline_files import DiskBaselines
from mediadesk.storage.files.file_lock import sole_change

KNOWN = KnownFinding("a.html", "a.jpg", "C101", "a dog", "Rosa", datetime(2026, 5, 4, tzinfo=UTC))
FILES = DiskBaselines()


def _with_known(older: Baseline) -> Baseline:
    return replace(older, known=(*older.known, KNOWN))


def test_a_baseline_is_made_where_there_is_none(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    assert FILES.read_or_new(file) == Baseline(tmp_path)
    FILES.change(file, _with_known)
    assert FILES.read(file).known == (KNOWN,)
    assert list(tmp_path.iterdir()) == [file]


def test_a_baseline_that_stays_the_same_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    FILES.change(file, _with_known)
    before = file.stat().st_ino
    FILES.change(file, lambda older: older)
    assert file.stat().st_ino == before


@pytest.mark.parametrize("content", [b"{}", b"\xff", b""], ids=["foreign", "no text", "empty"])
def test_a_file_that_is_no_baseline_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "baseline.json"
    file.write_bytes(content)
    with pytest.raises(UserError):
        FILES.change(file, _with_known)
    assert file.read_bytes() == content


def test_a_baseline_without_its_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="Choose another place"):
        FILES.change(tmp_path / "away" / "baseline.json", _with_known)


def test_a_baseline_is_taken_away_unless_somebody_minds(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    FILES.change(file, _with_known)

    def mind(found: Baseline) -> None:
        assert found.known == (KNOWN,)
        raise UserError("It is needed.")

    with pytest.raises(UserError, match="needed"):
        FILES.remove(file, mind)
    assert file.exists()
    FILES.remove(file, lambda _found: None)
    FILES.remove(file, mind)  # there is nothing to mind
    assert list(tmp_path.iterdir()) == []


def test_a_baseline_that_another_program_changes_is_told(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    with sole_change(file), pytest.raises(OutsideError, match="another program"):
        DiskBaselines(wait_s=0.0).change(file, _with_known)
