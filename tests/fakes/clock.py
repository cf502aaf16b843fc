"""A clock that goes on only when it is told to, or by a step at each look."""

from datetime import UTC, datetime, timedelta


class FakeClock:
    """Tells noon, and a step more each time it is asked."""

    def __init__(self, step: timedelta = timedelta(0)) -> None:
        self._now = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
        self._step = step

    def now(self) -> datetime:
        self._now += self._step
        return self._now
