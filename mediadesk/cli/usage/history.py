"""Tell what was done to a photo, by whom, and on what evidence; oldest first.

Log, metadata, Content Credentials and pixels are merged on one timeline. Where they disagree, it is
told as a conflict, with what to do about it. With --look, the file is read and compared with its
original now; what is found that way is told, and recorded by nobody until it is confirmed. With
--confirm, it is recorded under --by, and so are entries on record that nobody stands for yet.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk history kim-edited.jpg --look"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("photo", metavar="PHOTO", help="catalogue number or path")
    parser.add_argument(
        "--look", action="store_true", help="read the file and compare it with its original now"
    )
    parser.add_argument(
        "--confirm",
        action="store_true",
        help="look, and stand for what only pixels and metadata tell",
    )
    parser.add_argument("--by", metavar="NAME", default="", help="who made the edits confirmed")
    parser.add_argument("--organisation", metavar="ORG", default="", help="for which house")
    parser.add_argument("--json", action="store_true", help="write JSON")
