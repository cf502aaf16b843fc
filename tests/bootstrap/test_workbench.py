"""A workbench makes what it is asked for once, at the first use, and lets go of all of it."""

from pathlib import Path

import pytest

from mediadesk.bootstrap.desk import open_desk
from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.history import history
from mediadesk.bootstrap.wiring.spelling import spelling
from mediadesk.bootstrap.workbench import CATALOGUE_VARIABLE, Opening, Workbench
from mediadesk.model.errors import UserError


@pytest.fixture
def opening(tmp_path: Path) -> Opening:
    return Opening(str(tmp_path / "desk.mediadesk"), settings_file=tmp_path / "settings.json")


def test_whatever_is_asked_for_is_made_once(opening: Opening) -> None:
    bench = Workbench(opening)
    assert bench.get(history) is bench.get(history)
    assert bench.get(browsing)._shelf is bench.get(catalogue)
    bench.close()


def test_the_catalogue_is_opened_by_the_first_use_case_that_needs_it(opening: Opening) -> None:
    bench = Workbench(opening)
    bench.get(spelling)
    assert not Path(bench.address).exists()
    bench.get(history)
    assert Path(bench.address).exists()
    bench.close()


def test_closing_lets_go_of_what_was_opened_and_of_nothing_else(opening: Opening) -> None:
    left = []
    bench = Workbench(opening)
    bench.at_close(lambda: left.append("first"))
    bench.at_close(lambda: left.append("last"))
    assert not left
    bench.close()
    assert left == ["last", "first"]


def test_a_catalogue_that_cannot_be_used_is_told_when_it_is_asked_for() -> None:
    bench = Workbench(Opening("mysql://desk"))
    with pytest.raises(UserError, match="not kept on a mysql server"):
        bench.get(catalogue)
    bench.close()


def test_the_environment_names_the_catalogue_where_nobody_else_does(
    tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setenv(CATALOGUE_VARIABLE, str(tmp_path / "e.mediadesk"))
    bench = Workbench(Opening(settings_file=tmp_path / "settings.json"))
    assert bench.opening.catalogue == str(tmp_path / "e.mediadesk")


def test_a_catalogue_that_is_named_goes_before_the_environments(
    opening: Opening, monkeypatch
) -> None:
    monkeypatch.setenv(CATALOGUE_VARIABLE, "e.mediadesk")
    assert Workbench(opening).address == opening.catalogue


def test_a_profile_holds_for_this_bench_alone(opening: Opening) -> None:
    named = Workbench(Opening(opening.catalogue, "wire-news", opening.settings_file))
    assert named.settings.get("check.profile") == "wire-news"
    assert Workbench(opening).settings.get("check.profile") != "wire-news"


def test_use_cases_of_the_window_share_one_catalogue(opening: Opening) -> None:
    desk = open_desk(opening.catalogue, settings_file=opening.settings_file)
    assert desk.browsing._shelf is desk.collecting._shelf
    desk.close()
