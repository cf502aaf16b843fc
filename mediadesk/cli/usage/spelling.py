"""Spell checking: the dictionaries there are, the words of the house.

languages                 the dictionaries found, and where more can be put
check TEXT                the misspelt words of a text, with what may be meant
learn WORD..., forget WORD...  the house's own words
words                     list them
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk spelling check 'A photgraph of Kim' --language en-GB"

_TASKS: Final = ("languages", "check", "learn", "forget", "words")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("task", choices=_TASKS, help="what to do")
    parser.add_argument("words", metavar="TEXT|WORD", nargs="*", help="see above")
    parser.add_argument("--language", metavar="TAG", default="", help="a language, such as de-AT")
    parser.add_argument("--json", action="store_true", help="write JSON")
