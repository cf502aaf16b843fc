"""Render an edited version of a photo into a new file, and log who did what to it.

The edits are made in this order: dust and noise, flip, rotate, crop, scale, tone, sharpen. The new
file keeps the metadata, caption and credit of the photo and is added to the catalogue as made from
it. A recipe (see mediadesk export) says how large the file is and how it is written; its suffix
names the format.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

from mediadesk.edits.amounts import AMOUNTS

EXAMPLE: Final = (
    "mediadesk edit kim.jpg --crop 0.1,0,0.8,1 --scale 1.5 --by 'Rosa Yamamoto' --out kim-page.jpg"
)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    tones = "; ".join(f"{amount.name}: {amount.meaning}" for amount in AMOUNTS)
    parser.add_argument("photo", metavar="PHOTO", help="catalogue number or path")
    parser.add_argument("--crop", metavar="L,T,R,B", help="box to keep, in fractions of 0 to 1")
    parser.add_argument("--scale", metavar="F", type=float, default=1.0, help="new pixels per old")
    parser.add_argument(
        "--rotate",
        metavar="DEG",
        type=float,
        default=0.0,
        help="degrees, counter-clockwise; negative for clockwise",
    )
    parser.add_argument("--flip", action="store_true", help="mirror left to right")
    parser.add_argument("--grayscale", action="store_true", help="drop the colours")
    parser.add_argument(
        "--tone", metavar="NAME=AMOUNT,...", action="append", default=[], help=tones
    )
    parser.add_argument(
        "--grey-at",
        metavar="X,Y",
        default="",
        help="balance the colours so that what is here becomes grey, in fractions of the result",
    )
    parser.add_argument(
        "--fit-levels",
        action="store_true",
        help="set black and white point by the darkest and the brightest tones",
    )
    parser.add_argument(
        "--spot",
        metavar="X,Y,R",
        action="append",
        default=[],
        help="cover dust: its place and radius, in fractions (of the longer edge)",
    )
    parser.add_argument("--recipe", metavar="NAME", default="", help="how the file is made")
    parser.add_argument("--by", metavar="NAME", required=True, help="who edits")
    parser.add_argument("--organisation", metavar="ORG", default="", help="for which house")
    parser.add_argument("--roles", metavar="art,cropping,...", default="", help="what is credited")
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="the new file")
    parser.add_argument("--json", action="store_true", help="write JSON")
