"""Published pictures taken into the catalogue from the command line."""

from pathlib import Path

import pytest

from tests.fakes.office import docx, word_paragraph, word_picture, word_style


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Return a Word document with one picture that nobody knows."""
    printed = word_paragraph("Kim waves. Photo: Ann Lee / Reuters", "Caption")
    body = f"<w:p>{word_picture()}</w:p>{printed}"
    return docx(tmp_path / "story.docx", body, word_style("Caption", "caption"))


def test_a_picture_comes_in_with_what_is_printed_and_goes_again(run, story, tmp_path) -> None:
    status, told = run("admit", story, "--into", tmp_path / "own")
    assert (status, told["failed"]) == (0, [])
    [taken] = told["admitted"]
    assert taken["path"] == str(tmp_path / "own" / "story - picture 1.png")
    shown = run("show", taken["id"])[1]
    assert shown["metadata"]["description"] == "Kim waves."
    assert shown["credit"]["creators"] == ["Ann Lee"]
    assert run("admit", story, "--into", tmp_path / "own")[1]["admitted"] == []
    undone = run("undo")[1]["undone"]
    assert undone == "story - picture 1.png taken in as printed in story.docx, picture 1"
    assert run("show", taken["id"])[0] == 2
    assert Path(taken["path"]).is_file()


def test_a_picture_is_named_by_its_place(run, story, tmp_path) -> None:
    status, told = run("admit", story, "picture 1", "--into", tmp_path / "own")
    assert (status, len(told["admitted"])) == (0, 1)
    status, said = run("admit", story, "picture 7", "--into", tmp_path / "own")
    assert (status, "no unknown picture 'picture 7'" in said) == (2, True)


def test_without_a_folder_a_picture_inside_a_document_stays_there(run, story) -> None:
    status, told = run("admit", story)
    assert (status, told["admitted"]) == (1, [])
    assert "say where it is to be put" in told["failed"][0]["error"]


def test_a_document_that_cannot_be_read_is_told(run, tmp_path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_text("no archive")
    status, said = run("admit", broken)
    assert (status, "broken.docx" in said) == (2, True)
