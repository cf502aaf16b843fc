"""Spell checking: the dictionaries there are, the words of the house.

languages                 the dictionaries found, and where more can be put
check TEXT                the misspelt words of a text, with what may be meant
learn WORD..., forget WORD...  the house's own words
words                     list them
"""

from argparse import ArgumentParser
from typing import Final

from mediadesk.cli.task import Task, add_task_arguments

EXAMPLE: Final = "mediadesk spelling check 'A photgraph of Kim' --language en-GB"

_MOST_WORDS: Final = 100_000

TASKS: Final = {
    "languages": Task(),
    "check": Task(1, _MOST_WORDS, "TEXT"),
    "learn": Task(1, _MOST_WORDS, "WORD..."),
    "forget": Task(1, _MOST_WORDS, "WORD..."),
    "words": Task(),
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    add_task_arguments(parser, TASKS, "TEXT|WORD")
    parser.add_argument("--language", metavar="TAG", default="", help="a language, such as de-AT")
    parser.add_argument("--json", action="store_true", help="write JSON")
