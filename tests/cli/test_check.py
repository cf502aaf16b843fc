"""The check from outside: forms, baselines, what changed, many documents at a time."""

import json
from pathlib import Path

import pytest
from lxml import etree, html

from mediadesk.cli.main import main
from tests.fakes.site import page

GOOD = "Photo: Ann Lindqvist"


@pytest.fixture
def check(desk, tmp_path, capsys):
    """Return a function that runs any command on the desk; gives status and output."""

    def command(*words: object) -> tuple[int, str]:
        catalogue = ["--catalogue", str(tmp_path / "desk.mediadesk")]
        status = main([*catalogue, *map(str, words)], lambda *_: 99)
        said = capsys.readouterr()
        return status, said.out or said.err

    return command


def test_json_is_as_the_contract_says(check, tmp_path) -> None:
    status, out = check("check", page(tmp_path, ""), "--format", "json")
    told = json.loads(out)
    (document,) = told["documents"]
    assert status == 1
    assert document["changes"] == []
    assert document["placements"][0]["status"] == "incomplete"
    assert told["summary"]["pictures"] == told["summary"]["incomplete"] == 1


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "html"])
def test_every_form_goes_into_a_file_and_its_status_is_the_same(check, tmp_path, form) -> None:
    out = tmp_path / f"report.{form}"
    status, _ = check("check", page(tmp_path, ""), "--format", form, "--output", out)
    text = out.read_text("utf-8")
    assert status == 1
    assert "page.html" in text
    assert not list(tmp_path.glob(".report*"))
    readers = {"json": json.loads, "sarif": json.loads, "html": html.fromstring}
    readers.get(form, str)(text)
    if form == "junit":
        etree.fromstring(text.encode())


def test_an_archive_is_adopted_and_only_what_is_new_counts(check, tmp_path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "kim.jpg").write_bytes((tmp_path / "kim.jpg").read_bytes())
    known, file = page(site, ""), site / "baseline.json"
    assert check("check", site, "--write-baseline", file)[0] == 0
    status, out = check("check", site, "--baseline", file)
    assert status == 0
    assert "(known)" in out
    assert "known    C101" in out
    page(site, "Photo: Bo Ek", "other.html")
    assert check("check", site, "--baseline", file)[0] == 1
    assert check("check", known, "--baseline", file, "--severity", "error")[0] == 0


def test_a_baseline_is_pruned_of_what_is_mended_and_takes_nothing_in(check, tmp_path) -> None:
    known, file = page(tmp_path, ""), tmp_path / "baseline.json"
    gone = page(tmp_path, "", "gone.html")
    check("check", known, gone, "--write-baseline", file)
    before = json.loads(check("baseline", file, "--json")[1])
    page(tmp_path, GOOD)
    gone.unlink()
    after = json.loads(check("baseline", file, "--prune", "--json")[1].partition("Written")[0])
    assert before["findings"] >= 2
    assert (after["findings"], after["pruned"]) == (0, before["findings"])


def test_a_baseline_outlives_that_the_disk_of_its_documents_is_away(check, tmp_path) -> None:
    known, file = page(tmp_path, ""), tmp_path / "baseline.json"
    check("check", known, "--write-baseline", file)
    before = file.read_bytes()
    known.unlink()
    status, said = check("baseline", file, "--prune")
    assert status == 2
    assert "nothing was taken out" in said
    assert file.read_bytes() == before


def test_a_profile_written_on_windows_is_read(check, tmp_path) -> None:
    profile = tmp_path / "mine.toml"
    profile.write_bytes(b"\xef\xbb\xbftitle = 'Mine'\r\n")
    assert check("--profile", profile, "check", page(tmp_path, GOOD))[0] == 0


@pytest.mark.parametrize("content", [b"#" * 300_000, b"\xff"], ids=["huge", "no text"])
def test_what_is_no_profile_is_refused(check, tmp_path, content) -> None:
    profile = tmp_path / "mine.toml"
    profile.write_bytes(content)
    status, said = check("--profile", profile, "check", page(tmp_path, GOOD))
    assert status == 2
    assert "a profile" in said


def test_a_baseline_that_is_not_there_is_told_before_anything_is_checked(check, tmp_path) -> None:
    status, said = check("check", page(tmp_path, ""), "--baseline", tmp_path / "no.json")
    assert status == 2
    assert "cannot be read" in said


def test_one_rule_alone(check, tmp_path) -> None:
    status, out = check("check", page(tmp_path, ""), "--only", "alt-missing", "--format", "json")
    assert json.loads(out)["documents"][0]["placements"][0]["findings"] == []
    assert status == 0


def test_a_check_by_one_rule_is_no_check_of_the_document(check, tmp_path) -> None:
    document = page(tmp_path, "")
    check("check", document)
    status, out = check("check", document, "--only", "alt-missing", "--format", "json")
    assert (status, json.loads(out)["documents"][0]["changes"]) == (0, [])
    told = json.loads(check("check", document, "--format", "json")[1])
    assert told["documents"][0]["changes"] == []
    assert len(json.loads(check("publications", document, "--json")[1])["checks"]) == 2


def test_a_check_by_another_profile_tells_no_finding_as_mended(check, tmp_path) -> None:
    document, lenient = page(tmp_path, ""), tmp_path / "lenient.toml"
    lenient.write_text('ignores = ["credit-missing"]\n', encoding="utf-8")
    check("check", document)
    told = json.loads(check("--profile", lenient, "check", document, "--format", "json")[1])
    assert told["documents"][0]["changes"] == []


def test_a_rule_that_is_not_there_is_refused(check, tmp_path) -> None:
    status, said = check("check", page(tmp_path, ""), "--only", "C999")
    assert status == 2
    assert "C999" in said


@pytest.mark.parametrize("jobs", ["-1", "many", "9999"])
def test_a_number_of_jobs_that_is_none_is_refused(check, tmp_path, jobs) -> None:
    assert check("check", page(tmp_path, ""), f"--jobs={jobs}")[0] == 2


def test_a_trial_leaves_no_trace(check, tmp_path) -> None:
    check("check", page(tmp_path, ""), "--no-keep")
    assert json.loads(check("publications", "--json")[1]) == []


def test_the_checks_of_a_document_are_told_with_what_changed(check, tmp_path) -> None:
    path = page(tmp_path, GOOD)
    check("check", path)
    page(tmp_path, "")
    check("check", path)
    told = json.loads(check("publications", path, "--json")[1])
    newer, older = told["checks"]
    assert newer["changes"][0]["kind"] == "credit-dropped"
    assert older["changes"] == []
    assert "credit-dropped" in check("publications", path)[1]
    assert str(path) in check("publications")[1]


def test_a_document_never_checked_is_told(check, tmp_path) -> None:
    status, said = check("publications", tmp_path / "never.html")
    assert status == 2
    assert "has not been checked" in said


def test_a_site_is_judged_by_workers_as_it_is_by_one(check, tmp_path) -> None:
    for number in range(26):
        page(tmp_path, GOOD if number % 2 else "", f"{number:02}.html")
    (tmp_path / "25.html").write_bytes(b"")
    told = [
        json.loads(check("check", tmp_path, "--no-keep", "--jobs", jobs, "--format", "json")[1])
        for jobs in (1, 2)
    ]
    assert told[0] == told[1]
    assert told[0]["summary"]["incomplete"] == 13
    assert Path(told[0]["documents"][0]["path"]).name == "00.html"
