"""What Qt misses is installed where that is allowed, else named in the one line that does it."""

import importlib.util
import platform
import sys
from pathlib import Path
from types import ModuleType

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "packaging" / "qt_libraries.py"
PYTHON = Path(sys.executable)


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the module, on a Debian where Qt misses one library and there is no apt-get run."""
    spec = importlib.util.spec_from_file_location("qt_libraries", SOURCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(platform, "system", lambda: "Linux")
    monkeypatch.setattr(module, "_missing_libraries", lambda _python: {"libxcb-cursor.so.0"})
    monkeypatch.setattr(module, "_has_fonts", lambda: True)
    monkeypatch.setattr(module.shutil, "which", lambda _name: "/usr/bin/apt-get")
    return module


def test_somebody_who_may_not_install_gets_the_line_that_does(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(door.os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as left:
        door.ensure(PYTHON)
    assert left.value.code == 2
    assert "sudo apt-get install -y libxcb-cursor0" in capsys.readouterr().out


def test_the_superuser_gets_it_installed(door: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], **_options: object) -> object:
        ran.append(command)
        monkeypatch.setattr(door, "_missing_libraries", lambda _python: set())
        return door.subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(door.os, "geteuid", lambda: 0)
    monkeypatch.setattr(door.subprocess, "run", run)
    door.ensure(PYTHON)
    assert ran[-1] == ["apt-get", "install", "-y", "libxcb-cursor0"]


def test_a_machine_without_any_font_gets_one(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "_missing_libraries", lambda _python: set())
    monkeypatch.setattr(door, "_has_fonts", lambda: False)
    assert door.missing_packages(PYTHON) == ("fonts-dejavu-core",)


def test_nothing_is_asked_of_a_machine_that_has_everything(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(door, "_missing_libraries", lambda _python: set())
    door.ensure(PYTHON)
    assert capsys.readouterr().out == ""
