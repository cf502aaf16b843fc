"""Opening a catalogue by its address, and refusing what is none."""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from mediadesk import paths
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.storage.addresses import beside, file_of
from mediadesk.storage.catalogue import open_catalogue
from mediadesk.storage.revisions import HEAD
from tests.fakes.clock import FakeClock


def test_a_missing_file_is_made_with_its_folders(tmp_path: Path) -> None:
    file = tmp_path / "desk" / "deep" / "a b%20?#.mediadesk"
    opened = open_catalogue(file, FakeClock())
    assert file.is_file()
    assert opened.information()["revision"] == HEAD
    opened.close()


def test_an_address_may_be_a_sqlite_url(tmp_path: Path) -> None:
    assert file_of(f"sqlite:///{tmp_path}/x.mediadesk") == tmp_path / "x.mediadesk"


@pytest.mark.parametrize(
    "address", ["postgresql://desk/photos", "postgresql+psycopg://desk/photos", "postgres://d/p"]
)
def test_without_its_driver_a_shared_desk_says_what_to_install(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(UserError, match=r"psycopg.* -m pip install"):
        open_catalogue(address, FakeClock())


def test_what_lies_beside_a_shared_desk_is_named_after_it_without_a_password() -> None:
    first = beside("postgresql://rosa:secret@host:5432/photo%20desk")
    assert first == beside("postgresql://ada:other@host:5432/photo%20desk")
    assert first != beside("postgresql://rosa:secret@host:5432/archive")
    assert first.parent == paths.default_catalogue().parent
    assert "secret" not in str(first)


def test_another_kind_of_address_is_refused() -> None:
    with pytest.raises(UserError, match="name the path of a file"):
        open_catalogue("mysql://desk/photos", FakeClock())


@pytest.mark.parametrize("content", [b"not a database at all", b"\x89PNG\r\n\x1a\n" + b"0" * 9000])
def test_a_file_that_is_no_database_is_refused_and_left_alone(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(UserError, match="not a catalogue"):
        open_catalogue(file, FakeClock())
    assert file.read_bytes() == content
    assert list(file.parent.iterdir()) == [file]


def test_a_database_of_another_program_is_refused_and_left_alone(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE theirs (id INTEGER)")
    before = file.read_bytes()
    with pytest.raises(UserError, match="another program"):
        open_catalogue(file, FakeClock())
    assert file.read_bytes() == before


def test_a_damaged_file_is_said_to_be_damaged(file: Path) -> None:
    open_catalogue(file, FakeClock()).close()
    whole = file.read_bytes()
    file.write_bytes(whole[:100] + b"\xff" * 4000)
    with pytest.raises(OutsideError, match="cannot be read"):
        open_catalogue(file, FakeClock())


def test_a_folder_is_not_a_catalogue(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        open_catalogue(tmp_path, FakeClock())


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    blocking = tmp_path / "file"
    blocking.write_text("in the way")
    with pytest.raises(UserError, match="cannot hold the catalogue"):
        open_catalogue(blocking / "x.mediadesk", FakeClock())


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write everywhere"
)
def test_a_write_protected_file_is_told(file: Path) -> None:
    open_catalogue(file, FakeClock()).close()
    file.chmod(0o400)
    with pytest.raises(UserError, match="write-protected"):
        open_catalogue(file, FakeClock())


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write everywhere"
)
def test_a_write_protected_folder_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(UserError, match="write-protected"):
            open_catalogue(tmp_path / "x.mediadesk", FakeClock())
    finally:
        tmp_path.chmod(0o700)


def test_a_server_that_is_none_of_ours_is_refused_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        open_catalogue("mysql://editor:secret@host/desk", FakeClock())
    assert "mysql" in str(refused.value)
    assert "secret" not in str(refused.value)
