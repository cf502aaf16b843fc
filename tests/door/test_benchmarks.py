"""The door lists the benchmarks, hands one what follows its name, and knows no other."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture
def calls() -> list[tuple[str, ...]]:
    """Return what was started."""
    return []


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch, calls: list[tuple[str, ...]]) -> ModuleType:
    """Return the door, which sets nothing up and starts nothing."""

    def call(*command: str) -> int:
        calls.append(command)
        return 0

    monkeypatch.chdir(PACKAGING.parent)  # the door goes there, and would not come back
    monkeypatch.syspath_prepend(str(PACKAGING))
    spec = importlib.util.spec_from_file_location("tasks", PACKAGING / "tasks.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "set_up", lambda _extras: "python")
    monkeypatch.setattr(module, "_call", call)
    return module


def entered(door: ModuleType, monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["tasks.py", "bench", *words])
    return int(door.main())


def test_a_benchmark_is_handed_what_follows_its_name(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, calls: list[tuple[str, ...]]
) -> None:
    assert entered(door, monkeypatch, "comparing", "truth.jsonl", "--every", "6") == 0
    assert calls == [
        ("python", "-m", "tests.benchmarks.comparing", "truth.jsonl", "--every", "6")
    ]  # fmt: skip


def test_without_a_name_the_benchmarks_are_listed_and_not_what_they_share(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entered(door, monkeypatch) == 0
    listed = {line.split()[0] for line in capsys.readouterr().out.splitlines()}
    assert {"comparing", "importing", "seeded_site"} <= listed
    assert "seeded_faults" not in listed


def test_a_name_that_is_no_benchmark_is_told(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entered(door, monkeypatch, "compairing") == 2
    assert "no benchmark compairing" in capsys.readouterr().out
