"""Find photos with the query language of the desktop.

Words are searched everywhere; `credit:reuters` in one field; quotes keep words together; a minus
excludes. An empty query lists everything.
"""

from argparse import ArgumentParser
from typing import Final

from mediadesk.cli.whole_numbers import whole_number

EXAMPLE: Final = "mediadesk search 'kim credit:kremlin' --limit 20"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("query", metavar="QUERY", nargs="+", help="what to look for")
    parser.add_argument(
        "--limit", metavar="N", type=whole_number(), default=100, help="photos listed at most (100)"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
