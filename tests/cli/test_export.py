"""`export` on a real catalogue: files by recipe, each of them a photo of the catalogue."""

import pytest
from PIL import Image

from mediadesk.paths import recipe_folder, settings_file


def test_photos_are_exported_and_join_the_catalogue(desk, kim, tmp_path) -> None:
    status, told = desk("export", kim, "--recipe", "web", "--into", tmp_path / "out")
    assert status == 0, told
    made = told["exported"][0]
    assert (made["original"], made["signed"], told["failed"]) == (1, False, [])
    with Image.open(made["path"]) as image:
        assert image.format == "JPEG"
    _, shown = desk("show", made["id"])
    assert shown["metadata"]["creators"] == ["Ann Lindqvist"]
    assert shown["path"] == made["path"]


def test_the_recipes_are_listed(desk) -> None:
    status, told = desk("export")
    assert status == 0
    assert {"web", "print", "wire", "archive"} <= {one["name"] for one in told["recipes"]}


def test_names_are_told_and_nothing_is_made(desk, kim, tmp_path) -> None:
    out = tmp_path / "out"
    status, told = desk("export", kim, "--recipe", "newsletter", "--into", out, "--preview")
    assert (status, told) == (0, {"names": ["kim-newsletter.webp"]})
    assert not out.exists()


def test_one_that_fails_is_listed_and_the_status_says_so(desk, kim, tmp_path) -> None:
    (tmp_path / "out").mkdir()
    kim.unlink()
    status, told = desk("export", "1", "--recipe", "web", "--into", tmp_path / "out")
    assert (status, told["exported"]) == (1, [])
    assert "not there any more" in told["failed"][0]["error"]


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("--recipe", "wob", "--into", "x"), "no recipe 'wob'"),
        (("--into", "x"), "--recipe with one of"),
        (("--recipe", "web"), "--into FOLDER"),
        (("--recipe", "web", "--into", "x", "--sign"), "nothing to sign with"),
    ],
)
def test_what_is_missing_is_told(desk, kim, words, fault) -> None:
    status, told = desk("export", kim, *words)
    assert status == 2
    assert fault in told


def test_an_edit_may_follow_a_recipe(desk, kim, tmp_path) -> None:
    out = tmp_path / "front.webp"
    words = ("--crop", "0,0,0.5,0.5", "--recipe", "newsletter", "--by", "Rosa", "--out", out)
    status, told = desk("edit", kim, *words)
    assert status == 0, told
    assert [edit["kind"] for edit in told["edits"]] == ["crop"]
    with Image.open(out) as image:
        assert image.format == "WEBP"


def test_a_recipe_of_the_desk_s_own_counts_at_once_and_its_faults_are_told(
    desk, kim, tmp_path
) -> None:
    own = recipe_folder(settings_file())
    own.mkdir(parents=True, exist_ok=True)
    recipe = own / "daily.toml"
    recipe.write_text("title = 'The Daily'\nformat = 'png'\nname = 'd-{stem}'", encoding="utf-8")
    status, told = desk("export", kim, "--recipe", "daily", "--into", tmp_path / "out")
    assert (status, told["exported"][0]["path"]) == (0, str(tmp_path / "out" / "d-kim.png"))
    recipe.write_text("quality = 0", encoding="utf-8")
    status, told = desk("export")
    assert status == 1
    assert "daily.toml: quality" in told["faults"][0]
