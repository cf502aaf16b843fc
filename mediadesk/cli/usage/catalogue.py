"""Look after the catalogue: tell of it, copy it while in use, look for damage, bring it up to date.

`info` and `check` change nothing; `backup` refuses to write over a file; `upgrade` brings an older
catalogue to this release, which opening it does by itself, after a backup. Of a shared desk,
`backup` says how its server is told to make one.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

EXAMPLE: Final = "mediadesk catalogue backup ~/Backups/desk.mediadesk"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("task", choices=("info", "backup", "check", "upgrade"), help="what to do")
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="where the backup goes")
    parser.add_argument("--json", action="store_true", help="write JSON")
