"""A catalogue is followed from the first look on."""

import pytest

from mediadesk.model.desk_news import DeskMark, DeskNews
from mediadesk.model.errors import OutsideError
from mediadesk.services.following import Following
from mediadesk.services.jobs import JobContext


class FakeFollowedDesk:
    """Tells of one change after another, each of the photos that it is given."""

    def __init__(self) -> None:
        self.changes: list[frozenset[int]] = []
        self.is_reachable = True

    def mark(self) -> DeskMark:
        return DeskMark(len(self.changes))

    def news_since(self, mark: DeskMark) -> DeskNews:
        if not self.is_reachable:
            msg = "The server does not answer."
            raise OutsideError(msg)
        return DeskNews(self.mark(), frozenset[int]().union(*self.changes[mark.entry :]))


def test_what_was_there_before_the_first_look_is_no_news() -> None:
    desk = FakeFollowedDesk()
    desk.changes.append(frozenset({1}))
    assert Following(desk).news(JobContext()).photo_ids == frozenset()


def test_a_look_tells_what_happened_since_the_look_before() -> None:
    desk = FakeFollowedDesk()
    following = Following(desk)
    following.news(JobContext())
    desk.changes += [frozenset({1}), frozenset({2, 3})]
    assert following.news(JobContext()).photo_ids == {1, 2, 3}
    assert following.news(JobContext()).photo_ids == frozenset()


def test_what_happened_out_of_reach_is_told_afterwards() -> None:
    desk = FakeFollowedDesk()
    following = Following(desk)
    following.news(JobContext())
    desk.changes.append(frozenset({4}))
    desk.is_reachable = False
    with pytest.raises(OutsideError):
        following.news(JobContext())
    desk.is_reachable = True
    assert following.news(JobContext()).photo_ids == {4}
