"""Readers are shipped, and others can add some."""

import json
import os
import re
import subprocess
import sys
import tomllib
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
    first, *others = readers.document_readers(LateParser(), tmp_path, FakePictures(), {}.get)
    assert first.suffixes == (".xyz",)
    assert first.read(Path("a.xyz")).placements == ()
    assert any(".html" in reader.suffixes for reader in others)


def test_a_reader_of_another_package_goes_before_the_one_shipped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    added(monkeypatch, ".epub", "tests.bootstrap.test_readers:make")
    offered = readers.document_readers(LateParser(), tmp_path, FakePictures(), {}.get)
    assert [".epub" in reader.suffixes for reader in offered].count(True) == 1


def test_one_that_cannot_be_loaded_is_told_when_its_document_is_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    added(monkeypatch, ".xyz", "no_such_package:make")
    first, *_ = readers.document_readers(LateParser(), tmp_path, FakePictures(), {}.get)
    with pytest.raises(OutsideError, match="no_such_package:make"):
        first.read(Path("a.xyz"))


ROOT = Path(__file__).resolve().parents[2]


def install_the_readers_of_the_readme(site: Path) -> None:
    """Lay out the README's package as pip would: its module, and what it declares."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    section = page.partition("## Readers of your own")[2].partition("\n## ")[0]
    blocks = dict(re.findall(r"```(toml|python)\n(.*?)```", section, re.DOTALL))
    declared = tomllib.loads(blocks["toml"])["project"]["entry-points"][readers.READERS_GROUP]
    lines = "".join(f"{name} = {value}\n" for name, value in declared.items())
    about = site / "galley_reader-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: galley-reader\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(f"[{readers.READERS_GROUP}]\n{lines}")
    (site / "galley_reader.py").write_text(blocks["python"], encoding="utf-8")


def test_the_reader_of_the_readme_is_found_and_reads(tmp_path: Path) -> None:
    install_the_readers_of_the_readme(tmp_path / "site")
    galley = tmp_path / "monday.galley"
    galley.write_text("kim.jpg | The park at noon. Photo: Ann Lee/Reuters\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mediadesk", "extract", galley, "--json"],
        capture_output=True,
        check=False,
        timeout=120,
        env=os.environ | {"PYTHONPATH": os.pathsep.join((str(tmp_path / "site"), str(ROOT)))},
    )
    assert done.returncode == 0, done.stderr
    (document,) = json.loads(done.stdout)
    (placed,) = document["placements"]
    assert (placed["image"], placed["locator"]) == ("kim.jpg", "line 1")
    assert (placed["caption"], placed["credit"]) == ("The park at noon.", "Photo: Ann Lee/Reuters")
