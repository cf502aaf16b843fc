"""Write one field of many photos into their files, against ExifTool's own batch on the same files.

Both get copies of the same JPEGs, each with a few bytes of its own behind the picture. Ours reads
and writes the catalogue, reads each file back with two readers and waits for the disk; ExifTool
writes files. ExifTool is a tool of this measurement, not of the program; its command is given.

Run: python -m tests.benchmarks.writing --exiftool "perl /path/to/exiftool" [--of 5000] [FOLDER...]
"""

import argparse
from pathlib import Path


def main() -> None:
    """Take the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="*", help="where JPEGs are taken from")
    parser.add_argument("--exiftool", required=True, help="the command of ExifTool")
    parser.add_argument("--of", type=int, default=5_000, help="how many files")
    options = parser.parse_args()
    # Only here: each worker loads the file that was started anew, and that of the program loads
    # next to nothing.
    from tests.benchmarks.written_batch import measure

    measure(options.folders, options.exiftool, options.of)


if __name__ == "__main__":
    main()
