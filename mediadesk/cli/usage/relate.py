"""Look for the originals of photos, and link them; what was done to each is recovered and logged.

Without photos, it is those taken in of which nobody looked for originals yet: an import or a look
that was cut short. Photos may also turn out to be the originals of others. All links are one
change that `undo` takes back.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk relate front-page.jpg 12"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("photos", metavar="PHOTO", nargs="*", help="a number or a path")
    parser.add_argument("--json", action="store_true", help="write JSON")
