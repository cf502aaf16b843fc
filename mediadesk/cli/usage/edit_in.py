"""Edit a photo in another program: a copy is opened there, and what is saved comes back.

The command waits until the picture is saved in the program, over the copy or beside it, and is
quiet for a moment; then it says what was done, as pixels and metadata tell it, and logs it under
--by. The original is never touched; the result lies beside it. Without PROGRAM, the programs that
are known are listed.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk edit-in kim.jpg GIMP --by 'Rosa Yamamoto'"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("photo", metavar="PHOTO", nargs="?", help="catalogue number or path")
    parser.add_argument("program", metavar="PROGRAM", nargs="?", help="its name, or how it begins")
    parser.add_argument("--by", metavar="NAME", default="", help="who edits; else you")
    parser.add_argument("--organisation", metavar="ORG", default="", help="for which house")
    parser.add_argument(
        "--timeout", metavar="S", type=float, default=0.0, help="give up after so many seconds"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
