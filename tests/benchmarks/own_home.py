"""Have the program that is measured keep its files in a folder of the benchmark's, not in yours."""

import os
from pathlib import Path
from typing import Final

_PLACES: Final = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")


def live_in(folder: Path) -> None:
    """Take a folder for the home of this process and of those that it starts."""
    os.environ.update(dict.fromkeys(_PLACES, str(folder)))
