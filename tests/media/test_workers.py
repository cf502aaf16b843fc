"""Workers: one outcome a file, whatever the file does to them."""

import time
from itertools import islice
from pathlib import Path
from threading import Event

import pytest

from mediadesk.media.previews import PreviewCache
from mediadesk.media.workers import IntakePool, WorkerLimits, read_and_preview
from mediadesk.model.intake import Failure, Intake
from tests.media.bad_readers import read_badly
from tests.media.picture_making import jpeg, picture, written


def bad_pool(folder: Path) -> IntakePool:
    return IntakePool(folder, workers=2, limits=WorkerLimits(timeout_s=1.0), read=read_badly)


def test_each_file_comes_back_read_with_its_preview(tmp_path: Path) -> None:
    paths = [written(tmp_path / f"{n}.jpg", jpeg(picture(48 + n, 32))) for n in range(9)]
    outcomes = list(IntakePool(tmp_path / "previews", workers=2).take_in(paths))
    read = [one for one in outcomes if isinstance(one, Intake)]
    assert {one.path for one in read} == set(paths)
    cache = PreviewCache(tmp_path / "previews")
    assert all(cache.thumbnail(one.sha256) for one in read)


def test_a_file_that_is_no_picture_is_a_failure_with_its_sentence(tmp_path: Path) -> None:
    bad = written(tmp_path / "kim.jpg", b"Dear Sir")
    (outcome,) = IntakePool(tmp_path / "previews", workers=1).take_in([bad])
    assert outcome == Failure(bad, "kim.jpg is not a picture, or of a format that cannot be read.")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("hang", "hang.jpg took longer than 1 s to read."),
        ("die", "die.jpg brought the program that reads it down; the file is damaged."),
        ("swell", "swell.jpg would need more memory than a picture may take."),
        ("break", "break.jpg cannot be read (NotImplementedError)."),
    ],
)
def test_a_file_that_hurts_its_worker_fails_alone(tmp_path: Path, name: str, sentence: str) -> None:
    paths = [Path(f"{stem}.jpg") for stem in ("a", "b", name, "c", "d", "e", "f", "g")]
    outcomes = {f.path.stem: f.error for f in bad_pool(tmp_path).take_in(paths)}
    assert outcomes.pop(name) == sentence
    assert outcomes == dict.fromkeys("abcdefg", "read")


def test_several_deadly_files_in_a_row_end_nothing(tmp_path: Path) -> None:
    paths = [Path(f"{at}/die.jpg") for at in range(5)] + [Path("fine.jpg")]
    outcomes = list(bad_pool(tmp_path).take_in(paths))
    assert sorted(f.path for f in outcomes) == sorted(paths)
    assert sum("brought" in f.error for f in outcomes) == 5


def test_what_libraries_write_does_not_reach_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    list(bad_pool(tmp_path).take_in([Path("shout.jpg")]))
    assert capfd.readouterr() == ("", "")


def test_no_files_start_no_workers(tmp_path: Path) -> None:
    assert list(IntakePool(tmp_path).take_in([])) == []


def test_closing_half_way_stops_the_workers(tmp_path: Path) -> None:
    outcomes = bad_pool(tmp_path).take_in([Path(f"{n}.jpg") for n in range(50)])
    assert len(list(islice(outcomes, 3))) == 3
    outcomes.close()
    assert list(outcomes) == []


def test_a_stop_does_not_wait_for_a_file_that_hangs(tmp_path: Path) -> None:
    stop = Event()
    patient = IntakePool(tmp_path, workers=1, limits=WorkerLimits(timeout_s=60), read=read_badly)
    outcomes = patient.take_in([Path("a.jpg"), Path("hang.jpg")], stop)
    assert next(outcomes) == Failure(Path("a.jpg"), "read")
    stop.set()
    began = time.monotonic()
    assert list(outcomes) == []
    assert time.monotonic() - began < 10


def test_a_cache_that_cannot_be_written_costs_no_photo(tmp_path: Path) -> None:
    path = written(tmp_path / "kim.jpg", jpeg())
    outcome = read_and_preview(path, written(tmp_path / "previews", b"no folder"))
    assert isinstance(outcome, Intake)
    (warning,) = outcome.warnings
    assert "preview cannot be kept" in warning
