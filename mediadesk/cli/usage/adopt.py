"""Link a picture that was edited elsewhere to its original, and log what was done to it.

The original is named with --of, or found in the catalogue by ids and content. What was done is
recovered from the pixels and read from the metadata of the picture, and logged under --by; without
it, nobody is named, and the edits stay to be confirmed. Caption, credit and who worked on the
original come with it; what the picture has on record stays.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk adopt kim-from-agency.jpg --of kim.nef --by 'Rosa Yamamoto'"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("derived", metavar="DERIVED", help="catalogue number or path")
    parser.add_argument("--of", metavar="PHOTO", default="", help="its original")
    parser.add_argument("--by", metavar="NAME", default="", help="who edited it")
    parser.add_argument("--organisation", metavar="ORG", default="", help="for which house")
    parser.add_argument("--roles", metavar="art,cropping,...", default="", help="what is credited")
    parser.add_argument(
        "--anyway", action="store_true", help="link them though the pixels do not say so"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
