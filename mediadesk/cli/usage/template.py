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

EXAMPLE: Final = "mediadesk template apply wire-news kim.jpg 12 --first-number 100"

#: Each task with the fewest and the most words it takes, and how they are written.
TASKS: Final = {
    "list": (0, 0, ""),
    "variables": (0, 0, ""),
    "show": (1, 2, "NAME [PHOTO]"),
    "apply": (2, 100_000, "NAME PHOTO..."),
    "save": (2, 2, "NAME PHOTO"),
    "import": (1, 1, "FILE"),
    "export": (2, 2, "NAME FILE"),
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("task", choices=tuple(TASKS), help="what to do")
    parser.add_argument("words", metavar="NAME|PHOTO|FILE", nargs="*", help="see above")
    parser.add_argument(
        "--first-number", metavar="N", type=int, default=1, help="what {sequence} begins with (1)"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
