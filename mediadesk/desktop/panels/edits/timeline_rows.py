"""Lay a log out as rows: what disagrees, then each source's entries, oldest first."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from mediadesk.desktop.panels.edits import wording
from mediadesk.edits.evidence import Disagreement
from mediadesk.edits.timeline import Timeline
from mediadesk.model.edit import Edit, Evidence


class RowKind(StrEnum):
    """What a row of the timeline is."""

    DISAGREEMENT = "disagreement"
    SOURCE = "source"
    ENTRY = "entry"
    PROPOSAL = "proposal"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row.

    Attributes:
        kind: What it is.
        text: What it says first.
        underline: What it says in a second line, quieter.
        edit: The entry it shows; None for disagreements and headings.
        evidence: What it rests on; None for disagreements.
    """

    kind: RowKind
    text: str
    underline: str = ""
    edit: Edit | None = None
    evidence: Evidence | None = None


def rows_of(timeline: Timeline, proposals: Sequence[Edit] = ()) -> tuple[TimelineRow, ...]:
    """Return the rows of a timeline.

    Args:
        timeline: Everything known, oldest first, and what disagrees.
        proposals: What of it was found now and is not in the log yet.
    """
    new = {edit.id for edit in proposals}
    log = [edit for edit in timeline.edits if edit.id not in new]
    return (
        *_disagreeing(timeline.conflicts),
        *_by_source(log),
        *_planned(timeline.planned),
        *_proposed(proposals),
    )


def _disagreeing(disagreements: Iterable[Disagreement]) -> Iterator[TimelineRow]:
    for one in disagreements:
        sentence = one.sentence or wording.disagreement(one)
        yield TimelineRow(RowKind.DISAGREEMENT, sentence, one.advice or wording.what_to_do(one))


def _planned(edits: Sequence[Edit]) -> Iterator[TimelineRow]:
    if edits:
        yield TimelineRow(RowKind.SOURCE, wording.planned())
    for edit in edits:
        yield _entry(RowKind.PLANNED, edit)


def _by_source(log: Sequence[Edit]) -> Iterator[TimelineRow]:
    """Yield the entries under their sources; the source that was there first comes first."""
    first: dict[tuple[Evidence, str], float] = {}
    for edit in log:
        at = edit.done_at.timestamp() if edit.done_at else -math.inf
        key = _source(edit)
        first[key] = min(first.get(key, math.inf), at)
    order = {key: place for place, key in enumerate(sorted(first, key=lambda k: first[k]))}
    grouped = sorted(log, key=lambda edit: order[_source(edit)])
    for (evidence, source), edits in groupby(grouped, key=_source):
        yield TimelineRow(RowKind.SOURCE, wording.heading(evidence, source), evidence=evidence)
        for edit in edits:
            yield _entry(RowKind.ENTRY, edit)


def _proposed(proposals: Sequence[Edit]) -> Iterator[TimelineRow]:
    if proposals:
        yield TimelineRow(RowKind.SOURCE, wording.proposed(len(proposals)))
    for edit in proposals:
        yield _entry(RowKind.PROPOSAL, edit)


def _entry(kind: RowKind, edit: Edit) -> TimelineRow:
    said = [wording.when(edit), wording.who(edit), edit.software, edit.note]
    if kind is not RowKind.ENTRY:
        said = [wording.evidence(edit), edit.software, edit.note]
    underline = " · ".join(part for part in said if part)
    return TimelineRow(kind, wording.what(edit), underline, edit, edit.evidence)


def _source(edit: Edit) -> tuple[Evidence, str]:
    return edit.evidence, wording.source_family(edit.source)
