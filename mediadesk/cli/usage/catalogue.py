"""Look after the catalogue: tell of it, copy it while in use, look for damage, bring it up to date.

`info` and `check` change nothing; `backup` refuses to write over a file; `upgrade` brings an older
catalogue to this release, which opening it does by itself, after a backup. Of a shared desk,
`backup` says how its server is told to make one. `copy` takes a catalogue whole to a new place,
with its history: from a file to a server, where a shared desk begins, or back into a file.
"""

from argparse import ArgumentParser
from collections.abc import Mapping
from typing import Final

EXAMPLE: Final = "mediadesk catalogue backup ~/Backups/desk.mediadesk"


#: Each task, and whether it needs a place.
TASKS: Final[Mapping[str, bool]] = {
    "info": False,
    "backup": True,
    "check": False,
    "upgrade": False,
    "copy": True,
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("task", choices=tuple(TASKS), help="what to do")
    parser.add_argument(
        "place", metavar="FILE|URL", nargs="?", default="", help="where the backup or copy goes"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
