"""Settings kept in a file, by several programs at once."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.storage.files.file_lock import sole_change
from mediadesk.storage.files.settings_file import SettingsFile


def test_settings_come_back(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    SettingsFile(file).update({"person.name": "Rosa Ñ 写真", "theme": "dark"}, {})
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
        SettingsFile(blocking / "settings.json").update({}, {})


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="cannot be read"):
        SettingsFile(tmp_path).load()


#: Chooses settings one after another as fast as it can, each under a name of its own.
CHOOSER = """
import sys
from pathlib import Path
from mediadesk.services.settings import Settings
from mediadesk.storage.files.settings_file import SettingsFile
file, who, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
settings = Settings(store=SettingsFile(file))
for at in range(number):
    settings.put(f"state.{who}.{at}", str(at))
"""


def test_no_choice_of_several_programs_is_lost(tmp_path: Path) -> None:
    file, number = tmp_path / "settings.json", 25
    words = [sys.executable, "-c", CHOOSER, str(file)]
    choosers = [subprocess.Popen([*words, who, str(number)]) for who in ("window", "command")]
    assert [chooser.wait() for chooser in choosers] == [0, 0]
    names = {f"state.{who}.{at}" for who in ("window", "command") for at in range(number)}
    assert set(json.loads(file.read_text("utf-8"))) == names
    assert list(tmp_path.iterdir()) == [file]


def test_a_program_that_does_not_come_to_an_end_is_told(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    SettingsFile(file).update({"a": "b"}, {})
    with sole_change(file), pytest.raises(OutsideError, match="another program"):
        SettingsFile(file, wait_s=0.0).update({"a": "c"}, {})
    assert SettingsFile(file).load() == {"a": "b"}


def test_what_is_known_is_kept_anew_where_the_file_is_gone(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    assert file.update({"a": "1"}, {"b": "2"}) == {"a": "1", "b": "2"}
    assert file.update({"a": "3"}, {"c": "4"}) == {"a": "3", "b": "2"}
