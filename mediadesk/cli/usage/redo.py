"""Do the last change that was taken back again.

Once something else was changed, there is nothing to redo.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk redo"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="write JSON")
