"""Pictures that a page holds inside itself, as addresses that are their own content (RFC 2397)."""

import base64
import binascii
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final, TypeAlias
from urllib.parse import unquote_to_bytes

from lxml import etree

from mediadesk.published.picture_types import SUFFIX_BY_TYPE

#: Writes a picture, given piece by piece with a name, into a file and returns that.
Keeps: TypeAlias = Callable[[Iterable[bytes], str], Path]


_DRAWING: Final = "image/svg+xml"
#: A shorter one beside a real address is the blurred picture shown until that is loaded.
_FEWEST_CHARACTERS: Final = 40_000


def with_embedded(addresses: Sequence[str], element: etree._Element) -> tuple[str, ...]:
    """Return a picture's addresses, and its own content where a saved page holds that beside them.

    Args:
        addresses: As the page tells them.
        element: What shows the picture.
    """
    own = str(element.get("src") or "")
    holds = len(own) >= _FEWEST_CHARACTERS and own.startswith("data:image/")
    return (*addresses, own) if holds and own not in addresses else tuple(addresses)


class EmbeddedPictures:
    """Finds the pictures whose addresses are their own content.

    Args:
        keep: Writes a picture out.
    """

    def __init__(self, keep: Keeps) -> None:
        self._keep = keep

    def find(self, addresses: Sequence[str]) -> Path | None:
        """Return the file of the first address that is a picture; None where none is."""
        for address in addresses:
            head, _, body = address.partition(",")
            kind, *says = head.removeprefix("data:").lower().split(";")
            is_photo = head.startswith("data:") and kind.strip() != _DRAWING
            ending = SUFFIX_BY_TYPE.get(kind.strip()) if is_photo else None
            content = _unpacked(body, is_base64="base64" in says) if ending else b""
            if ending and content:
                return self._keep((content,), f"embedded{ending}")
        return None


def _unpacked(body: str, *, is_base64: bool) -> bytes:
    """Return the bytes that an address stands for; none where it is damaged."""
    plain = unquote_to_bytes(body)
    if not is_base64:
        return plain
    try:
        return base64.b64decode(plain)
    except binascii.Error:
        return b""
