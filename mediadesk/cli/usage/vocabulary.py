"""Controlled vocabularies: keywords, people, organisations, places, events, kept as text files.

list [KIND [PREFIX]]      the vocabularies, or the terms of one that begin so
add KIND TERM [WORD...]   a term with other words for it; "animals > dog" lies below animals
import KIND FILE          take in a tab-indented file ({other word}, [only a heading])
export KIND FILE          write one
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk vocabulary import keywords animals.txt"

#: Each task with the fewest and the most words it takes, and how they are written.
TASKS: Final = {
    "list": (0, 2, "[KIND [PREFIX]]"),
    "add": (2, 100, "KIND TERM [WORD...]"),
    "import": (2, 2, "KIND FILE"),
    "export": (2, 2, "KIND FILE"),
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("task", choices=tuple(TASKS), help="what to do")
    parser.add_argument("words", metavar="KIND|TERM|FILE", nargs="*", help="see above")
    parser.add_argument("--replace", action="store_true", help="import in place of what is there")
    parser.add_argument(
        "--limit", metavar="N", type=int, default=100, help="terms listed at most (100)"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
