"""Tell what a baseline knows, or take out what is mended by now.

A baseline holds findings that a house adopted: `check --write-baseline FILE` makes it, `check
--baseline FILE` reads it. With --prune its documents are checked again, what is gone from them is
taken out, and nothing new is taken in. Name the --profile that it was made with, if one was named.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

EXAMPLE: Final = "mediadesk baseline site-baseline.json --prune"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the baseline")
    parser.add_argument("--prune", action="store_true", help="take out what is mended")
    parser.add_argument("--json", action="store_true", help="write JSON")
