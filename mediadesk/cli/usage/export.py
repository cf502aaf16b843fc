"""Make files of photos by a recipe: size, format, colours, name, and what they say of themselves.

Every file keeps the caption and the credit of its photo, names where it comes from, and joins the
catalogue as made from it. Nothing is ever written over. A photo that cannot be exported is listed
and does not end the export; the exit status is then 1. Without --recipe and --into, the recipes
are listed. Files are signed with Content Credentials where the settings name a certificate.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

EXAMPLE: Final = "mediadesk export kim.jpg 12 13 --recipe web --into ~/Pages/summit"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("photos", metavar="PHOTO", nargs="*", help="catalogue number or path")
    parser.add_argument("--recipe", metavar="NAME", default="", help="how files are made")
    parser.add_argument("--into", metavar="FOLDER", type=Path, help="where they go")
    parser.add_argument("--by", metavar="NAME", default="", help="who exports (you)")
    parser.add_argument("--organisation", metavar="ORG", default="", help="for which house")
    parser.add_argument("--preview", action="store_true", help="tell the names, and make nothing")
    signing = parser.add_mutually_exclusive_group()
    signing.add_argument("--sign", action="store_true", default=None, help="sign, or make nothing")
    signing.add_argument("--no-sign", action="store_false", dest="sign", help="do not sign")
    parser.add_argument("--json", action="store_true", help="write JSON")
