"""Tell what may be wrong with the captions of photos: placeholders, names, dates, lengths, credits.

`mediadesk rules T201` explains a rule. The exit status is 1 where there are errors or warnings.
--mend applies every mend that is one change of a field, as one change that `undo` takes back.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk lint kim.jpg 12 --as wire-news"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("photos", metavar="PHOTO", nargs="+", help="a number or a path")
    parser.add_argument(
        "--as", metavar="NAME", dest="house", default="", help="a profile of the lint"
    )
    parser.add_argument("--mend", action="store_true", help="mend what one change mends")
    parser.add_argument("--json", action="store_true", help="write JSON")
