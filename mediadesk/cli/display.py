"""Whether a window could be opened here."""

import os
import sys
from collections.abc import Mapping
from typing import Final

#: On these systems a person who can type a command has a screen.
_ALWAYS: Final = ("darwin", "win32")

_SCREENS: Final = ("WAYLAND_DISPLAY", "DISPLAY")


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Return whether there is a screen to open a window on."""
    return platform in _ALWAYS or any(environment.get(name) for name in _SCREENS)
