"""Print the captions that a page keeps in attributes until a script shows them."""

import html
import re
from itertools import islice
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned
from mediadesk.published.name_parts import parts_of
from mediadesk.published.pages.markup.reading_words import ReadingWords

_ATTRIBUTES: Final = ("data-text", "data-content", "data-full-text", "data-caption", "data-credit")
_HOLDERS: Final = ("div", "span", "p", "figcaption", "small", "cite")
_MEANINGS: Final = ("caption", "credit")
#: How far above its picture such an element stands.
_HIGHEST: Final = 4
_SWITCH: Final = frozenset({"true", "false", "yes", "no"})
_TAG: Final = re.compile(r"<[^<>]{0,300}>")
_LONGEST: Final = 2000


def print_kept_texts(root: etree._Element, words: ReadingWords) -> None:
    """Write what attributes hold into elements that are empty until a script fills them.

    These are empty elements that are named a caption or credit, and elements of a page's own
    making that hold nothing but a picture and whose attributes are named so:
    <media-image caption="...">.
    """
    for element in root.iter(*_HOLDERS):
        if len(element) or (element.text or "").strip():
            continue
        kept = next(filter(None, map(element.get, _ATTRIBUTES)), "")
        if not kept or len(kept) > _LONGEST:
            continue
        if _meanings(str(element.get("class") or ""), words):
            element.text = _printed(kept)
    for picture in list(root.iter("img")):
        for holder in islice(picture.iterancestors(), _HIGHEST):
            if "-" in holder.tag and not any(text.strip() for text in holder.itertext()):
                _print_attributes(holder, words)


def _print_attributes(element: etree._Element, words: ReadingWords) -> None:
    """Print the attributes of an element that are named a caption or credit."""
    for name, value in element.items():
        kept = str(value)
        meanings = _meanings(str(name), words)
        if len(meanings) == 1 and kept.lower() not in _SWITCH and len(kept) <= _LONGEST:
            line = etree.SubElement(element, "p")
            line.set("class", meanings[0])
            line.text = _printed(kept)


def _meanings(name: str, words: ReadingWords) -> list[str]:
    """Return which of caption and credit a name tells of."""
    parts = parts_of(name)
    return [meaning for meaning in _MEANINGS if words.means(meaning, parts)]


def _printed(kept: str) -> str:
    return cleaned(_TAG.sub(" ", html.unescape(kept)))
