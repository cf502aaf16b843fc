"""Known findings: adopted once, told ever after, counted no more."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediadesk.attribution.baseline import Baseline, marked, open_findings
from mediadesk.model.errors import UserError
from mediadesk.model.finding import DocumentReport
from tests.fakes.reports import COMPLETE, LOGO, PAGE, SITE, STRANGER, WRONG

THEN = datetime(2026, 5, 4, 12, tzinfo=UTC)
LATER = datetime(2026, 6, 4, 12, tzinfo=UTC)
FILE = SITE / "baseline.json"


def adopted(
    *reports: DocumentReport, older: Baseline | None = None, by="Rosa", at=THEN
) -> Baseline:
    baseline = older or Baseline(SITE)
    names = [baseline.name_of(report.path) for report in reports]
    found = [f for r, n in zip(reports, names, strict=True) for f in open_findings(r, n, at)]
    return baseline.made_of(found, names, by, at)


def seen(report: DocumentReport, baseline: Baseline) -> DocumentReport:
    return marked(report, baseline.name_of(report.path), baseline.by_fingerprint)


def test_what_is_adopted_is_known_and_leaves_nothing_to_do() -> None:
    after = seen(PAGE, adopted(PAGE))
    assert after.is_clean
    assert [judged.is_known for judged in after.judgements] == [True, False, True, False]
    assert after.judgements[0].findings[0].is_known
    assert not after.judgements[0].findings[1].is_known  # waived, which says enough


def test_a_line_that_changed_is_not_known() -> None:
    changed = replace(WRONG, placement=replace(WRONG.placement, credit="Photo: Nobody"))
    assert not seen(replace(PAGE, judgements=(changed,)), adopted(PAGE)).is_clean


def test_order_place_case_and_cache_busters_do_not_matter() -> None:
    placed = replace(
        WRONG.placement,
        locator="figure 8",
        image="https://example.org/img/kim.jpg?v=2",
        credit="PHOTO:  KREMLIM",
    )
    again = replace(PAGE, judgements=(STRANGER, COMPLETE, replace(WRONG, placement=placed), LOGO))
    assert seen(again, adopted(PAGE)).is_clean


def test_a_site_may_move_with_its_baseline() -> None:
    text = adopted(PAGE).to_text()
    moved = Baseline.from_text(text, Path("/elsewhere/baseline.json"))
    report = replace(PAGE, path=Path("/elsewhere/news/page one.html"))
    assert seen(report, moved).is_clean


def test_an_unknown_picture_without_a_finding_can_be_adopted() -> None:
    bare = replace(PAGE, judgements=(replace(STRANGER, findings=()),))
    assert not bare.is_clean
    assert seen(bare, adopted(bare)).is_clean


def test_a_document_that_cannot_be_read_is_never_known() -> None:
    broken = replace(PAGE, judgements=(), error="It is cut off.")
    assert not seen(broken, adopted(broken)).is_clean


def test_a_baseline_comes_back_from_its_file() -> None:
    baseline = adopted(PAGE)
    assert set(Baseline.from_text(baseline.to_text(), FILE).known) == set(baseline.known)
    assert baseline.documents == (PAGE.path,)


def test_who_adopted_a_finding_stays_with_it_and_what_is_mended_goes() -> None:
    first = adopted(PAGE)
    again = adopted(replace(PAGE, judgements=(WRONG,)), older=first, by="Bo", at=LATER)
    (known,) = again.known
    assert (known.by, known.at, known.rule) == ("Rosa", THEN, "C103")


def test_what_is_known_of_documents_not_looked_at_stays() -> None:
    other = replace(PAGE, path=SITE / "other.html")
    both = adopted(other, older=adopted(PAGE))
    assert len(both.documents) == 2


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "x", "version": 1, "findings": []}'])
def test_a_file_that_is_no_baseline_is_refused(text) -> None:
    with pytest.raises(UserError, match="no baseline"):
        Baseline.from_text(text, FILE)


def test_a_report_is_marked_by_the_last_baseline_alone() -> None:
    assert marked(seen(PAGE, adopted(PAGE)), "", {}) == PAGE
    assert seen(seen(PAGE, adopted(PAGE)), adopted(PAGE)) == seen(PAGE, adopted(PAGE))


def test_a_known_finding_says_who_adopted_it_and_when() -> None:
    known, waived = seen(PAGE, adopted(PAGE)).judgements[0].findings
    assert (known.adopted_by, known.adopted_at) == ("Rosa", THEN)
    assert (waived.adopted_by, waived.adopted_at) == ("", None)


def test_what_is_taken_out_counts_again() -> None:
    baseline = adopted(PAGE)
    (one,) = (k.fingerprint for k in baseline.known if k.rule == "C103")
    after = seen(PAGE, baseline.without({one}))
    assert [judged.is_known for judged in after.judgements] == [False, False, True, False]
