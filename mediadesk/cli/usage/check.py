"""Judge every picture of published documents: is its credit complete and correct?

In folders every document that can be read is checked, several at a time. The exit status is 1
where any picture is not complete or a document could not be read. Nothing is asked of the web but
for addresses that are named here, and pictures with --fetch-pictures. To adopt an archive, write
what is found into a baseline once; with it, known findings are told and do not count.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

from mediadesk.cli.whole_numbers import whole_number
from mediadesk.model.finding import Severity

EXAMPLE: Final = "mediadesk --profile web-newsroom check ~/site --format html --output check.html"

_MOST_WORKERS: Final = 256

FORMATS: Final = ("text", "json", "sarif", "junit", "html")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "documents",
        metavar="DOCUMENT|FOLDER|ADDRESS",
        nargs="+",
        help="what to check; a page of the web (https://...) is fetched first",
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to tell (text)")
    parser.add_argument("--output", metavar="FILE", type=Path, help="write there instead")
    parser.add_argument(
        "--json", action="store_const", const="json", dest="format", help="the same as json"
    )
    parser.add_argument(
        "--baseline", metavar="FILE", type=Path, help="findings that are known and do not count"
    )
    parser.add_argument(
        "--write-baseline", metavar="FILE", type=Path, help="adopt what is found now"
    )
    parser.add_argument(
        "--only",
        metavar="RULE",
        action="append",
        default=[],
        help="apply this rule alone; not kept",
    )
    parser.add_argument(
        "--severity",
        choices=[severity.value for severity in Severity],
        default=Severity.INFO.value,
        help="tell only findings that weigh so much (info)",
    )
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=whole_number(most=_MOST_WORKERS),
        default=0,
        help="documents at a time (all processors)",
    )
    parser.add_argument(
        "--fetch-pictures",
        action="store_true",
        help="fetch pictures that documents show from the web, to look at them",
    )
    parser.add_argument(
        "--no-keep", action="store_true", help="leave the catalogue as it is: a trial"
    )
