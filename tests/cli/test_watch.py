"""A watched folder from outside: what arrives is told once, what is known is not."""

import json
from pathlib import Path

import pytest

from mediadesk.cli.main import main
from tests.fakes.site import page


@pytest.fixture
def watch(desk, tmp_path, capsys):
    """Return a function that watches the site of the desk until nothing is left."""

    def command(*words: str) -> tuple[int, list[dict], str]:
        catalogue = ["--catalogue", str(tmp_path / "desk.mediadesk")]
        arguments = ["watch", str(tmp_path / "site"), "--once", "--json", *words]
        status = main([*catalogue, *arguments], lambda *_: 99)
        said = capsys.readouterr()
        return status, [json.loads(line) for line in said.out.splitlines()], said.err

    return command


@pytest.fixture
def site(tmp_path, kim) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "kim.jpg").write_bytes(kim.read_bytes())
    return folder


def test_what_arrives_is_told_once(watch, site) -> None:
    page(site, "")
    status, told, _ = watch()
    assert status == 1
    assert [Path(one["path"]).name for one in told] == ["page.html"]
    assert watch()[:2] == (0, [])


def test_what_lies_there_can_be_left_alone(watch, site) -> None:
    page(site, "")
    assert watch("--from-now")[:2] == (0, [])


def test_a_folder_that_is_not_there_is_told(watch) -> None:
    status, told, said = watch()
    assert (status, told) == (2, [])
    assert "is not there" in said
