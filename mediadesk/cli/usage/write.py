"""Write the record of photos into their files, or into XMP sidecars beside them.

Only fields that the record says otherwise than the file are written; everything else in the file
stays byte for byte. Each file is written beside, read back and moved into place, or left as it was.
The settings write.jpeg, write.tiff and so on say where; --embed and --sidecar say it for this run.

A field that another program changed in the file since it was read is left alone and listed; name
it with --keep to write the record over it, or with --take to put the file's word on record. Files
that carry Content Credentials are written with --consent alone: their signature no longer holds
afterwards. A sidecar leaves them as they are.
"""

from argparse import ArgumentParser
from typing import Final

EXAMPLE: Final = "mediadesk write kim.jpg 12 --sidecar"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "photos", metavar="PHOTO", nargs="*", help="a catalogue number or the path of a photo"
    )
    parser.add_argument(
        "--unwritten", action="store_true", help="every photo whose record changed since"
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--embed", action="store_true", help="into the files themselves")
    where.add_argument("--sidecar", action="store_true", help="into XMP files beside them")
    where.add_argument("--both", action="store_true", help="into both")
    parser.add_argument(
        "--consent", action="store_true", help="into files with Content Credentials as well"
    )
    parser.add_argument(
        "--keep", metavar="FIELD", action="append", default=[], help="the record's word holds"
    )
    parser.add_argument(
        "--take", metavar="FIELD", action="append", default=[], help="the file's word holds"
    )
    parser.add_argument("--dry-run", action="store_true", help="only tell what would be written")
    parser.add_argument("--json", action="store_true", help="write JSON")
