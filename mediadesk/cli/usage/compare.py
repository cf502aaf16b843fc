"""Recover from the pixels what was done to a picture: crop, enlargement, turn, flip, tone.

With --pairs, a file of JSON lines {"id", "original", "derived"} is read and a JSON line
{"id", "comparison"} is written for each pair; a pair that cannot be read has "error" instead.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk compare original.jpg printed.jpg --json"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("original", metavar="ORIGINAL", nargs="?", help="a photo or a file")
    parser.add_argument("derived", metavar="DERIVED", nargs="?", help="a photo or a file")
    parser.add_argument("--pairs", metavar="FILE", help="JSON lines instead of two files")
    parser.add_argument("--json", action="store_true", help="write JSON")
