"""The baseline of a desk: laid over reports, adopted into, pruned, read anew where it changed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.model.errors import UserError
from mediadesk.model.finding import DocumentReport
from mediadesk.services.checks.adopting import Adopted, Adopting
from mediadesk.services.checks.baselining import BASELINE_SETTING, Baselining
from mediadesk.services.checks.check_run import CheckOrder
from mediadesk.services.jobs import JobContext
from mediadesk.services.settings import Settings
from mediadesk.storage.files.baseline_files import DiskBaselines
from tests.fakes.clock import FakeClock
from tests.fakes.reports import PAGE, WRONG
from tests.fakes.settings_store import FakeSettingsStore


class Run:
    """A check under way of what is known."""

    def __init__(self, reports: tuple[DocumentReport, ...]) -> None:
        self._reports = reports

    def reports(self, _context: JobContext) -> Iterator[DocumentReport]:
        return iter(self._reports)


class Scene:
    """A site of two documents, and a desk that checked both."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "baseline.json"
        self.pages = tuple(folder / name for name in ("a.html", "b.html"))
        for page in self.pages:
            page.touch()
        self.found = {page: replace(PAGE, path=page, changes=()) for page in self.pages}
        self.orders: list[CheckOrder] = []
        self.settings = Settings(store=FakeSettingsStore())
        files = DiskBaselines()
        self.baselining = Baselining(files=files, settings=self.settings)
        self.adopting = Adopting(checks=self, files=files, clock=FakeClock())

    def last_check(self, path: Path) -> DocumentReport | None:
        return self.found.get(path)

    def run(self, order: CheckOrder) -> Run:
        self.orders.append(order)
        return Run(tuple(self.found[path] for path in order.paths))

    def adopt(self, *pages: Path, by: str = "Rosa") -> Adopted:
        adopted = self.adopting.adopt_job(self.file, pages, by)(JobContext())
        self.baselining.hold(self.baselining.read(self.file))
        return adopted


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def test_what_is_adopted_is_passed_over_in_the_documents_that_were_named(scene: Scene) -> None:
    first, second = scene.pages
    adopted = scene.adopt(first)
    assert (adopted.number, adopted.mended, adopted.documents) == (2, 0, 1)
    assert scene.baselining.marked(scene.found[first]).is_clean
    assert not scene.baselining.marked(scene.found[second]).is_clean


def test_adopting_once_more_adds_what_is_new_and_takes_out_what_is_mended(scene: Scene) -> None:
    first, second = scene.pages
    scene.adopt(first)
    scene.found[first] = replace(scene.found[first], judgements=(WRONG,))
    adopted = scene.adopt(first, second, by="Bo")
    assert (adopted.number, adopted.mended, adopted.documents) == (2, 1, 2)
    assert {known.by for known in scene.baselining.held.known.values()} == {"Rosa", "Bo"}


def test_what_was_adopted_is_taken_back_as_long_as_nobody_went_on(scene: Scene) -> None:
    first, second = scene.pages
    scene.adopt(first)
    before = set(scene.baselining.read(scene.file).known.values())
    adopted = scene.adopt(second)
    scene.adopting.take_back_job(scene.file, adopted)(JobContext())
    assert set(scene.baselining.read(scene.file).known.values()) == before
    with pytest.raises(UserError, match="changed since"):
        scene.adopting.take_back_job(scene.file, adopted)(JobContext())


def test_a_first_adoption_that_is_taken_back_leaves_no_file(scene: Scene) -> None:
    adopted = scene.adopt(scene.pages[0])
    scene.adopting.take_back_job(scene.file, adopted)(JobContext())
    assert not scene.file.exists()


def test_a_first_adoption_that_somebody_added_to_is_not_taken_back(scene: Scene) -> None:
    first, second = scene.pages
    scene.found[second] = replace(scene.found[second], judgements=(WRONG,))
    adopted = scene.adopt(first)
    scene.adopt(second)
    with pytest.raises(UserError, match="changed since"):
        scene.adopting.take_back_job(scene.file, adopted)(JobContext())
    assert scene.file.exists()


def test_several_findings_that_one_entry_holds_are_counted_as_several(scene: Scene) -> None:
    page = scene.pages[0]
    (found,) = (one for one in WRONG.findings if not one.waived_by)
    twice = replace(WRONG, findings=(found, replace(found, message="“Kremlim” is printed twice.")))
    scene.found[page] = replace(scene.found[page], judgements=(twice,))
    assert scene.adopt(page).number == 2
    assert len(scene.baselining.held.known) == 1
    assert scene.adopt(page).number == 0


def test_a_document_that_was_never_checked_has_nothing_to_adopt(scene: Scene) -> None:
    adopted = scene.adopt(scene.file.with_name("never.html"))
    assert (adopted.number, adopted.documents) == (0, 0)


def test_the_baseline_that_is_held_is_the_desks_from_then_on(scene: Scene) -> None:
    scene.adopt(scene.pages[0])
    assert scene.settings.get(BASELINE_SETTING) == str(scene.file)
    again = Baselining(files=DiskBaselines(), settings=scene.settings)
    again.hold(again.refreshed())
    assert again.marked(scene.found[scene.pages[0]]).is_clean


def test_without_a_baseline_every_finding_counts(scene: Scene) -> None:
    scene.adopt(scene.pages[0])
    known = scene.baselining.marked(scene.found[scene.pages[0]])
    scene.baselining.hold(None)
    assert scene.baselining.marked(known) == scene.found[scene.pages[0]]
    assert scene.settings.get(BASELINE_SETTING) == ""
    assert scene.baselining.refreshed() is None


def test_a_baseline_is_read_anew_only_where_its_file_has_changed(scene: Scene) -> None:
    scene.adopt(scene.pages[0])
    assert scene.baselining.refreshed() is scene.baselining.held
    scene.adopting.adopt_job(scene.file, scene.pages, "Bo")(JobContext())
    assert len(scene.baselining.refreshed().known) == 4


def test_a_baseline_that_cannot_be_read_holds_nothing_and_says_so_once(scene: Scene) -> None:
    scene.adopt(scene.pages[0])
    scene.file.unlink()
    held = scene.baselining.refreshed()
    scene.baselining.hold(held)
    assert "cannot be read" in held.failure
    assert not scene.baselining.marked(scene.found[scene.pages[0]]).is_clean
    assert scene.baselining.refreshed() is held


def test_a_finding_that_is_taken_out_counts_again(scene: Scene) -> None:
    page = scene.pages[0]
    scene.adopt(page)
    placed, rule = WRONG.placement, WRONG.findings[0].rule
    scene.adopting.take_out_job(scene.file, page, placed, rule)(JobContext())
    scene.baselining.hold(scene.baselining.refreshed())
    marked = scene.baselining.marked(scene.found[page])
    assert [judged.is_known for judged in marked.judgements] == [False, False, True, False]


def test_pruning_takes_out_what_is_mended_or_gone_and_keeps_no_check(scene: Scene) -> None:
    first, second = scene.pages
    scene.adopt(first, second)
    second.unlink()
    scene.found[first] = replace(scene.found[first], judgements=(WRONG,))
    assert scene.adopting.prune_job(scene.file)(JobContext()) == 3
    assert [known.rule for known in scene.baselining.read(scene.file).baseline.known] == ["C103"]
    assert not scene.orders[-1].keep


def test_pruning_keeps_what_is_known_of_a_document_that_cannot_be_read(scene: Scene) -> None:
    scene.adopt(*scene.pages)
    page = scene.pages[0]
    scene.found[page] = DocumentReport(page, error="It is cut off.")
    assert scene.adopting.prune_job(scene.file)(JobContext()) == 0


def test_pruning_refuses_where_no_document_is_there(scene: Scene) -> None:
    scene.adopt(*scene.pages)
    before = scene.file.read_bytes()
    for page in scene.pages:
        page.unlink()
    with pytest.raises(UserError, match="nothing was taken out"):
        scene.adopting.prune_job(scene.file)(JobContext())
    assert scene.file.read_bytes() == before
