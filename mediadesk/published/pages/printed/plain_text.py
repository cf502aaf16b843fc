"""Text that may hold markup, as a reader sees it."""

from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned
from mediadesk.published.pages.printed.printed_text import text_of

_LONGEST: Final = 200_000


def plain_text(text: str) -> str:
    """Return a text without its HTML tags and entities, blanks collapsed."""
    text = text[:_LONGEST]
    if "<" not in text and "&" not in text:
        return cleaned(text)
    parser = etree.HTMLParser(recover=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(f"<div>{text}</div>".encode(), parser)
    except (etree.XMLSyntaxError, etree.ParserError, ValueError):
        return cleaned(text)
    return text_of(root) if root is not None else ""
