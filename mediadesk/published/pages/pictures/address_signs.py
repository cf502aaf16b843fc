"""Tell what an address says of its picture: its form, its size, whether signs lie beside it."""

import re
from collections.abc import Iterable
from typing import Final

_SVG: Final = re.compile(r"\.svg(?:[?#]|\Z)", re.IGNORECASE)
_GIF: Final = re.compile(r"\.gif(?:[?#]|\Z)", re.IGNORECASE)
_SUFFIX: Final = re.compile(
    r"\.(?:jpe?g|png|webp|gif|avif|svg|heic|jfif|img|ece)(?![a-z])", re.IGNORECASE
)
_SIZE_IN_ADDRESS: Final = re.compile(
    r"(?<![\d])(\d{2,4})x(?:(\d{2,4})(?!\d)|auto)|[?&;,/_](?:w|width)[=_](\d{2,4})(?!\d)"
    r"|[?&]format=(\d{3,4})w(?![a-z])"
)
_FOLDER_OF_PICTURES: Final = re.compile(r"/(?:images?|photos?|pictures?|fotos?)/", re.IGNORECASE)
#: Picture services and editing systems call a picture by such a number.
_UUID: Final = re.compile(
    r"/(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,40}|\d{9,20}(?:/\d{1,4})?)"
    r"/?(?:[?#]|\Z)|//[^/]+/[\w-]{40,200}(?:[=?#]|\Z)",
    re.IGNORECASE,
)
_FOLDER_OF_SIGNS: Final = re.compile(
    r"(?:[-/_](?:logos?|newsletters?|icons?|emojis?|emoticons?|smil(?:ey|ie)s?|badges?|buttons?|flags?|"
    r"avatars?|authors?|pinterest)|[a-z]Logos?)/"
)
_EDGES_IN_ADDRESS: Final = re.compile(r"[?&](?:w|width)=(\d{2,4})&(?:h|height)=(\d{2,4})(?!\d)")


def is_drawing(address: str) -> bool:
    """Whether a vector drawing lies at an address."""
    return _SVG.search(address) is not None


def is_animation(address: str) -> bool:
    """Whether an animation, or an old drawing, lies at an address."""
    return _GIF.search(address) is not None


def is_nameless(address: str) -> bool:
    """Whether nothing in an address says that it is a picture's."""
    named = (_SUFFIX, _SIZE_IN_ADDRESS, _FOLDER_OF_PICTURES, _UUID)
    return not any(pattern.search(address) for pattern in named)


def lies_among_signs(address: str) -> bool:
    """Whether a folder of an address is called one of logos, icons, portraits or share pictures."""
    return _FOLDER_OF_SIGNS.search(address) is not None


def longest_edge_px(addresses: Iterable[str]) -> int:
    """Return the longest edge that addresses tell, 0 for none."""
    told = [
        max(int(edge) for edge in found.groups() if edge)
        for address in addresses
        for found in _SIZE_IN_ADDRESS.finditer(address)
    ]
    return max(told, default=0)


def edges_asked_for(address: str) -> tuple[int, int] | None:
    """Return the width and height that an address asks a picture service for, None for none."""
    told = _EDGES_IN_ADDRESS.search(address)
    return None if told is None else (int(told.group(1)), int(told.group(2)))
