"""Take a printed caption and credit apart: who made it, who supplied it, what was done to it.

With --lines, a file of JSON lines {"id", "text"} is read ("-" for standard input) and a JSON line
{"id", "parsed"} is written for each; a line that is not such an object is told and left out.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk parse-credit 'A dog on a lawn. Photo: Ann Lee/Reuters'"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("text", metavar="TEXT", nargs="?", help="a printed caption and credit")
    parser.add_argument("--lines", metavar="FILE", help="JSON lines instead of one text")
    parser.add_argument("--json", action="store_true", help="write JSON")
