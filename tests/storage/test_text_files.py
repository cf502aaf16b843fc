"""Text files of other programs: whatever they are encoded in, they are read."""

import pytest

from mediadesk.model.errors import OutsideError, UserError
from mediadesk.storage.files.text_files import TextFileFolder

TEXT = "łó\tŁódź\nmü\tMüller\n"


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16 le", "utf-16 be", "crlf", "cr"],
)
def test_a_text_is_read(tmp_path, raw: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(raw)
    assert TextFileFolder().read(tmp_path / "a.txt") == TEXT


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "utf-16-be"])
def test_a_text_without_a_mark_is_understood(tmp_path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(
        "mü\tMüller – “x”".replace("–", "-").replace("“", '"').replace("”", '"').encode(encoding)
    )
    assert TextFileFolder().read(tmp_path / "a.txt") == 'mü\tMüller - "x"'


def test_a_picture_is_no_text(tmp_path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0")
    with pytest.raises(UserError, match="no text"):
        TextFileFolder().read(tmp_path / "a.txt")


def test_a_file_that_is_not_there_is_a_sentence_and_has_no_stamp(tmp_path) -> None:
    folder = TextFileFolder()
    assert folder.stamp(tmp_path / "gone") is None
    with pytest.raises(OutsideError, match="cannot be read"):
        folder.read(tmp_path / "gone")


def test_a_text_is_written_and_read_back(tmp_path) -> None:
    folder = TextFileFolder()
    folder.write(tmp_path / "new" / "a.txt", TEXT)
    assert folder.read(tmp_path / "new" / "a.txt") == TEXT
    assert folder.stamp(tmp_path / "new" / "a.txt") is not None


def test_a_file_that_cannot_be_written_is_a_sentence(tmp_path) -> None:
    (tmp_path / "a").write_text("x")
    with pytest.raises(OutsideError, match="cannot be written"):
        TextFileFolder().write(tmp_path / "a" / "b.txt", TEXT)
