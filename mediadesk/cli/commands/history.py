"""Tell what was done to a photo, by whom, and on what evidence; oldest first.

Where two pieces of evidence disagree about an edit, both are told as a conflict.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Final

from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk
from mediadesk.edits.evidence import disagreements
from mediadesk.model.edit import Edit

EXAMPLE: Final = "mediadesk history kim-edited.jpg"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("photo", metavar="PHOTO", help="catalogue number or path")
    parser.add_argument("--json", action="store_true", help="write JSON")


def run(options: Namespace, session: Session) -> Exit:
    """Tell the timeline."""
    with opened_desk(session) as desk:
        edits = desk.editing.timeline(desk.browsing.resolve(options.photo))
    found = disagreements(edits)
    if options.json:
        conflicts = [
            {"kind": one.kind.value, "edits": [json_shapes.edit(edit) for edit in one.edits]}
            for one in found
        ]
        timeline = [json_shapes.edit(edit) for edit in edits]
        session.terminal.emit({"edits": timeline, "conflicts": conflicts})
        return Exit.DONE
    for edit in edits:
        session.terminal.say(" ".join(_told(edit)))
    for one in found:
        sources = ", ".join(dict.fromkeys(edit.evidence.value for edit in one.edits))
        session.terminal.say(f"The evidence disagrees about the {one.kind}: {sources}.")
    if not edits:
        session.terminal.note("No edits are on record.")
    return Exit.DONE


def _told(edit: Edit) -> Iterator[str]:
    yield f"{edit.done_at:%Y-%m-%d %H:%M}" if edit.done_at is not None else "undated         "
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
    yield f"({edit.evidence})"
