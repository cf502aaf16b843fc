"""List the pictures of published documents with the caption, credit and alt text printed there.

A document that cannot be read is listed with the reason and does not end the command.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk extract article.html issue-12.idml --json"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "documents",
        metavar="DOCUMENT|FOLDER",
        nargs="+",
        help="a published document, or a folder of documents or of pictures",
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
