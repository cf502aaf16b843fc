"""Derivatives made elsewhere, from the command line: found, linked, looked at, confirmed."""

import sys
from pathlib import Path

import pytest
from PIL import Image

from mediadesk.cli.main import main


@pytest.fixture
def cropped(kim: Path, tmp_path: Path) -> Path:
    """Return a crop of Kim's picture, half its size."""
    with Image.open(kim) as picture:
        wide, high = picture.size
        part = picture.crop((wide // 10, high // 10, wide, high))
        path = tmp_path / "crop.jpg"
        part.resize((part.width // 2, part.height // 2)).save(path, quality=90)
    return path


def kinds(edits) -> list[str]:
    return [edit["kind"] for edit in edits]


def test_an_import_links_a_crop_to_its_original(desk, cropped, kim) -> None:
    status, told = desk("import", cropped)
    assert (status, told["added"], told["related"]) == (0, 1, 1)
    _, history = desk("history", cropped)
    assert kinds(history["edits"])[:2] == ["crop", "resize"]
    assert {edit["evidence"] for edit in history["edits"]} == {"recovered"}
    crop = history["conflicts"][0]
    assert crop["sentence"].startswith("The log says full frame; the pixels say cropped to 81")
    assert crop["advice"]
    assert "linked" in desk("undo")[1]["undone"]
    assert desk("history", cropped)[1]["edits"] == []


def test_an_import_relates_nothing_where_that_is_asked_for(desk, cropped) -> None:
    assert desk("import", cropped, "--no-relate")[1]["related"] == 0
    assert desk("history", cropped)[1]["edits"] == []


def test_an_import_that_related_nothing_is_related_when_that_is_asked_for(
    desk, cropped, kim
) -> None:
    desk("import", cropped, "--no-relate")
    assert desk("relate")[1] == {"linked": []}
    status, told = desk("relate", cropped)
    assert status == 0
    (linked,) = told["linked"]
    assert (linked["path"], linked["original"]["path"]) == (str(cropped), str(kim))
    assert linked["comparison"]["verdict"] == "derived"
    assert "linked" in desk("undo")[1]["undone"]


def test_a_derivative_is_adopted_by_whom_it_comes_from(desk, cropped, kim) -> None:
    status, told = desk("adopt", cropped, "--by", "Rosa Yamamoto", "--organisation", "F-P-M")
    assert status == 0
    assert told["original"]["path"] == str(kim)
    assert {(e["by"], e["organisation"]) for e in told["edits"]} == {("Rosa Yamamoto", "F-P-M")}
    assert told["conflicts"] == []
    _, shown = desk("show", cropped)
    assert shown["metadata"]["creators"] == ["Ann Lindqvist"]
    assert shown["contributions"][0]["name"] == "Rosa Yamamoto"


def test_a_stranger_is_not_adopted(desk, tmp_path, kim) -> None:
    stranger = tmp_path / "plain.jpg"
    Image.new("RGB", (400, 300), (10, 90, 160)).save(stranger)
    status, told = desk("adopt", stranger, "--of", kim)
    assert status == 2
    assert "nothing was linked" in told
    assert desk("adopt", stranger)[0] == 2


def test_looking_and_confirming_from_the_command_line(desk, cropped, kim) -> None:
    desk("import", cropped, "--no-relate")
    desk("adopt", cropped, "--of", kim, "--by", "Rosa")
    _, looked = desk("history", cropped, "--look")
    assert looked["found"] == []
    assert looked["comparison"]["verdict"] == "derived"
    assert looked["content_credentials"] is None
    assert desk("history", cropped, "--confirm", "--by", "Rosa")[1]["conflicts"] == []


def test_what_an_import_found_is_confirmed_under_a_name(desk, cropped) -> None:
    desk("import", cropped)
    _, told = desk("history", cropped, "--confirm", "--by", "Rosa")
    assert told["conflicts"] == []
    assert {edit["by"] for edit in told["edits"]} == {"Rosa"}


def test_history_speaks_to_people_too(desk, cropped, tmp_path, capsys) -> None:
    desk("import", cropped)
    main(["--catalogue", str(tmp_path / "desk.mediadesk"), "history", str(cropped)], lambda *_: 9)
    said = capsys.readouterr().out
    assert "Conflict: The log says full frame" in said
    assert "(recovered: pixels)" in said


def test_a_photo_says_whether_it_has_credentials(desk, kim) -> None:
    assert desk("show", kim)[1]["content_credentials"] is None


@pytest.mark.corpus
def test_credentials_are_shown_with_their_state(run, corpus) -> None:
    folder = corpus / "dev" / "c2pa"
    _, shown = run("show", folder / "public-testfiles__adobe-20220124-CA.jpg")
    said = shown["content_credentials"]
    assert (said["state"], said["signer"]) == ("Valid", "C2PA Signer")
    assert [one["action"] for one in said["actions"]] == ["c2pa.opened", "c2pa.color_adjustments"]
    _, broken = run("show", folder / "public-testfiles__adobe-20220124-E-sig-CA.jpg")
    assert broken["content_credentials"]["state"] == "Invalid"
    assert broken["credentials"]["state"] == "Invalid"
    assert {"signer", "issuer", "when", "generator", "ai", "problem"} <= broken[
        "credentials"
    ].keys()


@pytest.mark.skipif(sys.platform == "win32", reason="a script as a program")
def test_a_photo_goes_out_to_a_program_and_comes_back(desk, kim, tmp_path, monkeypatch) -> None:
    script = tmp_path / "painter.py"
    script.write_text(
        "import os, sys\nfrom PIL import Image\n"
        "path = sys.argv[1]\nimage = Image.open(path)\nimage.load()\n"
        "image.crop((48, 36, 480, 360)).save(path, quality=92)\nos.utime(path, (1e9, 1e9))\n"
    )
    settings = Path.home() / "mediadesk"
    settings.mkdir(parents=True, exist_ok=True)
    value = f"Painter = {sys.executable} {script}"
    (settings / "settings.json").write_text(f'{{"edit.programs": "{value}"}}')
    assert desk("edit-in")[1]["programs"][0]["name"] == "Painter"
    status, told = desk("edit-in", kim, "Paint", "--by", "Rosa", "--timeout", "60")
    assert status == 0, told
    assert kinds(told["edits"])[0] == "crop"
    assert Path(told["path"]) == kim.with_name("kim-edited.jpg")
    assert desk("show", told["id"])[1]["edits"][0]["by"] == "Rosa"
    assert desk("edit-in", kim, "Nobody")[0] == 2
