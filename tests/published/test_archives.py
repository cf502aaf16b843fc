"""Archives are read within bounds, and never lead out of themselves."""

import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.model.errors import OutsideError
from mediadesk.published.archives import Archive


def archive(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in members.items():
            out.writestr(name, content)
    return path


def test_a_member_is_found_without_regard_to_case(tmp_path: Path) -> None:
    with Archive(archive(tmp_path / "a.zip", {"Images/Kim.JPG": b"x"})) as opened:
        assert opened.find("images/kim.jpg") == "Images/Kim.JPG"
        assert opened.find("images/kim.png") is None


def test_a_member_without_a_name_is_passed_over(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"x": b"1", "yy": b"2"})
    content = path.read_bytes()
    at = content.rindex(b"PK\1\2")  # its entry in the list: the name becomes a comment
    lengths = content[at + 28 : at + 34]
    changed = struct.pack("<HHH", 0, 0, 2)
    path.write_bytes(content[: at + 28] + changed + content[at + 28 + len(lengths) :])
    with Archive(path) as opened:
        assert opened.names == ("x",)


def test_references_are_resolved_from_the_member_that_holds_them(tmp_path: Path) -> None:
    members = {"OEBPS/text/one.xhtml": b"", "OEBPS/images/a b.jpg": b"", "cover.jpg": b""}
    with Archive(archive(tmp_path / "a.zip", members)) as opened:
        assert opened.resolve("OEBPS/text/one.xhtml", "../images/a%20b.jpg#x") == (
            "OEBPS/images/a b.jpg"
        )
        assert opened.resolve("OEBPS/text/one.xhtml", "/cover.jpg") == "cover.jpg"


@given(st.lists(st.sampled_from(["..", ".", "a", "", "etc"]), min_size=1, max_size=8))
def test_no_reference_leads_out_of_the_archive(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str]
) -> None:
    path = tmp_path_factory.mktemp("archive") / "a.zip"
    with Archive(archive(path, {"a/one": b"", "etc": b""})) as opened:
        assert opened.resolve("a/one", "/".join(parts)) in {None, "a/one", "etc"}


def test_a_bomb_is_refused_by_what_comes_out_of_it(tmp_path: Path) -> None:
    path = archive(tmp_path / "bomb.docx", {"word/document.xml": b" " * (64 * 2**20)})
    with Archive(path) as opened, pytest.raises(OutsideError, match="unpacks to more"):
        opened.read("word/document.xml")


def test_the_size_a_bomb_claims_is_not_believed(tmp_path: Path) -> None:
    path = archive(tmp_path / "bomb.docx", {"a": b" " * (64 * 2**20)})
    data = path.read_bytes()
    path.write_bytes(data.replace(struct.pack("<I", 64 * 2**20), struct.pack("<I", 10)))
    with Archive(path) as opened, pytest.raises(OutsideError):
        opened.read("a")


def test_an_encrypted_member_is_told(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.docx", {"a": b"secret"})
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    path.write_bytes(bytes(data))
    with Archive(path) as opened, pytest.raises(OutsideError, match="encrypted"):
        opened.read("a")


@given(st.binary(max_size=300))
def test_bytes_that_are_no_archive_are_told(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("archive") / "a.epub"
    path.write_bytes(content)
    with pytest.raises(OutsideError, match=r"a\.epub"):
        Archive(path)


def test_a_damaged_member_is_told(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.odt", {"content.xml": bytes(range(256)) * 100})
    data = bytearray(path.read_bytes())
    data[60:90] = b"\xff" * 30
    path.write_bytes(bytes(data))
    with Archive(path) as opened, pytest.raises(OutsideError, match="damaged"):
        opened.read("content.xml")


def test_a_folder_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(OutsideError):
        Archive(tmp_path)
