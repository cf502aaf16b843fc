"""List the rules that published pictures and captions are judged by, or explain one.

A rule is named by its code or its name. Profiles decide which rules apply and what they weigh.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk rules C101"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("rule", metavar="CODE", nargs="?", help="a rule's code or name")
    parser.add_argument("--json", action="store_true", help="write JSON")
