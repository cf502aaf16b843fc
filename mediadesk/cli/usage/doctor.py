"""Tell versions, libraries, folders, the catalogue's health, and whether there is a display.

What to send along with a report of a fault. The exit status is 1 where something is amiss.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk doctor"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="write JSON")
