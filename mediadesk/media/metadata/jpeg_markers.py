"""Markers of JPEG (ITU T.81, table B.1) that readers and writers of its segments share."""

from typing import Final

APP1: Final = 0xE1
APP11: Final = 0xEB
APP13: Final = 0xED
START_OF_SCAN: Final = 0xDA
END_OF_IMAGE: Final = 0xD9
#: Those that stand without a length.
BARE: Final = frozenset({0x01, *range(0xD0, 0xD9)})
