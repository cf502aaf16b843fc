"""Print the captions that a page keeps in attributes until a script shows them."""

import html
import re
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned
from mediadesk.published.name_parts import parts_of
from mediadesk.published.pages.reading_words import ReadingWords

_ATTRIBUTES: Final = ("data-text", "data-content", "data-full-text", "data-caption", "data-credit")
_HOLDERS: Final = ("div", "span", "p", "figcaption", "small", "cite")
_TAG: Final = re.compile(r"<[^<>]{0,300}>")
_LONGEST: Final = 2000


def print_kept_texts(root: etree._Element, words: ReadingWords) -> None:
    """Write into an empty element that is named a caption or credit what its attribute holds."""
    for element in root.iter(*_HOLDERS):
        if len(element) or (element.text or "").strip():
            continue
        kept = next(filter(None, map(element.get, _ATTRIBUTES)), "")
        if not kept or len(kept) > _LONGEST:
            continue
        named = parts_of(str(element.get("class") or ""))
        if words.means("caption", named) or words.means("credit", named):
            element.text = cleaned(_TAG.sub(" ", html.unescape(kept)))
