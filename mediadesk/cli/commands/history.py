"""Run `mediadesk history`: tell what was done to a photo, and on what evidence."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.evidence import evidence
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.edits.timeline import Timeline
from mediadesk.i18n.counting import count
from mediadesk.i18n.moments import sortable
from mediadesk.model.edit import Edit
from mediadesk.services.edits.evidence_log import Looked


def run(options: Namespace, session: Session) -> Exit:
    """Tell the timeline."""
    with opened_bench(session) as bench:
        photo_id = bench.get(browsing).resolve(options.photo)
        looked = None
        if options.look or options.confirm:
            looked = bench.get(evidence).look(photo_id)(session.terminal.job_context())
        if options.confirm and looked is not None:
            _confirm(bench, photo_id, looked, options)
            looked = replace(looked, proposals=())
            told = bench.get(evidence).timeline(photo_id)
        else:
            told = looked.timeline if looked is not None else bench.get(evidence).timeline(photo_id)
    if options.json:
        session.terminal.emit(_shape(told, looked))
    else:
        _tell(told, looked, session)
    return Exit.DONE


def _confirm(bench: Workbench, photo_id: int, looked: Looked, options: Namespace) -> None:
    named = tuple(
        replace(
            edit, by=edit.by or options.by, organisation=edit.organisation or options.organisation
        )
        for edit in (*looked.unconfirmed, *looked.proposals)
    )
    if named:
        bench.get(evidence).confirm(photo_id, named)


def _shape(told: Timeline, looked: Looked | None) -> json_shapes.Shape:
    shape: json_shapes.Shape = {
        "edits": [json_shapes.edit(edit) for edit in told.edits],
        "conflicts": [json_shapes.conflict_of_edits(one) for one in told.conflicts],
    }
    if looked is not None:
        seen = looked.comparison
        shape |= {
            "found": [json_shapes.edit(edit) for edit in looked.proposals],
            "planned": [json_shapes.edit(edit) for edit in told.planned],
            "comparison": json_shapes.comparison(seen) if seen is not None else None,
            "content_credentials": json_shapes.credentials(looked.credentials),
        }
    return shape


def _tell(told: Timeline, looked: Looked | None, session: Session) -> None:
    for edit in told.edits:
        session.terminal.say(" ".join(_told(edit)))
    for one in told.conflicts:
        session.terminal.say(f"Conflict: {one.sentence} {one.advice}")
    for edit in told.planned:
        session.terminal.say(f"planned, not done: {' '.join(_told(edit))}")
    if looked is not None and looked.proposals:
        found = count(len(looked.proposals), "edit")
        session.terminal.note(f"{found} found now and not yet on record; --confirm records them.")
    if not told.edits:
        session.terminal.note("No edits are on record.")


def _told(edit: Edit) -> Iterator[str]:
    yield sortable(edit.done_at) if edit.done_at is not None else "undated         "
    yield edit.kind.value
    if edit.crop is not None:
        yield f"to {edit.crop.area:.1%} of the original"
    if edit.scale is not None:
        yield f"{edit.scale:.2f} times"
    if edit.rotation_degrees is not None:
        yield f"by {edit.rotation_degrees:.1f} degrees"
    yield from (f"{name} {amount:g}" for name, amount in edit.amounts)
    who = " / ".join(name for name in (edit.by, edit.organisation) if name)
    if who:
        yield f"by {who}"
    if edit.software:
        yield f"with {edit.software}"
    yield f"({edit.evidence}: {edit.source})" if edit.source else f"({edit.evidence})"
