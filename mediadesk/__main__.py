"""Start MediaDesk, so that Ctrl+C ends it without a word from the first moment on."""

import gc
import sys
from typing import Final

#: Allocations between two collections. Loading modules makes many objects and no garbage; with
#: Python's own 700 a command starts 40 ms later.
_COLLECT_AFTER: Final = 50_000

#: As shells tell that Ctrl+C ended a program.
_INTERRUPTED: Final = 130


def main() -> int:
    """Run what the command line asks for; return the exit status."""
    gc.set_threshold(_COLLECT_AFTER)
    try:
        from mediadesk.starting import start  # noqa: PLC0415 - most of a start is this loading

        return start()
    except KeyboardInterrupt:
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
