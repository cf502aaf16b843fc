"""Print the credit line of a photo, or of several that stand together, as it goes into the layout.

The line is composed by a house style from the credit on record, the edit log and everybody who
worked on the picture. The iim form has at most the 32 bytes that IIM Credit allows, and no name in
it is cut. Several photos make one line, in which equal credits are said once. With --with-caption,
the caption of the one photo stands before its line, as both stand under the picture.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk credit kim.jpg --style feminine-perspective-magazine --form short"

FORMS: Final = ("long", "short", "print", "web", "iim")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "photos", metavar="PHOTO", nargs="+", help="catalogue number or path; several for one line"
    )
    parser.add_argument("--style", metavar="NAME", default="", help="the house style")
    parser.add_argument("--form", choices=FORMS, default="long", help="which form (long)")
    parser.add_argument(
        "--language", metavar="TAG", default="", help="language of the line: de, ar, ... (house's)"
    )
    parser.add_argument(
        "--arrangement",
        metavar="WORDS",
        default="",
        help=(
            "how several photos stand: clockwise, left to right, top to bottom, or a place for "
            "each: 'left, top right', 'cover, 12, 14-15 top'"
        ),
    )
    parser.add_argument(
        "--with-caption", action="store_true", help="the caption before the line, for one photo"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
