"""Tell everything known of a photo: file, fields, credit, who worked on it, edits, publications.

A picture file that is not in the catalogue is read directly. With --languages, texts that exist in
several languages are told in each.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk show kim.jpg --json"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("photo", metavar="PHOTO", help="catalogue number or path")
    parser.add_argument(
        "--languages", action="store_true", help="tell texts in every language they exist in"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
