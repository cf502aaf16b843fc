"""Take published pictures that the catalogue does not know into it, as they are printed.

Caption, alternative text and credit as printed go on record where the picture's own file says
nothing, and the journal names the document; each picture is a step that can be undone. One that
lies inside its document, as in DOCX, ODT, PDF and EPUB, is written into the folder of --into, else
of the setting check.picture_folder. Without pictures named, every unknown one of the story is
taken in.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk admit story.docx 'picture 3' --into ~/Pictures/published"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("document", metavar="DOCUMENT", help="a published document")
    parser.add_argument(
        "pictures",
        metavar="PICTURE",
        nargs="*",
        help='a picture in it, as the check names it or its place: "picture 3"',
    )
    parser.add_argument(
        "--into", metavar="FOLDER", default="", help="where pictures out of the document are put"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
