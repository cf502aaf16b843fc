"""Fetch published pages from the web, each with its pictures as one file that can be checked.

A page becomes an archive of the web (WARC), with the pictures of its story as they were sent;
documents such as PDF are kept as they are. The same address becomes the same file again, so that
its next check tells what changed. What only a script or a login would bring is not fetched: save
such a page in a browser. `check` takes addresses as well, and fetches them first.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

EXAMPLE: Final = "mediadesk fetch https://paper.example/2026/pier --into ~/published"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "addresses",
        metavar="ADDRESS",
        nargs="+",
        help="a page of the web; https:// may be left out",
    )
    parser.add_argument(
        "--into", metavar="FOLDER", type=Path, help="where the files go (the desk's data folder)"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
