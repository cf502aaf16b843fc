"""Turn a saved page into a tree, within bounds."""

import re
from pathlib import Path
from typing import Final

from lxml import etree

from mediadesk.model.errors import OutsideError
from mediadesk.published.file_bytes import read_bounded
from mediadesk.published.pages.markup.page_text import decode_page
from mediadesk.published.pages.markup.style_pictures import settle_style_pictures

#: A saved article has a few megabytes, tens where its pictures are embedded; more is a mistake or
#: an attack, and a tree takes ten times the memory of its page.
_LARGEST_BYTES: Final = 64 * 1024 * 1024
_XML_DECLARATION: Final = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
#: What no text holds, but pictures, archives and programs do.
_NEVER_IN_TEXT: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROLS: Final = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)])
_MARKUP: Final = re.compile(r"<(?:!doctype|[a-z][a-z0-9-]{0,20}(?:[\s/>]|\Z))", re.IGNORECASE)
#: No element of a page has as many attributes; libxml2 takes their square in time.
_MOST_ATTRIBUTES: Final = 1000
_ATTRIBUTE: Final = r"""[\s/]++[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]++))?+"""
#: A tag with as many attributes as it may have, and the first it may not have.
_TAG: Final = re.compile(
    rf"<[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{0,{_MOST_ATTRIBUTES}}}+(?P<more>{_ATTRIBUTE})?+"
)
#: As many lines of a page's programs look like such a tag: "for(i=0;i<f.length;i+=2)".
_MOST_LIKE_TAGS: Final = 20
#: Elements without content that libxml2 does not know as such: it nests what follows in them.
_VOID: Final = ("source", "track", "wbr", "embed")
#: Share of control characters above which a file is not text.
_BINARY_SHARE: Final = 0.02


def read_page(path: Path) -> etree._Element:
    """Return the root of a saved page.

    Raises:
        OutsideError: The file cannot be read, is too large, or is no page.
    """
    return parse_page(read_bounded(path, _LARGEST_BYTES), path.name)


def parse_page(data: bytes, name: str, charset: str = "") -> etree._Element:
    """Return the root of a page given as bytes.

    Args:
        data: The page.
        name: What an error calls it.
        charset: What the server that sent it calls its encoding; "" where nobody said.

    Raises:
        OutsideError: The bytes are no page.
    """
    text = decode_page(data, charset)
    encoded = text.encode("utf-8", "replace")
    controls = len(encoded) - len(encoded.translate(None, _CONTROLS))
    if controls > _BINARY_SHARE * len(text) or not _MARKUP.search(text):
        msg = f"{name} is not a web page: there is no HTML in it. Choose a saved page."
        raise OutsideError(msg)
    declared = _XML_DECLARATION.match(text)
    if controls or declared is not None:
        text = _NEVER_IN_TEXT.sub(" ", text)
        text = _XML_DECLARATION.sub("", text, count=1)
        encoded = text.encode("utf-8", "replace")
    plain = _without_endless_tags(text, name)
    if plain is not text:
        encoded = plain.encode("utf-8", "replace")
    # Handed on as UTF-8, so that the parser never guesses an encoding of its own. Pictures embedded
    # in a page are longer than libxml2's plain limits allow; the page's own size is the bound.
    parser = etree.HTMLParser(
        recover=True, huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        root = etree.fromstring(encoded, parser)
    except (etree.XMLSyntaxError, etree.ParserError) as error:
        msg = f"{name} cannot be read as a web page: {error}. Save the page again."
        raise OutsideError(msg) from error
    _require_whole(parser, name)
    if root is None:
        msg = f"{name} is not a web page: there is nothing in it. Choose a saved page."
        raise OutsideError(msg)
    # A page that ends before its body, as some templates write it, has a second root beside it.
    for rest in list(root.itersiblings(etree.Element)):
        root.extend(rest)
    for element in list(root.iter(*_VOID)):
        _empty(element)
    settle_style_pictures(root)
    return root


def _without_endless_tags(text: str, name: str) -> str:
    """Return a page in which no tag has more attributes than it may have.

    Of what only looks like one, in a program of the page, the "<" is taken away, so that the
    parser cannot take it for a tag either.

    Raises:
        OutsideError: There is such a tag.
    """
    begin = 0
    for _ in range(_MOST_LIKE_TAGS):
        endless = next((tag for tag in _TAG.finditer(text, begin) if tag["more"]), None)
        if endless is None:
            return text
        begin = endless.start()
        if text.rfind("<script", 0, begin) <= text.rfind("</script", 0, begin):
            break
        text = f"{text[:begin]} {text[begin + 1 :]}"
    msg = f"{name} is not read: a tag in it has more than {_MOST_ATTRIBUTES:,} attributes."
    raise OutsideError(f"{msg} Check where it comes from.")


def _empty(element: etree._Element) -> None:
    """Put what the parser nested in an element that has no content behind it (HTML 13.1.2)."""
    text = element.text
    element.text = None
    for child in reversed(element):
        element.addnext(child)  # before the element's own tail, with a tail of its own
    if text:
        element.tail = text + (element.tail or "")


def _require_whole(parser: etree.HTMLParser, name: str) -> None:
    """Refuse a page that the parser gave up on: it keeps what came before and says so in its log.

    A check of half a page would call pictures complete that nobody looked at.
    """
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        msg = f"{name} cannot be read: it is nested too deeply. Save the page again."
        raise OutsideError(msg)
