"""SARIF as code hosts read it: the structure of the standard, places, suppressions."""

import json
from dataclasses import replace
from pathlib import Path

from mediadesk.attribution.registry import ALL_RULES
from mediadesk.delivery.reports.sarif import SarifReport
from mediadesk.model.finding import DocumentReport
from tests.fakes.reports import BROKEN, FRAME, MISSPELT, PAGE, SITE, WRONG

LEVELS = {"none", "note", "warning", "error"}


def run_of(*documents: DocumentReport, frame=FRAME) -> dict:
    log = json.loads("".join(SarifReport().pieces(documents, frame)))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    return run


def test_every_rule_is_described() -> None:
    rules = run_of()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in ALL_RULES]
    for rule in rules:
        assert rule["help"]["text"]
        assert rule["shortDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in LEVELS


def test_a_result_names_its_rule_by_code_and_by_place() -> None:
    run = run_of(PAGE, BROKEN)
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert result["level"] in LEVELS
        assert result["message"]["text"]


def test_a_finding_stands_at_its_document_and_its_picture() -> None:
    run = run_of(PAGE)
    (place,) = run["results"][0]["locations"]
    assert place["physicalLocation"]["artifactLocation"] == {
        "uri": "news/page%20one.html",
        "uriBaseId": "ROOT",
    }
    assert place["logicalLocations"][0]["name"] == "figure 1"
    assert place["logicalLocations"][0]["fullyQualifiedName"] == WRONG.placement.image
    assert run["originalUriBaseIds"]["ROOT"]["uri"] == "file:///site/"


def test_a_document_elsewhere_is_named_by_its_whole_address() -> None:
    elsewhere = replace(PAGE, path=Path("/elsewhere/é.html"))
    place = run_of(elsewhere)["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "file:///elsewhere/%C3%A9.html"}


def test_what_to_print_is_suggested() -> None:
    found = run_of(PAGE)["results"][0]
    assert found["message"]["text"] == "figure 1: “Kremlim” is printed. Print Kremlin."
    assert found["properties"]["suggestion"] == "Print Kremlin."
    assert found["properties"]["expectedCredit"] == "Photo: Kremlin"


def test_a_waived_finding_is_suppressed_by_name_and_reason() -> None:
    found = run_of(PAGE)["results"][1]
    assert found["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "Rosa: decorative enough"}
    ]
    assert "suppressions" not in run_of(PAGE)["results"][0]


def test_a_known_finding_is_suppressed_and_unchanged() -> None:
    known = replace(WRONG, findings=(replace(MISSPELT, is_known=True), MISSPELT), is_known=True)
    framed = replace(FRAME, has_baseline=True, fingerprint_folder=SITE)
    first, second = run_of(replace(PAGE, judgements=(known,)), frame=framed)["results"]
    assert (first["baselineState"], second["baselineState"]) == ("unchanged", "new")
    assert first["suppressions"][0]["kind"] == "external"


def test_a_fingerprint_holds_whatever_the_place_on_the_page_and_changes_with_the_line() -> None:
    def fingerprint(judged) -> str:
        (found,) = run_of(replace(PAGE, judgements=(judged,)))["results"]
        return found["partialFingerprints"]["mediadeskFinding/v1"]

    plain = replace(WRONG, findings=(MISSPELT,))
    moved = replace(plain, placement=replace(plain.placement, locator="figure 9"))
    other = replace(plain, placement=replace(plain.placement, credit="Photo: Kremlinn"))
    assert fingerprint(plain) == fingerprint(moved) != fingerprint(other)


def test_an_unreadable_document_is_a_notification() -> None:
    (invocation,) = run_of(PAGE, BROKEN)["invocations"]
    assert invocation["executionSuccessful"] is True
    (told,) = invocation["toolExecutionNotifications"]
    assert (told["level"], told["message"]["text"]) == ("error", "It is cut off.")


def test_what_is_no_character_does_not_break_it() -> None:
    placed = replace(WRONG.placement, caption="\ud800\x00 end")
    run = run_of(replace(PAGE, judgements=(replace(WRONG, placement=placed),)))
    assert "end" in run["results"][0]["properties"]["printed"]


def test_a_credit_is_told_with_its_label_as_it_is_printed() -> None:
    placed = replace(WRONG.placement, credit="Kremlim", credit_label="Photo: ")
    labelled = replace(PAGE, judgements=(replace(WRONG, placement=placed),))
    result = run_of(labelled)["results"][0]
    assert result["properties"]["printed"] == "Kim waves. Photo: Kremlim"
