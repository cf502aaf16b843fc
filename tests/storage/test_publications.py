"""Checks kept and looked up again: last check, usages, waivers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import select

from mediadesk.model.changes import Step
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.edit import Comparison, Verdict
from mediadesk.model.finding import (
    DocumentReport,
    Finding,
    Judgement,
    Severity,
    Status,
    Waiver,
)
from mediadesk.model.geometry import Box
from mediadesk.model.intake import NewPhoto
from mediadesk.model.placement import ImageMarkup, Placement, Publication, Usage
from mediadesk.storage import schema
from mediadesk.storage.catalogue import SqlCatalogue
from tests.fakes.circles import circles_left_by

PAGE = Path("/site/page.html")
CHECKED = datetime(2026, 5, 4, 12, tzinfo=UTC)
PUBLICATION = Publication(PAGE, "A page", CHECKED, "founding-magazine")
JUDGEMENT = Judgement(
    Placement(
        "a.jpg",
        "figure 1",
        "Kim",
        "Photo: Kremlin",
        file=Path("/site/a.jpg"),
        crop=Box(0, 0, 1, 0.5),
        markup=ImageMarkup("https://example.org/a.jpg", creators=("Jane",)),
    ),
    Status.INCOMPLETE,
    (Finding("C101", "credit-missing", Severity.ERROR, "no credit", "print one"),),
    photo_id=1,
    matched_by="content",
    comparison=Comparison(Verdict.DERIVED, 0.9, altered=(Box(0, 0, 0.1, 0.1),)),
    parsed=PrintedCredit(creators=("Jane",)),
    expected_credit="Photo: Jane / Kremlin",
)
UNKNOWN = Judgement(Placement("b.jpg", "figure 2"), Status.UNKNOWN)
REPORT = DocumentReport(PAGE, (JUDGEMENT, UNKNOWN), title="A page")
WAIVER = Waiver("w1", str(PAGE), "a.jpg", "Kim", "C101", "Rosa", "agreed by phone", CHECKED)


def test_a_check_comes_back_as_it_was_recorded(catalogue: SqlCatalogue) -> None:
    catalogue.record_check(PUBLICATION, REPORT)
    assert catalogue.last_check(PAGE) == REPORT
    assert catalogue.publications() == (PUBLICATION,)


def test_a_document_never_checked_has_no_report(catalogue: SqlCatalogue) -> None:
    assert catalogue.last_check(PAGE) is None


def test_an_unreadable_document_keeps_its_reason(catalogue: SqlCatalogue) -> None:
    report = DocumentReport(PAGE, error="The page is empty.", title="A page")
    catalogue.record_check(PUBLICATION, report)
    assert catalogue.last_check(PAGE) == report


def test_a_new_check_takes_the_place_of_the_earlier_one(catalogue: SqlCatalogue) -> None:
    catalogue.record_check(PUBLICATION, REPORT)
    again = DocumentReport(PAGE, (UNKNOWN,), title="A page")
    catalogue.record_check(PUBLICATION, again)
    assert catalogue.last_check(PAGE) == again
    assert catalogue.usages(1) == ()


def test_documents_stand_newest_check_first(catalogue: SqlCatalogue) -> None:
    newer = Publication(Path("/site/new.html"), "New", CHECKED + timedelta(1), "p")
    catalogue.record_check(newer, DocumentReport(newer.path))
    catalogue.record_check(PUBLICATION, REPORT)
    assert [publication.title for publication in catalogue.publications()] == ["New", "A page"]


def test_a_photo_tells_where_it_was_published(
    catalogue: SqlCatalogue, new_photo: Callable[..., NewPhoto]
) -> None:
    catalogue.add_photos([new_photo()], "Rosa", "import")
    catalogue.record_check(PUBLICATION, REPORT)
    usage = Usage(PUBLICATION, JUDGEMENT.placement, "incomplete")
    assert catalogue.usages(1) == (usage,)
    dossier = catalogue.dossier(1)
    assert dossier is not None
    assert dossier.usages == (usage,)


def test_a_photo_stays_used_in_a_document_that_cannot_be_read_for_a_while(
    catalogue: SqlCatalogue, new_photo: Callable[..., NewPhoto]
) -> None:
    catalogue.add_photos([new_photo()], "Rosa", "import")
    catalogue.record_check(PUBLICATION, REPORT)
    gone = DocumentReport(PAGE, error="It is not there; check the path.", title="A page")
    catalogue.record_check(replace(PUBLICATION, checked_at=CHECKED + timedelta(1)), gone)
    assert catalogue.last_check(PAGE) == gone
    assert catalogue.usages(1) == (Usage(PUBLICATION, JUDGEMENT.placement, "incomplete"),)
    assert [check.error for check in catalogue.checks(PAGE, 10)] == [gone.error, ""]
    catalogue.record_check(PUBLICATION, DocumentReport(PAGE, (UNKNOWN,)))
    assert catalogue.usages(1) == ()


def test_a_waiver_is_a_step_like_any_other(catalogue: SqlCatalogue) -> None:
    catalogue.apply(Step("waiver", "Rosa", (WAIVER,)))
    assert catalogue.waivers(PAGE) == (WAIVER,)
    assert catalogue.waivers(Path("/site/other.html")) == ()
    catalogue.undo("Rosa")
    assert catalogue.waivers(PAGE) == ()


def test_every_check_stays_newest_first_and_what_did_not_change_is_kept_once(
    catalogue: SqlCatalogue,
) -> None:
    later = replace(PUBLICATION, checked_at=CHECKED + timedelta(1))
    latest = replace(PUBLICATION, checked_at=CHECKED + timedelta(2))
    catalogue.record_check(PUBLICATION, REPORT)
    catalogue.record_check(later, REPORT)
    catalogue.record_check(latest, DocumentReport(PAGE, (UNKNOWN,)))
    checks = catalogue.checks(PAGE, 10)
    assert [check.publication for check in checks] == [latest, later, PUBLICATION]
    assert [len(check.pictures) for check in checks] == [1, 2, 2]
    assert checks[1].pictures[0].credit == "Photo: Kremlin"
    assert checks[1].pictures[0].rules == ("credit-missing",)
    with catalogue._database.reading() as connection:
        pictures = select(schema.checks.c.pictures).order_by(schema.checks.c.id)
        kept = [text != "" for text in connection.execute(pictures).scalars()]
    assert kept == [True, False, True]


def test_checks_are_of_one_document_and_as_many_as_asked_for(catalogue: SqlCatalogue) -> None:
    catalogue.record_check(PUBLICATION, REPORT)
    catalogue.record_check(PUBLICATION, DocumentReport(PAGE, error="Cut off."))
    assert [check.error for check in catalogue.checks(PAGE, 1)] == ["Cut off."]
    assert catalogue.checks(Path("/site/other.html"), 10) == ()


def test_asking_for_the_checks_of_a_document_leaves_nothing_to_the_collector(
    catalogue: SqlCatalogue,
) -> None:
    catalogue.record_check(PUBLICATION, REPORT)
    assert circles_left_by(partial(catalogue.checks, PAGE, 10)) == {}
