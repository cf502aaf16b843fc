"""Controlled vocabularies: keywords, people, organisations, places, events, kept as text files.

list [KIND [PREFIX]]      the vocabularies, or the terms of one that begin so
add KIND TERM [WORD...]   a term with other words for it; "animals > dog" lies below animals
import KIND FILE          take in a tab-indented file ({other word}, [only a heading])
export KIND FILE          write one
"""

from argparse import ArgumentParser
from typing import Final

from mediadesk.cli.task import Task, add_task_arguments
from mediadesk.cli.whole_numbers import whole_number

EXAMPLE: Final = "mediadesk vocabulary import keywords animals.txt"

TASKS: Final = {
    "list": Task(0, 2, "[KIND [PREFIX]]"),
    "add": Task(2, 100, "KIND TERM [WORD...]"),
    "import": Task(2, 2, "KIND FILE"),
    "export": Task(2, 2, "KIND FILE"),
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    add_task_arguments(parser, TASKS, "KIND|TERM|FILE")
    parser.add_argument("--replace", action="store_true", help="import in place of what is there")
    parser.add_argument(
        "--limit", metavar="N", type=whole_number(), default=100, help="terms listed at most (100)"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
