"""List the fields that photos have, or explain one: where files keep it, and how it is typed.

A field is named as `set`, `search` and templates name it. What begins with "credit." is a part of
the credit on record, which files hold in their credit line alone; `set` takes it too.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk fields credit_line"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("field", metavar="NAME", nargs="?", help="a field's name")
    parser.add_argument("--json", action="store_true", help="write JSON")
