"""Run `mediadesk set`: edit fields of one or many photos."""

import re
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.recording import recording
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.i18n.counting import count
from mediadesk.metadata.field_spec import ValueKind
from mediadesk.metadata.values import moment
from mediadesk.model.errors import UserError
from mediadesk.model.field_edit import EditMode
from mediadesk.services.records.field_records import editable

#: A path may hold an equals sign too; no field name holds a slash, nor a dot but behind "credit".
_ASSIGNMENT: Final = re.compile(r"((?:credit\.)?[a-z_]+)=(.*)", re.DOTALL)


def run(options: Namespace, session: Session) -> Exit:
    """Set the fields and say how many photos changed."""
    photos, values = _sorted_out(options.words)
    mode = EditMode.REPLACE
    if options.append or options.prepend:
        mode = EditMode.APPEND if options.append else EditMode.PREPEND
    with opened_bench(session) as bench:
        photo_ids = [bench.get(browsing).resolve(photo) for photo in photos]
        changed = bench.get(recording).set(list(dict.fromkeys(photo_ids)), values, mode)
    for fault in _faults(values):
        session.terminal.note(fault)
    told = f"{count(changed, 'photo')} changed."
    session.terminal.answer({"changed": changed}, told, as_json=options.json)
    return Exit.DONE


def _faults(values: Mapping[str, str]) -> Iterator[str]:
    """Yield what other programs will not understand; it is on record all the same."""
    for name, text in values.items():
        is_date = editable(name).kind is ValueKind.DATE
        if is_date and text.strip() and moment(text) is None:
            yield (
                f"{name} is {text!r} now, which is no date to other programs: write "
                "2026-05-04T18:30, or as much of it as is known."
            )


def _sorted_out(words: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    photos: list[str] = []
    values: dict[str, str] = {}
    for word in words:
        assignment = _ASSIGNMENT.fullmatch(word)
        if assignment is None:
            photos.append(word)
        else:
            values[assignment[1]] = assignment[2]
    if not photos:
        msg = "No photo is named: give catalogue numbers or paths before the fields."
        raise UserError(msg)
    if not values:
        msg = "Nothing is to be set: give at least one FIELD=VALUE."
        raise UserError(msg)
    return photos, values
