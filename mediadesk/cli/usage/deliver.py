"""Write photos with their captions and credits into a file that a layout takes.

Forms: csv (InDesign data merge), tagged (InDesign tagged text), idml (InDesign document, or a
snippet where the file ends in .idms), docx (caption sheet), contact-sheet (PDF for the wall), html
(figures with JSON-LD), jsonld (schema.org), ninjs (IPTC) and csv-utf8 (table for spreadsheets).
The file appears whole or not at all. A photo that lacks its caption or its credit is delivered all
the same; the exit status is then 1, and the answer names it.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

from mediadesk.cli.whole_numbers import whole_number
from mediadesk.services.ports.delivery import Paper

EXAMPLE: Final = "mediadesk deliver kim.jpg 12 13 --as idml --out story.idml"

FORMS: Final = (
    "csv", "tagged", "idml", "docx", "contact-sheet", "html", "jsonld", "ninjs", "csv-utf8",
)  # fmt: skip


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("photos", metavar="PHOTO", nargs="+", help="catalogue number or path")
    parser.add_argument(
        "--as", metavar="FORM", choices=FORMS, dest="form", required=True, help=", ".join(FORMS)
    )
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="the new file")
    parser.add_argument("--style", metavar="NAME", default="", help="the house style of credits")
    parser.add_argument(
        "--language",
        metavar="TAG",
        default="",
        help="of captions and credits: de, ar, ... (house's)",
    )
    parser.add_argument("--title", metavar="TEXT", default="", help="what the delivery is called")
    parser.add_argument(
        "--base-url",
        metavar="URL",
        default="",
        help="where the picture files will stand on the web",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace a file that is there")
    papers = [paper.value for paper in Paper]
    parser.add_argument("--paper", choices=papers, default=Paper.A4.value, help="of pages (a4)")
    parser.add_argument("--landscape", action="store_true", help="lay pages on their side")
    parser.add_argument(
        "--columns",
        metavar="N",
        type=whole_number(),
        default=0,
        help="photos side by side (as fit)",
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
