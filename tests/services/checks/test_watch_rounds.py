"""Several folders are looked into side by side; each ends cleanly, whatever the others do."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError, StoppedError
from mediadesk.services.checks.watch_rounds import rounds
from mediadesk.services.checks.watching import Round
from mediadesk.services.jobs import JobContext


@dataclass
class FakeWatch:
    """Answers with rounds in their order, then with empty ones."""

    folder: Path
    answers: list[Round] = field(default_factory=list)
    before: Callable[[], object] = bool
    is_closed: bool = False

    def round(self, context: JobContext) -> Round:
        context.check()
        self.before()
        return self.answers.pop(0) if self.answers else Round(pause_s=0.01)

    def close(self) -> None:
        self.is_closed = True


def refuse() -> None:
    raise OutsideError("The disk is full.")


def test_every_folder_is_looked_into_until_nothing_is_left() -> None:
    watches = [FakeWatch(Path(f"/{n}"), [Round(left=1, pause_s=0.0), Round()]) for n in range(3)]
    told = list(rounds(watches, JobContext(), is_once=True))
    assert sorted(folder for folder, _ in told) == sorted([w.folder for w in watches] * 2)
    assert all(watch.is_closed for watch in watches)


def test_a_share_that_does_not_answer_holds_up_no_other() -> None:
    answered = threading.Event()
    slow, quick = FakeWatch(Path("/slow"), before=answered.wait), FakeWatch(Path("/quick"))
    told = rounds((slow, quick), JobContext(), is_once=True)
    assert next(told)[0] == quick.folder
    answered.set()
    assert [folder for folder, _ in told] == [slow.folder]


def test_what_fails_ends_all_and_is_raised() -> None:
    watches = FakeWatch(Path("/fails"), before=refuse), FakeWatch(Path("/goes-on"))
    with pytest.raises(OutsideError, match="full"):
        list(rounds(watches, JobContext(), is_once=False))
    assert watches[1].is_closed


def test_a_stop_is_heard_and_what_is_known_is_noted() -> None:
    watch, context = FakeWatch(Path("/site")), JobContext()
    told = rounds((watch,), context, is_once=False)
    next(told)
    context.stop.set()
    with pytest.raises(StoppedError):
        list(told)
    assert watch.is_closed


def test_whoever_asks_no_further_ends_the_threads() -> None:
    watch = FakeWatch(Path("/site"))
    told = rounds((watch,), JobContext(), is_once=False)
    next(told)
    told.close()  # type: ignore[attr-defined]
    assert watch.is_closed
