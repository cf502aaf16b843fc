"""Write a text file whole or not at all."""

from pathlib import Path
from typing import Final

from mediadesk.whole_files import whole_file

#: Whoever lists a folder of texts by their suffix never meets one that is not written yet.
_UNFINISHED: Final = ".part"


def write_whole(path: Path, text: str) -> None:
    """Write a text in UTF-8 with plain line ends; the folder is made where it is missing.

    Raises:
        OSError: The disk refuses; whatever was there before is there still.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(path, suffix=_UNFINISHED) as beside:
        beside.write_text(text, encoding="utf-8", newline="\n")
