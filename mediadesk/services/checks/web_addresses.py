"""Addresses of the web as people type them, and the names of files that their pages are kept as."""

import hashlib
import re
from typing import Final
from urllib.parse import unquote, urlsplit, urlunsplit

from mediadesk.model.errors import UserError

_SCHEMES: Final = ("http://", "https://")
#: What previews a site before it goes out, and rarely knows of certificates.
_OWN_MACHINE: Final = re.compile(r"(?:localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|\Z)")
_NOT_IN_NAMES: Final = re.compile(r"[^\w.-]+")
_LONGEST_NAME: Final = 80
#: So many digits of a hash tell apart what looks alike once it is shortened.
_HASH_DIGITS: Final = 8


def is_address(text: str) -> bool:
    """Return whether a text names a page of the web, and no file."""
    return text.strip().lower().startswith(_SCHEMES)


def whole_address(typed: str) -> str:
    """Return an address as servers are asked for it: with its scheme, without fragment.

    Raises:
        UserError: It is none.
    """
    text = typed.strip()
    if "://" not in text:
        text = f"{'http' if _OWN_MACHINE.match(text) else 'https'}://{text}"
    try:
        parts = urlsplit(text)
        is_sound = bool(parts.hostname) and is_address(text) and not re.search(r"\s", text)
    except ValueError:
        parts, is_sound = urlsplit(""), False
    if not is_sound:
        msg = f"“{typed}” is no address of the web. One looks like https://paper.example/story."
        raise UserError(msg)
    return urlunsplit((parts.scheme.lower(), parts.netloc, parts.path, parts.query, ""))


def shown(address: str) -> str:
    """Return an address without the name and password that may stand in it."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def file_name(address: str) -> str:
    """Return what the file of a page is called, the same for the same address, without suffix."""
    plain = shown(address)
    parts = urlsplit(plain)
    words = _NOT_IN_NAMES.sub("-", unquote(f"{parts.netloc}{parts.path}")).strip("-.")
    digest = hashlib.sha256(plain.encode()).hexdigest()[:_HASH_DIGITS]
    return f"{words[:_LONGEST_NAME].rstrip('-.')}-{digest}"
