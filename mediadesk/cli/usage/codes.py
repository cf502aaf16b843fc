"""Code replacements: =rm10= becomes the words a file gives for rm10, =rm10#2= the second ones.

list [TEXT]               codes that begin with a text or whose words hold it
expand TEXT               a text with the words of its codes
add CODE WORDS...         a code of the desk's own, with other words behind
use FILE, drop FILE       a tab-separated file of codes, used or no more; the first one decides
files                     the files in use
check [FILE]              what is odd about the files in use, or about one file
"""

from argparse import ArgumentParser
from typing import Final

from mediadesk.cli.task import Task, add_task_arguments
from mediadesk.cli.whole_numbers import whole_number

EXAMPLE: Final = "mediadesk codes expand '=rm10= of =mun=, {city}' --photo kim.jpg"

TASKS: Final = {
    "list": Task(0, 1, "[TEXT]"),
    "expand": Task(1, 1, "TEXT"),
    "add": Task(2, 101, "CODE WORDS..."),
    "use": Task(1, 1, "FILE"),
    "drop": Task(1, 1, "FILE"),
    "files": Task(),
    "check": Task(0, 1, "[FILE]"),
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    add_task_arguments(parser, TASKS, "TEXT|CODE|FILE")
    parser.add_argument("--photo", metavar="PHOTO", help="whose fields variables stand for")
    parser.add_argument(
        "--limit", metavar="N", type=whole_number(), default=100, help="codes listed at most (100)"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
