"""Find the catalogue photo that a picture shows, by its content alone.

File names and metadata play no part. Best match first; none where the catalogue does not know it.
A photo that looks alike without the pixels telling whether the picture was made from it is no
match: it is told as one that the picture may be.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk identify scan.png --json"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("images", metavar="IMAGE", nargs="+", help="a picture file")
    parser.add_argument("--json", action="store_true", help="write JSON")
