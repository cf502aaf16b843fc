"""Show the sample desk: in the desktop, or where there is no display by checking its article.

The sample is laid out once in your data folder, where it may be changed; the check finds what is
wrong with the sample article on purpose, and leaves with the status of any check.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk demo"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="print the check as JSON")
