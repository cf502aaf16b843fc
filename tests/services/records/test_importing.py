"""Importing: what is taken in, what is skipped, what is told."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from mediadesk.model.credit import PrintedCredit
from mediadesk.model.errors import StoppedError
from mediadesk.model.intake import ImportSummary
from mediadesk.services.jobs import JobContext
from mediadesk.services.records.importing import FileReading, Importing
from mediadesk.services.settings import Settings
from tests.fakes.clock import FakeClock
from tests.fakes.photo_intake import FakePhotoIntake
from tests.fakes.picture_files import FakePictures, FakeWorkers
from tests.fakes.settings_store import FakeSettingsStore


class Desk:
    """An import with everything around it faked, over real small files."""

    def __init__(self, folder: Path, clock: FakeClock | None = None) -> None:
        self.folder = folder
        self.catalogue = FakePhotoIntake()
        self.pictures = FakePictures()
        self.workers = FakeWorkers(self.pictures)
        self.importing = Importing(
            catalogue=self.catalogue,
            reading=FileReading(
                self.pictures, self.workers, lambda _line, *, is_credit=False: PrintedCredit()
            ),
            clock=clock or FakeClock(),
            settings=Settings(store=FakeSettingsStore(person__name="Rosa")),
        )

    def file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text)
        return path

    def run(self, *roots: Path, context: JobContext | None = None) -> ImportSummary:
        return self.importing.job(roots or (self.folder,))(context or JobContext())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_new_files_become_photos_in_one_journaled_batch(desk: Desk) -> None:
    desk.file("a.jpg", "one")
    desk.file("b.jpg", "two")
    summary = desk.run()
    assert summary.added == (1, 2)
    assert desk.catalogue.batches == [("Rosa", "import of 2 photos")]


def test_a_photo_that_another_program_added_first_is_not_counted_as_new(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.file("a.jpg", "one")
    desk.file("b.jpg", "two")
    add = desk.catalogue.add_photos
    late = lambda photos, who, what: add(photos[1:], who, what)  # noqa: E731
    monkeypatch.setattr(desk.catalogue, "add_photos", late)
    summary = desk.run()
    assert (summary.added, summary.updated) == ((1,), 1)


def test_importing_again_changes_nothing(desk: Desk) -> None:
    desk.file("a.jpg", "one")
    desk.run()
    again = desk.run()
    assert (again.added, again.updated, again.unchanged) == ((), 0, 1)
    assert len(desk.workers.asked) == 1


def test_a_file_that_cannot_be_read_is_listed_and_stops_nothing(desk: Desk) -> None:
    bad = desk.file("a.jpg", "broken")
    desk.file("b.jpg", "fine")
    summary = desk.run()
    assert [(f.path, f.error) for f in summary.failed] == [(bad, "a.jpg is not a picture.")]
    assert summary.added == (1,)


def test_a_root_that_is_not_there_is_listed(desk: Desk) -> None:
    gone = desk.folder / "gone"
    assert [f.path for f in desk.run(gone).failed] == [gone]


def test_a_copy_is_the_same_photo_seen_at_another_place(desk: Desk) -> None:
    desk.file("a.jpg", "one")
    desk.run()
    copy = desk.file("b.jpg", "one")
    summary = desk.run()
    assert (summary.added, summary.updated) == ((), 1)
    assert desk.catalogue.seen[str(copy)].photo_id == 1


def test_two_copies_in_one_import_are_one_photo(desk: Desk) -> None:
    desk.file("a.jpg", "one")
    desk.file("b.jpg", "one")
    summary = desk.run()
    assert (summary.added, summary.updated, summary.copies) == ((1,), 1, 1)


def test_a_new_sidecar_makes_an_unchanged_file_be_read_again(desk: Desk) -> None:
    desk.file("a.jpg", "one")
    desk.run()
    desk.file("a.xmp", "of another program")
    summary = desk.run()
    assert (summary.updated, summary.unchanged) == (1, 0)
    assert desk.run().unchanged == 1


@pytest.mark.parametrize("change", ["touched", "gone"])
def test_a_sidecar_that_changed_makes_an_unchanged_file_be_read_again(
    desk: Desk, change: str
) -> None:
    desk.file("a.jpg", "one")
    sidecar = desk.file("a.xmp", "of another program")
    desk.run()
    if change == "gone":
        sidecar.unlink()
    else:
        os.utime(sidecar, ns=(1, 1))
    assert desk.run().updated == 1
    assert desk.run().unchanged == 1


def test_a_file_named_by_itself_counts_as_unchanged_with_its_sidecar(desk: Desk) -> None:
    path = desk.file("a.jpg", "one")
    desk.file("a.xmp", "of another program")
    desk.run()
    assert desk.run(path).unchanged == 1


def test_a_file_only_touched_counts_as_unchanged(desk: Desk) -> None:
    path = desk.file("a.jpg", "one")
    desk.run()
    os.utime(path, ns=(1, 1))
    summary = desk.run()
    assert (summary.updated, summary.unchanged) == (0, 1)
    assert desk.catalogue.seen[str(path)].modified_ns == 1


@pytest.mark.parametrize(
    ("bits", "kept"),
    [(0b1, True), (0xFFFF, False)],
    ids=["the same picture saved anew", "another picture"],
)
def test_new_bytes_at_a_known_path_keep_the_number_of_the_same_picture(
    desk: Desk, bits: int, kept: bool
) -> None:
    path = desk.file("a.jpg", "before")
    desk.pictures.prints = {"before": 0, "after it": bits}
    desk.run()
    desk.file("a.jpg", "after it")
    summary = desk.run()
    assert (summary.added, summary.updated) == (((), 1) if kept else ((2,), 0))
    assert desk.catalogue.seen[str(path)].photo_id == (1 if kept else 2)


def test_a_crop_saved_over_its_original_is_a_new_photo(desk: Desk) -> None:
    desk.file("a.jpg", "before")
    desk.run()
    desk.file("a.jpg", "cropped")
    desk.pictures.size_px = (800, 800)
    assert desk.run().added == (2,)


def test_the_same_file_named_twice_is_read_once(desk: Desk) -> None:
    path = desk.file("a.jpg", "one")
    desk.run(path, desk.folder)
    assert desk.workers.asked == [path]


def test_a_known_file_named_by_hand_is_unchanged(desk: Desk) -> None:
    path = desk.file("a.jpg", "one")
    desk.run()
    assert (desk.run(path).unchanged, len(desk.catalogue.shelf)) == (1, 1)


def test_many_files_named_by_hand_are_looked_up_by_folder(desk: Desk) -> None:
    paths = [desk.file(f"{n}.jpg", str(n)) for n in range(60)]
    desk.run()
    assert desk.run(*paths).unchanged == 60
    assert len(desk.workers.asked) == 60


def test_progress_names_each_file_read(desk: Desk) -> None:
    desk.file("a.jpg", "one")
    desk.file("b.jpg", "broken")
    told: list[tuple[int, int, str]] = []
    desk.run(context=JobContext(lambda done, total, note: told.append((done, total, note))))
    assert told[-2:] == [(1, 2, "a.jpg"), (2, 2, "b.jpg")]


def test_a_stopped_import_keeps_what_it_has_read(desk: Desk) -> None:
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        desk.file(name, name)
    context = JobContext(lambda done, _total, _note: context.stop.set() if done == 2 else None)
    with pytest.raises(StoppedError):
        desk.run(context=context)
    assert len(desk.catalogue.shelf) == 2
    assert desk.workers.closed


def test_what_a_second_brought_is_written(tmp_path: Path) -> None:
    desk = Desk(tmp_path, FakeClock(timedelta(seconds=1)))
    for name in ("a.jpg", "b.jpg"):
        desk.file(name, name)
    desk.run()
    assert [what for _, what in desk.catalogue.batches] == ["import of 1 photo"] * 2


def test_what_is_odd_about_a_file_is_told(desk: Desk) -> None:
    desk.file("a.jpg", "one")
    desk.pictures.warnings = ("Part of it is missing.",)
    summary = desk.run()
    assert [w.error for w in summary.warnings] == ["Part of it is missing."]
    assert summary.added == (1,)
