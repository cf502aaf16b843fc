"""Print the credit line of a photo, as it goes into the layout.

The line is composed by a house style from the credit on record, the edit log and everybody who
worked on the picture. The iim form is cut to the 32 bytes that IIM Credit allows.
"""

from argparse import ArgumentParser, Namespace
from typing import Final

from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk

EXAMPLE: Final = "mediadesk credit kim.jpg --style feminine-perspective-magazine --form short"

FORMS: Final = ("long", "short", "print", "web", "iim")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("photo", metavar="PHOTO", help="catalogue number or path")
    parser.add_argument("--style", metavar="NAME", default="", help="the house style")
    parser.add_argument("--form", choices=FORMS, default="long", help="which form (long)")
    parser.add_argument("--json", action="store_true", help="write JSON")


def run(options: Namespace, session: Session) -> Exit:
    """Compose the line and print it."""
    with opened_desk(session) as desk:
        photo_id = desk.browsing.resolve(options.photo)
        line = desk.crediting.line(photo_id, options.style, options.form)
    if options.json:
        session.terminal.emit(json_shapes.composed(line))
    else:
        session.terminal.say(line.text)
    return Exit.DONE
