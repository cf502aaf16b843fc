"""Run `mediadesk history`: tell what was done to a photo, and on what evidence."""

from argparse import Namespace
from dataclasses import replace

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.evidence import evidence
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.edit_told import edit_line
from mediadesk.cli.opening import opened_bench
from mediadesk.edits.timeline import Timeline
from mediadesk.i18n.counting import count
from mediadesk.services.checks import check_shapes
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


def _shape(told: Timeline, looked: Looked | None) -> check_shapes.Shape:
    shape: check_shapes.Shape = {
        "edits": [json_shapes.edit(edit) for edit in told.edits],
        "conflicts": [json_shapes.conflict_of_edits(one) for one in told.conflicts],
    }
    if looked is not None:
        seen = looked.comparison
        shape |= {
            "found": [json_shapes.edit(edit) for edit in looked.proposals],
            "planned": [json_shapes.edit(edit) for edit in told.planned],
            "comparison": check_shapes.comparison(seen) if seen is not None else None,
            "content_credentials": json_shapes.credentials(looked.credentials),
        }
    return shape


def _tell(told: Timeline, looked: Looked | None, session: Session) -> None:
    for edit in told.edits:
        session.terminal.say(edit_line(edit))
    for one in told.conflicts:
        session.terminal.say(f"Conflict: {one.sentence} {one.advice}")
    for edit in told.planned:
        session.terminal.say(f"planned, not done: {edit_line(edit)}")
    if looked is not None and looked.proposals:
        found = count(len(looked.proposals), "edit")
        session.terminal.note(f"{found} found now and not yet on record; --confirm records them.")
    if not told.edits:
        session.terminal.note("No edits are on record.")
