"""Programs are found by each system's own names, and started on a file."""

import sys
import time
from pathlib import Path

import pytest

from mediadesk import paths
from mediadesk.media import programs
from mediadesk.media.programs import DesktopPrograms
from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.programs import OutsideProgram

TABLE = """
[[program]]
name = "Painter"
commands = ["painter-9", "painter"]
mac = ["Painter"]
windows = ["Painter */bin/painter-*.exe"]

[[program]]
name = "Nowhere"
commands = ["no-such-program-anywhere"]
"""


def found(platform: str) -> tuple[OutsideProgram, ...]:
    return DesktopPrograms(lambda: TABLE, platform).found()


def runnable(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="PATH of Unix systems")
def test_a_command_on_the_path_is_found(tmp_path, monkeypatch) -> None:
    command = runnable(tmp_path / "painter")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert found("linux") == (OutsideProgram("Painter", (str(command),)),)


def test_a_mac_opens_applications_by_their_names(tmp_path, monkeypatch) -> None:
    (tmp_path / "Applications" / "Painter.app").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert found("darwin") == (OutsideProgram("Painter", ("/usr/bin/open", "-a", "Painter")),)


def test_the_newest_version_below_program_files_is_found(tmp_path, monkeypatch) -> None:
    for version in ("2", "3"):
        runnable(tmp_path / f"Painter {version}" / "bin" / f"painter-{version}.exe")
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    ((name, command),) = [(p.name, p.command) for p in found("win32")]
    assert name == "Painter"
    assert command[0].endswith("painter-3.exe")


@pytest.mark.skipif(sys.platform == "win32", reason="a script as a program")
def test_a_program_is_started_on_the_file(tmp_path) -> None:
    picture = tmp_path / "kim 1.jpg"
    told = tmp_path / "told"
    writing = (
        "import os, sys, pathlib; part = pathlib.Path(sys.argv[1] + '.part'); "
        f"part.write_text(sys.argv[2]); part.rename({str(told)!r})"
    )
    program = OutsideProgram("Python", (sys.executable, "-c", writing, str(tmp_path / "x")))
    DesktopPrograms(lambda: "").open(program, picture)
    for _ in range(400):
        if told.exists():
            break
        time.sleep(0.02)
    assert told.read_text() == str(picture)


def test_a_program_that_is_not_there_is_told(tmp_path) -> None:
    gone = OutsideProgram("Painter", (str(tmp_path / "painter"),))
    with pytest.raises(OutsideError, match="Painter cannot be started"):
        DesktopPrograms(lambda: "").open(gone, tmp_path / "kim.jpg")


def test_a_program_that_ends_badly_at_once_is_told(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(programs, "_FAILS_WITHIN_S", 60.0)
    failing = OutsideProgram("Painter", (sys.executable, "-c", "raise SystemExit(3)"))
    with pytest.raises(OutsideError, match="Painter ended at once with status 3"):
        DesktopPrograms(lambda: "").open(failing, tmp_path / "kim.jpg")


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_the_shipped_table_is_read(platform) -> None:
    table = (paths.resources() / "programs.toml").read_text(encoding="utf-8")
    assert isinstance(DesktopPrograms(lambda: table, platform).found(), tuple)
