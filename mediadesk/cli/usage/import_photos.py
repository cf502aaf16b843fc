"""Add photos to the catalogue; folders are searched to the bottom.

Files that are known already are left as they are; a file that cannot be read is listed and does
not end the import. Afterwards new photos, and those of an import that was cut short, are linked to
the originals that the catalogue has of them, and new originals to what was made from them;
--no-relate leaves that out.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

EXAMPLE: Final = "mediadesk import ~/Pictures/summit kim.jpg"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file or a folder")
    parser.add_argument(
        "--no-relate", action="store_true", help="do not look for originals and derivatives"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
