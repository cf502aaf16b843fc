"""Apply caption templates to photos, as one change that `undo` takes back; keep and exchange them.

list                      every template
show NAME [PHOTO]         its lines, or what they would do to a photo
apply NAME PHOTO...       change the photos, numbered in the order given
save NAME PHOTO           keep the fields of a photo as a template
import FILE               take a template's file in
export NAME FILE          write a template's file
variables                 what may stand between braces in a text
"""

from argparse import ArgumentParser
from typing import Final

from mediadesk.cli.task import Task, add_task_arguments
from mediadesk.cli.whole_numbers import whole_number

EXAMPLE: Final = "mediadesk template apply wire-news kim.jpg 12 --first-number 100"

TASKS: Final = {
    "list": Task(),
    "variables": Task(),
    "show": Task(1, 2, "NAME [PHOTO]"),
    "apply": Task(2, 100_000, "NAME PHOTO..."),
    "save": Task(2, 2, "NAME PHOTO"),
    "import": Task(1, 1, "FILE"),
    "export": Task(2, 2, "NAME FILE"),
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    add_task_arguments(parser, TASKS, "NAME|PHOTO|FILE")
    parser.add_argument(
        "--first-number",
        metavar="N",
        type=whole_number(),
        default=1,
        help="what {sequence} begins with (1)",
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
