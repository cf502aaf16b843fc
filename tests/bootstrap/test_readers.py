"""Readers are shipped, and others can add some."""

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from mediadesk.bootstrap import readers
from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.model.errors import OutsideError
from tests.fakes.picture_files import FakePictures
from tests.fakes.readers import FakeReader


def make(_parse: object) -> FakeReader:
    """Make the reader that a test's entry point leads to."""
    return FakeReader({"a.xyz": ()}, (".xyz",))


def added(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    entry = EntryPoint(name, value, readers.READERS_GROUP)
    monkeypatch.setattr(readers, "entry_points", lambda *, group: [entry])


def test_a_reader_of_another_package_is_offered_beside_those_shipped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    added(monkeypatch, ".xyz", "tests.bootstrap.test_readers:make")
    first, *others = readers.document_readers(LateParser(), tmp_path, FakePictures())
    assert first.suffixes == (".xyz",)
    assert first.read(Path("a.xyz")).placements == ()
    assert any(".html" in reader.suffixes for reader in others)


def test_a_reader_of_another_package_goes_before_the_one_shipped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    added(monkeypatch, ".epub", "tests.bootstrap.test_readers:make")
    offered = readers.document_readers(LateParser(), tmp_path, FakePictures())
    assert [".epub" in reader.suffixes for reader in offered].count(True) == 1


def test_one_that_cannot_be_loaded_is_told_when_its_document_is_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    added(monkeypatch, ".xyz", "no_such_package:make")
    first, *_ = readers.document_readers(LateParser(), tmp_path, FakePictures())
    with pytest.raises(OutsideError, match="no_such_package:make"):
        first.read(Path("a.xyz"))
