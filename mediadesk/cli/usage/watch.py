"""Watch folders: check each document that arrives in one or changes, once it is whole.

It runs until it is interrupted. What was checked is remembered: the next start checks what is new
since. A folder that goes, as shares do, is waited for; the others go on meanwhile. Without a
FOLDER it watches what the window watches. With --once it ends when nothing is left to be checked;
the exit status is then 1 where any picture is not complete.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

EXAMPLE: Final = "mediadesk --profile web-newsroom watch ~/site/out ~/wire/in --from-now"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "folders", metavar="FOLDER", nargs="*", type=Path, help="what to watch; several at once"
    )
    parser.add_argument(
        "--from-now", action="store_true", help="take what lies there already for checked"
    )
    parser.add_argument("--once", action="store_true", help="end when nothing is left to check")
    parser.add_argument("--json", action="store_true", help="write JSON lines, one a document")
