"""Edit fields of one photo or many, as one change that `undo` takes back.

FIELD is a name that `mediadesk fields` lists, such as headline, creators or credit.sources. The
items of a list are separated by semicolons; an empty value clears the field.
"""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import Final

from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk
from mediadesk.i18n.counting import count
from mediadesk.model.errors import UserError
from mediadesk.model.field_edit import EditMode

EXAMPLE: Final = "mediadesk set kim.jpg 12 headline='At the summit' keywords='summit; Kim' --append"

#: A path may hold an equals sign too; no field name holds a slash, nor a dot but behind "credit".
_ASSIGNMENT: Final = re.compile(r"((?:credit\.)?[a-z_]+)=(.*)", re.DOTALL)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "words", metavar="PHOTO... FIELD=VALUE...", nargs="+", help="photos, then what to set"
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--append", action="store_true", help="add behind what is there")
    how.add_argument("--prepend", action="store_true", help="add before what is there")
    parser.add_argument("--json", action="store_true", help="write JSON")


def run(options: Namespace, session: Session) -> Exit:
    """Set the fields and say how many photos changed."""
    photos, values = _sorted_out(options.words)
    mode = EditMode.REPLACE
    if options.append or options.prepend:
        mode = EditMode.APPEND if options.append else EditMode.PREPEND
    with opened_desk(session) as desk:
        photo_ids = [desk.browsing.resolve(photo) for photo in photos]
        changed = desk.recording.set(list(dict.fromkeys(photo_ids)), values, mode)
    if options.json:
        session.terminal.emit({"changed": changed})
    else:
        session.terminal.say(f"{count(changed, 'photo')} changed.")
    return Exit.DONE


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
