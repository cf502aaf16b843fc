"""Edit fields of one photo or many, as one change that `undo` takes back.

FIELD is a name that `mediadesk fields` lists, such as headline, creators or credit.sources. The
items of a list are separated by semicolons; an empty value clears the field. A source is credited
where the record names nobody else, as it is at the import; credit.sources sets the credit alone.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk set kim.jpg 12 headline='At the summit' keywords='summit; Kim' --append"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "words", metavar="PHOTO... FIELD=VALUE...", nargs="+", help="photos, then what to set"
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--append", action="store_true", help="add behind what is there")
    how.add_argument("--prepend", action="store_true", help="add before what is there")
    parser.add_argument("--json", action="store_true", help="write JSON")
