"""The watched folders: kept in their order, none inside another one."""

from pathlib import Path

import pytest

from mediadesk.model.errors import UserError
from mediadesk.model.watching import WatchedFolder
from mediadesk.services.checks.watch_list import MOST_FOLDERS, WatchList, refuse_overlaps
from tests.fakes.watch_notes import FakeWatchNotes

SITE, WIRE = Path("/site/out"), Path("/wire/in")


@pytest.fixture
def listed() -> WatchList:
    watched = WatchList(FakeWatchNotes())
    watched.add(SITE)
    watched.add(WIRE)
    return watched


def test_folders_are_watched_in_the_order_in_which_they_came(listed: WatchList) -> None:
    assert listed.folders == (WatchedFolder(SITE), WatchedFolder(WIRE))


def test_a_folder_is_paused_and_taken_up_again_in_its_place(listed: WatchList) -> None:
    listed.pause(SITE, paused=True)
    assert listed.folders == (WatchedFolder(SITE, is_paused=True), WatchedFolder(WIRE))
    listed.pause(SITE, paused=False)
    assert listed.folders == (WatchedFolder(SITE), WatchedFolder(WIRE))


def test_a_removed_folder_can_come_again(listed: WatchList) -> None:
    listed.remove(SITE)
    assert listed.folders == (WatchedFolder(WIRE),)
    listed.add(SITE)
    assert listed.folders[-1] == WatchedFolder(SITE)


@pytest.mark.parametrize("folder", [SITE, SITE / "today", SITE.parent])
def test_a_folder_that_is_watched_by_another_one_is_refused(
    listed: WatchList, folder: Path
) -> None:
    with pytest.raises(UserError, match="watched"):
        listed.add(folder)
    assert len(listed.folders) == 2


def test_a_folder_beside_a_watched_one_with_a_longer_name_is_another(listed: WatchList) -> None:
    listed.add(Path("/site/outside"))
    assert len(listed.folders) == 3


def test_there_is_an_end_to_the_number_of_folders() -> None:
    listed = WatchList(FakeWatchNotes())
    for number in range(MOST_FOLDERS):
        listed.add(Path(f"/out/{number}"))
    with pytest.raises(UserError, match="holds several"):
        listed.add(Path("/out/more"))


def test_folders_named_together_may_not_hold_each_other() -> None:
    refuse_overlaps((SITE, WIRE))
    with pytest.raises(UserError, match="lies in"):
        refuse_overlaps((SITE, WIRE, SITE / "today"))


def test_a_folder_is_judged_by_a_profile_of_its_own(listed: WatchList) -> None:
    listed.judge_by(WIRE, "wire-news")
    assert listed.folders == (WatchedFolder(SITE), WatchedFolder(WIRE, profile="wire-news"))
    assert listed.profile_for(WIRE / "today" / "story.html") == "wire-news"
    assert listed.profile_for(SITE / "story.html") == ""
    assert listed.profile_for(Path("/elsewhere/story.html")) == ""
