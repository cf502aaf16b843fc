"""Moments of the records are told by the clock on the wall."""

import time
from datetime import UTC, datetime, timedelta, timezone

import pytest

from mediadesk.i18n.moments import date_and_time, sortable

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
def in_new_york(monkeypatch):
    if not hasattr(time, "tzset"):
        pytest.skip("this system's time zone is not the process's to choose")
    monkeypatch.setenv("TZ", "EST5EDT,M3.2.0,M11.1.0")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    "moment",
    [NOON, NOON.replace(tzinfo=None), NOON.astimezone(timezone(timedelta(hours=9)))],
    ids=["UTC", "no zone", "Tokyo"],
)
def test_a_moment_reads_as_the_clock_on_the_wall_showed_it(in_new_york, moment: datetime) -> None:
    assert sortable(moment) == "2026-05-04 08:00"
    assert date_and_time(moment) == "04 May 2026, 08:00"
