"""The engine sorts findings, honours waivers, and says what a picture comes to."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mediadesk.attribution.engine import judge, printed_text
from mediadesk.attribution.profile import Profile
from mediadesk.attribution.registry import rules_of
from mediadesk.model.finding import DifferenceKind as Kind
from mediadesk.model.finding import Severity, Status, Waiver
from tests.fakes.cases import CREDITED, DEMANDING, NO_CREDIT, case

RULES = rules_of(DEMANDING)
MISSING = (Kind.PARTY_MISSING, "AP", "")
MISSPELT = (Kind.PARTY_MISSPELT, "Ann Lee", "Anne Lee")
OTHER_CAPTION = (Kind.CAPTION_DIFFERS, "A dog.", "A cat.")


def waiver(judged, rule: str) -> Waiver:
    at = datetime(2026, 5, 1, tzinfo=UTC)
    text = printed_text(judged.placement)
    return Waiver("w1", "/page.html", judged.placement.image, text, rule, "Rosa", "agreed", at)


@pytest.mark.parametrize(
    ("judged", "status"),
    [
        (case(), Status.COMPLETE),
        (case(CREDITED, MISSING), Status.INCOMPLETE),
        (case(CREDITED, MISSPELT), Status.WRONG),
        (case(CREDITED, MISSING, MISSPELT), Status.WRONG),
        (case(CREDITED, OTHER_CAPTION), Status.COMPLETE),
        (case(NO_CREDIT), Status.INCOMPLETE),
        (case(unknown=True), Status.UNKNOWN),
        (case(NO_CREDIT, unknown=True), Status.UNKNOWN),
    ],
    ids=["well", "missing", "misspelt", "both", "warning", "no credit", "unknown", "unknown bare"],
)
def test_a_picture_comes_to(judged, status) -> None:
    assert judge(judged, RULES).status is status


def test_an_unknown_picture_is_still_judged_by_what_is_printed() -> None:
    outcome = judge(case(NO_CREDIT, unknown=True), RULES)
    assert [f.rule for f in outcome.findings] == ["C101", "P101"]


def test_a_logo_is_not_judged() -> None:
    bare = case(NO_CREDIT, unknown=True)
    logo = replace(bare, placement=replace(bare.placement, decorative=True))
    outcome = judge(logo, RULES)
    assert (outcome.status, outcome.findings) == (Status.NOT_EDITORIAL, ())


def test_the_worst_comes_first() -> None:
    outcome = judge(case(CREDITED, OTHER_CAPTION, MISSING, alt=""), RULES)
    assert [f.rule for f in outcome.findings] == ["C102", "P102", "T101"]


def test_a_profile_changes_what_a_finding_weighs() -> None:
    strict = Profile("strict", severities=(("alt-missing", Severity.ERROR),))
    outcome = judge(case(alt="", profile=strict), rules_of(strict))
    assert outcome.findings[0].severity is Severity.ERROR
    assert outcome.status is Status.INCOMPLETE


def test_a_waived_finding_stays_and_counts_for_nothing() -> None:
    judged = case(CREDITED, MISSING)
    outcome = judge(judged, RULES, [waiver(judged, "C102")])
    assert outcome.status is Status.COMPLETE
    assert [(f.waived_by, f.waiver_reason) for f in outcome.findings] == [("Rosa", "agreed")]


def test_a_waiver_of_another_rule_changes_nothing() -> None:
    judged = case(CREDITED, MISSING)
    assert judge(judged, RULES, [waiver(judged, "C103")]).status is Status.INCOMPLETE


def test_a_waiver_is_void_once_the_printed_text_changed() -> None:
    judged = case(CREDITED, MISSING)
    given = waiver(judged, "C102")
    now = replace(judged, placement=replace(judged.placement, credit="Photo: A. Lee"))
    assert judge(now, RULES, [given]).status is Status.INCOMPLETE
