"""Take the last change of the catalogue back.

Every change is journaled, so this works after a restart too, and can itself be redone.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk undo"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="write JSON")
