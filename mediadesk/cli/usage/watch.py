"""Watch folders: check each document that arrives in one or changes, once it is whole.

It runs until it is interrupted. What was checked is remembered: the next start checks what is new
since. A folder that goes, as shares do, is waited for; the others go on meanwhile. Without a
FOLDER it watches what the window watches. With --once it ends when nothing is left to be checked;
the exit status is then 1 where any picture is not complete. A folder is judged by the profile that
--judge names for it, else by --profile, else by the one that was chosen for it in the window.
"""

from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Final

EXAMPLE: Final = "mediadesk --profile web-newsroom watch ~/site/out ~/wire/in --from-now"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "folders", metavar="FOLDER", nargs="*", type=Path, help="what to watch; several at once"
    )
    parser.add_argument(
        "--judge",
        metavar="FOLDER=PROFILE",
        action="append",
        default=[],
        type=_judged,
        help="judge what arrives in one folder by a profile of its own; may be given several times",
    )
    parser.add_argument(
        "--from-now", action="store_true", help="take what lies there already for checked"
    )
    parser.add_argument("--once", action="store_true", help="end when nothing is left to check")
    parser.add_argument("--json", action="store_true", help="write JSON lines, one a document")


def _judged(text: str) -> tuple[Path, str]:
    folder, sign, profile = text.rpartition("=")
    if not (sign and folder and profile):
        msg = f"{text!r} is no FOLDER=PROFILE"
        raise ArgumentTypeError(msg)
    return Path(folder), profile
