"""Turn a saved page into a tree, within bounds."""

import re
from pathlib import Path
from typing import Final

from lxml import etree

from mediadesk.model.errors import OutsideError
from mediadesk.published.page_text import decode_page

#: A saved article has a few megabytes at most; more is a mistake or an attack.
_LARGEST_BYTES: Final = 200 * 1024 * 1024
_XML_DECLARATION: Final = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
#: What no text holds, but pictures, archives and programs do.
_NEVER_IN_TEXT: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKUP: Final = re.compile(r"<(?:!doctype|[a-z][a-z0-9-]{0,20}(?:[\s/>]|\Z))", re.IGNORECASE)
#: Share of control characters above which a file is not text.
_BINARY_SHARE: Final = 0.02


def read_page(path: Path) -> etree._Element:
    """Return the root of a saved page.

    Raises:
        OutsideError: The file cannot be read, is too large, or is no page.
    """
    try:
        size = path.stat().st_size
        if size > _LARGEST_BYTES:
            most = _LARGEST_BYTES // 2**20
            msg = f"{path.name} has {size // 2**20} MB; pages up to {most} MB are read. Check it."
            raise OutsideError(msg)
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or error
        msg = f"{path.name} cannot be read: {reason}. Check the file and try again."
        raise OutsideError(msg) from error
    return parse_page(data, path.name)


def parse_page(data: bytes, name: str) -> etree._Element:
    """Return the root of a page given as bytes; `name` is what an error calls it.

    Raises:
        OutsideError: The bytes are no page.
    """
    text = decode_page(data)
    controls = len(_NEVER_IN_TEXT.findall(text))
    if controls > _BINARY_SHARE * len(text) or not _MARKUP.search(text):
        msg = f"{name} is not a web page: there is no HTML in it. Choose a saved page."
        raise OutsideError(msg)
    if controls:
        text = _NEVER_IN_TEXT.sub(" ", text)
    text = _XML_DECLARATION.sub("", text, count=1)
    # Handed on as UTF-8, so that the parser never guesses an encoding of its own.
    parser = etree.HTMLParser(
        recover=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, etree.ParserError) as error:
        msg = f"{name} cannot be read as a web page: {error}. Save the page again."
        raise OutsideError(msg) from error
    if root is None:
        msg = f"{name} is not a web page: there is nothing in it. Choose a saved page."
        raise OutsideError(msg)
    return root
