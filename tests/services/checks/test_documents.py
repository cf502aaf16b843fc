"""Documents are found below folders, and each has its reader."""

import errno
import os
from pathlib import Path

import pytest

from mediadesk.model.errors import UserError
from mediadesk.services.checks.documents import documents_below, reader_of
from tests.fakes.readers import FakeReader

HTML = FakeReader({}, (".html",))
JSON = FakeReader({}, (".json",))
NINJS = FakeReader({}, (".ninjs.json",))
READERS = (HTML, JSON, NINJS)


@pytest.fixture
def folder(tmp_path):
    for name in (
        "b.html",
        "a.HTML",
        "notes.txt",
        ".hidden.html",
        "~$open.html",
        "Page.html",
        "Page_files/frame.html",
        "notes_files/kept.html",
        ".git/x.html",
        "deep/er/c.html",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    return tmp_path


def names(paths, root) -> list[str]:
    return [str(path.relative_to(root)) for path in paths]


def test_a_folder_gives_what_can_be_read_without_the_parts_of_saved_pages(folder) -> None:
    assert names(documents_below([folder], READERS), folder) == [
        "Page.html",
        "a.HTML",
        "b.html",
        "deep/er/c.html",
        "notes_files/kept.html",
    ]


def test_a_document_named_twice_comes_once(folder) -> None:
    found = documents_below([folder / "deep", folder / "deep" / "er" / "c.html"], READERS)
    assert names(found, folder) == ["deep/er/c.html"]


def test_a_path_that_is_not_there_is_kept_for_the_report(tmp_path) -> None:
    assert names(documents_below([tmp_path / "gone.html"], READERS), tmp_path) == ["gone.html"]


def test_the_longest_ending_chooses_the_reader(tmp_path) -> None:
    assert reader_of(tmp_path / "A.NINJS.json", READERS) is NINJS
    assert reader_of(tmp_path / "a.json", READERS) is JSON


def test_a_kind_nobody_reads_is_a_sentence(tmp_path) -> None:
    with pytest.raises(UserError, match=r"a\.xyz .*\.html"):
        reader_of(tmp_path / "a.xyz", READERS)


def test_a_folder_that_may_not_be_entered_is_kept_for_the_report(folder, monkeypatch) -> None:
    locked = folder / "locked"
    locked.mkdir()
    scan = os.scandir

    def refuse(path):
        if Path(path) == locked:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert locked in documents_below([folder], READERS)


def test_json_of_another_kind_is_left_out_of_a_folder_but_read_where_it_is_named(
    tmp_path: Path,
) -> None:
    for name in ("news.json", "package.json"):
        (tmp_path / name).write_text("{}")
    reader = FakeReader({}, (".json",), unclaimed=frozenset({"package.json"}))
    assert names(documents_below([tmp_path], [reader]), tmp_path) == ["news.json"]
    named = documents_below([tmp_path / "package.json"], [reader])
    assert names(named, tmp_path) == ["package.json"]


class Album(FakeReader):
    """Takes every folder that holds pictures itself."""

    def claims_folder(self, folder: Path) -> bool:
        return any(folder.glob("*.jpg"))


ALBUM = Album({}, ())


@pytest.fixture
def pictures(tmp_path):
    for name in ("b/2.jpg", "b/deep/3.jpg", "1.jpg", ".hidden/4.jpg", "empty/notes.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    return tmp_path


def test_below_a_folder_without_documents_each_folder_of_pictures_is_one(pictures) -> None:
    found = documents_below([pictures], (HTML, ALBUM))
    assert names(found, pictures) == [".", "b", "b/deep"]


def test_pictures_in_a_folder_of_documents_belong_to_the_documents(pictures) -> None:
    (pictures / "b" / "deep" / "page.html").write_text("")
    assert names(documents_below([pictures], (HTML, ALBUM)), pictures) == ["b/deep/page.html"]


def test_a_folder_of_pictures_that_is_named_has_a_reader(pictures) -> None:
    assert reader_of(pictures / "b", (HTML, ALBUM)) is ALBUM
    with pytest.raises(UserError, match="holds no pictures"):
        reader_of(pictures / "empty", (HTML, ALBUM))
