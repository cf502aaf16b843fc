"""A watched folder from outside: what arrives is told once, what is known is not."""

import json
from pathlib import Path

import pytest

from mediadesk.bootstrap.desk import open_desk
from mediadesk.cli.main import main
from tests.fakes.site import page


@pytest.fixture
def watch(desk, tmp_path, capsys):
    """Return a function that watches the site of the desk until nothing is left."""

    def command(*words: str) -> tuple[int, list[dict], str]:
        catalogue = ["--catalogue", str(tmp_path / "desk.mediadesk")]
        folders = [word for word in words if not word.startswith("-")] or [str(tmp_path / "site")]
        options = [word for word in words if word.startswith("-")]
        arguments = ["watch", *folders, "--once", "--json", *options]
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


def test_several_folders_are_watched_at_once(watch, site, tmp_path, kim) -> None:
    page(site, "")
    wire = tmp_path / "wire"
    wire.mkdir()
    (wire / "kim.jpg").write_bytes(kim.read_bytes())
    page(wire, "")
    status, told, _ = watch(str(site), str(wire))
    assert status == 1
    assert {Path(one["path"]).parent for one in told} == {site, wire}


def test_a_folder_inside_another_one_is_refused_before_anything_is_checked(watch, site) -> None:
    inner = site / "inner"
    inner.mkdir()
    status, told, said = watch(str(site), str(inner))
    assert (status, told) == (2, [])
    assert "lies in" in said


def test_without_a_folder_the_desk_watches_what_its_window_watches(
    desk, site, tmp_path, capsys
) -> None:
    page(site, "")
    catalogue = str(tmp_path / "desk.mediadesk")
    held = open_desk(catalogue)
    held.watching.listed.add(site)
    held.watching.listed.add(tmp_path / "paused")
    held.watching.listed.pause(tmp_path / "paused", paused=True)
    held.close()
    status = main(["--catalogue", catalogue, "watch", "--once", "--json"], lambda *_: 99)
    assert status == 1
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_without_a_folder_and_a_watched_one_the_command_says_what_to_name(
    desk, tmp_path, capsys
) -> None:
    catalogue = ["--catalogue", str(tmp_path / "desk.mediadesk")]
    assert main([*catalogue, "watch", "--once"], lambda *_: 99) == 2
    assert "Name a folder" in capsys.readouterr().err


def test_each_folder_is_judged_by_its_own_profile(watch, desk, site, tmp_path, kim) -> None:
    page(site, "")
    wire = tmp_path / "wire"
    wire.mkdir()
    (wire / "kim.jpg").write_bytes(kim.read_bytes())
    page(wire, "")
    assert watch(str(site), str(wire), f"--judge={wire}=wire-news")[0] == 1
    held = open_desk(str(tmp_path / "desk.mediadesk"))
    by = {one.path.parent: one.profile for one in held.checking.publications()}
    held.close()
    assert by[wire] == "wire-news"
    assert by[site] != "wire-news"


def test_a_profile_that_is_not_there_is_told_before_anything_arrives(watch, site) -> None:
    status, told, said = watch(str(site), f"--judge={site}=no-such")
    assert (status, told) == (2, [])
    assert "There is no profile called 'no-such'" in said


def test_a_profile_for_a_folder_that_is_not_watched_is_refused(watch, site, tmp_path) -> None:
    status, _told, said = watch(str(site), f"--judge={tmp_path / 'other'}=wire-news")
    assert status == 2
    assert "is not watched" in said
