"""Tell which documents were checked, or every check of one and what changed from each to the next.

Changes are a credit that was dropped or reads otherwise, a caption that drifted, a picture that was
swapped, added or is gone, and findings that are new or mended.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

EXAMPLE: Final = "mediadesk publications ~/site/article.html"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("document", metavar="DOCUMENT", nargs="?", type=Path, help="only this one")
    parser.add_argument("--json", action="store_true", help="write JSON")
