"""A watched folder is looked at in rounds; what is due is checked, what is gone is waited for."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from mediadesk.model.errors import StoppedError
from mediadesk.model.finding import DocumentReport, Judgement, Status
from mediadesk.model.placement import Placement
from mediadesk.services.checks.check_run import CheckOrder
from mediadesk.services.checks.settling import SETTLED_S
from mediadesk.services.checks.watching import (
    ABSENT_PAUSE_S,
    BATCH,
    ChecksInTurn,
    FolderWatch,
    Watching,
)
from mediadesk.services.jobs import JobContext
from tests.fakes.readers import FakeReader
from tests.fakes.watch_notes import FakeWatchNotes


@dataclass
class FakeTime:
    seconds: float = 100.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class FakeChecks:
    """Reports every document clean, and remembers them; stops after so many."""

    checked: list[str] = field(default_factory=list)
    stops_after: int = 10_000
    shown: tuple[Path, ...] = ()

    def run(self, order: CheckOrder) -> "FakeChecks":
        self._order = order
        return self

    def reports(self, context: JobContext) -> Iterator[DocumentReport]:
        for path in self._order.paths:
            if len(self.checked) >= self.stops_after:
                raise StoppedError
            self.checked.append(path.name)
            shown = (Placement(str(one), "page 1", file=one) for one in self.shown)
            yield DocumentReport(path, tuple(Judgement(one, Status.COMPLETE) for one in shown))


@dataclass
class Scene:
    """A folder, watched."""

    folder: Path
    time: FakeTime = field(default_factory=FakeTime)
    notes: FakeWatchNotes = field(default_factory=FakeWatchNotes)
    checks: FakeChecks = field(default_factory=FakeChecks)

    def watch(self) -> FolderWatch:
        watching = Watching(
            checks=self.checks,  # type: ignore[arg-type]  # a run that is its own
            readers=(FakeReader(()),),
            notes=self.notes,
            now_s=self.time,
        )
        return watching.watch(self.folder)

    def rounds(self, watch: FolderWatch) -> None:
        """Look twice, the documents having settled meanwhile."""
        watch.round(JobContext())
        self.time.seconds += SETTLED_S
        watch.round(JobContext())

    def put(self, name: str, text: str = "<p>") -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    folder = tmp_path / "out"
    folder.mkdir()
    return Scene(folder)


def test_what_arrives_is_checked_once(scene: Scene) -> None:
    watch = scene.watch()
    watch.round(JobContext())
    scene.put("page.html")
    scene.rounds(watch)
    scene.rounds(watch)
    assert scene.checks.checked == ["page.html"]


@pytest.mark.parametrize(
    "name",
    [".page.html", "~$page.html", "page.html.part", "page.html.crdownload", "page.html~", "a.jpg"],
)
def test_what_is_no_whole_document_is_left_out(scene: Scene, name: str) -> None:
    scene.put(name)
    scene.rounds(scene.watch())
    assert scene.checks.checked == []


def test_the_parts_of_a_saved_page_are_no_documents(scene: Scene) -> None:
    scene.put("Page.html")
    scene.put("Page_files/advertisement.html")
    scene.rounds(scene.watch())
    assert scene.checks.checked == ["Page.html"]


def test_a_page_is_checked_again_when_its_parts_change(scene: Scene) -> None:
    scene.put("Page.html")
    scene.put("Page_files/a.jpg", "one")
    watch = scene.watch()
    scene.rounds(watch)
    scene.put("Page_files/a.jpg", "two, and larger")
    scene.rounds(watch)
    assert scene.checks.checked == ["Page.html", "Page.html"]


def test_what_was_checked_is_known_after_a_restart(scene: Scene) -> None:
    scene.put("page.html")
    scene.rounds(scene.watch())
    scene.put("new.html")
    scene.rounds(scene.watch())
    assert scene.checks.checked == ["page.html", "new.html"]


def test_a_folder_that_is_not_there_is_told_and_comes_back(scene: Scene) -> None:
    scene.put("page.html")
    watch = scene.watch()
    scene.rounds(watch)
    away = scene.folder.with_name("away")
    scene.folder.rename(away)
    found = watch.round(JobContext())
    assert "is not there" in found.absence
    assert found.pause_s == ABSENT_PAUSE_S
    away.rename(scene.folder)
    scene.rounds(watch)
    assert not watch.round(JobContext()).absence
    assert scene.checks.checked == ["page.html"]


def test_what_was_known_of_a_folder_is_known_when_it_was_empty_meanwhile(scene: Scene) -> None:
    scene.put("page.html")
    watch = scene.watch()
    scene.rounds(watch)
    page = scene.folder / "page.html"
    page.rename(scene.folder.with_name("page.html"))  # as on a mount point without its share
    assert watch.round(JobContext()).documents == 0
    scene.folder.with_name("page.html").rename(page)
    scene.rounds(watch)
    assert scene.checks.checked == ["page.html"]


def test_many_documents_come_in_batches_without_a_pause(scene: Scene) -> None:
    for number in range(BATCH + 3):
        scene.put(f"{number}.html")
    watch = scene.watch()
    watch.round(JobContext())
    scene.time.seconds += SETTLED_S
    found = watch.round(JobContext())
    assert (len(found.reports), found.left, found.pause_s) == (BATCH, 3, 0.0)
    found = watch.round(JobContext())
    assert (len(found.reports), found.left) == (3, 0)
    assert found.pause_s > 0


def test_what_lies_there_can_be_taken_for_known(scene: Scene) -> None:
    scene.put("old.html")
    watch = scene.watch()
    assert watch.survey(JobContext()) == 1
    watch.adopt()
    scene.put("new.html")
    scene.rounds(watch)
    assert scene.checks.checked == ["new.html"]


def test_what_was_checked_before_a_stop_is_kept(scene: Scene) -> None:
    for name in ("a", "b", "c"):
        scene.put(f"{name}.html")
    scene.checks.stops_after = 2
    watch = scene.watch()
    watch.round(JobContext())
    scene.time.seconds += SETTLED_S
    with pytest.raises(StoppedError):
        watch.round(JobContext())
    watch.close()
    scene.checks.stops_after = 100
    scene.rounds(scene.watch())
    assert sorted(scene.checks.checked) == ["a.html", "b.html", "c.html"]


def test_a_round_in_which_nothing_happened_writes_nothing(scene: Scene) -> None:
    scene.put("page.html")
    watch = scene.watch()
    scene.rounds(watch)
    before = scene.notes.times
    scene.rounds(watch)
    assert scene.notes.times == before


def test_while_one_folder_is_checked_another_one_waits_and_hears_a_stop(scene: Scene) -> None:
    turn = threading.Lock()
    checks = ChecksInTurn(scene.checks, turn, "")  # type: ignore[arg-type]
    context = JobContext()
    context.stop.set()
    with turn, pytest.raises(StoppedError), checks.run((), 1, context):
        pass
    with checks.run((), 1, JobContext()):
        assert turn.locked()
    assert not turn.locked()


@pytest.mark.parametrize("is_started_anew", [False, True])
def test_a_document_whose_linked_photo_changes_outside_the_folder_is_checked_again(
    scene: Scene, tmp_path: Path, is_started_anew: bool
) -> None:
    photo = tmp_path / "archive" / "fog.jpg"
    photo.parent.mkdir()
    photo.write_bytes(b"fog")
    scene.checks.shown = (photo,)
    scene.put("layout.html")
    watch = scene.watch()
    scene.rounds(watch)
    scene.rounds(watch)
    assert scene.checks.checked == ["layout.html"]
    photo.write_bytes(b"fog over the pier")
    scene.rounds(scene.watch() if is_started_anew else watch)
    assert scene.checks.checked == ["layout.html", "layout.html"]


def test_a_share_with_linked_photos_that_goes_and_comes_back_has_nothing_checked_again(
    scene: Scene, tmp_path: Path
) -> None:
    photo, away = tmp_path / "archive" / "fog.jpg", tmp_path / "away"
    photo.parent.mkdir()
    photo.write_bytes(b"fog")
    scene.checks.shown = (photo,)
    scene.put("layout.html")
    watch = scene.watch()
    scene.rounds(watch)
    scene.rounds(watch)
    photo.parent.rename(away)
    scene.rounds(watch)
    away.rename(photo.parent)
    scene.rounds(watch)
    assert scene.checks.checked == ["layout.html"]
