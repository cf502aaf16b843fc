"""Linked files are found beside the layout, and nowhere else."""

import unicodedata
from pathlib import Path

import pytest

from mediadesk.published.layout.linked_files import LinkedFiles


@pytest.fixture
def document(tmp_path: Path) -> Path:
    folder = tmp_path / "issue"
    folder.mkdir()
    return folder / "issue.idml"


def put(document: Path, name: str, content: bytes = b"picture") -> Path:
    file = document.parent / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


@pytest.mark.parametrize("place", ["Links", ".", "LINKS", "issue Folder/Links"])
@pytest.mark.parametrize(
    "link",
    [
        "file:/Users/ann/Pictures/a%20b.jpg",
        "file:///C:/Users/ann/a%20b.jpg",
        "C:\\Users\\ann\\a b.jpg",
        "Macintosh HD:Users:ann:a b.jpg",
        "file:/server/A%20B.JPG",
        "https://dam.example.org/a%20b.jpg?size=full",
    ],
)
def test_a_collected_file_is_found_by_its_name(document: Path, place: str, link: str) -> None:
    file = put(document, f"{place}/a b.jpg")
    assert LinkedFiles(document).find(link) == file.resolve()


def test_names_from_a_mac_are_the_same_names(document: Path) -> None:
    file = put(document, f"Links/{unicodedata.normalize('NFD', 'Köln.jpg')}")
    assert LinkedFiles(document).find("file:/Users/ann/K%C3%B6ln.jpg") == file.resolve()


def test_of_two_with_one_name_the_longer_path_decides(document: Path) -> None:
    put(document, "sport/a.jpg")
    file = put(document, "news/a.jpg")
    assert LinkedFiles(document).find("file:/Users/ann/issue/news/a.jpg") == file.resolve()


def test_a_renamed_file_is_known_by_its_kind_and_size(document: Path) -> None:
    file = put(document, "Links/0001_harbour.jpg", b"x" * 1234)
    put(document, "Links/other.jpg", b"x" * 999)
    files = LinkedFiles(document)
    assert files.find("file:/Users/ann/harbour.jpg", 1234) == file.resolve()
    assert files.find("file:/Users/ann/harbour.tif", 1234) is None
    assert files.find("file:/Users/ann/harbour.jpg", 1235) is None


def test_two_files_of_one_size_tell_nothing(document: Path) -> None:
    put(document, "Links/1.jpg", b"x" * 1234)
    put(document, "Links/2.jpg", b"y" * 1234)
    assert LinkedFiles(document).find("file:/Users/ann/harbour.jpg", 1234) is None


def test_an_absolute_path_is_followed_only_below_the_documents_folder(document: Path) -> None:
    outside = put(document, "../secret.jpg")
    inside = put(document, "deep/down/below/here/in/the/tree/kept.jpg")
    files = LinkedFiles(document)
    assert files.find(outside.resolve().as_uri()) is None
    assert files.find("../secret.jpg") is None
    assert files.find(inside.resolve().as_uri()) == inside.resolve()


def test_a_symbolic_link_leads_nowhere_else(document: Path) -> None:
    outside = put(document, "../secret.jpg")
    (document.parent / "a.jpg").symlink_to(outside)
    assert LinkedFiles(document).find("file:/Users/ann/a.jpg") is None


@pytest.mark.parametrize(
    "link",
    [
        "",
        "file:",
        "file:/",
        "/",
        "..",
        "a\0b.jpg",
        "x" * 9000,
        "file:///etc/passwd",
        "//host/share/a.jpg",
        "C:",
        ":",
        "http://",
        "%00",
    ],
)
def test_no_link_of_any_form_fails(document: Path, link: str) -> None:
    assert LinkedFiles(document).find(link) is None
