"""Settings kept in a file."""

from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.storage.files.settings_file import SettingsFile


def test_settings_come_back(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    SettingsFile(file).save({"person.name": "Rosa Ñ 写真", "theme": "dark"})
    assert SettingsFile(file).load() == {"person.name": "Rosa Ñ 写真", "theme": "dark"}
    assert list(file.parent.iterdir()) == [file]


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "settings.json").load() == {}


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1]", b"\xff\xfe", b"[" * 100_000],
    ids=["empty", "torn", "no object", "no text", "nested"],
)
def test_a_damaged_file_reads_empty_and_is_set_aside(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert SettingsFile(file).load() == {}
    assert not file.exists()
    assert (tmp_path / "settings.json.damaged").read_bytes() == content


def test_what_is_no_text_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"a": "b", "c": 1, "d": null}')
    assert SettingsFile(file).load() == {"a": "b"}


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    blocking = tmp_path / "file"
    blocking.write_text("in the way")
    with pytest.raises(OutsideError, match="cannot be written"):
        SettingsFile(blocking / "settings.json").save({})


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="cannot be read"):
        SettingsFile(tmp_path).load()
