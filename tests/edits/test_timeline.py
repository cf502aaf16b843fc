"""All evidence on one timeline, in the order in which it most likely happened."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

from mediadesk.edits.timeline import in_time, timeline
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.geometry import Box

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


def edit(number: str, kind: EditKind, evidence: Evidence, **details: object) -> Edit:
    return Edit(number, 7, kind, evidence, **details)


def test_what_came_with_the_file_precedes_what_was_done_here_whatever_is_dated() -> None:
    made = edit("made", EditKind.CROP, Evidence.MADE_HERE, done_at=NOON)
    dated = edit("dated", EditKind.TONE, Evidence.METADATA, done_at=NOON - timedelta(days=9))
    undated = edit("undated", EditKind.OTHER, Evidence.METADATA)
    seen = edit("seen", EditKind.RESIZE, Evidence.RECOVERED)
    declared = edit("declared", EditKind.RETOUCH, Evidence.DECLARED)
    for log in permutations((made, dated, undated, seen, declared)):
        assert [e.id for e in in_time(log)] == ["dated", "undated", "seen", "made", "declared"]


def test_steps_of_one_moment_come_in_the_order_in_which_they_are_carried_out() -> None:
    kinds = (EditKind.TONE, EditKind.CROP, EditKind.FLIP, EditKind.RESIZE)
    log = [edit(kind.value, kind, Evidence.RECOVERED) for kind in kinds]
    assert [e.id for e in in_time(log)] == ["flip", "crop", "resize", "tone"]


def test_what_was_done_to_the_original_comes_first() -> None:
    before = edit("before", EditKind.TONE, Evidence.MADE_HERE, done_at=NOON + timedelta(days=1))
    own = edit("own", EditKind.CROP, Evidence.RECOVERED, crop=Box(0, 0, 0.5, 1))
    told = timeline((own,), (before,), is_derivative=True)
    assert [e.id for e in told.edits] == ["before", "own"]
    assert [one.kind for one in told.conflicts] == [EditKind.CROP]
