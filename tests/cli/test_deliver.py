"""`deliver` on a real catalogue: a file for the layout, and an answer that names what it lacks."""

import json

import pytest

from mediadesk.cli.main import main
from mediadesk.cli.usage.deliver import FORMS
from tests.fakes.site import draw

SUFFIXES = {
    "csv": ".csv",
    "csv-utf8": ".csv",
    "tagged": ".txt",
    "idml": ".idml",
    "docx": ".docx",
    "contact-sheet": ".pdf",
    "html": ".html",
    "jsonld": ".jsonld",
    "ninjs": ".json",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_written(desk, kim, tmp_path, form) -> None:
    out = tmp_path / f"story{SUFFIXES[form]}"
    status, told = desk("deliver", kim, "--as", form, "--out", out)
    assert status == 0, told
    assert (told["path"], told["items"]) == (str(out), 1)
    assert (told["without_credit"], told["without_caption"]) == ([], [])
    assert out.stat().st_size > 100


def test_what_a_photo_lacks_is_told_and_the_photo_delivered(desk, tmp_path) -> None:
    bare = draw(tmp_path / "bare.jpg", seed=9)
    desk("import", bare)
    status, told = desk("deliver", "1", bare, "--as", "ninjs", "--out", tmp_path / "story.json")
    assert status == 1
    assert (told["items"], told["without_credit"], told["without_caption"]) == (2, [2], [2])


def test_style_language_and_title_are_heeded(desk, kim, tmp_path) -> None:
    out = tmp_path / "story.json"
    words = ("--style", "plain", "--language", "de", "--base-url", "https://example.org/img")
    assert desk("deliver", kim, "--as", "ninjs", "--out", out, *words)[0] == 0
    news = json.loads(out.read_text(encoding="utf-8"))
    assert news["language"] == "de"
    assert "Foto: Ann Lindqvist" in [one["value"] for one in news["descriptions"]]
    assert news["renditions"][0]["href"] == "https://example.org/img/kim.jpg"


def test_a_file_is_overwritten_only_with_leave(desk, kim, tmp_path) -> None:
    out = tmp_path / "story.csv"
    out.write_text("mine")
    status, told = desk("deliver", kim, "--as", "csv", "--out", out)
    assert status == 2
    assert "there already" in told
    assert out.read_text() == "mine"
    assert desk("deliver", kim, "--as", "csv", "--out", out, "--overwrite")[0] == 0


@pytest.mark.parametrize(
    "words",
    [
        ("--as", "fax", "--out", "{folder}/x.csv"),
        ("--as", "csv", "--out", "{folder}/x.pdf"),
        ("--as", "csv", "--out", "{folder}/gone/x.csv"),
        ("--as", "html", "--out", "{folder}/x.html", "--base-url", "somewhere"),
        ("--as", "csv", "--out", "{folder}/x.csv", "--style", "nowhere"),
        ("--as", "csv"),
    ],
)
def test_an_order_that_cannot_be_carried_out_is_refused(desk, kim, tmp_path, words) -> None:
    status, told = desk("deliver", kim, *(word.format(folder=tmp_path) for word in words))
    assert status == 2
    assert isinstance(told, str)
    assert not list(tmp_path.glob("x.*"))


def test_people_are_told_file_and_faults_apart(desk, kim, tmp_path, capsys) -> None:
    bare = draw(tmp_path / "bare.jpg", seed=9)
    desk("import", bare)
    out = tmp_path / "story.csv"
    words = ["deliver", str(kim), str(bare), "--as", "csv", "--out", str(out)]
    status = main(["--catalogue", str(tmp_path / "desk.mediadesk"), *words], lambda *_: 99)
    said = capsys.readouterr()
    assert status == 1
    assert said.out == f"{out}: 2 photos\n"
    assert "bare.jpg has no credit." in said.err
    assert "bare.jpg has no caption." in said.err
