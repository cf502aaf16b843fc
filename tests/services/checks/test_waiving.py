"""Waivers are listed with how they stand, told where they lapsed, and taken back."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediadesk.model.changes import Step
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Severity, Status, Waiver
from mediadesk.model.placement import Placement, Publication
from mediadesk.services.checks.waiving import WaiverState, Waiving
from mediadesk.services.jobs import JobContext
from mediadesk.services.settings import Settings
from tests.fakes.clock import FakeClock
from tests.fakes.publications import FakePublications
from tests.fakes.settings_store import FakeSettingsStore

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
PAGE = Path("/site/page.html")
OPEN = Finding("C101", "credit-missing", Severity.ERROR, "No credit.")
KIM = Judgement(
    Placement("kim.jpg", "picture 1", "Kim waves.", "Kremlin"),
    Status.INCOMPLETE,
    (OPEN,),
    picture="aa",
)
WAIVER = Waiver(
    "w1", str(PAGE), "kim.jpg", "Kim waves. Kremlin", "C101", "Rosa", "agreed", NOON, "aa"
)


@pytest.fixture
def catalogue() -> FakePublications:
    kept = FakePublications()
    kept.apply(Step("waiver", "Rosa", (WAIVER,)))
    return kept


@pytest.fixture
def waiving(catalogue: FakePublications) -> Waiving:
    return Waiving(
        catalogue=catalogue, settings=Settings(store=FakeSettingsStore()), clock=FakeClock()
    )


def state(waiving: Waiving, catalogue: FakePublications, *judged: Judgement) -> WaiverState:
    publication = Publication(PAGE, "Page", NOON, "strict")
    catalogue.record_check(publication, DocumentReport(PAGE, judged))
    (held,) = waiving.held(JobContext())
    return held.state


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        ((KIM,), WaiverState.COUNTS),
        ((replace(KIM, picture=""),), WaiverState.COUNTS),
        ((replace(KIM, picture="bb"),), WaiverState.PICTURE_CHANGED),
        (
            (replace(KIM, placement=replace(KIM.placement, credit="Kremlim")),),
            WaiverState.LINE_CHANGED,
        ),
        ((replace(KIM, findings=()),), WaiverState.MENDED),
        (
            (replace(KIM, placement=replace(KIM.placement, image="b.jpg")),),
            WaiverState.PICTURE_GONE,
        ),
    ],
    ids=["counts", "not seen", "picture", "line", "mended", "gone"],
)
def test_a_waiver_stands_as_its_document_was_checked_last(
    waiving: Waiving,
    catalogue: FakePublications,
    judged: tuple[Judgement, ...],
    expected: WaiverState,
) -> None:
    assert state(waiving, catalogue, *judged) is expected


def test_of_a_document_that_was_not_read_nothing_is_known(waiving: Waiving) -> None:
    (held,) = waiving.held(JobContext())
    assert held.state is WaiverState.UNREAD


def test_what_lapsed_is_told_where_the_finding_is_open_again(waiving: Waiving) -> None:
    drifted = replace(KIM, placement=replace(KIM.placement, caption="Kim leaves."))
    (lapsed,) = waiving.lapsed(PAGE, drifted)
    assert (lapsed.waiver, lapsed.state) == (WAIVER, WaiverState.LINE_CHANGED)
    assert waiving.lapsed(PAGE, KIM) == ()
    assert waiving.lapsed(PAGE, replace(drifted, findings=())) == ()


def test_a_waiver_is_found_by_its_finding_and_taken_back(
    waiving: Waiving, catalogue: FakePublications
) -> None:
    assert waiving.of_finding(PAGE, KIM, OPEN) == (WAIVER,)
    assert waiving.of_finding(PAGE, KIM, replace(OPEN, rule="C102")) == ()
    entry = waiving.reopen((WAIVER,))
    assert entry.what == "re-opening of C101 in page.html"
    assert catalogue.every_waiver() == ()
