"""A command runner on a catalogue of its own, and a photo to put into it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from mediadesk.cli.main import main
from tests.fakes.site import draw

Run = Callable[..., tuple[int, object]]


@pytest.fixture
def run(tmp_path, capsys) -> Run:
    """Return a function that runs a command with --json and gives its status and its answer."""

    def command(*arguments: object) -> tuple[int, object]:
        words = ["--catalogue", str(tmp_path / "desk.mediadesk"), *map(str, arguments), "--json"]
        status = main(words, lambda *_: 99)
        said = capsys.readouterr()
        return status, json.loads(said.out) if said.out else said.err

    return command


@pytest.fixture
def kim(tmp_path) -> Path:
    return draw(tmp_path / "kim.jpg", seed=1)


@pytest.fixture
def desk(run, kim) -> Run:
    """Return the command runner with one photo in the catalogue, by Ann Lindqvist of Reuters."""
    status, told = run("import", kim)
    assert status == 0, told
    assert run("set", kim, "creators=Ann Lindqvist", "description=The park at noon.")[0] == 0
    return run
