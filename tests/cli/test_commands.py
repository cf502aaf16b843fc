"""Commands on a real catalogue, from the import to the check of a page."""

import json
from importlib.metadata import PackageNotFoundError

import pytest
from PIL import Image

from mediadesk.cli.commands import doctor
from mediadesk.cli.main import main
from mediadesk.metadata.credit_parts import CREDIT_PARTS
from mediadesk.metadata.fields import FIELDS
from tests.fakes.site import draw, page


def test_an_import_tells_what_is_new_and_what_is_known(run, kim, tmp_path) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8 cut off")
    status, first = run("import", kim, tmp_path / "broken.jpg")
    assert status == 1
    assert (first["added"], first["unchanged"], len(first["failed"])) == (1, 0, 1)
    status, again = run("import", kim)
    assert (status, again["added"], again["unchanged"]) == (0, 0, 1)


def test_a_path_that_is_not_there_is_not_imported(run, tmp_path) -> None:
    status, told = run("import", tmp_path / "gone")
    assert status == 2
    assert "not there" in told


def test_a_search_finds_what_was_set(desk) -> None:
    status, found = desk("search", "park")
    assert (status, found["total"]) == (0, 1)
    assert found["photos"][0]["credit"] == "Ann Lindqvist"
    assert desk("search", "zebra") == (0, {"total": 0, "photos": []})


def test_a_search_lists_no_more_than_asked_for(desk) -> None:
    _, found = desk("search", "park", "--limit", "0")
    assert (found["total"], found["photos"]) == (1, [])


@pytest.mark.parametrize("limit", ["-1", "many", "9" * 20])
def test_a_limit_that_is_none_is_refused(desk, limit) -> None:
    status, told = desk("search", "park", "--limit", limit)
    assert status == 2
    assert "whole number" in told


@pytest.mark.parametrize(
    ("named", "told"),
    [("", "No photo is named"), ("9" * 30, "no photo 9"), ("9" * 5000, "no photo")],
)
def test_a_photo_that_cannot_be_is_no_fault_of_the_program(desk, named, told) -> None:
    status, said = desk("show", named)
    assert status == 2
    assert told in said
    assert len(said) < 100


def test_a_date_that_is_none_is_kept_and_told(desk, kim, tmp_path, capsys) -> None:
    catalogue = ("--catalogue", str(tmp_path / "desk.mediadesk"))
    words = (*catalogue, "set", str(kim), "date_created=2026-13-45", "city=Oslo")
    assert main(words, lambda *_: 99) == 0
    assert "no date to other programs" in capsys.readouterr().err
    assert desk("show", kim)[1]["metadata"]["date_created"] == "2026-13-45"


def test_a_photo_is_shown_by_number_and_by_path(desk, kim) -> None:
    _, by_path = desk("show", kim)
    _, by_number = desk("show", by_path["id"])
    assert by_path == by_number
    assert by_path["metadata"]["creators"] == ["Ann Lindqvist"]
    assert (by_path["width"], by_path["height"]) == (480, 360)


def test_a_file_outside_the_catalogue_is_shown_as_it_is(run, kim) -> None:
    status, shown = run("show", kim)
    assert (status, shown["id"], shown["format"]) == (0, None, "JPEG")


def test_fields_are_set_appended_and_taken_back(desk, kim) -> None:
    assert desk("set", kim, "keywords=summit") == (0, {"changed": 1})
    assert desk("set", kim, "keywords=park; noon", "--append") == (0, {"changed": 1})
    assert desk("show", kim)[1]["metadata"]["keywords"] == ["summit", "park", "noon"]
    status, undone = desk("undo")
    assert status == 0
    assert "keywords" in undone["undone"]
    assert desk("show", kim)[1]["metadata"]["keywords"] == ["summit"]
    again = desk("redo")[1]
    assert "keywords" in again["redone"]
    assert again["undone"] == again["redone"]
    assert desk("show", kim)[1]["metadata"]["keywords"] == ["summit", "park", "noon"]


def test_the_parts_of_a_credit_are_set_and_told(desk, kim, tmp_path, capsys) -> None:
    parts = ("creators=", "credit_line=", "copyright_notice=", "credit.sources=Kremlin; AP")
    assert desk("set", kim, *parts) == (0, {"changed": 1})
    assert desk("show", kim)[1]["credit"]["organizations"] == ["Kremlin", "AP"]
    assert desk("credit", kim)[1]["text"].startswith("Photo credit: Kremlin")
    main(["--catalogue", str(tmp_path / "desk.mediadesk"), "show", str(kim)], lambda *_: 99)
    assert "  credit.sources: Kremlin; AP" in capsys.readouterr().out.splitlines()


def test_setting_nothing_new_changes_nothing(desk, kim) -> None:
    assert desk("set", kim, "creators=Ann Lindqvist") == (0, {"changed": 0})


@pytest.mark.parametrize("words", [["headline=x"], ["{kim}"], ["{kim}", "nonsense=x"]])
def test_setting_without_photo_field_or_sense_is_refused(desk, kim, words) -> None:
    status, told = desk("set", *(word.format(kim=kim) for word in words))
    assert status == 2
    assert isinstance(told, str)


def test_a_credit_line_is_composed(desk, kim) -> None:
    status, line = desk("credit", kim)
    assert status == 0
    assert "Ann Lindqvist" in line["text"]
    assert line["bytes"] == len(line["text"].encode())
    assert line["form"] == "long"


def test_an_edit_is_rendered_logged_and_compared(desk, kim, tmp_path) -> None:
    out = tmp_path / "kim-page.jpg"
    status, edited = desk(
        "edit", kim, "--crop", "0.1,0,0.8,1", "--scale", "1.5",
        "--by", "Rosa Yamamoto", "--organisation", "Us", "--roles", "cropping", "--out", out,
    )  # fmt: skip
    assert (status, edited["path"]) == (0, str(out))
    assert [edit["kind"] for edit in edited["edits"]] == ["crop", "enlarge"]
    _, history = desk("history", out)
    assert [(e["kind"], e["by"], e["evidence"]) for e in history["edits"]] == [
        ("crop", "Rosa Yamamoto", "made-here"),
        ("enlarge", "Rosa Yamamoto", "made-here"),
    ]
    _, seen = desk("compare", kim, out)
    assert seen["verdict"] == "derived"
    assert seen["crop"] == pytest.approx([0.1, 0, 0.8, 1], abs=0.01)
    assert "Rosa Yamamoto" in desk("credit", out)[1]["text"]


def test_tone_detail_and_dust_are_logged_each_as_what_it_is(desk, kim, tmp_path) -> None:
    status, edited = desk(
        "edit", kim, "--tone", "temperature=20,black_point=0.02,sharpen=0.4,denoise=0.3",
        "--spot", "0.4,0.3,0.01", "--by", "Rosa", "--out", tmp_path / "toned.jpg",
    )  # fmt: skip
    assert status == 0
    kinds = [edit["kind"] for edit in edited["edits"]]
    assert kinds == ["dust", "denoise", "tone", "sharpen"]


def test_tone_is_set_by_the_photo_itself(desk, tmp_path) -> None:
    photo, out = tmp_path / "dull.png", tmp_path / "fitted.png"
    grey = Image.linear_gradient("L").resize((320, 200)).point(lambda tone: 60 + tone // 2)
    bluish = Image.merge("RGB", (grey.point(lambda tone: tone * 0.95), grey, grey))
    bluish.save(photo)
    desk("import", photo)
    status, edited = desk(
        "edit", photo, "--fit-levels", "--grey-at", "0.5,0.5", "--by", "Rosa", "--out", out
    )
    assert (status, [edit["kind"] for edit in edited["edits"]]) == (0, ["tone"])
    with Image.open(out) as made:
        darkest, brightest = zip(*made.getextrema(), strict=True)
        middle = made.getpixel((160, 100))
    assert max(middle) - min(middle) <= 3
    assert max(darkest) <= 5
    assert min(brightest) >= 250


def test_a_photo_that_needs_no_levels_is_told_so(desk, tmp_path) -> None:
    photo, out = tmp_path / "full.png", tmp_path / "out.png"
    Image.linear_gradient("L").convert("RGB").save(photo)
    desk("import", photo)
    status, told = desk("edit", photo, "--fit-levels", "--by", "Rosa", "--out", out)
    assert (status, out.exists()) == (2, False)
    assert "nothing to be done" in told


@pytest.mark.parametrize(
    "options",
    [
        ["--spot", "0.4,0.3"],
        ["--grey-at", "0.4"],
        ["--grey-at", "40,30"],
        ["--spot", "0.4,0.3,0.5"],
        ["--tone", "sharpen=7"],
        [],
        ["--crop", "1,0,0,1"],
        ["--crop", "a,b"],
        ["--scale", "0"],
        ["--tone", "contrast=much"],
        ["--tone", "vibe=2"],
    ],
    ids=[
        "half a spot",
        "half a point",
        "a point in pixels",
        "no dust",
        "too sharp",
        "nothing",
        "inside out",
        "no numbers",
        "no scale",
        "no amount",
        "unknown tone",
    ],
)
def test_an_edit_that_makes_no_sense_is_refused(desk, kim, tmp_path, options) -> None:
    out = tmp_path / "out.jpg"
    status, told = desk("edit", kim, *options, "--by", "Rosa", "--out", out)
    assert status == 2
    assert isinstance(told, str)
    assert not out.exists()


def test_pairs_are_compared_line_by_line(desk, kim, tmp_path, capsys) -> None:
    other = draw(tmp_path / "other.jpg", seed=2)
    pairs = tmp_path / "pairs.jsonl"
    rows = [
        {"id": "same", "original": str(kim), "derived": str(kim)},
        {"id": "other", "original": str(kim), "derived": str(other)},
        {"id": "gone", "original": str(kim), "derived": str(tmp_path / "gone.jpg")},
    ]
    pairs.write_text("\n".join(map(json.dumps, rows)) + "\nnot json\n", encoding="utf-8")
    catalogue = str(tmp_path / "desk.mediadesk")
    status = main(["--catalogue", catalogue, "compare", "--pairs", str(pairs)], lambda *_: 99)
    said = capsys.readouterr()
    answers = {row["id"]: row for row in map(json.loads, said.out.splitlines())}
    assert answers["same"]["comparison"]["verdict"] == "identical"
    assert answers["other"]["comparison"]["verdict"] in {"unrelated", "cannot-tell"}
    assert answers["gone"]["comparison"] is None
    assert "Line 4" in said.err
    assert status == 1


def test_a_picture_is_identified_by_its_content(desk, kim, tmp_path) -> None:
    nameless = tmp_path / "x9.png"
    with Image.open(kim) as picture:
        picture.crop((40, 20, 440, 340)).save(nameless)
    stranger = draw(tmp_path / "stranger.jpg", seed=3)
    status, answers = desk("identify", nameless, stranger, tmp_path / "gone.png")
    assert status == 1
    found, unknown, gone = answers
    assert found["matches"][0]["path"] == str(kim)
    assert (unknown["matches"], unknown["possible"]) == ([], None)
    assert "is not there" in gone["error"]


def test_pictures_are_extracted_and_an_unreadable_document_is_told(desk, tmp_path) -> None:
    path = page(tmp_path, "Photo: Ann Lindqvist")
    status, answers = desk("extract", path, tmp_path / "gone.html")
    assert status == 1
    read, gone = answers
    (placed,) = read["placements"]
    assert (placed["caption"], placed["alt"]) == ("The park at noon.", "A park")
    assert "Ann Lindqvist" in placed["credit"]
    assert "not there" in gone["error"]


@pytest.mark.parametrize(
    ("credit", "status", "rules"),
    [
        ("Photo: Ann Lindqvist", "complete", []),
        ("", "incomplete", ["C101"]),
        ("Photo: Ann Lindquist", "wrong", ["C103"]),
        ("Photo: Bo Ekman", "wrong", ["C104"]),
    ],
    ids=["right", "none", "misspelt", "somebody else"],
)
def test_a_page_is_checked(desk, tmp_path, credit, status, rules) -> None:
    left, report = desk("check", page(tmp_path, credit))
    (judged,) = report["documents"][0]["placements"]
    assert judged["status"] == status
    assert set(rules) <= {finding["rule"] for finding in judged["findings"]}
    assert "Ann Lindqvist" in judged["expected_credit"]
    assert left == (0 if status == "complete" else 1)
    assert report["summary"][status] == 1


def test_a_photo_shows_where_it_was_published(desk, tmp_path) -> None:
    _, report = desk("check", page(tmp_path, "Photo: Ann Lindquist"))
    (checked,) = report["documents"][0]["placements"]
    _, shown = desk("show", str(checked["photo"]))
    (placed,) = shown["placements"]
    assert placed["credit"].endswith("Ann Lindquist")


def test_a_crop_in_the_page_is_found_in_the_pixels(desk, kim, tmp_path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    with Image.open(kim) as picture:
        picture.crop((0, 0, 300, 360)).save(site / "kim.jpg", quality=92)
    _, report = desk("check", page(site, "Photo: Ann Lindqvist"))
    (judged,) = report["documents"][0]["placements"]
    assert judged["matched_by"] == "content"
    assert "C201" in [finding["rule"] for finding in judged["findings"]]
    assert "cropped" in judged["expected_credit"]
    _, lenient = desk("check", site, "--profile", "web-newsroom")
    assert lenient["summary"]["complete"] == 1


FOUNDING_CREDIT = (
    "Photo credit: Kremlin. Photo is cropped and enlarged. "
    "Art, cropping, enhancement: Rosa Yamamoto / Feminine-Perspective-Magazine"
)


@pytest.mark.parametrize(
    ("printed", "status", "rules"),
    [
        (FOUNDING_CREDIT, "complete", set()),
        ("Photo credit: Kremlin.", "incomplete", {"C201", "C203"}),
        (FOUNDING_CREDIT.replace("Kremlin", "Kremlim"), "wrong", {"C103"}),
        (FOUNDING_CREDIT.replace("cropped", "mirrored"), "wrong", {"C202"}),
        (FOUNDING_CREDIT.replace("Rosa Yamamoto / ", ""), "incomplete", {"C203"}),
    ],
    ids=["whole", "source only", "misspelt", "another edit", "editor left out"],
)
def test_the_founding_line_is_composed_printed_and_judged(
    run, kim, tmp_path, printed, status, rules
) -> None:
    run("import", kim)
    run("set", kim, "credit_line=Kremlin", "description=The park at noon.")
    out = tmp_path / "kim-page.jpg"
    run(
        "edit", kim, "--crop", "0.1,0,0.8,1", "--scale", "1.5", "--by", "Rosa Yamamoto",
        "--organisation", "Feminine-Perspective-Magazine", "--roles", "art,cropping,enhancement",
        "--out", out,
    )  # fmt: skip
    assert run("credit", out)[1]["text"] == FOUNDING_CREDIT
    path = page(tmp_path, printed)
    path.write_text(path.read_text("utf-8").replace("kim.jpg", "kim-page.jpg"), "utf-8")
    _, report = run("check", path)
    (judged,) = report["documents"][0]["placements"]
    assert judged["status"] == status
    assert {f["rule"] for f in judged["findings"] if f["severity"] == "error"} == rules
    assert judged["expected_credit"] == FOUNDING_CREDIT


def test_a_check_is_written_into_a_file(desk, tmp_path, capsys) -> None:
    out = tmp_path / "report.json"
    catalogue = str(tmp_path / "desk.mediadesk")
    words = ["check", str(page(tmp_path, "")), "--format", "json", "--output", str(out)]
    assert main(["--catalogue", catalogue, *words], lambda *_: 99) == 1
    assert capsys.readouterr().out == ""
    assert json.loads(out.read_text(encoding="utf-8"))["summary"]["incomplete"] == 1


def test_the_catalogue_is_copied_with_its_history(desk, tmp_path, capsys) -> None:
    copy = tmp_path / "copy.mediadesk"
    assert desk("catalogue", "copy", copy) == (0, {"path": str(copy)})
    assert desk("catalogue", "copy", copy)[0] == 2
    assert main(["--catalogue", str(copy), "undo", "--json"], lambda *_: 99) == 0
    assert json.loads(capsys.readouterr().out)["undone"] == desk("undo")[1]["undone"]


def test_a_copy_needs_a_place(desk) -> None:
    status, said = desk("catalogue", "copy")
    assert (status, "`catalogue copy` the FILE or URL" in str(said)) == (2, True)


def test_the_catalogue_is_told_of_backed_up_and_sound(desk, tmp_path) -> None:
    status, told = desk("catalogue", "info")
    assert (status, told["photos"]) == (0, 1)
    assert desk("catalogue", "check") == (0, {"faults": []})
    copy = tmp_path / "copy.mediadesk"
    assert desk("catalogue", "backup", copy) == (0, {"path": str(copy)})
    assert copy.stat().st_size > 0
    assert desk("catalogue", "backup", copy)[0] == 2
    assert desk("catalogue", "upgrade")[0] == 0


@pytest.mark.parametrize("words", [["backup"], ["info", "x"]])
def test_care_with_the_wrong_words_is_refused(run, words) -> None:
    assert run("catalogue", *words)[0] == 2


def test_the_doctor_tells_of_a_program_that_nobody_installed(desk, monkeypatch) -> None:
    def unknown(name: str) -> list[str]:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(doctor, "requires", unknown)
    status, told = desk("doctor")
    assert (status, told["libraries"]) == (1, {"mediadesk": None})


def test_the_doctor_names_libraries_and_the_catalogue(desk) -> None:
    status, told = desk("doctor")
    assert status == 0
    assert told["libraries"]["numpy"]
    assert told["catalogue"]["faults"] == []


def test_a_printed_line_is_taken_apart(run) -> None:
    status, parsed = run("parse-credit", "The park at noon. Photo: Ann Lindqvist/Reuters")
    assert (status, parsed["creators"], parsed["organizations"]) == (
        0,
        ["Ann Lindqvist"],
        ["Reuters"],
    )
    assert parsed["caption_part"] == "The park at noon."


def test_printed_lines_are_taken_apart_line_by_line(tmp_path, capsys) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"id": 1, "text": "Photo: Ann Lindqvist"}\n[]\n', encoding="utf-8")
    assert main(["parse-credit", "--lines", str(lines)], lambda *_: 99) == 1
    said = capsys.readouterr()
    (row,) = map(json.loads, said.out.splitlines())
    assert (row["id"], row["parsed"]["creators"]) == (1, ["Ann Lindqvist"])
    assert "Line 2" in said.err


@pytest.mark.parametrize("words", [[], ["x", "--lines", "y"], ["--lines", "/no/such/file"]])
def test_parsing_wants_a_text_or_a_file_that_is_there(run, words) -> None:
    assert run("parse-credit", *words)[0] == 2


@pytest.mark.parametrize(
    "words",
    [("show",), ("credit",), ("history",), ("import",), ("compare", "{kim}"), ("set", "city=x")],
    ids=lambda words: words[0],
)
def test_a_name_the_system_refuses_is_the_persons_to_mend(desk, kim, words) -> None:
    named = [word.format(kim=kim) for word in words]
    status, told = desk(*named, f"{'a' * 300}.jpg")
    assert status == 2
    assert "cannot be reached" in told


@pytest.mark.parametrize("command", ["extract", "identify"])
def test_a_name_the_system_refuses_does_not_end_a_list(desk, tmp_path, kim, command) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body><p>Text")
    sound = page if command == "extract" else kim
    status, answers = desk(command, f"{'a' * 300}.html", sound)
    assert status == 1
    assert "cannot be reached" in answers[0]["error"]
    assert not answers[1].get("error")


def judged(report):
    """Return the placements of a report of one document."""
    (document,) = report["documents"]
    return document["placements"]


def test_a_folder_of_pictures_is_checked_as_an_album(desk, kim, tmp_path) -> None:
    album = tmp_path / "album"
    album.mkdir()
    with Image.open(kim) as picture:
        picture.crop((40, 30, 420, 330)).save(album / "web.jpg")
    (album / "web.txt").write_text("The park at noon. Photo: Ann Lindqvist")
    _, report = desk("check", album)
    (placed,) = judged(report)
    assert (placed["image"], placed["locator"]) == ("web.jpg", "picture 1")
    assert (placed["matched_by"], placed["seen"]) == ("content", True)
    assert placed["parsed"]["creators"] == ["Ann Lindqvist"]


def test_a_folder_is_extracted_as_the_documents_in_it(desk, kim, tmp_path) -> None:
    for name in ("one", "two"):
        folder = tmp_path / "albums" / name
        folder.mkdir(parents=True)
        (folder / "web.jpg").write_bytes(kim.read_bytes())
    status, answers = desk("extract", tmp_path / "albums")
    assert status == 0
    assert [answer["document"] for answer in answers] == [
        str(tmp_path / "albums" / name) for name in ("one", "two")
    ]


def test_a_folder_with_nothing_to_extract_is_told(desk, tmp_path) -> None:
    (tmp_path / "empty").mkdir()
    status, ((answer),) = desk("extract", tmp_path / "empty")
    assert status == 1
    assert "holds no pictures" in answer["error"]


def test_a_picture_whose_original_is_gone_is_known_by_its_preview(desk, kim, tmp_path) -> None:
    with Image.open(kim) as picture:
        picture.crop((40, 30, 420, 330)).save(tmp_path / "web.jpg")
    kim.unlink()
    _, (found,) = desk("identify", tmp_path / "web.jpg")
    (match,) = found["matches"]
    assert match["matched_by"] == "content"
    assert match["comparison"]["crop"] == pytest.approx(
        [40 / 480, 30 / 360, 420 / 480, 330 / 360], abs=0.01
    )


def test_a_picture_that_is_missing_is_matched_by_its_name_and_marked_as_not_seen(
    desk, tmp_path
) -> None:
    path = page(tmp_path, "Photo: Ann Lindqvist")
    text = path.read_text(encoding="utf-8")
    site = tmp_path / "elsewhere"
    site.mkdir()
    (site / path.name).write_text(text, encoding="utf-8")
    _, report = desk("check", site / path.name)
    (placed,) = judged(report)
    assert (placed["matched_by"], placed["seen"], placed["comparison"]) == ("name", False, None)
    assert "P105" in {finding["rule"] for finding in placed["findings"]}


def test_every_field_is_explained(run) -> None:
    _, told = run("fields")
    assert [one["name"] for one in told] == [spec.name for spec in (*FIELDS, *CREDIT_PARTS)]
    assert all(one["help"] and one["label"] for one in told)
    assert [one["name"] for one in told if not one["xmp"]] == [p.name for p in CREDIT_PARTS]
    _, licensors = run("fields", "licensors")
    assert {"name": "email", "label": "E-mail"}.items() <= licensors["members"][3].items()


@pytest.mark.parametrize("name", ["", *(spec.name for spec in (*FIELDS, *CREDIT_PARTS))])
def test_a_field_is_explained_in_words(capsys, name: str) -> None:
    status = main(["fields", *filter(None, [name])], lambda *_: 99)
    said = capsys.readouterr().out
    assert status == 0
    assert said.startswith(f"{name}: " if name else "Caption:")


def test_a_field_that_is_not_there_is_told(run) -> None:
    status, told = run("fields", "flavour")
    assert (status, "no field called 'flavour'" in told) == (2, True)
